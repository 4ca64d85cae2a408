import { fromBase64Url, toBase64Url } from '../../kernel/bytes.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import type { Json } from './canonical.ts'
import { sha256 } from './digest.ts'
import type { B64, Id, Login, LoginRequest } from './protocol.ts'
import { publicKey, sign, verify, type SignatureRefusal } from './signing.ts'

/** SHA-256(authKey)[0..16]: how the server knows a mailbox. Throws a TypeError for what is not base64url. */
export const mailboxIdOf = (authKey: B64): Id => toBase64Url(sha256(fromBase64Url(authKey)).subarray(0, 16))

/** Proves to this realm and this origin that the sender holds the mailbox's auth seed. `nonce` comes from the challenge. */
export const composeLogin = (keys: { readonly auth: Uint8Array }, at: { readonly realm: Id; readonly origin: string; readonly nonce: B64 }): LoginRequest => {
  const authKey = publicKey(keys.auth)
  const login: Login = { realm: at.realm, origin: at.origin, mailboxId: mailboxIdOf(authKey), nonce: at.nonce }
  return { authKey, login: sign('login', login, keys.auth) }
}

export type LoginRefusal = SignatureRefusal | 'malformed' | 'other-realm' | 'other-origin' | 'other-mailbox' | 'dead-nonce'

const isLogin = (value: Json): value is Login => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false
  return Object.keys(value).sort().join() === 'mailboxId,nonce,origin,realm' && Object.values(value).every((field) => typeof field === 'string')
}

/** What a login must be about; `origin` may be one of several. `nonce` is the one given out to this sender, or a function that says whether a nonce is known, unused and not expired. */
export type LoginExpected = { readonly realm: Id; readonly origin: string | readonly string[]; readonly nonce: B64 | null | ((nonce: B64) => boolean) }

/**
 * Verifies a login, on the server: the signature first, and only then what it says. Whether such a mailbox exists is not looked at:
 * unknown and known must fail alike. `nonce: null` means that none is alive (used, or older than 120 seconds).
 */
export const verifyLogin = (request: LoginRequest, expected: LoginExpected): Result<{ readonly mailboxId: Id; readonly nonce: B64 }, LoginRefusal> => {
  const verified = verify('login', request.login, request.authKey)
  if (!verified.ok) return verified
  const login = verified.value
  if (!isLogin(login)) return refuse('malformed')
  if (login.realm !== expected.realm) return refuse('other-realm')
  if (![expected.origin].flat().includes(login.origin)) return refuse('other-origin')
  if (login.mailboxId !== mailboxIdOf(request.authKey)) return refuse('other-mailbox')
  const alive = typeof expected.nonce === 'function' ? expected.nonce(login.nonce) : login.nonce === expected.nonce
  return alive ? ok({ mailboxId: login.mailboxId, nonce: login.nonce }) : refuse('dead-nonce')
}
