import { sql } from 'kysely'
import { z } from 'zod'
import { idPattern } from '../kernel/ids.ts'
import { type Result, ok, refuse } from '../kernel/result.ts'
import type { StoredKeyring } from '../sealing/core/protocol.ts'
import type { Tx } from '../storage/database.ts'

const ageFile = z.string().regex(/^[A-Za-z0-9_-]+$/).max(65_536).refine((text) => atob(text.slice(0, 28).replaceAll('-', '+').replaceAll('_', '/')).startsWith('age-encryption.org/v1'))

/** A keyring as it travels: both copies are age files that only the handler opens; `credential` names the passkey to a browser and is no secret. */
export const keyringShape = z.strictObject({
  handler: z.string().regex(idPattern),
  passphrase: z.strictObject({ salt: z.string().regex(/^[A-Za-z0-9_-]{22,86}$/), content: ageFile }).nullable(),
  passkeys: z.array(z.strictObject({ credential: z.string().min(1).max(4096).regex(/^[\x21-\x7e]+$/), content: ageFile })).max(8),
}).refine(({ passphrase, passkeys }) => passphrase !== null || passkeys.length > 0)

export type VersionedKeyring = { readonly keyring: StoredKeyring; readonly version: number }

/** The acting person's own keyring; row-level security shows no other. */
export const loadKeyring = async (tx: Tx): Promise<VersionedKeyring | null> => {
  const { rows } = await sql<{ content: StoredKeyring; version: number }>`SELECT content, version FROM identity.keyring`.execute(tx)
  return rows[0] ? { keyring: rows[0].content, version: rows[0].version } : null
}

/** Puts the acting person's keyring; `version` is the one that was read, 0 for the first. Refused when it changed meanwhile. */
export const saveKeyring = async (tx: Tx, keyring: StoredKeyring, version: number): Promise<Result<number, 'stale'>> => {
  const content = JSON.stringify(keyring)
  const { rows } = version === 0
    ? await sql`INSERT INTO identity.keyring VALUES (${keyring.handler}, ${content}::jsonb, 1) ON CONFLICT DO NOTHING RETURNING person`.execute(tx)
    : await sql`UPDATE identity.keyring SET content = ${content}::jsonb, version = ${version + 1} WHERE person = ${keyring.handler} AND version = ${version} RETURNING person`.execute(tx)
  return rows.length === 1 ? ok(version + 1) : refuse('stale')
}
