import { sql } from 'kysely'
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { afterEach, describe, expect, test } from 'vitest'
import { bothKinds, copyOf, type Place } from '../../../tests/support/databases.ts'
import { migratePostgres, openDatabase, type Database } from './database.ts'
import { statementsOf } from './migrate.ts'

type Tables = { 'notes.note': { id: string; owner: string; day: string } }

const notes = {
  id: 'notes/0001-note',
  sql: `
    CREATE SCHEMA notes; GRANT USAGE ON SCHEMA notes TO gehoor_app;
    CREATE TABLE notes.note (id text PRIMARY KEY, owner text NOT NULL, day date NOT NULL DEFAULT '2026-11-22');
    ALTER TABLE notes.note ENABLE ROW LEVEL SECURITY; ALTER TABLE notes.note FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT ON notes.note TO gehoor_app;
    CREATE POLICY own ON notes.note USING (owner = house.person());`,
}

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

const place = async (kind: (typeof bothKinds)[number]): Promise<Place> => {
  const fresh = await copyOf(kind, [])
  closing.push(fresh.remove)
  return fresh
}
const open = async (at: Place, migrations = [notes]): Promise<Database> => {
  const database = await openDatabase(at.options, migrations)
  closing.push(database.close)
  return database
}
const add = (database: Database, person: string, id: string) =>
  database.within(
    { kind: 'person', person }, (tx) => tx.withTables<Tables>().insertInto('notes.note').values({ id, owner: person, day: '2026-11-22' }).execute(),
  )
const seen = (database: Database, person: string) =>
  database.within({ kind: 'person', person }, (tx) => tx.withTables<Tables>().selectFrom('notes.note').selectAll().orderBy('id').execute())

