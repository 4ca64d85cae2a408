import { ok, refuse, type Result } from '../../kernel/result.ts'
import type { StoredKeyring } from '../../sealing/core/protocol.ts'

/** The encrypted keyring as the server keeps it, with the version that a change must name; null when this person has none yet. */
export type KeptKeyring = { readonly stored: StoredKeyring; readonly version: string }
export type StoreRefusal = 'offline' | 'signed-out' | 'changed-meanwhile' | 'fault'

const ask = async (address: string, init: RequestInit): Promise<Response | null> => {
  try {
    return await fetch(address, { cache: 'no-store', credentials: 'same-origin', referrerPolicy: 'no-referrer', ...init })
  } catch {
    return null
  }
}

/** Reads it. Not signed in and no keyring look alike to the server's answer, so `me` is asked first. */
export const readKeyring = async (identity: string): Promise<Result<KeptKeyring | null, StoreRefusal>> => {
  const me = await ask(`${identity}/me`, {})
  if (me === null) return refuse('offline')
  if (!me.ok) return refuse(me.status >= 500 ? 'fault' : 'signed-out')
  const answer = await ask(`${identity}/keyring`, {})
  if (answer === null) return refuse('offline')
  if (answer.status === 404) return ok(null)
  const version = answer.headers.get('ETag')
  if (!answer.ok || version === null) return refuse('fault')
  try {
    return ok({ stored: (await answer.json()) as StoredKeyring, version })
  } catch {
    return refuse('fault')
  }
}

/** Keeps it; refused when it was changed meanwhile, for instance on another device. */
export const writeKeyring = async (identity: string, stored: StoredKeyring, version: string | null): Promise<Result<KeptKeyring, StoreRefusal>> => {
  const answer = await ask(`${identity}/keyring`, { method: 'PUT', body: JSON.stringify(stored), headers: { 'Content-Type': 'application/json', 'If-Match': version ?? '"0"' } })
  if (answer === null) return refuse('offline')
  if (answer.status === 412) return refuse('changed-meanwhile')
  const next = answer.headers.get('ETag')
  if (answer.ok && next !== null) return ok({ stored, version: next })
  return refuse(answer.status === 401 || answer.status === 404 ? 'signed-out' : 'fault')
}
