import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorld, moment, nothingElse, newSeeds, random, report, signRoster, textsOf, today, trustOf, value, writerOf, type Officer, type World } from '../../../../tests/attacks/support/sealing-world.ts'
import { bothKinds, freshDatabase } from '../../../../tests/support/databases.ts'
import { deskServices, deskSites } from '../../../../tests/support/desk.ts'
import { clockKeyOf } from '../../../house/clock-key.ts'
import { fixedClock } from '../../../foundation/kernel/clock.ts'
import { fromUtf8, utf8 } from '../../../foundation/kernel/bytes.ts'
import * as core from '../../../foundation/sealing/core/index.ts'
import { composeLogin } from '../../../foundation/sealing/core/login.ts'
import { fromSlots, toSlots } from '../../../foundation/sealing/core/mailbox-slots.ts'
import { verifyReceipt } from '../../../foundation/sealing/core/receipt-proof.ts'
import { readPage } from '../../../foundation/sealing/core/slot-page.ts'
import { deskMigrations } from '../migrations/index.ts'

const api = 'http://localhost/api/v1/desk'

/** The real clients' sealing against the real server: both sides of the contract in one story. */
describe.each(bothKinds)('a sealed conversation on the %s database', (kind) => {
  let world: World
  let sites: ReturnType<typeof deskSites>
  let remove: () => Promise<void>
  let person = ''
  const clockKey = clockKeyOf(random(32))
  beforeAll(async () => {
    world = await makeWorld()
    const roster = { ...world.roster, clockKeys: [clockKey.key] }
    world = { ...world, roster, trusted: value(core.verifyTrust(trustOf([signRoster(roster, [0, 1])], 1), { roots: trustRoots(), builtInEpoch: 1, today, demoAllowed: false })) }
    const fresh = await freshDatabase(kind, deskMigrations)
    ;({ remove } = fresh)
    const services = deskServices(fresh.database, fresh.place.folder, fixedClock(today, 1_000_000), { trust: () => trustOf([signRoster(roster, [0, 1])], 1), clockKey, origins: ['http://localhost:3000'] })
    sites = deskSites(services, () => ({ person, grants: [{ role: 'triage' }] }))
  })
  afterAll(() => remove())

  const trustRoots = (): readonly string[] => signRoster({}, [0, 1, 2]).sigs.map((one) => one.key)
  const post = (value: unknown, token?: string): RequestInit => ({ method: 'POST', body: JSON.stringify(value), headers: token ? { Authorization: `Bearer ${token}` } : {} })
  const staff = async (who: Officer, path: string, init?: RequestInit): Promise<Response> => {
    person = who.id
    return await sites.staff.request(`${api}${path}`, init)
  }
  const opened = async (who: Officer, caseId: string) => value(await core.openCase((await (await staff(who, `/cases/${caseId}`)).json()) as core.CaseFile, { handlerId: who.id, encIdentity: who.encIdentity }, world.trusted))
  const now: core.Moment = { ...moment, toSlots }

  test('filing, receipt, answer, reply, a new reader and a removed one: everybody reads exactly what they may', async () => {
    const seeds = newSeeds()
    const panelIds = value(core.drawPanel(world.roster, 'complaints', { excluded: [], unitTags: [] }, random))
    const [first, second, third] = panelIds.map((id) => world.officers.find((one) => one.id === id)) as [Officer, Officer, Officer]
    const { filing } = value(await core.composeFiling({ roster: world.roster, body: 'complaints', panel: panelIds, report, mailboxKeys: seeds, today, random, toSlots }))
    const answer = await sites.open.request(`${api}/cases`, post(filing))
    expect(answer.status).toBe(201)
    const { receipt } = (await answer.json()) as core.FilingAnswer
    const objectHash = core.objectHashOf(filing.items)
    expect(verifyReceipt(receipt, world.roster, { mailboxId: filing.mailbox.id, objectHash })).toEqual({ ok: true, value: { realm: world.roster.realm, mailboxId: filing.mailbox.id, objectHash, day: today } })

    const { nonce } = (await (await sites.open.request(`${api}/mailbox/challenge`, post({}))).json()) as core.Challenge
    const session = await sites.open.request(`${api}/mailbox/session`, post(composeLogin(seeds, { realm: world.roster.realm, origin: 'http://localhost:3000', nonce })))
    const { token } = (await session.json()) as core.LoginAnswer
    const mailbox = async () => {
      const get = (path: string) => sites.open.request(`${api}${path}`, { headers: { Authorization: `Bearer ${token}` } })
      const slots = value(readPage(new Uint8Array(await (await get('/mailbox/pages/0')).arrayBuffer())))
      const { contents } = await fromSlots(slots, core.identityOf(seeds.box))
      const parts = contents.map((content) => core.parseCanonical(utf8(fromUtf8(content))) as unknown as core.Signed)
      return value(core.readMailbox(parts, (await (await get('/mailbox/log')).json()) as core.MailboxLog, filing.mailbox.id, seeds.sign, world.trusted))
    }

    const said = value(await core.composeFromHandler(await opened(first, filing.case), writerOf(first), { kind: 'text', body: { text: 'thank you for writing' }, direction: 'out' }, { ...nothingElse, label: { title: 'x' } }, now))
    expect((await staff(first, `/cases/${filing.case}/entries`, post(said))).status).toBe(204)
    expect(textsOf((await mailbox()).messages)).toEqual(['thank you for writing'])

    const reply = value(await core.composeFromMailbox(await mailbox(), seeds, { kind: 'text', body: { text: 'it happened again' } }, now))
    expect((await sites.open.request(`${api}/mailbox/entries`, post(reply.append, token))).status).toBe(204)
    expect(textsOf((await opened(second, filing.case)).messages)).toEqual(['thank you for writing', 'it happened again'])

    const change = async (wish: core.ChangeWish) => {
      const proposal = value(await core.proposeChange(await opened(first, filing.case), writerOf(first), wish, world.trusted, now))
      const approved = value(await core.approveChange(await opened(second, filing.case), writerOf(second), proposal, world.trusted))
      const applied = value(await core.applyChange(await opened(second, filing.case), writerOf(second), approved, world.trusted, now))
      return (await staff(second, `/cases/${filing.case}/readers`, post(applied))).status
    }
    const newcomer = world.officers.find((one) => !panelIds.includes(one.id) && world.roster.handlers.some((handler) => handler.id === one.id && handler.body === 'complaints')) as Officer
    expect(await change({ act: 'add', add: [newcomer.id], remove: [] })).toBe(204)
    expect(textsOf((await opened(newcomer, filing.case)).messages)).toEqual(['thank you for writing', 'it happened again'])
    expect(await change({ act: 'remove', add: [], remove: [third.id] })).toBe(204)
    expect((await staff(third, `/cases/${filing.case}`)).status).toBe(404)
    const view = await mailbox()
    expect(view.unreadable).toEqual([])
    expect(view.followed.readers.map((reader) => reader.id).sort()).toEqual([first.id, second.id, newcomer.id].sort())

    const last = value(await core.composeFromMailbox(view, seeds, { kind: 'text', body: { text: 'only for those who remain' } }, now))
    expect((await sites.open.request(`${api}/mailbox/entries`, post(last.append, token))).status).toBe(204)
    const after = await opened(newcomer, filing.case)
    expect(textsOf(after.messages).at(-1)).toBe('only for those who remain')
    expect(after.strangers).toEqual([])
  })
})
