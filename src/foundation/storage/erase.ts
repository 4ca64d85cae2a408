import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto'
import type { Bytes } from '../kernel/bytes.ts'
import type { Random } from '../kernel/random.ts'
import { ok, refuse, type Result } from '../kernel/result.ts'
import { letGo } from './bytes.ts'

/** 32 random bytes, one per case, in a schema of its own: without it nothing of the case opens, not even from a backup. */
export const newEraseKey = (random: Random): Bytes => random(32)

/** An erase key, as it is stored or made ready. */
export type EraseKey = Uint8Array | KeyObject

/** Makes a key ready once where much is sealed or opened with it: as bytes it is made ready each time. */
export const readyKey = (key: Uint8Array): EraseKey => createSecretKey(key)

const nonceLength = 12
const tagLength = 16

/** How long `bytes` octets are under the outer layer. */
export const outerLength = (bytes: number): number => nonceLength + bytes + tagLength

/**
 * Writes the outer layer to `target`, which has `outerLength` of what is sealed: nonce (12) ‖ AES-256-GCM ciphertext ‖ tag (16). `key` has
 * 32 bytes, else it throws.
 */
export const sealOuterInto = (target: Uint8Array, key: EraseKey, bytes: Uint8Array, random: Random): void => {
  const nonce = random(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const sealed = cipher.update(bytes)
  // In this mode the end adds no bytes, only the tag.
  cipher.final()
  target.set(nonce)
  target.set(sealed, nonceLength)
  target.set(cipher.getAuthTag(), nonceLength + bytes.length)
  letGo(sealed)
}

/** The same in a buffer of its own. */
export const sealOuter = (key: EraseKey, bytes: Uint8Array, random: Random): Bytes => {
  const target = new Uint8Array(outerLength(bytes.length))
  sealOuterInto(target, key, bytes, random)
  return target
}

/** Takes the outer layer off; a wrong key or a changed byte is refused as a whole. */
export const openOuter = (key: EraseKey, sealed: Uint8Array): Result<Bytes, 'cannot-open'> => {
  if (sealed.length < nonceLength + tagLength) return refuse('cannot-open')
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceLength))
    decipher.setAuthTag(sealed.subarray(sealed.length - tagLength))
    const opened = decipher.update(sealed.subarray(nonceLength, sealed.length - tagLength))
    // In this mode the end adds no bytes: it throws when the tag does not fit.
    decipher.final()
    return ok(new Uint8Array(opened.buffer as ArrayBuffer, opened.byteOffset, opened.length))
  } catch {
    return refuse('cannot-open')
  }
}

/** The schema of erase keys: backed up apart from the rest, its backups live 35 days (docs/how-to/backup.md). */
export const eraseMigration = {
  id: '0-storage/0002-erase',
  sql: `
    CREATE SCHEMA erase;
    GRANT USAGE ON SCHEMA erase TO gehoor_app;
    CREATE TABLE erase.key (subject text PRIMARY KEY, key bytea NOT NULL);
    ALTER TABLE erase.key ENABLE ROW LEVEL SECURITY;
    ALTER TABLE erase.key FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, DELETE ON erase.key TO gehoor_app;
    CREATE POLICY jobs ON erase.key USING (house.actor() = 'system');
    CREATE POLICY filing ON erase.key FOR INSERT WITH CHECK (house.actor() = 'public');
  `,
}

/** The table as Kysely knows it. A module adds its own policy for who may use a key. */
export type EraseTables = { 'erase.key': { subject: string; key: Uint8Array } }
