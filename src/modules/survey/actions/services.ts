import type { Clock, Day } from '../../../foundation/kernel/clock.ts'
import type { ExamplePort } from '../../../foundation/kernel/examples.ts'
import type { OfferedPart } from '../../../foundation/kernel/parts.ts'
import type { Role } from '../../../foundation/kernel/module.ts'
import type { Random } from '../../../foundation/kernel/random.ts'
import { loadEvents, unitsOn } from '../../../foundation/organisations/index.ts'
import type { Database, Tx } from '../../../foundation/storage/database.ts'

/** How letters leave; throws when the mail server does not take one. The fault may hold the address: it is not logged. */
export type SurveyMail = { readonly send: (to: { readonly address: string; readonly language: 'nl' | 'en' }, letter: { readonly subject: string; readonly text: string }) => Promise<void> }

/** What the survey needs to run; the house hands it over. */
export type SurveyServices = {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  /** The parts of this installation that a help link may lead to. */
  readonly parts: readonly OfferedPart[]
  /** From this the keys of tokens are derived; it is not in the database, so who steals that cannot make tokens. */
  readonly surveySecret: Uint8Array
  /** Null: no mail is set up, and no wave can open. */
  readonly surveyMail: SurveyMail | null
  /** Origin of the public pages, for the link in a letter. */
  readonly publicUrl: string
  /** Who receives good examples for the managers' guide; absent: nobody does. */
  readonly examples?: ExamplePort | undefined
}

/** Runs as the system: the table of rights has shown before that the person may. */
export const asSystem = <Value>(services: Pick<SurveyServices, 'database' | 'clock'>, work: (tx: Tx, today: Day) => Promise<Value>): Promise<Value> =>
  services.database.within({ kind: 'system' }, (tx) => work(tx, services.clock.today()))

/** Who acts, with the scopes of the role that let them: a ministry's id, or empty for the whole house. */
export type Acting = { readonly person: string; readonly scopes: readonly string[] }
export const actingAs = (person: string, grants: readonly { readonly role: Role; readonly scope: { readonly kind: string; readonly id?: string } }[], roles: readonly Role[]): Acting =>
  ({ person, scopes: grants.filter(({ role }) => roles.includes(role)).map(({ scope }) => (scope.kind === 'department' ? scope.id ?? '' : '')) })
/** Whether somebody may act for a ministry: their own, or every one when they act for the whole house. */
export const mayActFor = ({ scopes }: Acting, department: string): boolean => scopes.includes('') || (department !== '' && scopes.includes(department))

export type Department = { readonly id: string; readonly nl: string; readonly en: string }
/** The ministries of today, by their Dutch name. */
export const departmentsOf = (services: Pick<SurveyServices, 'database' | 'clock'>): Promise<readonly Department[]> => asSystem(services, async (tx, today) =>
  [...unitsOn(await loadEvents(tx), today).values()].filter(({ kind }) => kind === 'department').map(({ id, name }) => ({ id, nl: name.nl, en: name.en })).toSorted((a, b) => a.nl.localeCompare(b.nl, 'nl')))
