import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toBase64Url, utf8 } from '../../src/foundation/kernel/bytes.ts'
import { systemRandom } from '../../src/foundation/kernel/random.ts'
import { askToken, evaluateToken, finishToken, plainToken, tokenKeys } from '../../src/foundation/tokens/voprf.ts'
import { fetchPlainToken, fetchToken, handIn, publicWave } from '../../src/modules/survey/actions/answering.ts'
import { takeOrderAway } from '../../src/modules/survey/actions/field.ts'
import { keysOf } from '../../src/modules/survey/actions/keys.ts'
import { sendLetters } from '../../src/modules/survey/actions/letters.ts'
import { bothKinds, freshDatabase } from '../support/databases.ts'
import { codesIn, drawnWave, settleSurvey, steps, surveyTables, value } from '../support/survey.ts'

/** Rank correlation of a row of numbers with its own order. */
const orderliness = (ranks: readonly number[]): number => {
  const n = ranks.length
  const mean = (n - 1) / 2
  const sorted = [...ranks].toSorted((a, b) => a - b)
  const places = ranks.map((one) => sorted.indexOf(one))
  return places.reduce((sum, place, at) => sum + (place - mean) * (at - mean), 0) / places.reduce((sum, _place, at) => sum + (at - mean) ** 2, 0)
}

/**
 * Somebody with the whole database, its physical columns too, lays the invitations beside the answers. People fetch and answer one after
 * another, the worst case; each answer holds a mark of who wrote it, which only the test can read.
 */
