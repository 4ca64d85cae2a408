/** The signed head of the log, twice: as canonical JSON for our clients, as C2SP note for outside witnesses. */
import { ed25519 } from '@noble/curves/ed25519.js'
import { base64 } from '@scure/base'
import { concat, fromBase64Url, toBase64Url, utf8 } from '../../kernel/bytes.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { sha256 } from './digest.ts'
import { frontierRoot, type Frontier } from './log-tree.ts'
import type { B64, Checkpoint, Id, Signed } from './protocol.ts'
import { publicKey, sign, verify } from './signing.ts'
import type { Day } from '../../kernel/clock.ts'

export type SignedCheckpoint = Signed & { readonly key: B64 }

/** Signs the head of the log with the clock key's 32-byte seed. */
export const signCheckpoint = (realm: Id, frontier: Frontier, day: Day, clockSeed: Uint8Array): SignedCheckpoint => {
  const checkpoint: Checkpoint = { realm, size: frontier.size, root: toBase64Url(frontierRoot(frontier)), day }
  return { ...sign('checkpoint', checkpoint, clockSeed), key: publicKey(clockSeed) }
}

const isCheckpoint = (value: unknown): value is Checkpoint => {
  if (typeof value !== 'object' || value === null || Object.keys(value).sort().join() !== 'day,realm,root,size') return false
  const { realm, size, root, day } = value as Record<string, unknown>
  return typeof realm === 'string' && typeof size === 'number' && size >= 0 && typeof root === 'string' && root.length === 43 && typeof day === 'string'
}

/** The checkpoint, if one of the roster's clock keys signed it for this realm. */
export const verifyCheckpoint = (signed: SignedCheckpoint, realm: Id, clockKeys: readonly B64[]): Result<Checkpoint, 'unknown-key' | 'bad-signature' | 'bad-shape' | 'other-realm'> => {
  if (!clockKeys.includes(signed.key)) return refuse('unknown-key')
  const value = verify('checkpoint', signed, signed.key)
  if (!value.ok) return refuse('bad-signature')
  if (!isCheckpoint(value.value)) return refuse('bad-shape')
  return value.value.realm === realm ? ok(value.value) : refuse('other-realm')
}

/** The name of the log in a note: permanent, as the realm is. */
export const logOrigin = (realm: Id): string => `gehoor/${realm}`

const noteBody = (checkpoint: Checkpoint): string => `${logOrigin(checkpoint.realm)}\n${checkpoint.size}\n${base64.encode(fromBase64Url(checkpoint.root))}\n`

/** C2SP signed-note key id: the first four bytes of SHA-256(name ‖ newline ‖ 0x01 ‖ Ed25519 public key). */
const keyId = (name: string, key: B64): Uint8Array => sha256(concat(utf8(`${name}\n`), new Uint8Array([1]), fromBase64Url(key))).subarray(0, 4)

/** The head as C2SP tlog-checkpoint: a signed note that witnesses of any kind can cosign. */
export const checkpointNote = (checkpoint: Checkpoint, clockSeed: Uint8Array): string => {
  const [body, name] = [noteBody(checkpoint), logOrigin(checkpoint.realm)]
  const sig = concat(keyId(name, publicKey(clockSeed)), ed25519.sign(utf8(body), clockSeed))
  return `${body}\n\u2014 ${name} ${base64.encode(sig)}\n`
}

/** True when the note says exactly this checkpoint and carries a good signature of `key`; other signatures are passed over. */
export const noteMatches = (note: string, checkpoint: Checkpoint, key: B64): boolean => {
  const body = noteBody(checkpoint)
  if (!note.startsWith(`${body}\n\u2014 `)) return false
  const name = logOrigin(checkpoint.realm)
  return note.slice(body.length + 1).split('\n').some((line) => {
    if (!line.startsWith(`\u2014 ${name} `)) return false
    try {
      const sig = base64.decode(line.slice(name.length + 3))
      return keyId(name, key).every((byte, at) => sig[at] === byte) && ed25519.verify(sig.subarray(4), utf8(body), fromBase64Url(key), { zip215: false })
    } catch {
      return false
    }
  })
}
