import type { Hono } from 'hono'
import type { Text } from './language.ts'
import type { IndicatorOffer } from './indicators.ts'

/** One change of the database's shape; the same text runs on PGlite and on PostgreSQL. */
export type Migration = { readonly id: string; readonly sql: string }

/** Work outside a request. `cron` is in Amsterdam time; a job must be safe to run twice. */
export type Job<Services> = { readonly name: string; readonly cron: string; readonly run: (services: Services) => Promise<void> }

/** One row of the table of rights: who may do what. The server and the matrix test read the same rows. */
export type Right = {
  readonly action: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** The route as Hono writes it, such as `/api/v1/desk/cases/:case`. */
  readonly path: string
  readonly origin: 'public' | 'staff'
  /** Who: anybody, a mailbox's own token, a signed-in person with one of these roles. */
  readonly who: 'anybody' | 'mailbox' | readonly Role[]
  /** The role must count in the whole house: one for a single body or department does not open it. */
  readonly wholeHouse?: true
  /** The case the request is about must list the person as a reader. */
  readonly readerOfCase?: true
}

export const roles = [
  'triage', 'member', 'secretary', 'authority', 'officer', 'administrator', 'coordinator', 'adviser', 'manager', 'analyst', 'editor',
  'council', 'recruiter', 'assessor', 'reviewer', 'employee',
] as const

export type Role = (typeof roles)[number]

export type Honest = 'works' | 'provisional' | 'not-built'

/** What the product offers an employee or a ministry; `/nl/stelsel` draws its map from these. */
export type Provision = {
  readonly id: string
  readonly name: Text
  /** The questions of the seed (1-11) that it answers. */
  readonly answers: readonly number[]
  readonly state: Honest
  /** Address without the language, such as `/melden`; absent while nothing is built. */
  readonly page?: { readonly nl: string; readonly en: string }
}

/** A page on the staff origin where somebody's work of one kind begins; `/nl/mijn-werk` lists them by role. */
export type WorkPlace = { readonly place: { readonly nl: string; readonly en: string }; readonly roles: readonly Role[]; readonly name: Text; /** What one does there, in one sentence. */ readonly what: Text; /** A role that is held in a committee does not open it. */ readonly notInBody?: true }

/** What one module gives the house. `Services` is what it needs to run. */
export type Module<Services> = {
  readonly id: 'guide' | 'desk' | 'advisers' | 'escalation' | 'survey' | 'accountability' | 'careers' | 'mentoring'
  readonly name: Text
  readonly provisions: readonly Provision[]
  readonly work: readonly WorkPlace[]
  readonly migrations: readonly Migration[]
  readonly rights: readonly Right[]
  readonly jobs: readonly Job<Services>[]
  readonly pages?: { readonly public?: (site: Hono, services: Services) => void; readonly staff?: (site: Hono, services: Services) => void }
  readonly api?: { readonly public?: (site: Hono, services: Services) => void; readonly staff?: (site: Hono, services: Services) => void }
  readonly indicators: readonly IndicatorOffer<Services>[]
}
