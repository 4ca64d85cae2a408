/** A handler's keyring as the server stores it: the first of its two locks, the passphrase. Pure; runs in the worker and in tests. */
import { fromBase64Url, fromUtf8 } from '../../kernel/bytes.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { canonical, parseCanonical } from '../core/canonical.ts'
import { fullCost, lockWithPassphrase, newPassphrase, openWithPassphrase, type Cost, type PassphraseLock } from '../core/passphrase-lock.ts'
import type { KeyringBody, StoredKeyring } from '../core/protocol.ts'

export { newPassphrase, fullCost, type Cost }

const isSeed = (value: unknown): boolean => {
  try {
    return typeof value === 'string' && fromBase64Url(value).length === 32
  } catch {
    return false
  }
}

/** Reads what was inside a lock; refuses anything but two 32-byte seeds and an id. */
export const readKeyringBody = (bytes: Uint8Array): Result<KeyringBody, 'bad-keyring'> => {
  try {
    const value = parseCanonical(bytes) as Record<string, unknown>
    const fits = Object.keys(value).join() === 'encSeed,handler,signSeed' && typeof value['handler'] === 'string' && isSeed(value['encSeed']) && isSeed(value['signSeed'])
    return fits ? ok(JSON.parse(fromUtf8(bytes)) as KeyringBody) : refuse('bad-keyring')
  } catch {
    return refuse('bad-keyring')
  }
}

/** Locks the seeds with a passphrase; `salt` is 16 fresh random bytes. */
export const lockKeyring = (body: KeyringBody, passphrase: string, salt: Uint8Array, cost: Cost = fullCost): Promise<PassphraseLock> =>
  lockWithPassphrase(canonical(body), passphrase, salt, cost)

/** Opens a stored keyring; the handler inside must be the one it is stored for. */
export const openKeyring = async (stored: StoredKeyring, passphrase: string, cost: Cost = fullCost): Promise<Result<KeyringBody, 'no-passphrase' | 'wrong-passphrase' | 'bad-keyring'>> => {
  if (!stored.passphrase) return refuse('no-passphrase')
  const bytes = await openWithPassphrase(stored.passphrase, passphrase, cost)
  if (!bytes.ok) return bytes
  const body = readKeyringBody(bytes.value)
  return body.ok && body.value.handler !== stored.handler ? refuse('bad-keyring') : body
}
