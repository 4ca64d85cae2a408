import { bech32 } from '@scure/base'
import { ed25519 } from '@noble/curves/ed25519.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { createHash, createPrivateKey, createPublicKey, sign as opensslSign, verify as opensslVerify } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { concat, fromBase64Url, utf8 } from '../../src/foundation/kernel/bytes.ts'
import * as core from '../../src/foundation/sealing/core/index.ts'
import { openAge, xwingPublicKey } from './support/openssl-age.ts'
import { random, value } from './support/sealing-world.ts'

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'))
const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

describe('Ed25519 gives the answers of RFC 8032, section 7.1', () => {
  const vectors = [
    ['9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', '',
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b'],
    ['4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb', '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c', '72',
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00'],
    ['c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7', 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025', 'af82',
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a'],
  ] as const
  for (const [seed, key, message, signature] of vectors) {
    it(`for a message of ${message.length / 2} bytes`, () => {
      expect(toHex(fromBase64Url(core.publicKey(hex(seed))))).toBe(key)
      expect(toHex(ed25519.sign(hex(message), hex(seed)))).toBe(signature)
    })
  }

  it('and OpenSSL agrees on our envelopes in both directions', () => {
    const seed = random(32)
    const key = createPrivateKey({ key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]), format: 'der', type: 'pkcs8' })
    const signed = core.sign('message', { a: 1 }, seed)
    const bytes = concat(utf8('gehoor/message/v1'), new Uint8Array(1), fromBase64Url(signed.payload))
    expect(toHex(fromBase64Url(signed.payload))).toBe(toHex(utf8('{"a":1}')))
    expect(opensslVerify(null, bytes, createPublicKey(key), fromBase64Url(signed.sig))).toBe(true)
    const theirs = { payload: signed.payload, sig: opensslSign(null, bytes, key).toString('base64url') }
    expect(core.verify('message', theirs, core.publicKey(seed))).toEqual({ ok: true, value: { a: 1 } })
    expect(core.verify('state', theirs, core.publicKey(seed))).toEqual({ ok: false, error: 'bad-signature' })
  })
})

describe('HKDF-SHA256 gives the answers of RFC 5869, appendix A', () => {
  const range = (from: number, to: number): Uint8Array => Uint8Array.from({ length: to - from }, (_, index) => from + index)
  const vectors = [
    [new Uint8Array(22).fill(0x0b), range(0, 13), range(0xf0, 0xfa), 42, '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865'],
    [range(0, 80), range(0x60, 0xb0), range(0xb0, 0x100), 82,
      'b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87'],
    [new Uint8Array(22).fill(0x0b), undefined, new Uint8Array(0), 42, '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8'],
  ] as const
  for (const [index, [secret, salt, info, length, expected]] of vectors.entries()) {
    it(`test case ${index + 1}`, () => expect(toHex(hkdf(core.sha256, secret, salt, info, length))).toBe(expected))
  }
})

describe('X-Wing and the age format agree with an independent reading on OpenSSL', () => {
  // The first public key of draft-connolly-cfrg-xwing-kem, appendix C, begins so; its length is 1,216 bytes.
  const draftSeed = hex('7f9c2ba4e88f827d616045507605853ed73b8093f6efbc88eb1a6eacfa66ef26')
  const keyOf = async (seed: Uint8Array): Promise<Uint8Array> => {
    const { words } = bech32.decode((await core.recipientOf(seed)) as `age1pq1${string}`, false)
    return bech32.fromWords(words)
  }

  it('the draft\'s first seed gives the draft\'s public key', async () => {
    const key = await keyOf(draftSeed)
    expect(key.length).toBe(1216)
    expect(toHex(key.subarray(0, 64))).toBe('e2236b35a8c24b39b10aa1323a96a919a2ced88400633a7b07131713fc14b2b5b19cfc3da5fa1a92c49f25513e0fd30d6b1611c9ab9635d7086727a4b7d21d34')
    expect(toHex(xwingPublicKey(draftSeed))).toBe(toHex(key))
  })

  it('random seeds give the same public keys', async () => {
    for (let i = 0; i < 5; i++) {
      const seed = random(32)
      expect(toHex(await keyOf(seed))).toBe(toHex(xwingPublicKey(seed)))
    }
  })

  it('files of every awkward length open the same: empty, around the chunk, several chunks', async () => {
    const seed = random(32)
    for (const length of [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000]) {
      const content = random(length)
      const file = await core.encrypt(content, [await core.recipientOf(seed)])
      expect(createHash('sha256').update(openAge(file, seed)).digest('hex'), `${length} bytes`).toBe(createHash('sha256').update(content).digest('hex'))
      expect(value(await core.decrypt(file, [core.identityOf(seed)])).length).toBe(length)
    }
  })

  it('and a file for another seed opens for neither', async () => {
    const [seed, other] = [random(32), random(32)]
    const file = await core.encrypt(utf8('secret'), [await core.recipientOf(seed)])
    expect(() => openAge(file, other)).toThrow()
    expect(await core.decrypt(file, [core.identityOf(other)])).toEqual({ ok: false, error: 'cannot-open' })
  })
})
