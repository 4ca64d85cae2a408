import { createDecipheriv, createHash, createHmac, createPrivateKey, createPublicKey, decapsulate, diffieHellman, hkdfSync } from 'node:crypto'

/**
 * A second reading of the age format and of X-Wing, for tests only: it shares no code with the product.
 * All arithmetic is OpenSSL's (ML-KEM-768, X25519, SHA-3, ChaCha20-Poly1305); the steps follow the age specification,
 * RFC 9180 (HPKE, base mode) and draft-connolly-cfrg-xwing-kem.
 */
const derPrefix = (hex: string): Buffer => Buffer.from(hex, 'hex')

const expand = (seed: Uint8Array): Buffer => createHash('shake256', { outputLength: 96 }).update(seed).digest()
const mlkemKey = (seed: Uint8Array) =>
  createPrivateKey({ key: Buffer.concat([derPrefix('3054020100300b060960864801650304040204428040'), expand(seed).subarray(0, 64)]), format: 'der', type: 'pkcs8' })
const x25519Key = (seed: Uint8Array) => createPrivateKey({ key: Buffer.concat([derPrefix('302e020100300506032b656e04220420'), expand(seed).subarray(64)]), format: 'der', type: 'pkcs8' })
const rawX25519 = (key: ReturnType<typeof x25519Key>): Buffer => createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-32)

/** The X-Wing public key of a 32-byte seed: ML-KEM-768's 1,184 bytes, then X25519's 32. */
export const xwingPublicKey = (seed: Uint8Array): Buffer =>
  Buffer.concat([createPublicKey(mlkemKey(seed)).export({ type: 'spki', format: 'der' }).subarray(-1184), rawX25519(x25519Key(seed))])

/** The shared secret of an X-Wing ciphertext (1,120 bytes). */
export const xwingDecapsulate = (ciphertext: Uint8Array, seed: Uint8Array): Buffer => {
  const [ctM, ctX] = [ciphertext.subarray(0, 1088), ciphertext.subarray(1088)]
  const own = x25519Key(seed)
  const sender = createPublicKey({ key: Buffer.concat([derPrefix('302a300506032b656e032100'), ctX]), format: 'der', type: 'spki' })
  const secret = diffieHellman({ privateKey: own, publicKey: sender })
  return createHash('sha3-256').update(decapsulate(mlkemKey(seed), ctM)).update(secret).update(ctX).update(rawX25519(own)).update('\\.//^\\').digest()
}

const suite = Buffer.from('HPKE\x64\x7a\x00\x01\x00\x03', 'latin1')
const extract = (salt: Uint8Array, label: string, material: Uint8Array): Buffer =>
  createHmac('sha256', salt.length === 0 ? Buffer.alloc(32) : salt).update('HPKE-v1').update(suite).update(label).update(material).digest()
const expandLabel = (key: Uint8Array, label: string, info: Uint8Array, length: number): Buffer =>
  createHmac('sha256', key).update(Buffer.from([0, length])).update('HPKE-v1').update(suite).update(label).update(info).update(Buffer.from([1])).digest().subarray(0, length)

const open = (key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array): Buffer => {
  const cipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 })
  cipher.setAuthTag(sealed.subarray(-16))
  return Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()])
}

const hkdf = (secret: Uint8Array, salt: Uint8Array, info: string): Buffer => Buffer.from(hkdfSync('sha256', secret, salt, info, 32))

/** Opens an age file that has one `mlkem768x25519` stanza; throws when any check of the format fails. */
export const openAge = (file: Uint8Array, seed: Uint8Array): Buffer => {
  const bytes = Buffer.from(file)
  const macAt = bytes.indexOf('\n--- ') + 1
  const [version, stanza, ...body] = bytes.subarray(0, macAt).toString('latin1').trimEnd().split('\n')
  const [arrow, type, share] = (stanza ?? '').split(' ')
  if (version !== 'age-encryption.org/v1' || arrow !== '->' || type !== 'mlkem768x25519') throw new Error('not the header we expect')
  const shared = xwingDecapsulate(Buffer.from(share ?? '', 'base64'), seed)
  const none = new Uint8Array(0)
  const context = Buffer.concat([Buffer.from([0]), extract(none, 'psk_id_hash', none), extract(none, 'info_hash', Buffer.from('age-encryption.org/mlkem768x25519'))])
  const secret = extract(shared, 'secret', none)
  const fileKey = open(expandLabel(secret, 'key', context, 32), expandLabel(secret, 'base_nonce', context, 12), Buffer.from(body.join(''), 'base64'))

  const endOfHeader = bytes.indexOf('\n', macAt) + 1
  const mac = createHmac('sha256', hkdf(fileKey, none, 'header')).update(bytes.subarray(0, macAt + 3)).digest()
  if (!mac.equals(Buffer.from(bytes.subarray(macAt + 4, endOfHeader - 1).toString('latin1'), 'base64'))) throw new Error('wrong header MAC')

  const payloadKey = hkdf(fileKey, bytes.subarray(endOfHeader, endOfHeader + 16), 'payload')
  const parts: Buffer[] = []
  const sealedChunk = 65_536 + 16
  for (let at = endOfHeader + 16, index = 0; at < bytes.length; at += sealedChunk, index++) {
    const nonce = Buffer.alloc(12)
    nonce.writeUInt32BE(index, 7)
    nonce[11] = at + sealedChunk >= bytes.length ? 1 : 0
    parts.push(open(payloadKey, nonce, bytes.subarray(at, at + sealedChunk)))
  }
  return Buffer.concat(parts)
}
