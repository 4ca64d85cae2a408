import type { Tx } from '../storage/database.ts'
import { hashOf } from './hash.ts'
import type { Quarter, Session } from './session.ts'

/** What a begun sign-in remembers until the answer comes. */
export type Begun = {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly returnTo: string
  readonly language: 'nl' | 'en'
  readonly firstAdministrator: boolean
  readonly ends: Quarter
}

type Tables = {
  'identity.session': { id_hash: string; person: string; idle_end: number; absolute_end: number }
  'identity.sign_in': { id_hash: string; state: string; nonce: string; verifier: string; return_to: string; language: 'nl' | 'en'; first_administrator: boolean; ends: number }
}
const on = (tx: Tx) => tx.withTables<Tables>()

/** Keeps the session under the hash of its cookie, and forgets all that have ended. For the system, as everything here. */
export const addSession = async (tx: Tx, secret: string, { person, idleEnd, absoluteEnd }: Session, now: Quarter): Promise<void> => {
  await on(tx).deleteFrom('identity.session').where((row) => row.or([row('idle_end', '<=', now), row('absolute_end', '<=', now)])).execute()
  await on(tx).insertInto('identity.session').values({ id_hash: hashOf(secret), person, idle_end: idleEnd, absolute_end: absoluteEnd }).execute()
}

export const loadSession = async (tx: Tx, secret: string): Promise<Session | null> => {
  const row = await on(tx).selectFrom('identity.session').selectAll().where('id_hash', '=', hashOf(secret)).executeTakeFirst()
  return row ? { person: row.person, idleEnd: row.idle_end, absoluteEnd: row.absolute_end } : null
}

export const touchSession = async (tx: Tx, secret: string, idleEnd: Quarter): Promise<void> => {
  await on(tx).updateTable('identity.session').set({ idle_end: idleEnd }).where('id_hash', '=', hashOf(secret)).execute()
}

export const dropSession = async (tx: Tx, secret: string): Promise<void> => {
  await on(tx).deleteFrom('identity.session').where('id_hash', '=', hashOf(secret)).execute()
}

/** Signs a person out everywhere, when they leave or lose a role. */
export const dropSessionsOf = async (tx: Tx, person: string): Promise<void> => {
  await on(tx).deleteFrom('identity.session').where('person', '=', person).execute()
}

export const addBegun = async (
  tx: Tx, secret: string, { state, nonce, verifier, returnTo, language, firstAdministrator, ends }: Begun, now: Quarter,
): Promise<void> => {
  await on(tx).deleteFrom('identity.sign_in').where('ends', '<=', now).execute()
  await on(tx).insertInto('identity.sign_in').values({
    id_hash: hashOf(secret), state, nonce, verifier, return_to: returnTo, language, first_administrator: firstAdministrator, ends,
  }).execute()
}

/** Takes a begun sign-in out: it can be answered once. */
export const takeBegun = async (tx: Tx, secret: string): Promise<Begun | null> => {
  const row = await on(tx).deleteFrom('identity.sign_in').where('id_hash', '=', hashOf(secret)).returningAll().executeTakeFirst()
  return row ? {
    state: row.state, nonce: row.nonce, verifier: row.verifier, returnTo: row.return_to, language: row.language, firstAdministrator: row.first_administrator,
    ends: row.ends,
  } : null
}
