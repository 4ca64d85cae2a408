import { expect, test } from 'vitest'
import { systemRandom as random } from '../../kernel/random.ts'
import { newId } from '../../kernel/ids.ts'
import { encryptToText, identityOf, recipientOf } from './age.ts'
import { canonical } from './canonical.ts'
import { newCompartment } from './case-keys.ts'
import { pad } from './padding.ts'
import { openRecord, recordFormat, sealRecord } from './record.ts'
import { sealWrap } from './wrap.ts'

test('a record opens with each key it was sealed to and with no other, and all have one length', async () => {
  const [first, second, stranger] = [random(32), random(32), random(32)]
  const to = [await recipientOf(first), await recipientOf(second)]
  const [short, long] = [await sealRecord({ year: 2026 }, to), await sealRecord({ year: 2026, grounds: ['race', 'religion', 'nationality'] }, to)]
  expect(short.length).toBe(long.length)
  for (const seed of [first, second]) expect(await openRecord(short, identityOf(seed))).toEqual({ year: 2026, format: recordFormat })
  expect(await openRecord(short, identityOf(stranger))).toBeNull()
})
test('nothing else that was sealed to the same key opens as a record: no wrap, no text, no foreign bytes', async () => {
  const seed = random(32)
  const enc = await recipientOf(seed)
  const wrap = await sealWrap(newId(random), { id: newId(random), enc }, [await newCompartment('intake', 1, random)])
  expect(await openRecord(wrap.content, identityOf(seed))).toBeNull()
  expect(await openRecord(await encryptToText(pad(canonical({ title: 'label' }), 1024), [enc]), identityOf(seed))).toBeNull()
  expect(await openRecord('AAAA', identityOf(seed))).toBeNull()
})
test('a record that is too long is refused when it is made', () => {
  expect(() => sealRecord({ text: 'x'.repeat(1100) }, ['age1pq1x'])).toThrow('too long')
})
