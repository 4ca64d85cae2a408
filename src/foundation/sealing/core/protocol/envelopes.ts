/** The words all shapes are written in, and the envelopes of what is signed. */

/** Binary as unpadded base64url. */
export type B64 = string
/** 128 random bits, 22 characters. */
export type Id = string
/** An age file as unpadded base64url. */
export type Age = B64
/** `age1pq1…` */
export type Recipient = string

/** One signature: verified over `"gehoor/<type>/v1" ‖ 0x00 ‖ payload`. `key` is the Ed25519 public key. */
export type Signed = { readonly payload: B64; readonly sig: B64 }
/** The same payload signed by several keys (roster, change of readers). */
export type MultiSigned = { readonly payload: B64; readonly sigs: readonly { readonly key: B64; readonly sig: B64 }[] }

/** The `<type>` in what is signed. */
export type SignedType = 'roster' | 'freshness' | 'directory' | 'post' | 'message' | 'state' | 'change' | 'log' | 'login' | 'receipt' | 'way-in' | 'join' | 'checkpoint' | 'manifest' | 'ladder' | 'circle'
