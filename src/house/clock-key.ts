import { createPrivateKey, createPublicKey, sign as ed25519Sign } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { concat, fromBase64Url, toBase64Url, utf8 } from '../foundation/kernel/bytes.ts'
import type { Random } from '../foundation/kernel/random.ts'
import { canonical } from '../foundation/sealing/core/canonical.ts'
import type { B64, Signed, SignedType } from '../foundation/sealing/core/protocol.ts'

/** PKCS #8 of an Ed25519 seed (RFC 8410), so that the platform signs and the server needs no sealing code. */
const pkcs8 = (seed: Uint8Array): Buffer => Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed])

/** The server's own key: it signs proofs of receipt and checkpoints, never anything of a case. */
export type ClockKey = { readonly key: B64; readonly sign: (type: SignedType, value: unknown) => Signed; readonly signNote: (text: string) => Uint8Array }

export const clockKeyOf = (seed: Uint8Array): ClockKey => {
  const secret = createPrivateKey({ key: pkcs8(seed), format: 'der', type: 'pkcs8' })
  const { x } = createPublicKey(secret).export({ format: 'jwk' })
  return {
    key: x ?? '',
    signNote: (text) => new Uint8Array(ed25519Sign(null, utf8(text), secret)),
    sign: (type, value) => {
      const payload = canonical(value)
      return { payload: toBase64Url(payload), sig: toBase64Url(ed25519Sign(null, concat(utf8(`gehoor/${type}/v1`), new Uint8Array(1), payload), secret)) }
    },
  }
}

/** A secret of 32 bytes that is made once and then kept in the data folder, readable for this user only. */
export const keptSecret = (dataDir: string, name: string, random: Random): Uint8Array => {
  const file = join(dataDir, name)
  if (existsSync(file)) {
    const kept = fromBase64Url(readFileSync(file, 'utf8').trim())
    if (kept.length !== 32) throw new Error(`${file} is damaged: it must hold 32 bytes. Put back its copy.`)
    return kept
  }
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const made = random(32)
  writeFileSync(file, `${toBase64Url(made)}\n`, { mode: 0o600, flag: 'wx' })
  return made
}
