import { createHash, hkdfSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { toBase64Url, utf8 } from '../../kernel/bytes.ts'
import { newId } from '../../kernel/ids.ts'
import { systemRandom } from '../../kernel/random.ts'
import { decrypt, encrypt } from './age.ts'
import { mailboxKeys } from './mailbox-keys.ts'
import { newSecret } from './receipt.ts'
import { publicKey, sign, verify } from './signing.ts'

const realm = newId(systemRandom)
const secret = newSecret(systemRandom)

describe('the keys of a mailbox', () => {
  it('are what another implementation of HKDF-SHA256 derives', async () => {
    const keys = await mailboxKeys(secret, realm)
    const salt = createHash('sha256').update(realm).digest()
    for (const use of ['auth', 'sign', 'box'] as const) expect(keys[use]).toEqual(new Uint8Array(hkdfSync('sha256', secret, salt, `gehoor/mailbox/v1/${use}`, 32)))
    expect(keys.mailboxId).toBe(createHash('sha256').update(Buffer.from(keys.authKey, 'base64url')).digest().subarray(0, 16).toString('base64url'))
  })

  it('are the same each time, and others for another receipt or realm', async () => {
    const keys = await mailboxKeys(secret, realm)
    expect(await mailboxKeys(secret, realm)).toEqual(keys)
    expect((await mailboxKeys(secret, newId(systemRandom))).mailboxId).not.toBe(keys.mailboxId)
    expect((await mailboxKeys(newSecret(systemRandom), realm)).mailboxId).not.toBe(keys.mailboxId)
  })

  it('sign and open what is meant for them', async () => {
    const keys = await mailboxKeys(secret, realm)
    expect(verify('message', sign('message', { a: 1 }, keys.sign), keys.signKey).ok).toBe(true)
    expect(publicKey(keys.auth)).toBe(keys.authKey)
    expect(await decrypt(await encrypt(utf8('hallo'), [keys.recipient]), [keys.identity])).toEqual({ ok: true, value: utf8('hallo') })
    expect(toBase64Url(keys.auth)).not.toBe(toBase64Url(keys.sign))
  })

  it('refuse a secret of another length', async () => {
    await expect(mailboxKeys(new Uint8Array(32), realm)).rejects.toThrow(TypeError)
  })
})
