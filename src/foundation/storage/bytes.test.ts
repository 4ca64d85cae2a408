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
  for (const text of ['A', 'AB', 'AA=', 'A A', 'AA\n', '+/+/', 'AAé', 'QUI', 'QUJ']) {
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
