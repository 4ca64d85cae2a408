import { z } from 'zod'
import { type Result, ok, refuse } from '../foundation/kernel/result.ts'
import { likelyMeant } from './spelling.ts'

/** Everything the product is told from outside; nothing else reads the environment. */
export type Config = {
  readonly host: string
  readonly port: number
  readonly staffPort: number
  /** Origin (no path, no slash at the end) of the public pages, as a browser sees it. */
  readonly publicUrl: string
  readonly staffUrl: string
  readonly dataDir: string
  /** Null: the embedded database in `dataDir`. */
  readonly databaseUrl: string | null
  /** A login that may run migrations at the start; null: somebody runs them by hand. */
  readonly databaseOwnerUrl: string | null
  /** Null: files in `dataDir`; otherwise `s3://bucket/prefix` or `file:///folder`. */
  readonly blobUrl: string | null
  /** Null in the demonstration, and in a trial on this machine with `--empty`. */
  readonly oidc: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string } | null
  /** Null: no mail is sent. */
  readonly mail: { readonly url: string; readonly from: string } | null
  /** The three officers' Ed25519 keys; empty in the demonstration, which makes its own. */
  readonly roots: readonly string[]
  readonly empty: boolean
  readonly demo: boolean
}

type Setting = { readonly expected: string; readonly example: string; readonly schema: z.ZodType<string> }

const isUrl = (...protocols: string[]) => (text: string) => URL.canParse(text) && protocols.includes(new URL(text).protocol)
const isOrigin = (text: string) => isUrl('http:', 'https:')(text) && new URL(text).origin === text.replace(/\/$/, '')
const isPort = (text: string) => /^[1-9][0-9]{0,4}$/.test(text) && Number(text) <= 65535
const isMailbox = (text: string) => /^(?:[^<>@\r\n]+ <)?[^\s<>@]+@[^\s<>@]+>?$/.test(text) && text.includes('<') === text.includes('>')
/** Three keys, and three different ones: with one key twice a single officer could sign for two. */
const isRoots = (text: string) => /^[A-Za-z0-9_-]{43}(,[A-Za-z0-9_-]{43}){2}$/.test(text) && new Set(text.split(',')).size === 3
const setting = (expected: string, example: string, check: (text: string) => boolean): Setting => ({ expected, example, schema: z.string().refine(check) })
const filled = (text: string) => text.trim() === text && text.length > 0

/** The table of settings: name, what is expected, an example. The reference page is made from it. */
export const settings = {
  HOST: setting('the address to listen on', '127.0.0.1', (text) => /^[A-Za-z0-9.:-]+$/.test(text)),
  PORT: setting('the port of the public pages, 1 to 65535', '3000', isPort),
  STAFF_PORT: setting('the port of the staff pages, 1 to 65535', '3001', isPort),
  PUBLIC_URL: setting('the address of the public pages as a browser sees it, without a path', 'https://gehoor.example.nl', isOrigin),
  STAFF_URL: setting('the address of the staff pages as a browser sees it, without a path', 'https://behandelaars.gehoor.example.nl', isOrigin),
  DATA_DIR: setting('a folder this program may write to', '/var/lib/gehoor', filled),
  DATABASE_URL: setting('the address of a PostgreSQL database', 'postgres://gehoor@db.example.nl:5432/gehoor', isUrl('postgres:', 'postgresql:')),
  DATABASE_OWNER_URL: setting("the same database for the owner's login, to run migrations at the start", 'postgres://gehoor_migrate@db.example.nl:5432/gehoor', isUrl('postgres:', 'postgresql:')),
  BLOB_URL: setting('where sealed files are kept', 's3://gehoor-files/production', isUrl('s3:', 'file:')),
  OIDC_ISSUER: setting('the address of the sign-in service (OpenID Connect issuer)', 'https://login.example.nl', isUrl('https:', 'http:')),
  OIDC_CLIENT_ID: setting("this product's name at the sign-in service", 'gehoor', filled),
  OIDC_CLIENT_SECRET: setting("this product's secret at the sign-in service", 'a long random text', filled),
  SMTP_URL: setting('the address of the mail server', 'smtps://user:secret@mail.example.nl:465', isUrl('smtp:', 'smtps:')),
  MAIL_FROM: setting('the sender of mail', 'Gehoor <gehoor@example.nl>', isMailbox),
  GEHOOR_ROOTS: setting("the three officers' public keys, all different, separated by commas", 'KEY1,KEY2,KEY3 (43 characters each)', isRoots),
} as const satisfies Record<string, Setting>

type Name = keyof typeof settings
const names = Object.keys(settings) as Name[]
const prefixes = ['GEHOOR_', 'OIDC_', 'SMTP_', 'STAFF_', 'BLOB_']
const flags = ['--empty']

