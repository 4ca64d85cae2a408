import { expect, test } from 'vitest'
import { fromBase64Url, toBase64Url } from '../kernel/bytes.ts'
import { systemRandom } from '../kernel/random.ts'
import { decodeBase64Url, encodeBase64Url } from './bytes.ts'

test('the fast form and the kernel’s form agree, and refuse the same', () => {
  for (let length = 0; length < 70; length++) {
    const bytes = systemRandom(length)
    expect(encodeBase64Url(bytes)).toBe(toBase64Url(bytes))
    expect(decodeBase64Url(toBase64Url(bytes))).toEqual(bytes)
  }
  const long = encodeBase64Url(systemRandom(6002))
  const spoiled = [0, 1, 2, 4000, long.length - 2, long.length - 1].flatMap((at) => [
    '=', '+', '/', ' ', '\n', 'é', '\u2603', 'B', '',
  ].map((bad) => long.slice(0, at) + bad + long.slice(at + 1)))
  for (const text of [long, `${long}A`, `${long}=`, ...spoiled, 'A', 'AB', 'AA=', 'A A', 'AA\n', '+/+/', 'AAé', 'QUI', 'QUJ']) {
    const outcome = (read: (text: string) => Uint8Array) => {
      try {
        return [...read(text)]
      } catch {
        return 'refused'
      }
    }
    expect(outcome(decodeBase64Url)).toEqual(outcome(fromBase64Url))
  }
})
