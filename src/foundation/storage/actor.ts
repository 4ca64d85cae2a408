import { sql, type Transaction } from 'kysely'
import { escapeLiteral } from 'pg'

/** On whose behalf a transaction runs; row-level security decides by it which rows exist. */
export type Actor =
  | { readonly kind: 'public' }
  | { readonly kind: 'mailbox'; readonly mailbox: string }
  | { readonly kind: 'person'; readonly person: string }
  | { readonly kind: 'system' }

/** A transaction without a table type: a module says `tx.withTables<ItsTables>()`. */
export type Tx = Transaction<Record<never, never>>

const valuesOf = (actor: Actor) => ({ actor: actor.kind, person: actor.kind === 'person' ? actor.person : '', mailbox: actor.kind === 'mailbox' ? actor.mailbox : '' })

const settings = (of: Actor) => {
  const { actor, person, mailbox } = valuesOf(of)
  return sql`set_config('gehoor.actor', ${actor}, true), set_config('gehoor.person', ${person}, true), set_config('gehoor.mailbox', ${mailbox}, true)`
}

/**
 * Makes the rest of the transaction run for another actor. Only for the pattern "load as the person, so that the
 * database proves the right, then write as the system".
 */
export const actAs = async (tx: Transaction<never> | Tx, actor: Actor): Promise<void> => {
  await sql`SELECT ${settings(actor)}`.execute(tx as Tx)
}

/** Opens a transaction, gives up the login's own rights and sets the actor, in one message. */
export const beginText = (of: Actor): string => {
  const { actor, person, mailbox } = valuesOf(of)
  return `BEGIN; SELECT set_config('role', 'gehoor_app', true), set_config('gehoor.actor', ${escapeLiteral(actor)}, true), set_config('gehoor.person', ${escapeLiteral(person)}, true), set_config('gehoor.mailbox', ${escapeLiteral(mailbox)}, true)`
}
