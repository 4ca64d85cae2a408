import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountabilityTables, crew, settleAccountability } from '../../../../tests/support/accountability.ts'
import { bothKinds, freshDatabase } from '../../../../tests/support/databases.ts'
import type { Database } from '../../../foundation/storage/database.ts'
import { inForce } from '../rules/versions/shipped.ts'
import type { Content } from '../rules/versions/shapes.ts'
import { adoptVersion, allVersions, dropVersionDraft, keepMeasure, offerVersion, openRound, placesNow, reportView, saveAnswer, saveVersionDraft, sendVersionBack, versionsView, type AccountabilityServices } from './index.ts'

const { anna, bas, bzk } = crew
const colleague = { ...bzk, person: 'second' }
const words = { owner: 'Directeur Inclusie', reason: 'De vraag over beleid was te vaag.' }

describe.each(bothKinds)('versions of the model and the questions on the %s database', (kind) => {
  let services: AccountabilityServices
  let database: Database
  let remove: () => Promise<void>
  const now = async () => inForce(await allVersions(services), 'questions')
  const adopt = async (what: 'model' | 'questions', content: Content) => {
    await saveVersionDraft(services, bzk, { kind: what, edition: 0, ...words, content })
    await offerVersion(services, bzk, { kind: what, edition: 1 })
    return adoptVersion(services, colleague, { kind: what, edition: 2 })
  }
  const view = async (round: string) => { const found = await reportView(services, anna, round, 'szw'); if (!found.ok) throw new Error(found.error); return found.value }
  beforeAll(async () => {
    const fresh = await freshDatabase(kind, accountabilityTables)
    ;({ remove, database } = fresh)
    services = await settleAccountability(database, () => '2027-01-20')
    await openRound(services, bzk, 2025)
    for (const [question, text] of [['policy', 'Wij noemen racisme bij naam.'], ['blank', 'Bij regels staat nog niets.']] as const) await saveAnswer(services, anna, '2025', 'szw', { question, text, missed: null, version: 0 })
    await openRound(services, bzk, 2026)
  })
  afterAll(() => remove())

  test('a draft is written by the ministry of the Interior alone, and two who write at once lose nothing', async () => {
    const content = (await now()).content
    expect(await saveVersionDraft(services, anna, { kind: 'questions', edition: 0, ...words, content })).toEqual({ ok: false, error: 'not-found' })
    expect(await saveVersionDraft(services, bzk, { kind: 'questions', edition: 0, ...words, content })).toEqual({ ok: true, value: null })
    expect(await saveVersionDraft(services, colleague, { kind: 'questions', edition: 0, ...words, content })).toEqual({ ok: false, error: 'stale' })
    expect((await versionsView(services, anna)).drafts).toEqual({})
    expect(await offerVersion(services, bzk, { kind: 'questions', edition: 1 })).toMatchObject({ ok: false, error: { problems: [{ code: 'unchanged' }] } })
    expect(await dropVersionDraft(services, bzk, { kind: 'questions', edition: 1 })).toEqual({ ok: true, value: null })
  })
  test('it counts once somebody who did not write it adopted it; given back, it says why', async () => {
    const [policy, ...others] = (await now()).content.list
    const content = { provisional: false, list: [{ ...policy!, title: { nl: 'Wat doet u tegen racisme?', en: 'What do you do against racism?' } }, ...others.filter(({ id }) => id !== 'blank'), { ...policy!, id: 'growth', title: { nl: 'Wie groeit door?', en: 'Who moves up?' }, racism: false }] }
    await saveVersionDraft(services, bzk, { kind: 'questions', edition: 0, ...words, content })
    expect(await adoptVersion(services, colleague, { kind: 'questions', edition: 1 })).toEqual({ ok: false, error: 'not-offered' })
    await offerVersion(services, bzk, { kind: 'questions', edition: 1 })
    expect(await saveVersionDraft(services, bzk, { kind: 'questions', edition: 2, ...words, content })).toEqual({ ok: false, error: 'offered' })
    expect(await adoptVersion(services, bzk, { kind: 'questions', edition: 2 })).toEqual({ ok: false, error: 'another-person' })
    expect(await sendVersionBack(services, colleague, { kind: 'questions', edition: 2, words: 'kort' })).toEqual({ ok: false, error: 'words' })
    expect(await sendVersionBack(services, colleague, { kind: 'questions', edition: 2, words: 'De Engelse tekst mist iets.' })).toEqual({ ok: true, value: null })
    expect((await versionsView(services, bzk)).drafts.questions).toMatchObject({ state: 'editing', sentBack: 'De Engelse tekst mist iets.', edition: 3 })
    await offerVersion(services, bzk, { kind: 'questions', edition: 3 })
    expect(await adoptVersion(services, colleague, { kind: 'questions', edition: 4 })).toEqual({ ok: true, value: null })
    expect(await now()).toMatchObject({ version: 2, since: '2027-01-20', ...words, content })
  })
  test('a round that was open keeps its questions; the next one has the new ones, and last year’s text comes along where the question is the same', async () => {
    expect((await view('2026')).questions.list.map(({ id }) => id)).toContain('blank')
    expect(await saveAnswer(services, anna, '2026', 'szw', { question: 'growth', text: 'Nog niet gevraagd', missed: null, version: 0 })).toEqual({ ok: false, error: 'not-found' })
    for (const [question, text] of [['policy', 'Wij noemen racisme nog steeds bij naam.'], ['blank', 'Bij regels begint het.']] as const) await saveAnswer(services, anna, '2026', 'szw', { question, text, missed: null, version: 0 })
    await openRound(services, bzk, 2027)
    const next = await view('2027')
    expect([next.round.questions, next.questions.list[0]?.title.nl, next.questions.list.some(({ id }) => id === 'blank'), next.lastQuestions?.list[0]?.title.nl]).toEqual([2, 'Wat doet u tegen racisme?', false, 'Wat is uw beleid tegen racisme?'])
    expect(next.lastYear.find(({ question }) => question === 'policy')?.text).toBe('Wij noemen racisme nog steeds bij naam.')
    expect(await saveAnswer(services, anna, '2027', 'szw', { question: 'blank', text: 'Deze vraag is er niet meer.', missed: null, version: 0 })).toEqual({ ok: false, error: 'not-found' })
    expect(await saveAnswer(services, bas, '2027', 'szw', { question: 'growth', text: 'Dat weten wij nog niet.', missed: null, version: 0 })).toEqual({ ok: true, value: null })
  })
  test('a measure in an area that a new model does not know must be placed again in the next round, not in one that is open', async () => {
    const model = inForce(await allVersions(services), 'model').content
    const placed = { subjects: ['racism'], approaches: ['act'], forms: ['conduct'], functions: ['repair'] }
    const measure = { name: 'Nazorg', aim: 'iets', theory: '', evidence: ['science' as const], evidenceWords: 'bron', owner: 'Directeur', enough: 'yes' as const, enoughWords: '', start: '2026-01-01', milestones: [], reach: { meant: null, reached: null }, state: 'running' as const, agreed: null, compliance: 'full' as const, effectiveness: 'not-examined' as const, effectivenessWords: '', placed, proposal: null }
    const kept = await keepMeasure(services, anna, { id: null, department: 'szw', version: 0, words: measure })
    if (!kept.ok) throw new Error('not kept')
    expect(await adopt('model', { ...model, functions: [...model.functions.filter(({ id }) => id !== 'repair'), { id: 'amends', name: { nl: 'Goedmaken', en: 'Make amends' }, about: { nl: 'Herstellen wat stuk is.', en: 'Mend what broke.' } }] })).toEqual({ ok: true, value: null })
    await openRound(services, bzk, 2028)
    const gone = async (round: string) => (await view(round)).problems.filter(({ code }) => code === 'place-gone').map(({ at }) => at)
    expect([await gone('2027'), await gone('2028')]).toEqual([[], [kept.value]])
    expect((await placesNow(services)).functions.map(({ id }) => id)).toEqual(expect.arrayContaining(['repair', 'amends']))
    expect((await keepMeasure(services, anna, { id: kept.value, department: 'szw', version: 1, words: { ...measure, placed: { ...placed, functions: ['repair', 'amends'] } } })).ok).toBe(true)
    expect([await gone('2027'), await gone('2028')]).toEqual([[], []])
  })
  test('an adopted version never changes, and the database itself refuses somebody who adopts their own', async () => {
    await expect(database.within({ kind: 'system' }, (tx) => sql`UPDATE accountability.version SET reason = 'anders'`.execute(tx))).rejects.toThrow()
    await expect(database.within({ kind: 'system' }, (tx) => sql`INSERT INTO accountability.version VALUES ('questions', 3, '2027-01-01', 'a', 'b', '{}'::jsonb, '["x"]'::jsonb, 'x')`.execute(tx))).rejects.toThrow()
    const seen = await database.within({ kind: 'public' }, (tx) => sql`SELECT 1 FROM accountability.version_draft`.execute(tx))
    expect(seen.rows).toEqual([])
  })
})
