import { expect, test } from 'vitest'
import { utf8 } from '../kernel/bytes.ts'
import { systemRandom } from '../kernel/random.ts'
import { newEraseKey, openOuter, sealOuter } from './erase.ts'

test('the outer layer opens with its own key only, and no changed byte passes', () => {
  const key = newEraseKey(systemRandom)
  const sealed = sealOuter(key, utf8('sealed already'), systemRandom)
  expect(openOuter(key, sealed)).toEqual({ ok: true, value: utf8('sealed already') })
  expect(openOuter(newEraseKey(systemRandom), sealed)).toEqual({ ok: false, error: 'cannot-open' })
  for (let at = 0; at < sealed.length; at++) {
    const changed = sealed.slice()
    changed[at] = (changed[at] as number) ^ 1
    expect(openOuter(key, changed).ok).toBe(false)
  }
  expect(openOuter(key, sealed.subarray(0, 27)).ok).toBe(false)
})
