import { sql } from 'kysely'
import type { Day } from '../../kernel/clock.ts'
import type { Text } from '../../kernel/language.ts'
import type { Released } from '../../kernel/released.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import type { Tx } from '../../storage/database.ts'
import type { PublishedTable } from '../publish/linked.ts'
import { release } from '../rules/released.ts'

/** `suppression`: small counts are hidden; `cell-key`: every count is disturbed. */
export type Method = 'suppression' | 'cell-key'
/** One publication. `subject` names the data it comes from: publications of one subject are judged together. */
export type Publication = {
  readonly id: string
  readonly module: string
  readonly subject: string
  readonly method: Method
  readonly title: Text
  /** What was measured and how, in the module's own shape. */
  readonly specification: unknown
  readonly tables: readonly PublishedTable[]
  readonly day: Day
  readonly proposedBy: string
  readonly agreedBy: string
}

type Row = { id: string; module: string; subject: string; method: Method; title: Text; specification: unknown; tables: readonly PublishedTable[]; day: Day; proposed_by: string; agreed_by: string }
const on = (tx: Tx) => tx.withTables<{ 'disclosure.publication': Row }>()
const fromRow = ({ proposed_by: proposedBy, agreed_by: agreedBy, ...row }: Row): Publication => ({ ...row, proposedBy, agreedBy })

/** Gives publishing one order over all processes, so that each publication is judged against all before it. Held until the transaction ends. */
export const lockRegister = async (tx: Tx): Promise<void> => void (await sql`SELECT pg_advisory_xact_lock(6410071::bigint)`.execute(tx))

/** Everything that was published of a subject, the first one first. */
export const publicationsOf = async (tx: Tx, subject: string): Promise<readonly Publication[]> =>
  (await on(tx).selectFrom('disclosure.publication').select(columns).where('subject', '=', subject).orderBy(sql`number`).execute()).map(fromRow)

/** The whole register, the newest first. */
export const register = async (tx: Tx): Promise<readonly Publication[]> => (await on(tx).selectFrom('disclosure.publication').select(columns).orderBy(sql`number`, 'desc').execute()).map(fromRow)

/** What follows from published things alone is publishable: `pick` sees the register, newest first, and nothing else. */
export const releaseFromRegister = async <Value>(tx: Tx, pick: (publications: readonly Publication[]) => Value): Promise<Released<Value>> => release(pick(await register(tx)))

const columns = ['id', 'module', 'subject', 'method', 'title', 'specification', 'tables', 'day', 'proposed_by', 'agreed_by'] as const

/**
 * Enters a publication. Call within the transaction that checked it, after `lockRegister`. Refused when the same data went out by the other
 * method: a disturbed table beside an exact one gives away both. Refused too when one person is both who proposed and who agreed.
 */
export const enter = async (tx: Tx, publication: Publication): Promise<Result<null, 'other-method' | 'one-person'>> => {
  if (publication.proposedBy === publication.agreedBy) return refuse('one-person')
  const before = await publicationsOf(tx, publication.subject)
  if (before.some(({ method }) => method !== publication.method)) return refuse('other-method')
  const { id, module, subject, method, title, specification, tables, day, proposedBy, agreedBy } = publication
  await sql`INSERT INTO disclosure.publication (id, module, subject, method, title, specification, tables, day, proposed_by, agreed_by)
    VALUES (${id}, ${module}, ${subject}, ${method}, ${JSON.stringify(title)}::jsonb, ${JSON.stringify(specification)}::jsonb, ${JSON.stringify(tables)}::jsonb, ${day}, ${proposedBy}, ${agreedBy})`.execute(tx)
  return ok(null)
}
