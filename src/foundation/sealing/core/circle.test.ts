import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { systemRandom } from '../../kernel/random.ts'
import { decryptText, encryptToText, identityOf, recipientOf } from './age.ts'
import { openPaper, sealPaper, type CirclePaper, type CircleReader } from './circle.ts'
import { openOwn, sealOwn } from './post.ts'
import { openRecord } from './record.ts'
import { publicKey } from './signing.ts'

type Person = CircleReader & { readonly seed: Uint8Array; readonly signSeed: Uint8Array }
const person = async (): Promise<Person> => {
  const [seed, signSeed] = [systemRandom(32), systemRandom(32)]
  return { person: newId(systemRandom), enc: await recipientOf(seed), sig: publicKey(signSeed), seed, signSeed }
}
const [realm, circle] = [newId(systemRandom), newId(systemRandom)]
let author: Person
let reader: Person
let outsider: Person
const paper = (more: Partial<CirclePaper> = {}): CirclePaper => ({ realm, circle, kind: 'passages', about: '1.2', author: author.person, day: '2026-11-30', body: { text: 'kanarie' }, ...more })
const seal = (one: CirclePaper = paper(), by = author.signSeed, to: readonly Person[] = [author, reader]) => sealPaper(one, to, by)
const open = (sealed: string, who: Person, listed: readonly CircleReader[] = [author, reader]) => openPaper(sealed, identityOf(who.seed), { realm, circle }, listed)

describe('papers of a sealed circle', () => {
  beforeAll(async () => { [author, reader, outsider] = [await person(), await person(), await person()] })

  it('open for every reader, the author too, and for nobody else', async () => {
    const sealed = await seal()
    for (const one of [author, reader]) expect(await open(sealed, one)).toEqual({ paper: paper(), author: 'listed' })
    expect(await open(sealed, outsider)).toBeNull()
  })
  it('cannot be laid in another circle or realm', async () => {
    const sealed = await seal(paper({ circle: newId(systemRandom) }))
    expect(await open(sealed, reader)).toBeNull()
    expect(await open(await seal(paper({ realm: newId(systemRandom) })), reader)).toBeNull()
  })
  it('are refused when another hand signed in a listed author’s name', async () => {
    expect(await open(await seal(paper(), outsider.signSeed), reader)).toBeNull()
  })
  it('say so when the author is listed no more', async () => {
    expect((await open(await seal(), reader, [reader]))?.author).toBe('unlisted')
  })
  it('are refused when a byte changed or the end is cut off', async () => {
    const sealed = await seal()
    expect(await open(sealed.slice(0, -40), reader)).toBeNull()
    expect(await open(`${sealed.slice(0, 3000)}${sealed[3000] === 'A' ? 'B' : 'A'}${sealed.slice(3001)}`, reader)).toBeNull()
    for (const hostile of ['', 'x', '!!']) expect(await open(hostile, reader)).toBeNull()
  })
  it('are nothing else: no note, no record; and what is one of those is no paper', async () => {
    const sealed = await seal()
    expect(await openOwn(sealed, identityOf(reader.seed))).toBeNull()
    expect(await openRecord(sealed, identityOf(reader.seed))).toBeNull()
    expect(await open(await sealOwn({ circle: 1 }, reader.enc), reader)).toBeNull()
    expect(await open(await encryptToText(new Uint8Array([0, 0, 0, 1, 123]), [reader.enc]), reader)).toBeNull()
  })
  it('have one length while they are small, and at most an eighth more than they say when they are large', async () => {
    const lengthOf = async (text: string): Promise<number> => {
      const plain = await decryptText(await seal(paper({ body: { text } })), [identityOf(reader.seed)])
      return plain.ok ? plain.value.length : 0
    }
    expect(await lengthOf('a')).toBe(await lengthOf('a'.repeat(1500)))
    expect(await lengthOf('a'.repeat(90_000))).toBeLessThan(121_500 * 1.125)
  })
  it('are not made for readers among whom the author is not, nor for a classic recipient', async () => {
    expect(() => seal(paper(), author.signSeed, [reader])).toThrow(TypeError)
    await expect((async () => sealPaper(paper(), [author, { ...reader, enc: 'age1classic' }], author.signSeed))()).rejects.toThrow(TypeError)
  })
})
