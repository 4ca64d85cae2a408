import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../../tests/support/databases.ts'
import { caseAppend, deskServices, deskSites, idOf, mailboxAppend, newFiling, newThread, payloadHash, readerChange, sealedBytes, type Reporter } from '../../../../tests/support/desk.ts'
import { fixedClock } from '../../../foundation/kernel/clock.ts'
import { newId } from '../../../foundation/kernel/ids.ts'
import { systemRandom } from '../../../foundation/kernel/random.ts'
import { partBytes, type CaseFile, type MailboxLog } from '../../../foundation/sealing/core/protocol.ts'
import { codeKeys, newCode } from '../../../foundation/sealing/core/way-in.ts'
import { deskMigrations } from '../migrations/index.ts'
import { deskTables } from '../store/tables.ts'
import { eraseCase, type DeskServices } from './index.ts'

describe('threads: further mailboxes of a case', () => {
  let services: DeskServices
  let sites: ReturnType<typeof deskSites>
  let remove: () => Promise<void>
  beforeAll(async () => {
    const fresh = await freshDatabase('embedded', deskMigrations)
    ;({ remove } = fresh)
    services = deskServices(fresh.database, fresh.place.folder, fixedClock('2026-11-22', 1_000_000_000))
    sites = deskSites(services)
  })
  afterAll(() => remove())

  const filed = async (): Promise<Reporter> => {
    const reporter = newFiling()
    await sites.file(reporter)
    return reporter
  }
  const codeFor = async (caseId: string, who = 'anna/triage'): Promise<string> => {
    const { id, proof } = codeKeys(newCode(systemRandom), newId(systemRandom))
    await sites.asStaff(who, 'POST', `/cases/${caseId}/ways-in`, { id, content: sealedBytes(16_500), keep: true })
    return proof
  }
  const ticketOf = async (proof: string): Promise<string> => ((await (await sites.asPublic('POST', '/ways-in', { proof })).json()) as { ticket: string }).ticket
  const joined = async (caseId: string) => {
    const thread = newThread(caseId, await ticketOf(await codeFor(caseId)))
    expect((await sites.asPublic('POST', '/threads', thread.request)).status).toBe(204)
    return { ...thread, token: (await sites.login(thread)).token }
  }
  const logOf = async (token: string): Promise<MailboxLog> => (await (await sites.asPublic('GET', '/mailbox/log', undefined, token)).json()) as MailboxLog
  const fileOf = async (caseId: string): Promise<CaseFile> => (await (await sites.asStaff('anna/triage', 'GET', `/cases/${caseId}`)).json()) as CaseFile

  test('a code lets its holder begin one mailbox, and the same request again changes nothing', async () => {
    const { filing } = await filed()
    const thread = newThread(filing.case, await ticketOf(await codeFor(filing.case)))
    for (let times = 0; times < 2; times++) expect((await sites.asPublic('POST', '/threads', thread.request)).status).toBe(204)
    const file = await fileOf(filing.case)
    expect([file.mailbox, file.entries.length, file.threads.map((one) => [one.mailbox, one.entries.length, one.items.length])]).toEqual([filing.mailbox.id, 1, [[thread.mailbox, 1, 1]]])
    const other = newThread(filing.case, thread.request.ticket)
    expect((await sites.asPublic('POST', '/threads', { ...thread.request, entry: other.request.entry, items: other.request.items })).status).toBe(400)
  })

  test('without a ticket, with an upload ticket or for another case nobody joins', async () => {
    const [one, two] = [await filed(), await filed()]
    const { token } = await sites.login(one)
    const upload = ((await (await sites.asPublic('POST', '/mailbox/uploads', {}, token)).json()) as { ticket: string }).ticket
    for (const ticket of ['AAAA', upload, token]) expect((await sites.asPublic('POST', '/threads', newThread(one.filing.case, ticket).request)).status).toBe(404)
    expect((await sites.asPublic('POST', '/threads', newThread(two.filing.case, await ticketOf(await codeFor(one.filing.case))).request)).status).toBe(400)
  })

  test('several codes stand beside each other, and a code for lost words still takes the place of all', async () => {
    const { filing } = await filed()
    const [a, b] = [await codeFor(filing.case), await codeFor(filing.case)]
    expect((await sites.asPublic('POST', '/ways-in', { proof: a })).status).toBe(200)
    const { id } = codeKeys(newCode(systemRandom), newId(systemRandom))
    await sites.asStaff('anna/triage', 'POST', `/cases/${filing.case}/ways-in`, { id, content: sealedBytes(16_500) })
    expect((await sites.asPublic('POST', '/ways-in', { proof: b })).status).toBe(404)
  })

  test('a thread sees its own chain and nothing of the case; the reporter sees nothing of the thread', async () => {
    const reporter = await filed()
    const { filing } = reporter
    const { token } = await sites.login(reporter)
    const [accused, witness] = [await joined(filing.case), await joined(filing.case)]
    await sites.asPublic('POST', '/mailbox/entries', mailboxAppend(reporter, 1, payloadHash(filing.entry)), token)
    expect((await sites.asPublic('POST', '/mailbox/entries', mailboxAppend(accused, 1, payloadHash(accused.request.entry)), accused.token)).status).toBe(204)
    expect((await logOf(accused.token)).entries.length).toBe(2)
    expect((await logOf(witness.token)).entries).toEqual([witness.request.entry])
    expect((await logOf(token)).entries.length).toBe(2)
    expect(JSON.stringify(await logOf(token))).not.toContain(accused.request.entry.payload)
    // The database itself keeps them apart, whatever the program asks.
    const rows = (mailbox: string) => services.database.within({ kind: 'mailbox', mailbox }, async (db) => {
      const tx = deskTables(db)
      const [entries, items, boxes, wraps, labels] = [
        await tx.selectFrom('desk.entry').select('thread').execute(), await tx.selectFrom('desk.item').selectAll().execute(), await tx.selectFrom('desk.mailbox').select('id').execute(),
        await tx.selectFrom('desk.wrap').selectAll().execute(), await tx.selectFrom('desk.label').selectAll().execute(),
      ]
      return { threads: [...new Set(entries.map((entry) => entry.thread))], items: items.length, boxes: boxes.map((box) => box.id), wraps: wraps.length, labels: labels.length }
    })
    expect(await rows(accused.mailbox)).toEqual({ threads: [accused.mailbox], items: 0, boxes: [accused.mailbox], wraps: 0, labels: 0 })
    expect(await rows(reporter.mailbox)).toEqual({ threads: [''], items: 0, boxes: [reporter.mailbox], wraps: 0, labels: 0 })
    // An entry that would continue the case's own chain is not its next.
    expect((await sites.asPublic('POST', '/mailbox/entries', mailboxAppend(accused, 2, payloadHash(filing.entry)), accused.token)).status).toBe(409)
  })

  test('a file of one chain cannot be fetched from another, although its id is known', async () => {
    const reporter = await filed()
    const { token } = await sites.login(reporter)
    const accused = await joined(reporter.filing.case)
    const send = async (who: Reporter, i: number, prev: string, bearer: string): Promise<string> => {
      const { ticket } = (await (await sites.asPublic('POST', '/mailbox/uploads', {}, bearer)).json()) as { ticket: string }
      const part = newId(systemRandom)
      await sites.asPublic('PUT', `/uploads/${part}`, systemRandom(partBytes), ticket)
      expect((await sites.asPublic('POST', '/mailbox/entries', mailboxAppend(who, i, prev, [part]), bearer)).status).toBe(204)
      return part
    }
    const [evidence, view] = [await send(reporter, 1, payloadHash(reporter.filing.entry), token), await send(accused, 1, payloadHash(accused.request.entry), accused.token)]
    const fetched = async (part: string, bearer: string) => (await sites.asPublic('GET', `/mailbox/parts/${part}`, undefined, bearer)).status
    expect([await fetched(evidence, token), await fetched(evidence, accused.token), await fetched(view, accused.token), await fetched(view, token)]).toEqual([200, 404, 200, 404])
    expect((await sites.asStaff('anna/triage', 'GET', `/cases/${reporter.filing.case}/parts/${view}`)).status).toBe(200)
  })

  test('a reader writes into a thread, and its mailbox alone gets it', async () => {
    const reporter = await filed()
    const { filing } = reporter
    const accused = await joined(filing.case)
    const append = caseAppend(filing.case, 'anna', 1, payloadHash(accused.request.entry), { thread: accused.mailbox })
    expect((await sites.asStaff('anna/triage', 'POST', `/cases/${filing.case}/entries`, append)).status).toBe(204)
    const count = (mailbox: string) => services.database.within({ kind: 'system' }, async (db) => (await deskTables(db).selectFrom('desk.mailbox_item').selectAll().where('mailbox_id', '=', mailbox).execute()).length)
    expect([await count(accused.mailbox), await count(filing.mailbox.id)]).toEqual([2, 1])
    const elsewhere = await joined((await filed()).filing.case)
    const wrong = caseAppend(filing.case, 'anna', 1, payloadHash(elsewhere.request.entry), { thread: elsewhere.mailbox })
    expect((await sites.asStaff('anna/triage', 'POST', `/cases/${filing.case}/entries`, wrong)).status).toBe(400)
  })

  test('readers change only together with a notice in every thread', async () => {
    const reporter = await filed()
    const { filing } = reporter
    const accused = await joined(filing.case)
    const change = readerChange(filing.case, 'anna', 1, payloadHash(filing.entry), { add: ['carla'] }, ['anna', 'bert'], ['carla'])
    expect((await sites.asStaff('anna/triage', 'POST', `/cases/${filing.case}/readers`, change)).status).toBe(409)
    const { thread: _none, ...notice } = caseAppend(filing.case, 'anna', 1, payloadHash(accused.request.entry))
    const told = { thread: accused.mailbox, entry: notice.entry, items: notice.items, mailboxItems: notice.mailboxItems }
    expect((await sites.asStaff('anna/triage', 'POST', `/cases/${filing.case}/readers`, { ...change, threads: [told] })).status).toBe(204)
    expect((await fileOf(filing.case)).readers).toContain(idOf('carla'))
    expect((await logOf(accused.token)).entries.length).toBe(2)
  })

  test('erasing the case erases its threads, their mailboxes and their codes', async () => {
    const { filing } = await filed()
    const accused = await joined(filing.case)
    await codeFor(filing.case)
    await eraseCase(services, filing.case)
    const left = await services.database.within({ kind: 'system' }, async (db) => {
      const tx = deskTables(db)
      const of = [tx.selectFrom('desk.entry').where('case_id', '=', filing.case), tx.selectFrom('desk.mailbox').where('case_id', '=', filing.case), tx.selectFrom('desk.way_in').where('case_id', '=', filing.case)] as const
      return [...(await of[0].selectAll().execute()), ...(await of[1].selectAll().execute()), ...(await of[2].selectAll().execute())].length
    })
    expect(left).toBe(0)
    expect((await logOf(accused.token)).entries).toEqual([])
  })
})
