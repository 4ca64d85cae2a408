import { createHmac } from 'node:crypto'
import pg from 'pg'
import { roleStatements } from './roles.ts'

/** With which login requests run, and with which one migrations do. */
export type Logins = { readonly url: string; readonly ownerUrl?: string }

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Makes the roles, a login that may do nothing but become gehoor_app, and a place for the job queue. Safe to run again. */
const prepare = async (client: pg.Client, login: string, password: string): Promise<void> => {
  for (const statement of roleStatements) await client.query(statement)
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [login])
  await client.query(`${rowCount === 0 ? 'CREATE' : 'ALTER'} ROLE ${quoted(login)} LOGIN NOINHERIT NOSUPERUSER NOCREATEROLE NOBYPASSRLS PASSWORD '${password}'`)
  await client.query(`GRANT gehoor_app TO ${quoted(login)}`)
  await client.query(`CREATE SCHEMA IF NOT EXISTS pgboss AUTHORIZATION ${quoted(login)}`)
}

/**
 * Requests never run with a login that could step around row-level security. Given an administrator's `url`, this makes a weak
 * login of its own on the same database (its password follows from `secret`) and answers that one, with the administrator's for the
 * migrations; any other login is answered as it is. Throws one sentence when the database cannot be reached.
 */
export const runtimeLogin = async (url: string, secret: Uint8Array, report: (sentence: string) => void): Promise<Logins> => {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
  } catch (fault) {
    const code = (fault as { code?: string }).code ?? 'unknown'
    throw new Error(`The database of DATABASE_URL cannot be reached (${code}). Check the address, the login and whether PostgreSQL runs.`, { cause: fault })
  }
  try {
    const { rows } = await client.query<{ mighty: boolean; database: string }>('SELECT rolsuper AS mighty, current_database() AS database FROM pg_roles WHERE rolname = session_user')
    const database = rows[0]?.database ?? ''
    if (!rows[0]?.mighty) return { url }
    const login = `gehoor_run_${database}`.slice(0, 63)
    const password = createHmac('sha256', secret).update(`login ${database}`).digest('hex')
    await prepare(client, login, password)
    report('DATABASE_URL is an administrator\'s login: it is used for the migrations only, requests run with a login of their own.')
    return { url: Object.assign(new URL(url), { username: login, password }).href, ownerUrl: url }
  } finally {
    await client.end()
  }
}
