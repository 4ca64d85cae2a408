/**
 * The keyring's second lock: a passkey or security key (WebAuthn PRF). WebAuthn works in a page only, so the page touches
 * the key of one age file, never the seeds inside: those are sealed and opened in the worker.
 */
import { Decrypter, Encrypter, Stanza, webauthn } from 'age-encryption'
import { fromBase64Url, toBase64Url, type Bytes } from '../../kernel/bytes.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import type { Age } from '../core/protocol.ts'

/** A header line of an age file, as it can travel between page and worker. */
export type PlainStanza = { readonly args: readonly string[]; readonly body: Uint8Array }

/** What the page does for the worker: asks the authenticator to close or open a file's key. Null when it cannot. */
export type Authenticator = {
  readonly wrap: (credential: string, fileKey: Uint8Array) => Promise<readonly PlainStanza[]>
  readonly unwrap: (credential: string, stanzas: readonly PlainStanza[]) => Promise<Uint8Array | null>
}

/** Makes a credential on this host. Throws when the authenticator has no PRF: offer a security key or the passphrase. */
export const createPasskey = (keyName: string, type: 'passkey' | 'security-key'): Promise<string> => webauthn.createCredential({ keyName, type })

const stanzaOf = (plain: PlainStanza): Stanza => new Stanza([...plain.args], plain.body)
const plainOf = (stanza: Stanza): PlainStanza => ({ args: stanza.args, body: stanza.body })

/** The browser's own authenticator; each call asks the person for a touch. */
export const browserAuthenticator: Authenticator = {
  wrap: async (credential, fileKey) => (await new webauthn.WebAuthnRecipient({ identity: credential }).wrapFileKey(fileKey)).map(plainOf),
  unwrap: (credential, stanzas) => new webauthn.WebAuthnIdentity({ identity: credential }).unwrapFileKey(stanzas.map(stanzaOf)),
}

/** Seals bytes to a credential alone (runs in the worker). */
export const lockWithPasskey = async (content: Uint8Array, credential: string, authenticator: Pick<Authenticator, 'wrap'>): Promise<Result<Age, 'passkey-refused'>> => {
  const encrypter = new Encrypter()
  let stanzas: readonly PlainStanza[] = []
  encrypter.addRecipient({
    wrapFileKey: async (fileKey) => {
      stanzas = await authenticator.wrap(credential, fileKey)
      return stanzas.map(stanzaOf)
    },
  })
  const file = await encrypter.encrypt(content)
  return stanzas.length > 0 ? ok(toBase64Url(file)) : refuse('passkey-refused')
}

/** Opens them (runs in the worker). */
export const openWithPasskey = async (content: Age, credential: string, authenticator: Pick<Authenticator, 'unwrap'>): Promise<Result<Bytes, 'passkey-refused'>> => {
  const decrypter = new Decrypter()
  decrypter.addIdentity({ unwrapFileKey: (stanzas) => authenticator.unwrap(credential, stanzas.map(plainOf)) })
  try {
    return ok((await decrypter.decrypt(fromBase64Url(content))) as Bytes)
  } catch {
    return refuse('passkey-refused')
  }
}
