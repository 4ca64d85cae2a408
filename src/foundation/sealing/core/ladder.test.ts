import { beforeAll, describe, expect, it } from 'vitest'
import { fromBase64Url } from '../../kernel/bytes.ts'
import { newId } from '../../kernel/ids.ts'
import { systemRandom } from '../../kernel/random.ts'
import { identityOf, recipientOf } from './age.ts'
import { composeLadder, composeLadderFromMailbox, composeLadderNames, readLadders, type LadderView } from './ladder.ts'
import type { LadderFile, LadderOpening } from './ladder-protocol.ts'
import { composeLadderAnswer, composeLadderDeputy, openLadder, type OpenedLadder } from './ladder-reader.ts'
import { mailboxKeys, type MailboxKeys } from './mailbox-keys.ts'
import { fromSlots } from './mailbox-slots.ts'
import type { Age } from './protocol.ts'
import { publicKey } from './signing.ts'

const realm = newId(systemRandom)
const moment = { today: '2026-11-30', random: systemRandom }
const person = async (name: string) => {
  const [encSeed, signSeed] = [systemRandom(32), systemRandom(32)]
  return { person: newId(systemRandom), name, enc: await recipientOf(encSeed), sig: publicKey(signSeed), identity: identityOf(encSeed), signSeed }
}
type Person = Awaited<ReturnType<typeof person>>
let [low, middle, high, deputy] = [] as unknown as [Person, Person, Person, Person]
let keys: MailboxKeys
let opening: LadderOpening
let view: LadderView
let items: { rung: number; content: Age }[]
let slots: Age[]
beforeAll(async () => {
  ;[low, middle, high, deputy] = [await person('Low'), await person('Middle'), await person('High'), await person('Deputy')]
  keys = await mailboxKeys(systemRandom(16), realm)
  ;({ opening, view } = await composeLadder(keys, realm, [{ rung: 'manager', readers: [low] }, { rung: 'above', readers: [middle] }, { rung: 'desk', readers: [high] }], { what: 'signal', body: { text: 'geen grap' } }, { affected: 'A. B.' }, moment))
  items = [{ rung: 0, content: opening.item }]
  slots = [...opening.slots, ...opening.nameSlots]
})
const fileFor = (who: Person, names: Age | null = opening.names): LadderFile =>
  ({ ladder: view.plan.ladder, mailbox: keys.mailboxId, plan: opening.plan, wraps: opening.wraps.filter((one) => one.person === who.person).map(({ content }) => content), items, names })
const opened = async (who: Person, file = fileFor(who)): Promise<OpenedLadder> => {
  const result = await openLadder(file, realm, who)
  if (!result.ok) throw new Error(result.error)
  return result.value
}
const box = async () => readLadders((await fromSlots(slots.map(fromBase64Url), keys.identity)).contents, keys, realm)

describe('a sealed ladder', () => {
  it('is read by the first rung, names and all', async () => {
    const { view: seen } = await opened(low)
    expect(seen).toMatchObject({ rung: 0, refused: 0, names: { affected: 'A. B.' }, messages: [{ message: { what: 'signal', body: { text: 'geen grap' } } }] })
  })
  it('lets the rung above read what the rung below did, and not the other way round', async () => {
    const answer = await composeLadderAnswer(await opened(low), low, { what: 'talk', body: { text: 'morgen' } }, moment)
    items = [...items, { rung: 0, content: answer.item }]
    slots = [...slots, ...answer.slots]
    const more = await composeLadderFromMailbox(view, keys, 1, { what: 'text', body: { text: 'voor boven' } }, moment)
    view = more.view
    items = [...items, { rung: 1, content: more.append.item }]
    slots = [...slots, ...more.append.slots]
    expect((await opened(middle)).view.messages.map(({ message }) => message.what)).toEqual(['signal', 'talk', 'text'])
    const below = await opened(low)
    expect([below.view.messages.map(({ message }) => message.what), below.view.refused, below.seeds.length]).toEqual([['signal', 'talk'], 0, 1])
  })
  it('is read back in the mailbox with every answer, each checked by the plan', async () => {
    const read = await box()
    expect(read.ok && read.value[0]).toMatchObject({ refused: 0, names: { affected: 'A. B.' }, state: { sequence: 2 } })
    expect(read.ok && read.value[0]?.messages.map(({ message }) => message.author)).toEqual(['', low.person, ''])
  })
  it('misses nothing of its own unnoticed, but opens after the names were shredded', async () => {
    slots = slots.filter((slot) => !opening.nameSlots.includes(slot))
    expect(await box()).toMatchObject({ ok: true, value: [{ names: null }] })
    const all = slots
    slots = all.toSpliced(-2, 1)
    expect(await box()).toMatchObject({ ok: false, error: 'own-message-missing' })
    slots = all
  })
  it('has names of one length, given or not, and a later version in their place', async () => {
    const without = await composeLadderNames(view, keys, null, moment)
    const other = await composeLadderNames(without.view, keys, { affected: 'A. B.', about: 'C. D.' }, moment)
    expect([without.change.names.length, other.change.names.length]).toEqual([opening.names.length, opening.names.length])
    expect((await opened(low, fileFor(low, without.change.names))).view.names).toBe(null)
    expect((await opened(low, fileFor(low, other.change.names))).view.names).toEqual({ affected: 'A. B.', about: 'C. D.' })
    await expect(composeLadderNames(view, keys, { affected: 'x'.repeat(5000) }, moment)).rejects.toThrow(RangeError)
  })
  it('lets a reader name a deputy, whom everybody knows by a signed message and who passes it on to nobody', async () => {
    const made = await composeLadderDeputy(await opened(middle), middle, deputy, { what: 'deputy', body: {} }, moment)
    if (!made.ok) throw new Error(made.error)
    items = [...items, { rung: 1, content: made.value.append.item }]
    slots = [...slots, ...made.value.append.slots]
    const seen = await opened(deputy, { ...fileFor(deputy), wraps: [made.value.wrap.content] })
    expect(seen.view).toMatchObject({ rung: 1, deputies: [{ person: deputy.person, by: middle.person }] })
    expect(await composeLadderDeputy(seen, deputy, high, { what: 'deputy', body: {} }, moment)).toEqual({ ok: false, error: 'not-a-reader' })
    const answer = await composeLadderAnswer(seen, deputy, { what: 'talk', body: { text: 'ik neem waar' } }, moment)
    slots = [...slots, ...answer.slots]
    const read = await box()
    expect(read.ok && read.value[0]?.messages.at(-1)?.message.author).toBe(deputy.person)
    // Without the message that names them, the wrap alone makes nobody a reader.
    expect(await openLadder({ ...fileFor(deputy), wraps: [made.value.wrap.content], items: items.slice(0, -1) }, realm, deputy)).toEqual({ ok: false, error: 'not-valid' })
  })
})
