import { assert, asyncProperty, string, uint8Array } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomBelow, systemRandom } from '../../kernel/random.ts'
import { newSecret, readReceipt, receiptOf, secretBytes, wordsMatch } from './receipt.ts'
import { words } from './receipt-words.ts'

const list = await words()
const anySecret = uint8Array({ minLength: secretBytes, maxLength: secretBytes })
const random = systemRandom

describe('a receipt', () => {
  it('reads back as the secret it was made of, for any secret', async () => {
    await assert(asyncProperty(anySecret, async (secret) => {
      const receipt = await receiptOf(secret)
      expect(receipt).toHaveLength(11)
      expect(await readReceipt(receipt.join(' '))).toEqual({ ok: true, value: new Uint8Array(secret) })
    }), { numRuns: 100 })
  })

  it('has bits in big-endian order: the secret, then four bits of its hash', async () => {
    const low = await receiptOf(new Uint8Array(16))
    expect(low.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => list[0]))
    const one = new Uint8Array(16)
    one[0] = 0x80
    expect((await receiptOf(one))[0]).toBe(list[0x800])
  })

  it('refuses to be made of anything but 16 bytes', async () => {
    await expect(receiptOf(new Uint8Array(15))).rejects.toThrow(TypeError)
  })

  it('forgives capitals, spaces, hyphens, commas, lines, numbering and accents', async () => {
    const secret = newSecret(random)
    const receipt = await receiptOf(secret)
    const typed = [
      `  ${receipt.join('   ')}\n`, receipt.join('-'), receipt.join(', ').toUpperCase(), receipt.map((word, i) => `${i + 1}. ${word}`).join('\n'), receipt.map((word, i) => `${i + 1}) ${word};`).join('\r\n'),
      receipt.map((word, i) => `${i + 1}${word}`).join(' – '), receipt.map((word) => word.replace('e', 'é')).join(' '), receipt.map((word) => word.replace('e', 'é').normalize('NFD')).join(' '), receipt.join(' '), receipt.map((word) => word.slice(0, 4)).join(' '),
    ]
    for (const input of typed) expect(await readReceipt(input)).toEqual({ ok: true, value: secret })
  })

  it('says which word it does not know and what may be meant', async () => {
    const receipt = [...await receiptOf(newSecret(random))]
    receipt[6] = 'kaneeel'
    expect(await readReceipt(receipt.join(' '))).toMatchObject({ ok: false, error: { reason: 'unknown-word', position: 7, given: 'kaneeel', suggestions: ['kaneel', 'karveel', 'paneel'] } })
    receipt[6] = 'qqqqqqqq'
    expect(await readReceipt(receipt.join(' '))).toMatchObject({ error: { reason: 'unknown-word', position: 7, suggestions: [] } })
  })

  it('says when words are missing or too many', async () => {
    const receipt = await receiptOf(newSecret(random))
    expect(await readReceipt(receipt.slice(1).join(' '))).toEqual({ ok: false, error: { reason: 'too-few', count: 10 } })
    expect(await readReceipt([...receipt, 'kaneel'].join(' '))).toEqual({ ok: false, error: { reason: 'too-many', count: 12 } })
    expect(await readReceipt('')).toEqual({ ok: false, error: { reason: 'too-few', count: 0 } })
  })

  it('never throws, whatever is typed', async () => {
    await assert(asyncProperty(string({ unit: 'binary' }), async (input) => {
      expect((await readReceipt(input)).ok).toBe(false)
    }), { numRuns: 200 })
  })
})

describe('the words asked back', () => {
  it('count when they are the ones at those places', async () => {
    const receipt = await receiptOf(newSecret(random))
    const [third, ninth] = [receipt[2] as string, receipt[8] as string]
    const other = list[(list.indexOf(third) + 1) % list.length] as string
    expect(await wordsMatch(receipt, [3, 9], [` ${third.toUpperCase()}`, ninth])).toBe(true)
    expect(await wordsMatch(receipt, [3, 9], [other, ninth])).toBe(false)
    expect(await wordsMatch(receipt, [3, 9], [third])).toBe(false)
    expect(await wordsMatch(receipt, [], [])).toBe(false)
    expect(await wordsMatch(receipt, [12], [''])).toBe(false)
  })

  it('are drawn anew for each receipt', () => {
    expect(new Set(Array.from({ length: 50 }, () => newSecret(random).join())).size).toBe(50)
    expect(randomBelow(1, random)).toBe(0)
  })
})