describe.each(bothKinds)('the %s database', (kind) => {
  test('shows a person only their own rows, and days as days', async () => {
    const database = await open(await place(kind))
    await add(database, 'anna', 'a')
    await add(database, 'bert', 'b')
    expect(await seen(database, 'anna')).toEqual([{ id: 'a', owner: 'anna', day: '2026-11-22' }])
    expect(await seen(database, 'nobody')).toEqual([])
    expect(await database.within({ kind: 'public' }, (tx) => tx.withTables<Tables>().selectFrom('notes.note').selectAll().execute())).toEqual([])
  })

  test('keeps the context of concurrent transactions apart and undoes what throws', async () => {
    const database = await open(await place(kind))
    await Promise.all(Array.from({ length: 20 }, (_, n) => add(database, `p${n % 4}`, `n${n}`)))
    const counts = await Promise.all(Array.from({ length: 20 }, async (_, n) => (await seen(database, `p${n % 4}`)).length))
    expect(counts).toEqual(Array.from({ length: 20 }, () => 5))
    const fails = database.within({ kind: 'person', person: 'p0' }, async (tx) => {
      await tx.withTables<Tables>().insertInto('notes.note').values({ id: 'gone', owner: 'p0', day: '2026-11-22' }).execute()
      throw new Error('stop')
    })
    await expect(fails).rejects.toThrow('stop')
    expect(await seen(database, 'p0')).toHaveLength(5)
  })

  test('a single query is a transaction of its own: with the rights of its actor, undone when it is refused, and the next one runs', async () => {
    const database = await open(await place(kind))
    const ask = (person: string, id: string, owner = person) =>
      database.once({ kind: 'person', person }, (tx) => tx.withTables<Tables>().insertInto('notes.note').values({ id, owner, day: '2026-11-22' }))
    await ask('anna', 'a')
    await expect(ask('anna', 'a')).rejects.toThrow('duplicate key')
    await expect(ask('anna', 'b', 'bert')).rejects.toThrow('row-level security')
    await Promise.all(Array.from({ length: 40 }, (_, n) => ask(`p${n % 4}`, `n${n}`)))
    expect((await seen(database, 'p3')).map(({ owner }) => owner)).toEqual(Array.from({ length: 10 }, () => 'p3'))
    expect(await seen(database, 'anna')).toHaveLength(1)
    expect(await seen(database, 'bert')).toEqual([])
  })

  test('a statement that the database has prepared answers each person with their own rows, however often and in whatever order it is asked', async () => {
    const database = await open(await place(kind))
    const people = ['anna', 'bert', 'cleo']
    for (const person of people) await add(database, person, `${person}s`)
    // One after the other they share one connection; PostgreSQL may keep one plan for all from the sixth time on.
    for (const n of Array.from({ length: 30 }, (_, i) => i)) {
      const person = people[(n * 7 + (n >> 2)) % 3] ?? ''
      expect(await seen(database, person)).toEqual([{ id: `${person}s`, owner: person, day: '2026-11-22' }])
    }
    expect(await seen(database, 'nobody')).toEqual([])
    expect(await database.within({ kind: 'public' }, (tx) => tx.withTables<Tables>().selectFrom('notes.note').selectAll().orderBy('id').execute())).toEqual([])
  })

  test('a query that failed undoes its transaction, whether or not the work says so', async () => {
    const database = await open(await place(kind))
    const quiet = database.within({ kind: 'person', person: 'anna' }, async (tx) => {
      await tx.withTables<Tables>().insertInto('notes.note').values({ id: 'a', owner: 'anna', day: '2026-11-22' }).execute()
      await sql`SELECT 1 / 0`.execute(tx).catch(() => undefined)
    })
    await expect(quiet).rejects.toThrow()
    expect(await seen(database, 'anna')).toEqual([])
  })

  test('answers nothing to work that goes on asking after its transaction ended, whoever uses the connection next', async () => {
    const database = await open(await place(kind))
    await add(database, 'anna', 'a')
    const rest: Promise<unknown>[] = []
    const overrun = (ends: 'well' | 'badly') => database.within({ kind: 'person', person: 'bert' }, async (tx) => {
      const later = async () => {
        await wait(50)
        return tx.withTables<Tables>().selectFrom('notes.note').selectAll().execute()
      }
      rest.push(later().then((rows) => rows, () => 'refused'))
      if (ends === 'badly') throw new Error('stop')
    })
    await overrun('well')
    await expect(overrun('badly')).rejects.toThrow('stop')
    // Anna's transaction has every connection of before while the late question comes.
    await database.within({ kind: 'person', person: 'anna' }, async () => wait(120))
    expect(await Promise.all(rest)).toEqual(['refused', 'refused'])
  })

  test('leaves no context behind: a transaction whose context is emptied sees nothing', async () => {
    const database = await open(await place(kind))
    await add(database, 'anna', 'a')
    const rows = await database.within({ kind: 'person', person: 'anna' }, async (tx) => {
      await sql`SELECT set_config('gehoor.actor', '', true)`.execute(tx)
      return (await sql`SELECT * FROM notes.note`.execute(tx)).rows
    })
    expect(rows).toEqual([])
  })

  test('starts again on its own data and stops with a sentence when a past migration was changed or is unknown', async () => {
    const at = await place(kind)
    const first = await openDatabase(at.options, [notes])
    await add(first, 'anna', 'a')
    await first.close()
    await expect(openDatabase(at.options, [{ ...notes, sql: `${notes.sql} SELECT 1` }])).rejects.toThrow('was changed after it had run')
    await expect(openDatabase(at.options, [])).rejects.toThrow('newer version')
    const again = await open(at, [notes, { id: 'notes/0002-more', sql: 'ALTER TABLE notes.note ADD COLUMN more text' }])
    expect(await seen(again, 'anna')).toHaveLength(1)
  })

  test('runs all migrations or none', async () => {
    const at = await place(kind)
    await expect(openDatabase(at.options, [notes, { id: 'notes/0002-broken', sql: 'CREATE TABLE notes.other (id text); SELECT 1/0' }])).rejects.toThrow()
    const database = await open(at)
    expect(await seen(database, 'anna')).toEqual([])
  })
})

