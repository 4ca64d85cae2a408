import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bothKinds, freshDatabase } from '../../../../tests/support/databases.ts'
import type { Database } from '../../storage/database.ts'
import { disclosureMigrations } from './migration.ts'
import { enter, lockRegister, publicationsOf, register, type Publication } from './register.ts'

const publication = (id: string, more: Partial<Publication> = {}): Publication => ({
  id, module: 'survey', subject: 'wave-1', method: 'suppression', title: { nl: 'Meting', en: 'Wave' }, specification: { question: 'q' },
  tables: [{ universe: 'wave-1', dimensions: [{ name: 'ministry', total: 'all', children: { all: ['a', 'b'] } }], cells: [{ at: ['a'], count: null }, { at: ['b'], count: 40 }] }],
  day: '2026-11-30', proposedBy: 'one', agreedBy: 'two', ...more,
})

describe.each(bothKinds)('the register of publications on %s', (kind) => {
  let database: Database
  let remove: () => Promise<void>
  beforeAll(async () => void ({ database, remove } = await freshDatabase(kind, disclosureMigrations)))
  afterAll(() => remove())
  const put = (one: Publication) => database.within({ kind: 'system' }, async (tx) => {
    await lockRegister(tx)
    return enter(tx, one)
  })

  test('keeps what was published, and reads it back as it was', async () => {
    expect(await put(publication('p1'))).toEqual({ ok: true, value: null })
    expect(await database.within({ kind: 'system' }, (tx) => publicationsOf(tx, 'wave-1'))).toEqual([publication('p1')])
    expect(await database.within({ kind: 'public' }, register)).toHaveLength(1)
  })

  test('refuses the other method on the same data, and one person who does both', async () => {
    expect(await put(publication('p2', { method: 'cell-key' }))).toEqual({ ok: false, error: 'other-method' })
    expect(await put(publication('p3', { agreedBy: 'one' }))).toEqual({ ok: false, error: 'one-person' })
    expect(await put(publication('p4', { method: 'cell-key', subject: 'wave-2' }))).toEqual({ ok: true, value: null })
  })

  test('nobody changes or takes away what went out, nor adds to it from outside', async () => {
    const { sql } = await import('kysely')
    await expect(database.within({ kind: 'system' }, (tx) => sql`DELETE FROM disclosure.publication`.execute(tx))).rejects.toThrow(/permission denied/)
    await expect(database.within({ kind: 'system' }, (tx) => sql`UPDATE disclosure.publication SET day = '2020-01-01'`.execute(tx))).rejects.toThrow(/permission denied/)
    await expect(database.within({ kind: 'public' }, (tx) => enter(tx, publication('p5', { subject: 'wave-5' })))).rejects.toThrow(/row-level security/)
  })
})
