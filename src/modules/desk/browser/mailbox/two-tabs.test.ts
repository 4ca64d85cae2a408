import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { makeWorld, report, signRoster, today, trustOf, value, type World } from '../../../../../tests/attacks/support/sealing-world.ts'
import { freshDatabase } from '../../../../../tests/support/databases.ts'
import { deskServices, deskSites } from '../../../../../tests/support/desk.ts'
import { fixedClock } from '../../../../foundation/kernel/clock.ts'
import { systemRandom as random } from '../../../../foundation/kernel/random.ts'
import { ok } from '../../../../foundation/kernel/result.ts'
import * as core from '../../../../foundation/sealing/core/index.ts'
import { deskMigrations } from '../../migrations/index.ts'
import { apiFor } from '../shared/api.ts'
import { uploadsFor } from '../shared/attachments/upload.ts'
import { uploadDoor } from './own-files.ts'
import { openMailbox, type MailboxDoor, type MailboxSession } from './session.ts'

/** Tabs of one reporter against the real API, actions and database. */
const quiet = (): void => undefined
let world: World
let door: MailboxDoor
let remove: () => Promise<void>

beforeAll(async () => {
  world = await makeWorld(3)
  const fresh = await freshDatabase('embedded', deskMigrations)
  ;({ remove } = fresh)
  const clock = fixedClock(today)
  const sites = deskSites(deskServices(fresh.database, fresh.place.folder, clock, { trust: () => trustOf([signRoster(world.roster, [0, 1])], 1) }))
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => sites.open.request(path, init))
  door = { base: '/api/v1/desk', origin: 'http://localhost:4200', apiWith: (token) => apiFor({ language: 'nl', ...(token === undefined ? {} : { token }) }), trust: async () => ok(world.trusted), clock, random }
})
afterAll(async () => {
  vi.unstubAllGlobals()
  await remove()
})

const filed = async (): Promise<string> => {
  const secret = core.newSecret(random)
  const panel = value(core.drawPanel(world.roster, 'complaints', { excluded: [], unitTags: [] }, random))
  const { filing } = value(await core.composeFiling({ roster: world.roster, body: 'complaints', panel, report, mailboxKeys: await core.mailboxKeys(secret, world.roster.realm), today, random, toSlots: core.toSlots }))
  value(await door.apiWith().post<unknown>(`${door.base}/cases`, filing))
  return (await core.receiptOf(secret)).join(' ')
}
const enter = async (words: string): Promise<MailboxSession> => value(await openMailbox(door, words, quiet))
const said = (session: MailboxSession): readonly string[] => session.opened().messages.map((one) => (one.kind === 'text' ? one.body.text : one.kind))

test('three tabs that write in the same moment, one with a file, all succeed, and everything stands exactly once', async () => {
  const words = await filed()
  const [one, two, three] = await Promise.all([enter(words), enter(words), enter(words)])
  const upload = async (session: MailboxSession): Promise<readonly core.Attachment[]> => {
    const file = new File([random(3000)], 'foto.pdf', { type: 'application/pdf' })
    const uploads = uploadsFor({ ...uploadDoor(session), pause: async () => undefined, onWait: quiet, random, clean: async (given) => given })
    return (await uploads.run([{ id: 1, file, original: false, progress: 'chosen', sent: 0, total: file.size }], quiet)).attachments
  }
  const text = (session: MailboxSession, what: string, attachments: readonly core.Attachment[] = []) => session.send({ kind: 'text', body: { text: what }, compartment: 'evidence', attachments })
  for (const round of ['a', 'b']) {
    const sent = await Promise.all([text(one, `${round}1`), upload(two).then((attachments) => text(two, `${round}2`, attachments)), text(three, `${round}3`)])
    expect(sent.map((each) => (each.ok ? 'sent' : each.error.reason))).toEqual(['sent', 'sent', 'sent'])
  }
  const again = await enter(words)
  expect([...said(again)].sort()).toEqual(['a1', 'a2', 'a3', 'b1', 'b2', 'b3'])
  expect(again.opened().messages.flatMap(({ attachments }) => attachments)).toHaveLength(2)
  expect(again.opened().unreadable).toEqual([])
}, 60_000)

test('a mailbox that is read while another tab keeps writing opens', async () => {
  const words = await filed()
  const [writer, reader] = await Promise.all([enter(words), enter(words)])
  const writing = (async () => {
    for (const what of ['1', '2', '3', '4', '5', '6']) value(await writer.send({ kind: 'text', body: { text: what } }))
  })()
  for (let times = 0; times < 8; times++) expect((await reader.reload()).ok).toBe(true)
  await writing
  expect(value(await reader.reload()).messages).toHaveLength(6)
}, 60_000)
