import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { utf8 } from '../../kernel/bytes.ts'
import { sha256 } from './digest.ts'
import { editDistance } from './nearest-words.ts'
import { wordCount, words } from './receipt-words.ts'

const list = await words()
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

describe('the list of receipt words', () => {
  it('is frozen, so that receipts that were handed out stay readable', () => {
    expect(hex(sha256(utf8(list.join(' '))))).toBe('239a602fcaba223daaf9b8861a685ec374610f6cf4afc52674537ce6e1d0a8e9')
  })

  it('has 4096 sorted words of four to eight plain letters', () => {
    expect(list).toHaveLength(wordCount)
    expect(list.filter((word) => !/^[a-z]{4,8}$/.test(word))).toEqual([])
    expect([...list].sort()).toEqual(list)
  })

  it('can tell every word by its first four letters', () => {
    expect(new Set(list.map((word) => word.slice(0, 4))).size).toBe(wordCount)
  })

  it('holds no two words that a dropped or added letter or a swap makes of each other', () => {
    const known = new Set(list)
    const slips = (word: string) => [...word].flatMap((letter, i) => [word.slice(0, i) + word.slice(i + 1), word.slice(0, i) + (word[i + 1] ?? '') + letter + word.slice(i + 2)])
    expect(list.flatMap((word) => slips(word).filter((slip) => slip !== word && known.has(slip)).map((slip) => `${word}/${slip}`))).toEqual([])
  })

  it('holds no word of faith, descent, body, illness, violence, sex or death, nor what is hidden in another word', () => {
    const hurtful = /moord|dood|doden|seks|porno|hoer|slet|neger|nikker|nazi|racis|kanker|tumor|jood|moslim|islam|christ|turk|marok|surin|godd|^god|kerk|slaaf|ziek(?<!muziek)|homo|zelfm|wapen|pistool|oorlog|geweld|sterf|sterv|verkracht|borst|tepel|penis|bloed|^lijk|vader|moeder/
    expect(list.filter((word) => hurtful.test(word))).toEqual([])
  })

  it('costs a page at most 20 kB, and only when it asks for the words', () => {
    expect(gzipSync(readFileSync(new URL('./receipt-list.ts', import.meta.url))).length).toBeLessThan(20_000)
    expect(readFileSync(new URL('./receipt-words.ts', import.meta.url), 'utf8')).not.toMatch(/^import .*receipt-list/m)
  })
})

describe('the distance between words', () => {
  it('counts a swap, a change, a lost and an added letter as one', () => {
    expect(['kaneel', 'kanele', 'kanel', 'kaneels', 'kameel', 'boter'].map((word) => editDistance('kaneel', word))).toEqual([0, 1, 1, 1, 1, 5])
  })
})
