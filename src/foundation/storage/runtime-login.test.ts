import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshPostgres, type TestPostgres } from '../../../tests/support/postgres.ts'
import { openDatabase } from './database.ts'
import { runtimeLogin } from './runtime-login.ts'

describe('the login that requests run with', () => {
  let postgres: TestPostgres
  const secret = new Uint8Array(32).fill(7)
  beforeAll(async () => {
    postgres = await freshPostgres()
    const client = new Client({ connectionString: postgres.adminUrl })
    await client.connect()
    await client.query('DROP SCHEMA pgboss')
    await client.end()
  })
  afterAll(async () => {
    const client = new Client({ connectionString: postgres.adminUrl })
    await client.connect()
    const { rows } = await client.query<{ rolname: string }>(`SELECT rolname FROM pg_roles WHERE rolname = 'gehoor_run_' || current_database()`)
    for (const { rolname } of rows) await client.query(`DROP OWNED BY ${rolname}; DROP ROLE ${rolname}`)
    await client.end()
    await postgres.drop()
  })

  test('given an administrator, requests get a weak login of their own, twice the same', async () => {
    const said: string[] = []
    const first = await runtimeLogin(postgres.adminUrl, secret, (sentence) => said.push(sentence))
    const again = await runtimeLogin(postgres.adminUrl, secret, () => undefined)
    expect(again).toEqual(first)
    expect(first.ownerUrl).toBe(postgres.adminUrl)
    expect(said.join()).not.toContain(new URL(first.url).password)
    const database = await openDatabase({ url: first.url, ownerUrl: first.ownerUrl, dataDir: '/nowhere' }, [])
    expect(database.kind).toBe('postgres')
    await database.close()
  })
  test('a login that is weak already is used as it is', async () => {
    expect(await runtimeLogin(postgres.url, secret, () => undefined)).toEqual({ url: postgres.url })
  })
  test('a database that is not there is told in one sentence, without its password', async () => {
    await expect(runtimeLogin(
      'postgres://a:rozenbottel@127.0.0.1:1/x', secret, () => undefined,
    )).rejects.toThrow(/^The database of DATABASE_URL cannot be reached \(ECONNREFUSED\)/)
  })
})
