import { utf8, type Bytes } from '../../kernel/bytes.ts'
import { identityOf, recipientOf, type Identity } from './age.ts'
import { derive, sha256 } from './digest.ts'
import { mailboxIdOf } from './login.ts'
import type { B64, Id, Recipient } from './protocol.ts'
import { publicKey } from './signing.ts'

/** Everything a mailbox's owner has: three 32-byte seeds that stay in memory, and their public halves. */
export type MailboxKeys = {
  readonly auth: Bytes
  readonly sign: Bytes
  readonly box: Bytes
  /** The server knows a mailbox by these two. */
  readonly mailboxId: Id
  readonly authKey: B64
  /** Travels sealed, in the first message: handlers check and answer with these. */
  readonly signKey: B64
  readonly recipient: Recipient
  /** Opens the slots. */
  readonly identity: Identity
}

/**
 * HKDF(ikm = the receipt's 16 bytes, salt = SHA-256(realm), info = "gehoor/mailbox/v1/auth" | "/sign" | "/box").
 * `realm` is the text of the roster's permanent id, so that a renamed host kills no receipt.
 */
export const mailboxKeys = async (secret: Uint8Array, realm: Id): Promise<MailboxKeys> => {
  if (secret.length !== 16) throw new TypeError('a receipt holds 16 bytes')
  const salt = sha256(utf8(realm))
  const seed = (use: 'auth' | 'sign' | 'box') => derive(secret, salt, `gehoor/mailbox/v1/${use}`)
  const [auth, sign, box] = [seed('auth'), seed('sign'), seed('box')]
  const authKey = publicKey(auth)
  return { auth, sign, box, authKey, mailboxId: mailboxIdOf(authKey), signKey: publicKey(sign), recipient: await recipientOf(box), identity: identityOf(box) }
}
