/** The handler's own keys as they are stored. */
import type { Age, B64, Id } from './envelopes.ts'

/** `GET|PUT /api/v1/identity/keyring` (staff): the seeds, encrypted twice; the server cannot open either. */
export type StoredKeyring = { readonly handler: Id; readonly passphrase: { readonly salt: B64; readonly content: Age } | null; readonly passkeys: readonly { readonly credential: string; readonly content: Age }[] }
/** Plaintext inside. */
export type KeyringBody = { readonly handler: Id; readonly encSeed: B64; readonly signSeed: B64 }
