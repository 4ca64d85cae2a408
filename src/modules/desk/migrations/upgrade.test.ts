import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { bothKinds, copyOf } from '../../../../tests/support/databases.ts'
import { idOf } from '../../../../tests/support/desk.ts'
import { openDatabase } from '../../../foundation/storage/database.ts'
import { wrapsOf } from '../store/cases.ts'
import { deskTables } from '../store/tables.ts'
import { deskMigrations } from './index.ts'
import { fewerKeys } from './0011-fewer-keys.ts'

const removing: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const remove of removing) await remove()
})

describe.each(bothKinds)('a %s database of before', (kind) => {
  test('keeps its wraps, each for its reader, when they lose their own ids', async () => {
    const before = deskMigrations.slice(0, deskMigrations.indexOf(fewerKeys))
    const place = await copyOf(kind, before)
    removing.push(place.remove)
    const [anna, bert, one] = [idOf('anna'), idOf('bert'), idOf('case')]
    const old = await openDatabase(place.options, before)
    await old.within({ kind: 'system' }, async (tx) => {
      await sql`INSERT INTO desk.cases (id, body, received_day, open, retention_class, released, readers, mailboxes, filing_hash) VALUES (${one}, 'complaints', '2026-11-22', true, 'complaints', true, ARRAY[${anna}::text, ${bert}::text], ARRAY['m'], '\\x00')`.execute(tx)
      await sql`INSERT INTO desk.wrap VALUES ('w1', ${one}, ${anna}, '\\x01'), ('w2', ${one}, ${anna}, '\\x02'), ('w3', ${one}, ${bert}, '\\x03')`.execute(tx)
    })
    await old.close()
    const now = await openDatabase(place.options, deskMigrations)
    const read = async (person: string) => (await now.within({ kind: 'person', person }, (tx) => wrapsOf(deskTables(tx), [one], person))).map(({ content }) => content[0]).sort()
    expect([await read(anna), await read(bert), await read(idOf('carla'))]).toEqual([[1, 2], [3], []])
    await now.close()
  })
})