test('a second process is refused on the same embedded database, and a dead one is succeeded', async () => {
  const at = await place('embedded')
  const first = await openDatabase(at.options, [notes])
  await expect(openDatabase(at.options, [notes])).rejects.toThrow('in use by another process')
  await first.close()
  writeFileSync(join(at.folder, 'lock'), '999999999 1\n')
  const second = await open(at)
  expect(await seen(second, 'anna')).toEqual([])
})

test('on PostgreSQL the login cannot bypass: no role but gehoor_app, no table of its own, no switching off', async () => {
  const at = await place('postgres')
  const database = await open(at)
  await add(database, 'anna', 'a')
  const client = new Client({ connectionString: at.options.url })
  await client.connect()
  closing.push(() => client.end())
  await expect(client.query('SELECT * FROM notes.note')).rejects.toThrow('permission denied')
  await expect(client.query('SET ROLE gehoor_owner')).rejects.toThrow('permission denied')
  await expect(client.query('ALTER TABLE notes.note DISABLE ROW LEVEL SECURITY')).rejects.toThrow(/permission denied|must be owner/)
  await client.query('SET ROLE gehoor_app')
  expect((await client.query('SELECT * FROM notes.note')).rows).toEqual([])
  await client.query('SET row_security = off')
  await expect(client.query('SELECT * FROM notes.note')).rejects.toThrow('row-level security')
  await expect(client.query('ALTER ROLE gehoor_app BYPASSRLS')).rejects.toThrow('permission denied')
  await expect(client.query('CREATE POLICY mine ON notes.note USING (true)')).rejects.toThrow('must be owner')
  await expect(client.query('TRUNCATE notes.note')).rejects.toThrow('permission denied')
})

test('on PostgreSQL a statement that was prepared before a table changed fails once and then runs on a new connection', async () => {
  const at = await place('postgres')
  const database = await open(at)
  await add(database, 'anna', 'a')
  for (const _ of Array.from({ length: 6 })) await seen(database, 'anna')
  await migratePostgres(at.options.ownerUrl ?? '', [notes, { id: 'notes/0002-more', sql: 'ALTER TABLE notes.note ADD COLUMN more text' }])
  await expect(seen(database, 'anna')).rejects.toThrow('cached plan must not change result type')
  expect(await seen(database, 'anna')).toEqual([{ id: 'a', owner: 'anna', day: '2026-11-22', more: null }])
})

test('a login that could bypass is refused at the start, and one that may not migrate is told what to do', async () => {
  const at = await place('postgres')
  await expect(openDatabase({ dataDir: at.folder, url: at.adminUrl ?? '' }, [notes])).rejects.toThrow('step around row-level security')
  await expect(openDatabase({ dataDir: at.folder, url: at.options.ownerUrl }, [notes])).rejects.toThrow('step around row-level security')
  await expect(openDatabase({ dataDir: at.folder, url: at.options.url }, [notes])).rejects.toThrow('lacks 1 migration(s)')
})

test('a script is cut at its semicolons only', () => {
  expect(statementsOf("SELECT ';' ; -- a; b\nDO $$ BEGIN x; END $$; SELECT 1 - 2")).toEqual(["SELECT ';'", 'DO $$ BEGIN x; END $$', 'SELECT 1 - 2'])
})

test('another process is refused too, and the folder is free once that process has died', async () => {
  const at = await place('embedded')
  const script = `import { takeLock } from ${JSON.stringify(new URL('./lock.ts', import.meta.url).href)}; takeLock(process.argv[1]); console.log('held'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, at.folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise<void>((resolve) => child.stdout.once('data', () => resolve()))
  await expect(openDatabase(at.options, [notes])).rejects.toThrow('in use by another process')
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGKILL')
  await gone
  expect(await seen(await open(at), 'anna')).toEqual([])
})
