import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bothKinds, freshDatabase } from '../../../../tests/support/databases.ts'
import { analyst, codesIn, drawnWave, settleSurvey, steps, surveyTables, value } from '../../../../tests/support/survey.ts'
import { toBase64Url } from '../../../foundation/kernel/bytes.ts'
import { systemRandom } from '../../../foundation/kernel/random.ts'
import { askToken, finishToken } from '../../../foundation/tokens/voprf.ts'
import { fetchPlainToken, fetchToken, handIn, openWaves, publicWave } from './answering.ts'
import { addQuestion, importQuestionnaire, keepDraft, publishQuestionnaire, questionnaireView, takeShipped } from './bank.ts'
import { takeOrderAway, waveView } from './field.ts'
import { sendLetters } from './letters.ts'
import { microdataFile, waveMicrodata } from './microdata.ts'
import { insertSynthetic } from './synthetic.ts'
import { readXlsForm, writeXlsForm } from './xlsform.ts'
import { importFrame, remind, startWave, stepWave } from './waves.ts'
import { usual } from '../../../../tests/support/survey.ts'

describe.each(bothKinds)('a wave on the %s database', (kind) => {
  let services: Awaited<ReturnType<typeof settleSurvey>>
  let remove: () => Promise<void>
  let today = '2026-11-23'
  let failing = false
  let wave = ''
  let codes: readonly string[] = []
  let late: Awaited<ReturnType<typeof fetched>> | null = null
  const count = (table: string) => services.database.within({ kind: 'system' }, async (tx) => Number((await sql<{ n: number }>`SELECT count(*)::int AS n FROM ${sql.raw(`survey.${table}`)} WHERE wave = ${wave}`.execute(tx)).rows[0]?.n))
  const fetched = async (code: string) => {
    const asked = askToken(systemRandom)
    const answer = value(await fetchToken(services, wave, code, asked.blinded))
    return { stratum: answer.stratum, token: value(finishToken(asked, answer.publicKey, answer)) }
  }
  beforeAll(async () => {
    const fresh = await freshDatabase(kind, surveyTables)
    ;({ remove } = fresh)
    services = await settleSurvey(fresh.database, () => today, () => failing)
  })
  afterAll(() => remove())

  test('what is published cannot be changed, by nobody and not by the system either', async () => {
    const id = value(await takeShipped(services, analyst.person, 'leavers'))
    value(await publishQuestionnaire(services, analyst.person, id, 1))
    const view = await questionnaireView(services, id)
    expect(await keepDraft(services, analyst.person, id, 2, view?.row.content.questionnaire)).toEqual({ ok: false, error: 'published' })
    const changed = await services.database.within({ kind: 'system' }, async (tx) => (await sql`UPDATE survey.questionnaire SET content = '{}'::jsonb WHERE id = ${id} RETURNING id`.execute(tx)).rows.length)
    expect(changed).toBe(0)
  })
  test('a question that is there already is taken as the same; other words under the same version are not', async () => {
    const again = value(await takeShipped(services, analyst.person, 'leavers'))
    const form = (await questionnaireView(services, again))?.form
    const questions = [...(form?.questions.values() ?? [])]
    const [first] = questions
    expect(first && (await addQuestion(services, analyst.person, { ...first, version: 2 }))).toEqual({ ok: false, error: 'nothing-new' })
    expect(await addQuestion(services, analyst.person, { ...first, version: 2, wording: { nl: '', en: 'Why?' } })).toEqual({ ok: false, error: { shape: 'wording.nl is an empty text; a text of 1 to 1200 characters is expected' } })
    expect(await importQuestionnaire(services, analyst.person, (await questionnaireView(services, again))?.row.content.questionnaire as never, [{ ...(first as NonNullable<typeof first>), wording: { nl: 'anders', en: 'other' } }])).toEqual({ ok: false, error: 'question-differs' })
    const file = await writeXlsForm(form as NonNullable<typeof form>, { id: again, version: 1 })
    expect(value(await readXlsForm(services, analyst.person, { name: 'a.xlsx', bytes: file })).notUnderstood).toEqual([])
    expect((await readXlsForm(services, analyst.person, { name: 'a.xlsx', bytes: file.slice(0, 500) })).ok).toBe(false)
    expect(value(await addQuestion(services, analyst.person, { ...first, version: 2, wording: { nl: 'Waarom vertrekt u?', en: 'Why do you leave?' } })).version).toBe(2)
    expect(await addQuestion(services, analyst.person, { ...first, version: 2, wording: { nl: 'Later', en: 'Later' } })).toEqual({ ok: false, error: 'stale' })
  })
  test('a wave takes a published questionnaire, and opens only with consent, assessment, a sample and mail', async () => {
    const draft = value(await takeShipped(services, analyst.person, 'inclusion'))
    expect(await startWave(services, analyst, { questionnaire: draft, department: '', content: usual })).toEqual({ ok: false, error: 'not-published' })
    value(await publishQuestionnaire(services, analyst.person, draft, 1))
    const id = value(await startWave(services, analyst, { questionnaire: draft, department: '', content: usual }))
    const step = (version: number, one: Parameters<typeof stepWave>[4], on = services as Parameters<typeof stepWave>[0]) => stepWave(on, analyst, id, version, one)
    expect(await step(1, { kind: 'open' })).toEqual({ ok: false, error: 'not-drawn' })
    expect(await step(1, { kind: 'draw' })).toEqual({ ok: false, error: 'no-frame' })
    expect(await step(1, { kind: 'consent', day: '2026-11-24' })).toEqual({ ok: false, error: 'in-the-future' })
    expect(await step(9, { kind: 'consent', day: today })).toEqual({ ok: false, error: 'stale' })
    value(await step(1, { kind: 'consent', day: today }))
    value(await importFrame(services, analyst, id, { name: 'a.csv', bytes: new TextEncoder().encode('mail,groep\n' + Array.from({ length: 120 }, (_, at) => `p${at}@example.nl,A`).join('\n')) }))
    value(await step(2, { kind: 'draw' }))
    expect(await step(3, { kind: 'open' })).toEqual({ ok: false, error: 'no-assessment' })
    value(await step(3, { kind: 'assessment', day: today }))
    expect(await step(4, { kind: 'open' }, { ...services, surveyMail: null })).toEqual({ ok: false, error: 'no-mail' })
    expect(await startWave(services, { person: analyst.person, scopes: ['az'] }, { questionnaire: draft, department: 'bzk', content: usual })).toEqual({ ok: false, error: 'not-found' })
    expect(await stepWave(services, { person: analyst.person, scopes: ['az'] }, id, 4, { kind: 'open' })).toEqual({ ok: false, error: 'not-found' })
  })
  test('after opening the list is gone, letters go out once each, and what failed is tried again', async () => {
    wave = await drawnWave(services, { A: 120, B: 60, C: 12 })
    expect(await count('frame')).toBe(192)
    await steps(services, wave, { kind: 'open' })
    expect(await count('frame')).toBe(0)
    expect(await count('invitation')).toBe(90)
    failing = true
    expect(value(await sendLetters(services))).toEqual({ sent: 0, failed: 90 })
    failing = false
    expect(value(await sendLetters(services))).toEqual({ sent: 90, failed: 0 })
    expect(value(await sendLetters(services))).toEqual({ sent: 0, failed: 0 })
    codes = codesIn(services.letters)
    expect(new Set(codes).size).toBe(90)
    expect(services.letters.every(({ text, subject }) => !/racis|discrimin/i.test(text + subject))).toBe(true)
  })
  test('small groups were put together before anybody was drawn', async () => {
    const strata = (await publicWave(services, wave))?.strata ?? []
    expect(strata.map(({ name, population, invited }) => [name, population, invited])).toEqual([['A', 120, 56], ['B + C', 72, 34]])
  })
  test('a code gives one token; the same request again gives the same answer, another is refused', async () => {
    const [code = ''] = codes
    const asked = askToken(systemRandom)
    const first = value(await fetchToken(services, wave, code, asked.blinded))
    const again = value(await fetchToken(services, wave, code.toLowerCase().replaceAll('-', ' '), asked.blinded))
    expect(again.evaluated).toBe(first.evaluated)
    expect(await fetchToken(services, wave, code, askToken(systemRandom).blinded)).toEqual({ ok: false, error: 'used' })
    expect(await fetchPlainToken(services, wave, code, toBase64Url(systemRandom(32)))).toEqual({ ok: false, error: 'used' })
    expect(await fetchToken(services, wave, 'AAAA-AAAA-AAAA-AAAA', asked.blinded)).toEqual({ ok: false, error: 'no-code' })
    expect(await fetchToken(services, wave, codes[1] ?? '', 'rubbish')).toEqual({ ok: false, error: 'bad-element' })
    const held = { stratum: first.stratum, token: value(finishToken(asked, first.publicKey, first)) }
    expect(await handIn(services, { wave, ...held, answers: { rd_racism: ['made-up'] } })).toEqual({ ok: false, error: { answers: [{ question: 'rd_racism', refusal: 'not-an-option' }] } })
    expect(await handIn(services, { wave, ...held, answers: { rd_racism: ['no'], rd_told: ['nobody'], bg_scale: ['low'] } })).toEqual({ ok: true, value: null })
    expect(await handIn(services, { wave, ...held, answers: { rd_racism: ['yes'] } })).toEqual({ ok: false, error: 'spent' })
    expect(await count('answer')).toBe(1)
  })
  test('many requests at once with one token leave one answer, and many with one code one token', async () => {
    const held = await fetched(codes[2] ?? '')
    const before = await count('answer')
    const done = await Promise.all(Array.from({ length: 12 }, () => handIn(services, { wave, ...held, answers: { rd_racism: ['no'] } })))
    expect(done.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await count('answer')).toBe(before + 1)
    const tokens = await Promise.all(Array.from({ length: 8 }, () => fetchToken(services, wave, codes[3] ?? '', askToken(systemRandom).blinded)))
    expect(tokens.filter(({ ok }) => ok)).toHaveLength(1)
  })
  test('without script the server makes the token, which is spent the same way', async () => {
    const nonce = toBase64Url(systemRandom(32))
    const { stratum, input, output } = value(await fetchPlainToken(services, wave, codes[4] ?? '', nonce))
    expect(value(await fetchPlainToken(services, wave, codes[4] ?? '', nonce)).input).toBe(input)
    expect(await handIn(services, { wave, stratum, token: { input, output }, answers: { rd_racism: ['unsure'] } })).toEqual({ ok: true, value: null })
    expect(await handIn(services, { wave, stratum: stratum === 's1' ? 's2' : 's1', token: { input, output }, answers: {} })).toEqual({ ok: false, error: 'no-token' })
  })
  test('a respondent’s request can put answers in and read none', async () => {
    const read = (table: string) => services.database.within({ kind: 'public' }, async (tx) => (await sql`SELECT * FROM ${sql.raw(`survey.${table}`)}`.execute(tx)).rows.length)
    for (const table of ['answer', 'spent', 'invitation', 'code', 'frame', 'question', 'history']) expect(await read(table)).toBe(0)
    expect((await openWaves(services)).map(({ wave: { id } }) => id)).toEqual([wave])
  })
  test('a reminder goes to who fetched no token, and to nobody else', async () => {
    const before = services.letters.length
    value(await remind(services, analyst, wave))
    await sendLetters(services)
    const reminded = services.letters.slice(before)
    expect(reminded).toHaveLength(86)
    const fetchedBy = new Set([0, 2, 3, 4].map((at) => services.letters[at]?.address))
    expect(reminded.some(({ address }) => fetchedBy.has(address))).toBe(false)
    // The old code and the new one open the same questionnaire, once.
    const [again] = reminded
    const old = codes[services.letters.findIndex(({ address }) => address === again?.address)] ?? ''
    await fetched(codesIn(reminded)[0] ?? '')
    expect(await fetchToken(services, wave, old, askToken(systemRandom).blinded)).toEqual({ ok: false, error: 'used' })
  })
  test('after the rows were rewritten nothing in the database tells the order', async () => {
    await takeOrderAway(services)
    const ages = (table: string) => services.database.within({ kind: 'system' }, async (tx) => (await sql<{ age: string }>`SELECT DISTINCT xmin::text AS age FROM ${sql.raw(`survey.${table}`)} WHERE wave = ${wave}`.execute(tx)).rows.length)
    for (const table of ['answer', 'spent', 'invitation']) expect(await ages(table)).toBe(1)
    const requests = await services.database.within({ kind: 'system' }, async (tx) => (await sql`SELECT 1 FROM survey.invitation WHERE request IS NOT NULL`.execute(tx)).rows.length)
    expect(requests).toBe(0)
    // A token that was spent stays spent.
    const held = await fetched(codes[10] ?? '')
    value(await handIn(services, { wave, ...held, answers: {} }))
    await takeOrderAway(services)
    expect(await handIn(services, { wave, ...held, answers: {} })).toEqual({ ok: false, error: 'spent' })
  })
  test('how far it is shows no small number and changes by fives', async () => {
    const view = await waveView(services, analyst, wave)
    expect(view?.progress.map(({ answered }) => answered.value.state)).toEqual(['hidden', 'hidden'])
    late = await fetched(codes[70] ?? '')
    await insertSynthetic(services, wave, Array.from({ length: 40 }, (_, at) => ({ stratum: at % 2 === 0 ? 's1' : 's2', answers: { rd_racism: ['no'] } })))
    const later = await waveView(services, analyst, wave)
    const shown = later?.progress.flatMap(({ answered }) => (answered.value.state === 'shown' ? [answered.value.part] : [])) ?? []
    expect(shown.length).toBeGreaterThan(0)
    expect(shown.every((part) => part % 5 === 0)).toBe(true)
  })
  test('after closing nobody can hand in, and addresses, codes and tokens are gone', async () => {
    await steps(services, wave, { kind: 'close' })
    expect(late && (await handIn(services, { wave, ...late, answers: {} }))).toEqual({ ok: false, error: 'closed' })
    expect(await fetchToken(services, wave, codes[5] ?? '', askToken(systemRandom).blinded)).toEqual({ ok: false, error: 'closed' })
    for (const table of ['invitation', 'code', 'frame', 'spent']) expect(await count(table)).toBe(0)
    // The database itself refuses what the action would have let through.
    await expect(services.database.within({ kind: 'public' }, (tx) => sql`INSERT INTO survey.answer VALUES ('x', ${wave}, 's1', '{}'::jsonb)`.execute(tx))).rejects.toThrow()
  })
  test('the file for analysis has weights that add up to the people, and no own words; taking it is written down', async () => {
    const { data } = value(await waveMicrodata(services, analyst, wave))
    expect(data.rows.reduce((sum, row) => sum + Number(row[1]), 0)).toBeCloseTo(192, 9)
    expect(data.columns.some(({ name }) => name === 'rd_open')).toBe(false)
    expect(data.columns.map(({ name }) => name)).toContain('rd_told.nobody')
    expect(value(await microdataFile(services, analyst, wave)).split('\r\n')[0]).toBe(data.columns.map(({ name }) => name).join(','))
    expect((await waveView(services, analyst, wave))?.history[0]?.what).toBe('exported')
    expect(await waveMicrodata(services, { person: 'x', scopes: ['az'] }, wave)).toEqual({ ok: false, error: 'not-found' })
  })
})
