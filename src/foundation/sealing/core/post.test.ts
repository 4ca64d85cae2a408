import { beforeAll, describe, expect, it } from 'vitest'
import { fromBase64Url } from '../../kernel/bytes.ts'
import { newId } from '../../kernel/ids.ts'
import { systemRandom } from '../../kernel/random.ts'
import { identityOf, recipientOf } from './age.ts'
import type { DirectoryEntry } from './directory.ts'
import { mailboxKeys, type MailboxKeys } from './mailbox-keys.ts'
import { fromSlots } from './mailbox-slots.ts'
import { composePostAnswer, composePostFromMailbox, composePostOpening, openOwn, openPost, readPostBox, readPostThread, sealOwn, type PersonView } from './post.ts'
import type { PostOpening } from './post-protocol.ts'
import type { Age, Signed } from './protocol.ts'
import { publicKey, verify } from './signing.ts'
import { sealWrap } from './wrap.ts'

const realm = newId(systemRandom)
const moment = { today: '2026-11-23', random: systemRandom }
const [encSeed, signSeed] = [systemRandom(32), systemRandom(32)]
const me = { person: newId(systemRandom), identity: identityOf(encSeed) }
let adviser: DirectoryEntry
let keys: MailboxKeys
let opening: PostOpening
let slots: Age[]
let items: Age[]
beforeAll(async () => {
  adviser = { kind: 'entry', realm, person: me.person, role: 'adviser', department: 'bzk', name: 'Fenna Vlier', enc: await recipientOf(encSeed), sig: publicKey(signSeed), from: '2026-01-01', notAfter: '2027-01-01' }
  keys = await mailboxKeys(systemRandom(16), realm)
  const opened = await composePostOpening(keys, realm, adviser, { kind: 'ask', body: { text: 'mag ik u bellen' } }, moment)
  opening = opened.opening
  const more = await composePostFromMailbox(opened.view, keys, { kind: 'text', body: { text: 'nog iets' } }, moment)
  slots = [...opening.slots, ...more.append.slots]
  items = [opening.item, more.append.item]
})
const contentsOf = async (of: readonly Age[]) => (await fromSlots(of.map(fromBase64Url), keys.identity)).contents
const asPerson = async (of: readonly Age[]): Promise<PersonView> => {
  const parts = (await Promise.all(of.map((item) => openPost(item, me.identity)))).filter((part): part is Signed => part !== null)
  const view = readPostThread(parts, { realm, thread: (await box(slots))[0]?.state.thread ?? '', mailbox: keys.mailboxId, person: me.person, sig: adviser.sig })
  if (!view.ok) throw new Error(view.error)
  return view.value
}
const box = async (of: readonly Age[]) => {
  const read = readPostBox(await contentsOf(of), keys, realm)
  if (!read.ok) throw new Error(read.error)
  return read.value
}
const texts = (view: { readonly messages: readonly { readonly message: { readonly body: unknown } }[] }): unknown[] => view.messages.map(({ message }) => (message.body as { text: string }).text)

describe('sealed post between a mailbox and one person', () => {
  it('is read by both and answered both ways', async () => {
    const view = await asPerson(items)
    expect(texts(view)).toEqual(['mag ik u bellen', 'nog iets'])
    const answer = await composePostAnswer(view, { realm, person: me.person, enc: adviser.enc, signSeed }, { kind: 'text', body: { text: 'ja, morgen' } }, moment)
    expect(texts((await box([...slots, ...answer.slots]))[0] as never)).toEqual(['mag ik u bellen', 'nog iets', 'ja, morgen'])
    expect(texts(await asPerson([...items, answer.item]))).toEqual(['mag ik u bellen', 'nog iets', 'ja, morgen'])
  })
  it('proves to the server who opens it, and nothing of what it says', () => {
    expect(verify('post', opening.door, keys.authKey)).toMatchObject({ ok: true, value: { person: me.person, mailbox: keys.mailboxId } })
    expect(JSON.stringify(opening)).not.toContain('bellen')
  })
  it('shows nothing that another signed, that is repeated, or that belongs to another thread', async () => {
    const view = await asPerson([...items, items[1] as Age])
    expect([texts(view).length, view.refused]).toEqual([2, 1])
    const forged = await composePostAnswer(view, { realm, person: me.person, enc: adviser.enc, signSeed: systemRandom(32) }, { kind: 'text', body: { text: 'vals' } }, moment)
    expect((await box([...slots, ...forged.slots]))[0]).toMatchObject({ refused: 1 })
    const other = await composePostAnswer({ ...view, thread: newId(systemRandom) }, { realm, person: me.person, enc: adviser.enc, signSeed }, { kind: 'text', body: { text: 'elders' } }, moment)
    expect(texts((await box([...slots, ...other.slots]))[0] as never)).not.toContain('elders')
  })
  it('refuses a box from which the server left out a message of one’s own', async () => {
    const states = slots.filter((_, at) => at !== 2)
    expect(readPostBox(await contentsOf(states), keys, realm)).toEqual({ ok: false, error: 'own-message-missing' })
    expect(readPostBox([], keys, realm)).toEqual({ ok: true, value: [] })
  })
  it('opens no wrap of a case and no note as post, and no post as a note', async () => {
    const wrap = await sealWrap(newId(systemRandom), { id: me.person, enc: adviser.enc }, [])
    const note = await sealOwn({ text: 'gebeld' }, adviser.enc)
    expect(await openPost(wrap.content, me.identity)).toBeNull()
    expect(await openPost(note, me.identity)).toBeNull()
    expect(await openOwn(wrap.content, me.identity)).toBeNull()
    expect(await openOwn(items[0] as Age, me.identity)).toBeNull()
    expect(await openOwn(note, me.identity)).toEqual({ own: { text: 'gebeld' } })
  })
  it('gives every message of usual length the same size', async () => {
    const short = await composePostOpening(keys, realm, adviser, { kind: 'ask', body: { text: 'x' } }, moment)
    const long = await composePostOpening(keys, realm, adviser, { kind: 'ask', body: { text: 'x'.repeat(5000) } }, moment)
    expect([short.opening.item.length, short.opening.slots.length]).toEqual([long.opening.item.length, long.opening.slots.length])
  })
})
