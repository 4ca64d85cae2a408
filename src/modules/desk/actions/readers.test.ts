import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bothKinds } from '../../../../tests/support/databases.ts'
import { deskSites, freshDesk, idOf, newFiling, payloadHash, readerChange, roster, sealedBytes, trustOf } from '../../../../tests/support/desk.ts'
import type { CaseFile, WorklistRow } from '../../../foundation/sealing/core/protocol.ts'
import { deskTables } from '../store/tables.ts'
import type { DeskServices } from './index.ts'

describe.each(bothKinds)('a change of readers on the %s database', (kind) => {
  let services: DeskServices
  let sites: ReturnType<typeof deskSites>
  let remove: () => Promise<void>
  beforeAll(async () => {
    ;({ services, sites, remove } = await freshDesk(kind))
  })
  afterAll(() => remove())

  const filed = async () => {
    const reporter = newFiling(['anna', 'bert'])
    await sites.file(reporter)
    return { id: reporter.filing.case, prev: payloadHash(reporter.filing.entry) }
  }
  const post = (by: string, id: string, change: unknown) => sites.asStaff(`${by}/triage`, 'POST', `/cases/${id}/readers`, change)
  const caseOf = async (by: string, id: string) => (await (await sites.asStaff(`${by}/triage`, 'GET', `/cases/${id}`)).json()) as CaseFile

  test('two current readers let a third in, who then reads the case and finds it in the worklist', async () => {
    const { id, prev } = await filed()
    expect((await post('anna', id, readerChange(id, 'anna', 1, prev, { add: ['mina'] }, ['anna', 'bert'], ['mina']))).status).toBe(204)
    const file = await caseOf('mina', id)
    expect(file.readers).toEqual(['anna', 'bert', 'mina'].map(idOf))
    expect(file.wraps).toHaveLength(1)
    expect(file.changes).toHaveLength(1)
    expect(((await (await sites.asStaff('mina/member', 'GET', '/worklist')).json()) as WorklistRow[]).map((row) => row.case)).toContain(id)
  })

  test('one reader alone adds nobody: not with one signature, nor the same twice, nor with an outsider’s', async () => {
    const { id, prev } = await filed()
    for (const signers of [['anna'], ['anna', 'anna'], ['anna', 'carla'], ['anna', 'recovery'], ['carla', 'dirk']]) {
      expect((await post('anna', id, readerChange(id, 'anna', 1, prev, { add: ['mina'] }, signers, ['mina']))).status).toBe(403)
    }
    expect((await caseOf('anna', id)).readers).toHaveLength(2)
    expect((await sites.asStaff('mina/member', 'GET', `/cases/${id}`)).status).toBe(404)
  })

  test('who is removed loses row and wraps at once; who stays needs a new wrap', async () => {
    const { id, prev } = await filed()
    expect((await post('anna', id, readerChange(id, 'anna', 1, prev, { remove: ['bert'] }, ['anna', 'bert'], []))).status).toBe(400)
    expect((await post('anna', id, readerChange(id, 'anna', 1, prev, { remove: ['bert'] }, ['anna', 'bert'], ['anna']))).status).toBe(204)
    expect((await sites.asStaff('bert/triage', 'GET', `/cases/${id}`)).status).toBe(404)
    const left = await services.database.within({ kind: 'system' }, (db) => deskTables(db).selectFrom('desk.wrap').select('reader').where('case_id', '=', id).execute())
    expect(left).toEqual([{ reader: idOf('anna') }, { reader: idOf('anna') }])
  })

  test('a wrap for recovery is added beside the earlier ones, which alone may hold the key of a name', async () => {
    const { id, prev } = await filed()
    const change = readerChange(id, 'anna', 1, prev, { remove: ['bert'] }, ['anna', 'bert'], ['anna'])
    expect((await post('anna', id, { ...change, recovery: sealedBytes(6000) })).status).toBe(204)
    const rows = await services.database.within({ kind: 'system' }, (db) => deskTables(db).selectFrom('desk.recovery').select('number').where('case_id', '=', id).orderBy('number').execute())
    expect(rows).toEqual([{ number: 0 }, { number: 1 }])
  })

  test('a last reader needs the recovery group’s signature', async () => {
    const { id, prev } = await filed()
    const first = readerChange(id, 'anna', 1, prev, { remove: ['bert'] }, ['anna', 'bert'], ['anna'])
    await post('anna', id, first)
    const second = (signers: string[]) => readerChange(id, 'anna', 2, payloadHash(first.entry), { add: ['carla'], number: 2, prev: payloadHash({ payload: first.change.payload, sig: '' }) }, signers, ['carla'])
    expect((await post('anna', id, second(['anna']))).status).toBe(403)
    expect((await post('anna', id, second(['anna', 'recovery']))).status).toBe(204)
    expect((await caseOf('carla', id)).changes).toHaveLength(2)
  })

  test('when the roster no longer lists the other reader, the last one and a recovery group replace them; nobody less', async () => {
    const { id, prev } = await filed()
    const trust = trustOf({ ...roster, epoch: 4, handlers: roster.handlers.filter((one) => one.id !== idOf('bert')) })
    const later = deskSites({ ...services, trust: () => trust })
    const status = async (signers: string[], epoch = 4) => {
      const change = readerChange(id, 'anna', 1, prev, { add: ['carla'], remove: ['bert'], epoch }, signers, ['anna', 'carla'])
      return (await later.asStaff('anna/triage', 'POST', `/cases/${id}/readers`, change)).status
    }
    for (const signers of [['anna'], ['anna', 'bert'], ['recovery'], ['recovery', 'external recovery'], ['bert', 'recovery'], ['anna', 'carla']]) expect(await status(signers)).toBe(403)
    expect(await status(['anna', 'recovery'], 3)).toBe(409)
    expect(await status(['anna', 'external recovery'])).toBe(204)
    expect((await caseOf('carla', id)).readers).toEqual(['anna', 'carla'].map(idOf))
  })

  test('a change that is replayed, out of order, for another case or with a wrap for an outsider is refused', async () => {
    const [one, other] = [await filed(), await filed()]
    const good = readerChange(one.id, 'anna', 1, one.prev, { add: ['mina'] }, ['anna', 'bert'], ['mina'])
    expect((await post('anna', other.id, good)).status).toBe(400)
    expect((await post('anna', one.id, good)).status).toBe(204)
    expect((await post('anna', one.id, good)).status).toBe(409)
    expect((await post('anna', other.id, readerChange(other.id, 'anna', 1, other.prev, { add: ['mina'], number: 2 }, ['anna', 'bert'], ['mina']))).status).toBe(409)
    expect((await post('anna', other.id, readerChange(other.id, 'anna', 1, other.prev, { add: ['mina'] }, ['anna', 'bert'], ['mina', 'carla']))).status).toBe(400)
    expect((await post('anna', other.id, readerChange(other.id, 'anna', 1, other.prev, { add: ['els'] }, ['anna', 'bert'], ['els']))).status).toBe(400)
    expect((await caseOf('anna', other.id)).readers).toHaveLength(2)
  })

  test('a hand-over moves the case to the other body’s readers in one step', async () => {
    const { id, prev } = await filed()
    const change = readerChange(id, 'anna', 1, prev, { add: ['els', 'frank'], remove: ['anna', 'bert'], body: 'integrity' }, ['anna', 'bert'], ['els', 'frank'])
    expect((await post('anna', id, change)).status).toBe(204)
    expect(await caseOf('els', id)).toMatchObject({ body: 'integrity', readers: ['els', 'frank'].map(idOf) })
    expect((await sites.asStaff('anna/triage', 'GET', `/cases/${id}`)).status).toBe(404)
  })
})