/** Whether a host name reaches this machine only. */
export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)

export const explain = (name: Name, problem: string): string => `${name} ${problem}. Expected: ${settings[name].expected}. Example: ${name}=${settings[name].example}`

/**
 * Reads the settings from an environment and the words after `gehoor start`. A refusal lists every problem as one plain
 * sentence that names the setting, what was expected and an example; values are never repeated, they may be secret.
 */
export const readConfig = (env: Readonly<Record<string, string | undefined>>, args: readonly string[] = []): Result<Config, readonly string[]> => {
  const problems: string[] = []
  const given: Partial<Record<Name, string>> = {}
  for (const name of names) {
    const value = env[name]
    if (value === undefined) continue
    if (value === '') problems.push(explain(name, 'is empty'))
    else if (!settings[name].schema.safeParse(value).success) problems.push(explain(name, 'is not usable'))
    else given[name] = value
  }
  for (const name of Object.keys(env)) {
    const meant = likelyMeant(name, names, prefixes) as Name | null
    if (meant) problems.push(`${name} is not a setting. Did you mean ${meant}? Expected: ${settings[meant].expected}. Example: ${meant}=${settings[meant].example}`)
  }
  for (const word of args) if (!flags.includes(word)) problems.push(`${word} is not an option. Expected: ${flags.join(', ')} or nothing. Example: gehoor start --empty`)

  const host = given.HOST ?? '127.0.0.1'
  const loopback = isLoopback(host)
  const empty = args.includes('--empty')
  const port = Number(given.PORT ?? '3000')
  const staffPort = Number(given.STAFF_PORT ?? '3001')
  if (port === staffPort) problems.push(explain('STAFF_PORT', 'is the same as PORT'))
  const oidcNames = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const
  const anyOidc = oidcNames.some((name) => env[name] !== undefined)
  const wantsDemo = !empty && !anyOidc && env['DATABASE_URL'] === undefined
  const missing = (name: Name, why: string) => env[name] === undefined && problems.push(explain(name, `is missing (${why})`))
  if (wantsDemo && !loopback) problems.push(explain('HOST', 'opens the demonstration to other machines, and it may run on this machine only; set DATABASE_URL and OIDC_ISSUER for a real installation'))
  const real = !wantsDemo && (anyOidc || !empty || !loopback)
  if (real) for (const name of oidcNames) missing(name, 'staff could not sign in')
  if (real) missing('GEHOOR_ROOTS', 'no browser could know who may read reports')
  if (!loopback && !wantsDemo) for (const name of ['PUBLIC_URL', 'STAFF_URL'] as const) missing(name, 'other machines are to reach this one')
  const publicUrl = (given.PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/$/, '')
  const staffUrl = (given.STAFF_URL ?? `http://localhost:${staffPort}`).replace(/\/$/, '')
  if (publicUrl === staffUrl) problems.push(explain('STAFF_URL', 'is the same as PUBLIC_URL; staff pages need an origin of their own'))
  for (const [name, url] of [['PUBLIC_URL', publicUrl], ['STAFF_URL', staffUrl], ['OIDC_ISSUER', given.OIDC_ISSUER]] as const) {
    const address = url === undefined ? null : new URL(url)
    if (address?.protocol === 'http:' && !isLoopback(address.hostname.replace(/^\[|\]$/g, ''))) problems.push(explain(name, 'is not encrypted (http); off this machine https is needed'))
  }
  if (env['DATABASE_OWNER_URL'] !== undefined) missing('DATABASE_URL', 'the owner runs migrations, but nobody runs the product')
  if (env['SMTP_URL'] !== undefined) missing('MAIL_FROM', 'mail needs a sender')
  if (env['MAIL_FROM'] !== undefined) missing('SMTP_URL', 'there is a sender but no mail server')
  if (problems.length > 0) return refuse(problems)
  return ok({
    host, port, staffPort, publicUrl, staffUrl, empty,
    dataDir: given.DATA_DIR ?? './data',
    databaseUrl: given.DATABASE_URL ?? null,
    databaseOwnerUrl: given.DATABASE_OWNER_URL ?? null,
    blobUrl: given.BLOB_URL ?? null,
    oidc: anyOidc ? { issuer: given.OIDC_ISSUER as string, clientId: given.OIDC_CLIENT_ID as string, clientSecret: given.OIDC_CLIENT_SECRET as string } : null,
    mail: given.SMTP_URL ? { url: given.SMTP_URL, from: given.MAIL_FROM as string } : null,
    roots: given.GEHOOR_ROOTS?.split(',') ?? [],
    demo: wantsDemo,
  })
}
