import { createPublicKey, verify } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../../tests/support/databases.ts'
import { caseAppend, deskServices, deskSites, idOf, newFiling, payloadHash, type Reporter } from '../../../../tests/support/desk.ts'
import type { Clock, Day } from '../../../foundation/kernel/clock.ts'
import { deskMigrations } from '../migrations/index.ts'
import { proposeDestruction, type DeskServices, type ProposedCase, type Retention, type SignedCertificate } from './index.ts'

describe('retention and destruction', () => {
  let services: DeskServices
  let sites: ReturnType<typeof deskSites>
  let remove: () => Promise<void>
  let today: Day = '2026-11-22'
  const clock: Clock = { now: () => 1_000_000, today: () => today }
  beforeAll(async () => {
    const fresh = await freshDatabase('embedded', deskMigrations)
    ;({ remove } = fresh)
    services = deskServices(fresh.database, fresh.place.folder, clock)
    sites = deskSites(services)
  })
  afterAll(() => remove())

  const asked = async <Value>(answer: Response | Promise<Response>): Promise<Value> => (await (await answer).json()) as Value
  const as = (who: string, method: string, path: string, value?: unknown) => sites.asStaff(`${who}/triage`, method, path, value)
  const retention = async (one: Reporter, who = 'anna') => asked<Retention>(as(who, 'GET', `/cases/${one.filing.case}/retention`))
  const listed = async (who: string) => (await asked<ProposedCase[]>(as(who, 'GET', '/destruction'))).map((one) => one.case)
  /** Filed and closed in 2026; `more` further steps come after. */
  const closed = async (body: 'complaints' | 'integrity' = 'complaints'): Promise<{ readonly one: Reporter; readonly add: (open: boolean) => Promise<void> }> => {
    today = '2026-11-22'
    const [by, other] = body === 'complaints' ? ['anna', 'bert'] : ['els', 'frank']
    const one = newFiling([by as string, other as string], body)
    await sites.file(one)
    let [i, prev] = [1, payloadHash(one.filing.entry)]
    const add = async (open: boolean): Promise<void> => {
      const append = caseAppend(one.filing.case, by as string, i, prev, { open, nextDueDay: null })
      expect((await as(by as string, 'POST', `/cases/${one.filing.case}/entries`, append)).status).toBe(204)
      ;[i, prev] = [i + 1, payloadHash(append.entry)]
    }
    await add(false)
    return { one, add }
  }
  const confirm = (who: string, one: Reporter, said: object) => as(who, 'POST', `/cases/${one.filing.case}/destruction`, { confirm: true, archived: true, ...said })

  test('in clear stands only the class, the hold and the year of closing, which stays while the case stays closed', async () => {
    const { one, add } = await closed()
    expect(await retention(one)).toEqual({ retentionClass: 'complaints', legalHold: false, closedYear: 2026, proposedDay: null, confirmations: [] })
    today = '2027-03-01'
    await add(false)
    expect((await retention(one)).closedYear).toBe(2026)
    await add(true)
    expect((await retention(one)).closedYear).toBeNull()
    await add(false)
    expect((await retention(one)).closedYear).toBe(2027)
  })

  test('the job proposes what became due, once, and destroys nothing; who does not read the case never sees it', async () => {
    const { one } = await closed()
    today = '2036-12-31'
    await proposeDestruction(services)
    expect(await listed('anna')).not.toContain(one.filing.case)
    today = '2037-01-01'
    expect(await proposeDestruction(services)).toBeGreaterThanOrEqual(1)
    expect(await proposeDestruction(services)).toBe(0)
    expect([(await listed('anna')).includes(one.filing.case), (await listed('carla')).includes(one.filing.case)]).toEqual([true, false])
    expect((await as('anna', 'GET', `/cases/${one.filing.case}`)).status).toBe(200)
  })

  test('two readers say yes, the decision being in the archive: then it is erased, with a signed certificate that names the last copy', async () => {
    const { one } = await closed()
    const id = one.filing.case
    expect((await confirm('anna', one, {})).status).toBe(409)
    today = '2037-01-05'
    await proposeDestruction(services)
    expect((await confirm('anna', one, { archived: false })).status).toBe(409)
    expect(await asked(confirm('anna', one, {}))).toEqual({ done: 'waiting' })
    expect(await asked(confirm('anna', one, {}))).toEqual({ done: 'waiting' })
    expect((await confirm('carla', one, {})).status).toBe(404)
    expect((await retention(one)).confirmations).toEqual([{ person: idOf('anna'), archived: true }])
    const destroyed = await asked<{ done: string; certificate: SignedCertificate }>(confirm('bert', one, {}))
    expect(destroyed.done).toBe('destroyed')
    const { note, sig, key } = destroyed.certificate
    expect(note).toContain(`case ${id}\nclass complaints`)
    expect(note).toContain('erased 2037-01-05\nlast copy dies 2037-02-09')
    expect(verify(null, Buffer.from(note), createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' }), Buffer.from(sig, 'base64url'))).toBe(true)
    expect((await as('anna', 'GET', `/cases/${id}`)).status).toBe(404)
    expect((await asked<SignedCertificate[]>(as('bert', 'GET', '/certificates'))).map((row) => row.note)).toContain(note)
    expect((await asked<SignedCertificate[]>(as('carla', 'GET', '/certificates')))).toEqual([])
  })

  test('a yes can be taken back, and counts no longer', async () => {
    const { one } = await closed('integrity')
    today = '2037-01-05'
    await proposeDestruction(services)
    await confirm('els', one, { archived: false })
    expect(await asked(confirm('els', one, { confirm: false }))).toEqual({ done: 'taken-back' })
    expect(await asked(confirm('frank', one, { archived: false }))).toEqual({ done: 'waiting' })
    expect((await asked<{ done: string }>(confirm('els', one, { archived: false }))).done).toBe('destroyed')
  })

  test('a hold, another class and reopening end the proposal and what was agreed to', async () => {
    const { one, add } = await closed()
    const set = (to: object) => as('anna', 'POST', `/cases/${one.filing.case}/retention`, to)
    const propose = async (): Promise<void> => { await proposeDestruction(services); await confirm('anna', one, {}) }
    today = '2037-01-05'
    await propose()
    expect(await asked(set({ legalHold: true }))).toMatchObject({ legalHold: true, proposedDay: null, confirmations: [] })
    expect((await confirm('bert', one, {})).status).toBe(409)
    await proposeDestruction(services)
    expect(await listed('anna')).not.toContain(one.filing.case)
    await set({ legalHold: false })
    await propose()
    expect(await listed('anna')).toContain(one.filing.case)
    await set({ retentionClass: 'legal-position' })
    await proposeDestruction(services)
    expect(await listed('anna')).not.toContain(one.filing.case)
    await set({ retentionClass: 'complaints' })
    await propose()
    await add(true)
    expect(await retention(one)).toMatchObject({ closedYear: null, proposedDay: null, confirmations: [] })
    expect((await set({ retentionClass: 'for-ever' })).status).toBe(400)
    expect((await set({})).status).toBe(400)
  })
})