describe.each(bothKinds)('attack 23: who answered what in the survey, on the %s database', (kind) => {
  let services: Awaited<ReturnType<typeof settleSurvey>>
  let remove: () => Promise<void>
  let wave = ''
  let codes: readonly string[] = []
  const people = 36
  const rows = <Row>(query: ReturnType<typeof sql<Row>>): Promise<readonly Row[]> => services.database.within({ kind: 'system' }, async (tx) => (await query.execute(tx)).rows)
  beforeAll(async () => {
    const fresh = await freshDatabase(kind, surveyTables)
    ;({ remove } = fresh)
    services = await settleSurvey(fresh.database, () => '2026-11-23')
    wave = await drawnWave(services, { A: 80, B: 70 }, { size: 70 })
    await steps(services, wave, { kind: 'open' })
    await sendLetters(services)
    codes = codesIn(services.letters)
    for (let at = 0; at < people; at++) {
      const { stratum, input, output } = value(await fetchPlainToken(services, wave, codes[at] ?? '', toBase64Url(systemRandom(32))))
      value(await handIn(services, { wave, stratum, token: { input, output }, answers: { rd_open: [`merk ${at}`] } }))
    }
  })
  afterAll(() => remove())
  const answersInOrderOf = async (column: string): Promise<readonly number[]> =>
    (await rows(sql<{ content: { rd_open: string[] } }>`SELECT content FROM survey.answer WHERE wave = ${wave} ORDER BY ${sql.raw(column)}`)).map(({ content }) => Number(content.rd_open[0]?.replace('merk ', '')))
  /** The order in which people fetched, as who they are: the place of each in the letters. */
  const fetchedInOrderOf = async (column: string): Promise<readonly number[]> =>
    (await rows(sql<{ address: string }>`SELECT address FROM survey.invitation WHERE wave = ${wave} AND fetched ORDER BY ${sql.raw(column)}`)).map(({ address }) => services.letters.findIndex((one) => one.address === address))

  test('before the rows are rewritten their order does tell: that is why they are, every hour', async () => {
    expect(Math.abs(orderliness(await answersInOrderOf('ctid')))).toBeGreaterThan(0.9)
  })
  test('after that no column, physical or not, orders the answers or the invitations by time', async () => {
    await takeOrderAway(services)
    // Of 36 rows by chance: |r| stays under 0.62 in 9,999 of 10,000.
    for (const column of ['ctid', 'id', 'xmin::text::bigint, ctid']) expect(Math.abs(orderliness(await answersInOrderOf(column)))).toBeLessThan(0.62)
    for (const column of ['ctid', 'xmin::text::bigint, ctid']) expect(Math.abs(orderliness(await fetchedInOrderOf(column)))).toBeLessThan(0.62)
    const [answers, fetches] = [await answersInOrderOf('ctid'), await fetchedInOrderOf('ctid')]
    expect(answers.filter((one, at) => fetches[at] === one).length).toBeLessThan(8)
  })
  test('no value of an invitation or code stands with an answer or a spent token, and no row has a time', async () => {
    const texts = async (table: string) => (await rows(sql<{ row: Record<string, unknown> }>`SELECT to_jsonb(t) - 'wave' - 'stratum' - 'content' AS row FROM ${sql.raw(`survey.${table}`)} t WHERE wave = ${wave}`)).flatMap(({ row }) => Object.values(row).filter((one): one is string => typeof one === 'string' && one.length > 3))
    const who = new Set([...(await texts('invitation')), ...(await texts('code'))])
    const what = [...(await texts('answer')), ...(await texts('spent'))]
    expect(what.length).toBe(2 * people)
    expect(what.some((one) => who.has(one))).toBe(false)
    const types = await rows(sql<{ type: string }>`SELECT DISTINCT data_type AS type FROM information_schema.columns WHERE table_schema = 'survey'`)
    expect(types.map(({ type }) => type).filter((type) => /time|interval/.test(type))).toEqual([])
  })
  test('what the server saw at the fetch fits every token as well as the one it led to', async () => {
    // For any blinded element and any token there is a blind that joins them, so the transcript proves nothing; what can be compared differs.
    const asked = askToken(systemRandom)
    const fetched = value(await fetchToken(services, wave, codes[people] ?? '', asked.blinded))
    const token = value(finishToken(asked, fetched.publicKey, fetched))
    const transcript = JSON.stringify([asked.blinded, fetched.evaluated, fetched.proof])
    for (const part of [token.input, token.output.slice(0, 43), token.output.slice(43)]) expect(transcript).not.toContain(part)
    value(await handIn(services, { wave, stratum: fetched.stratum, token, answers: {} }))
  })
  test('a token of another stratum, another wave or no key at all buys nothing', async () => {
    const [one = '', two = ''] = (await publicWave(services, wave))?.strata.map(({ id }) => id) ?? []
    const input = systemRandom(32)
    const refused = { ok: false, error: 'no-token' }
    expect(await handIn(services, { wave, stratum: one, token: plainToken(keysOf(services, wave, two), input), answers: {} })).toEqual(refused)
    expect(await handIn(services, { wave, stratum: one, token: plainToken(keysOf(services, 'another wave', one), input), answers: {} })).toEqual(refused)
    expect(await handIn(services, { wave, stratum: one, token: plainToken(tokenKeys(systemRandom(32), `gehoor/survey/v1 ${wave} ${one}`), input), answers: {} })).toEqual(refused)
    expect(await handIn(services, { wave, stratum: 's9', token: plainToken(keysOf(services, wave, 's9'), input), answers: {} })).toEqual(refused)
  })
  test('who has the database but not the server’s secret cannot make a token', async () => {
    const keys = (await publicWave(services, wave))?.strata[0]
    const dump = JSON.stringify(await rows(sql`SELECT * FROM survey.stratum`)) + JSON.stringify(await rows(sql`SELECT * FROM survey.wave`))
    expect(dump).toContain(keys?.public_key)
    expect(dump).not.toContain(toBase64Url(services.surveySecret))
    expect(dump).not.toContain(toBase64Url(keysOf(services, wave, 's1').secret))
  })
  test('a key made for one person is refused by that person’s browser, because it is not the one everybody sees', () => {
    const [own, listed] = [tokenKeys(systemRandom(32), 'one person'), keysOf(services, wave, 's1')]
    const asked = askToken(systemRandom)
    expect(finishToken(asked, listed.publicKey, value(evaluateToken(own, asked.blinded, systemRandom)))).toEqual({ ok: false, error: 'bad-proof' })
  })
  test('a letter holds no word of what the questionnaire is about, and the code is only behind the #', () => {
    const [letter] = services.letters
    expect(`${letter?.subject} ${letter?.text}`).not.toMatch(/racis|discrimin|melding|klacht/i)
    expect(letter?.text.match(/https?:\S+/g)?.map((link) => new URL(link).pathname + new URL(link).search).join()).not.toContain(codes[0])
    expect(utf8(letter?.text ?? '').length).toBeGreaterThan(200)
  })
})
