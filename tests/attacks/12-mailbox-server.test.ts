import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '../../src/foundation/kernel/clock.ts'
import { systemRandom } from '../../src/foundation/kernel/random.ts'
import * as core from '../../src/foundation/sealing/core/index.ts'
import { fileReport, openMailbox, sayFromMailbox, trustAt, type Filed } from '../../src/modules/desk/tools/index.ts'
import { startProduct, type Product } from '../support/product.ts'
import { demoDesk } from './support/demo-desk.ts'

const today = systemClock.today()

describe('attack 12, on the running server: what a login and a mailbox tell', () => {
  let product: Product
  let trusted: core.TrustedRoster
  let filed: readonly { readonly messages: number; readonly one: Filed }[]
  let unknown: core.MailboxSeeds
  const api = (path: string): string => `${product.url}/api/v1/desk${path}`
  const challenge = async (): Promise<string> => ((await (await fetch(api('/mailbox/challenge'), { method: 'POST' })).json()) as core.Challenge).nonce
  const session = (request: core.LoginRequest): Promise<Response> => fetch(api('/mailbox/session'), { method: 'POST', body: JSON.stringify(request) })
  const at = async (change: Partial<{ realm: string; origin: string; nonce: string }> = {}) => ({ realm: trusted.roster.realm, origin: product.url, nonce: await challenge(), ...change })
  const tokenOf = async (seeds: core.MailboxSeeds): Promise<string> => ((await (await session(core.composeLogin(seeds, await at()))).json()) as core.LoginAnswer).token
  const shape = async (answer: Response, sameBody = true) => ({
    status: answer.status, headers: [...answer.headers].filter(([name]) => name !== 'date').sort(), length: (await answer.clone().arrayBuffer()).byteLength, body: sameBody ? await answer.text() : '',
  })

  beforeAll(async () => {
    product = await startProduct()
    const desk = demoDesk(product)
    trusted = await trustAt(desk.door, desk.roots, today)
    const report = { questionnaire: { id: 'conduct', version: 1 }, language: 'nl', procedure: 'complaint', naming: 'anonymous', title: 'Voorbeeld', answers: {}, wayBack: 'mailbox' } as const
    filed = await Promise.all([0, 1, 15].map(async (messages) => ({ messages, one: await fileReport(desk.door, trusted, today, { body: desk.body, report }) })))
    for (const { messages, one } of filed) for (let said = 0; said < messages; said++) await sayFromMailbox(desk.door, trusted, one.seeds, today, 'text', { text: `bericht ${said}` })
    unknown = await core.mailboxKeys(core.newSecret(systemRandom), trusted.roster.realm)
  }, 300_000)
  afterAll(() => product.stop())

  test('a page has the same status, headers and length for 0, 1 and 15 messages and for a mailbox that does not exist', async () => {
    const shapes = []
    for (const seeds of [...filed.map(({ one }) => one.seeds), unknown]) {
      const token = await tokenOf(seeds)
      for (const page of [0, 1, 2]) shapes.push(await shape(await fetch(api(`/mailbox/pages/${page}`), { headers: { Authorization: `Bearer ${token}` } }), false))
    }
    expect(shapes).toHaveLength(12)
    expect(new Set(shapes.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(shapes[0]).toMatchObject({ status: 200, length: 262_144 })
  })

  test('each of them holds what was said, so the pages were not simply empty', async () => {
    for (const { messages, one } of filed) {
      const { view } = await openMailbox({ url: product.url }, trusted, one.seeds)
      expect(view.messages.filter(({ message }) => message.kind === 'text')).toHaveLength(messages)
    }
  })

  test('signing in tells nothing either: an unknown mailbox gets an answer of the same shape', async () => {
    const known = await Promise.all(filed.map(async ({ one }) => shape(await session(core.composeLogin(one.seeds, await at())), false)))
    const stranger = await shape(await session(core.composeLogin(unknown, await at())), false)
    for (const one of known) expect(one).toEqual(stranger)
    expect(stranger.status).toBe(200)
  })

  test('an unknown mailbox cannot add, upload or fetch, and is told what anybody without a token is told', async () => {
    const token = await tokenOf(unknown)
    const asked = (path: string, init: RequestInit, bearer: string) => fetch(api(path), { ...init, headers: { Authorization: `Bearer ${bearer}` } })
    for (const [path, init] of [['/mailbox/uploads', { method: 'POST' }], [`/mailbox/parts/${'A'.repeat(22)}`, {}]] as const) {
      const [stranger, nobody] = [await shape(await asked(path, init, token)), await shape(await asked(path, init, 'AAAA'))]
      expect(stranger).toEqual(nobody)
      expect(stranger.status).toBe(404)
    }
  })

  test('a login is accepted once: replayed, from another origin or realm, for another mailbox, with a stale or invented challenge it fails alike', async () => {
    const seeds = (filed[0] as { one: Filed }).one.seeds
    const used = core.composeLogin(seeds, await at())
    expect((await session(used)).status).toBe(200)
    const foreign = core.sign('login', { ...(await at()), mailboxId: core.mailboxIdOf(core.publicKey(unknown.auth)) }, seeds.auth)
    const spoilt = core.composeLogin(seeds, await at())
    const attempts: core.LoginRequest[] = [
      used,
      core.composeLogin(seeds, await at({ origin: 'http://localhost:1' })),
      core.composeLogin(seeds, await at({ origin: product.staffUrl })),
      core.composeLogin(seeds, await at({ realm: 'A'.repeat(22) })),
      core.composeLogin(seeds, await at({ nonce: 'invented' })),
      { authKey: core.publicKey(seeds.auth), login: foreign },
      { ...spoilt, login: { ...spoilt.login, sig: used.login.sig } },
      { ...core.composeLogin(unknown, await at()), authKey: core.publicKey(seeds.auth) },
    ]
    const answers = []
    for (const attempt of attempts) answers.push(await shape(await session(attempt)))
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(answers[0]?.status).toBe(401)
  })

  test('eight at once with the same challenge: one gets in', async () => {
    const request = core.composeLogin((filed[1] as { one: Filed }).one.seeds, await at())
    const statuses = await Promise.all(Array.from({ length: 8 }, async () => (await session(request)).status))
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
  })
})
