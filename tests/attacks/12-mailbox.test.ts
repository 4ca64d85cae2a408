import { describe, expect, it } from 'vitest'
import { fromBase64Url, toBase64Url, utf8 } from '../../src/foundation/kernel/bytes.ts'
import { newId } from '../../src/foundation/kernel/ids.ts'
import * as core from '../../src/foundation/sealing/core/index.ts'
import { random } from './support/sealing-world.ts'

const realm = newId(random)
const origin = 'https://meldpunt.example'
const nonce = newId(random)
const at = { realm, origin, nonce }
const mine = await core.mailboxKeys(core.newSecret(random), realm)
const thieves = await core.mailboxKeys(core.newSecret(random), realm)
const refused = (error: core.LoginRefusal) => ({ ok: false, error })

describe('a login that was not meant for this moment, place or mailbox', () => {
  it('is accepted once when all is right', () => {
    expect(core.verifyLogin(core.composeLogin(mine, at), at)).toEqual({ ok: true, value: { mailboxId: mine.mailboxId, nonce } })
  })

  it('is refused when it answers an earlier challenge', () => {
    const replayed = core.composeLogin(mine, at)
    expect(core.verifyLogin(replayed, { ...at, nonce: newId(random) })).toEqual(refused('dead-nonce'))
    const alive = new Set([nonce])
    const once = { ...at, nonce: (given: string) => alive.delete(given) }
    expect(core.verifyLogin(replayed, once).ok).toBe(true)
    expect(core.verifyLogin(replayed, once)).toEqual(refused('dead-nonce'))
  })

  it('is refused when the challenge has expired', () => {
    expect(core.verifyLogin(core.composeLogin(mine, at), { ...at, nonce: null })).toEqual(refused('dead-nonce'))
  })

  it('is refused when another site passes it on', () => {
    expect(core.verifyLogin(core.composeLogin(mine, { ...at, origin: 'https://meldpunt.example.net' }), at)).toEqual(refused('other-origin'))
    expect(core.verifyLogin(core.composeLogin(mine, { ...at, realm: newId(random) }), at)).toEqual(refused('other-realm'))
  })

  it('is refused for a mailbox whose key did not sign', () => {
    const request = core.composeLogin(thieves, at)
    const claims = { ...request, login: core.sign('login', { ...at, mailboxId: mine.mailboxId }, thieves.auth) }
    expect(core.verifyLogin(claims, at)).toEqual(refused('other-mailbox'))
    expect(core.verifyLogin({ ...request, authKey: mine.authKey }, at)).toEqual(refused('bad-signature'))
  })

  it('is refused when another kind of message is passed off as a login', () => {
    const login = { ...at, mailboxId: mine.mailboxId }
    expect(core.verifyLogin({ authKey: mine.authKey, login: core.sign('message', login, mine.auth) }, at)).toEqual(refused('bad-signature'))
    expect(core.verifyLogin({ authKey: mine.authKey, login: core.sign('login', { ...login, more: '' }, mine.auth) }, at)).toEqual(refused('malformed'))
    expect(core.verifyLogin({ authKey: mine.authKey, login: core.sign('login', [login], mine.auth) }, at)).toEqual(refused('malformed'))
  })

  it('asks about the challenge only after the signature held', () => {
    let asked = 0
    const counting = { ...at, nonce: () => Boolean(asked += 1) }
    const request = core.composeLogin(mine, at)
    core.verifyLogin({ ...request, login: { ...request.login, sig: toBase64Url(random(64)) } }, counting)
    core.verifyLogin({ authKey: '!', login: { payload: '!', sig: '!' } }, counting)
    expect(asked).toBe(0)
  })
})

describe('what the pages of a mailbox show to the server and the network', () => {
  const itemsOf = async (count: number) => (await Promise.all(Array.from({ length: count }, (_, i) => core.toSlots(utf8(`bericht ${i} ${'x'.repeat(i * 900)}`), mine.recipient, random)))).flat().map(fromBase64Url)

  it('is the same length for 0, 1 and 15 messages and for a mailbox that does not exist', async () => {
    const lengths = await Promise.all([0, 1, 15].map(async (count) => core.slotPage(await itemsOf(count), 0, random).length))
    expect([...lengths, core.slotPage([], 7, random).length]).toEqual([262_144, 262_144, 262_144, 262_144])
  })

  it('is random where no message is, each time anew', () => {
    const [one, two] = [core.slotPage([], 0, random), core.slotPage([], 0, random)]
    expect(one).not.toEqual(two)
    const ones = one.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0)
    // 2,097,152 fair bits: five standard deviations are about 3,620.
    expect(Math.abs(ones - 1_048_576)).toBeLessThan(3_620)
  })

  it('gives a wrong receipt nothing to read', async () => {
    const page = core.readPage(core.slotPage(await itemsOf(15), 0, random))
    expect(page.ok && await core.fromSlots(page.value, thieves.identity)).toEqual({ contents: [], incomplete: 0 })
  })

  it('never shows a message of which the server withholds a part', async () => {
    const long = (await core.toSlots(random(30_000), mine.recipient, random)).map(fromBase64Url)
    for (const withheld of long.keys()) {
      const page = core.readPage(core.slotPage(long.filter((_, i) => i !== withheld), 0, random))
      expect(page.ok && await core.fromSlots(page.value, mine.identity)).toEqual({ contents: [], incomplete: 1 })
    }
  })
})

describe('a receipt with one wrong word', () => {
  it('is found in about 15 of 16 cases when the wrong word exists', async () => {
    const list = await core.words()
    const draw = (bound: number) => new DataView(random(4).buffer).getUint32(0) % bound
    const trials = 2000
    let found = 0
    for (let i = 0; i < trials; i++) {
      const receipt = [...await core.receiptOf(core.newSecret(random))]
      const place = draw(receipt.length)
      const before = receipt[place]
      while (receipt[place] === before) receipt[place] = list[draw(list.length)] as string
      const read = await core.readReceipt(receipt.join(' '))
      if (!read.ok) {
        expect(read.error).toEqual({ reason: 'check-failed' })
        found += 1
      }
    }
    // 15/16 = 0.9375; five standard deviations of 2000 trials are 0.027.
    expect(Math.abs(found / trials - 15 / 16)).toBeLessThan(0.027)
  })

  it('is found as often when two words changed places', async () => {
    const trials = 1000
    let found = 0
    for (let i = 0; i < trials; i++) {
      const [first, second, ...rest] = await core.receiptOf(core.newSecret(random))
      if (first === second) continue
      found += Number(!(await core.readReceipt([second, first, ...rest].join(' '))).ok)
    }
    expect(found / trials).toBeGreaterThan(0.89)
  })

  it('leads to a mailbox that nobody has, never to another person', async () => {
    const secret = core.newSecret(random)
    const near = secret.slice()
    near[15] = (near[15] as number) ^ 1
    expect((await core.mailboxKeys(near, realm)).mailboxId).not.toBe((await core.mailboxKeys(secret, realm)).mailboxId)
  })
})
