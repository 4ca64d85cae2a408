import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bothKinds, freshDatabase } from '../../../../../tests/support/databases.ts'
import { focusTables, listResearchers } from '../../../../../tests/support/focus.ts'
import { value } from '../../../../../tests/support/survey.ts'
import { toBase64Url, utf8 } from '../../../../foundation/kernel/bytes.ts'
import { systemRandom } from '../../../../foundation/kernel/random.ts'
import { digest } from '../../../../foundation/storage/bytes.ts'
import { commitmentText } from '../../rules/focus/quote.ts'
import type { ThemeContent } from '../../rules/focus/theme.ts'
import type { FocusServices } from './services.ts'
import { focusState } from './state.ts'
import { addGroup, listedResearchers, makeStudy, newRound, ownStudies, saveCodebook, withdrawParticipant, writeConsent } from './studies.ts'
import { agreeTheme, proposeExample, proposeQuote, proposeTheme, publicThemes, releaseQuote, takeQuoteBack, withdrawTheme } from './themes.ts'
import { confirmConsensus, dropTranscript, putCoding, putConsensus, putTranscript } from './work.ts'

/** Stands for an age file: the server never opens one. */
const sealed = (text: string): string => toBase64Url(utf8(text.padEnd(120, '.')))
const code = { id: 'c1', parent: '', name: 'Onderschat', definition: 'Minder verwacht dan van anderen', use: '', notUse: '' }
const theme: ThemeContent = { titleNl: 'Onderschat worden', titleEn: 'Being underestimated', textNl: 'Deelnemers merken dat er minder wordt verwacht.', textEn: 'Participants notice that less is expected.', codes: ['c1'], practice: true }
const figures = { passages: 12, percent: 900, kappa: 800, alpha: 790 }

describe.each(bothKinds)('focus groups on the %s database', (kind) => {
  let services: FocusServices
  let remove: () => Promise<void>
  let today = '2026-11-30'
  let [ans, bo, cas, dirk] = ['', '', '', '']
  let study = ''
  const received: string[] = []
  beforeAll(async () => {
    const fresh = await freshDatabase(kind, focusTables)
    ;({ remove } = fresh)
    services = { database: fresh.database, clock: { today: () => today, now: () => 0 }, random: systemRandom, examples: { receive: async ({ id }) => { const known = received.includes(id); received.push(id); return known ? 'known' : 'received' } } }
    ;[ans = '', bo = '', cas = '', dirk = ''] = await listResearchers(fresh.database, ['Ans', 'Bo', 'Cas', 'Dirk'])
    study = value(await makeStudy(services, ans, { name: 'Proefstudie', question: 'Hoe gaat het er hier aan toe?' }, [ans, bo, cas], [ans, bo]))
    for (const number of [1, 2]) {
      value(await addGroup(services, ans, study, { unit: '', day: '2026-11-20', facilitator: cas, participants: 8 }))
      for (let one = 1; one <= 7; one++) value(await writeConsent(services, ans, study, { group: number, number: one }, { takesPart: true, recorded: true, quotes: one < 6, until: '2027-01-31' }))
    }
  })
  afterAll(() => remove())
  const see = async (person = ans) => value(await focusState(services, person, study))
  const rows = (table: string) => services.database.within({ kind: 'system' }, async (tx) => (await sql<{ n: number }>`SELECT count(*)::int AS n FROM ${sql.raw(table)}`.execute(tx)).rows[0]?.n)

  test('who is no researcher of a study finds nothing of it, in the database neither', async () => {
    expect(await focusState(services, dirk, study)).toEqual({ ok: false, error: 'not-found' })
    expect([(await ownStudies(services, dirk)).length, (await ownStudies(services, cas)).length]).toEqual([0, 1])
    expect(await putTranscript(services, dirk, study, 1, [])).toEqual({ ok: false, error: 'not-found' })
    for (const table of ['focus_study', 'focus_group', 'focus_participant', 'focus_passages', 'focus_coding', 'focus_consensus', 'focus_theme', 'focus_quote']) {
      const seen = (who: string) => services.database.within({ kind: 'person', person: who }, async (tx) => (await sql`SELECT * FROM ${sql.raw(`survey.${table}`)}`.execute(tx)).rows.length)
      expect([table, await seen(dirk)]).toEqual([table, 0])
    }
    expect((await listedResearchers(services)).map(({ name }) => name)).toEqual(['Ans', 'Bo', 'Cas', 'Dirk'])
    expect(await makeStudy(services, ans, { name: 'x', question: 'y' }, [ans, bo], [ans, 'someone'])).toEqual({ ok: false, error: 'coder-no-reader' })
  })
  test('a transcript is kept per participant; who did not agree to recording has no passages, whatever the file said', async () => {
    expect(await putTranscript(services, ans, study, 1, [{ participant: 8, content: sealed('x') }])).toEqual({ ok: false, error: 'no-consent' })
    expect(await putTranscript(services, ans, study, 1, [{ participant: 9, content: sealed('x') }])).toEqual({ ok: false, error: 'no-participant' })
    expect(await putTranscript(services, ans, study, 7, [])).toEqual({ ok: false, error: 'no-group' })
    for (const group of [1, 2]) value(await putTranscript(services, ans, study, group, [0, 1, 2, 3, 4, 5].map((participant) => ({ participant, content: sealed(`${group}.${participant}`) }))))
    expect(await putTranscript(services, bo, study, 1, [])).toEqual({ ok: false, error: 'there-already' })
    const { passages } = await see(cas)
    expect(passages.find(({ group, participant }) => group === 2 && participant === 3)?.content).toBe(sealed('2.3'))
    // Nothing of it stands in the table as it was sent: an outer layer lies around it, whose key can be destroyed.
    const kept = await services.database.within({ kind: 'system' }, async (tx) => (await sql<{ content: Uint8Array }>`SELECT content FROM survey.focus_passages`.execute(tx)).rows.map(({ content }) => toBase64Url(new Uint8Array(content))))
    expect(kept.some((one) => passages.some(({ content }) => content.includes(one) || one.includes(content)))).toBe(false)
  })
  test('a transcript may be thrown away and read in again until somebody coded', async () => {
    value(await dropTranscript(services, ans, study, 2))
    value(await putTranscript(services, ans, study, 2, [0, 1, 2, 3, 4, 5].map((participant) => ({ participant, content: sealed(`2.${participant}`) }))))
    expect(await rows('erase.key')).toBe(12)
  })
  test('the codebook has versions; with a problem, or when somebody was first, it is not saved', async () => {
    expect(value(await saveCodebook(services, ans, study, 0, [code], ''))).toBe(1)
    expect(await saveCodebook(services, bo, study, 0, [code], '')).toEqual({ ok: false, error: { reason: 'stale' } })
    expect(await saveCodebook(services, bo, study, 1, [{ ...code, definition: '' }], '')).toMatchObject({ ok: false, error: { reason: 'problems' } })
  })
  test('two code apart: of the other nobody sees anything before both handed in, in the database neither', async () => {
    const draft = { version: 0, codebook: 1, own: sealed('draft'), done: null }
    expect(await putCoding(services, cas, study, draft)).toEqual({ ok: false, error: 'not-a-coder' })
    expect(value(await putCoding(services, ans, study, draft))).toBe(1)
    expect(await putCoding(services, ans, study, draft)).toEqual({ ok: false, error: 'stale' })
    expect(await putCoding(services, ans, study, { ...draft, version: 1, codebook: 0, done: sealed('a') })).toEqual({ ok: false, error: 'other-codebook' })
    expect(value(await putCoding(services, ans, study, { ...draft, version: 1, done: sealed('done ans') }))).toBe(2)
    expect(await putCoding(services, ans, study, { ...draft, version: 2 })).toEqual({ ok: false, error: 'handed-in' })
    expect(await dropTranscript(services, ans, study, 1)).toEqual({ ok: false, error: 'coded' })
    expect(await saveCodebook(services, ans, study, 1, [code], '')).toEqual({ ok: false, error: { reason: 'in-use' } })
    for (const person of [bo, cas]) {
      expect((await see(person)).codings).toMatchObject([{ coder: ans, own: null, done: null, doneDay: today }])
      expect(await services.database.within({ kind: 'person', person }, async (tx) => (await sql`SELECT * FROM survey.focus_coding`.execute(tx)).rows.length)).toBe(0)
    }
    expect(await putConsensus(services, ans, study, { version: 0, content: sealed('c'), agreement: figures })).toEqual({ ok: false, error: 'not-done' })
    value(await putCoding(services, bo, study, { ...draft, done: sealed('done bo') }))
    const codings = (await see(cas)).codings
    expect(codings.map(({ done }) => done).toSorted()).toEqual([sealed('done ans'), sealed('done bo')].toSorted())
    expect(codings.every(({ own }) => own === null)).toBe(true)
  })
  test('what both agreed is written down by one and confirmed by the other; a change asks for that anew', async () => {
    expect(await proposeTheme(services, ans, study, theme, { groups: 2, ofGroups: 2, participants: 6, ofParticipants: 10 })).toEqual({ ok: false, error: 'no-consensus' })
    value(await putConsensus(services, ans, study, { version: 0, content: sealed('c'), agreement: figures }))
    expect(await confirmConsensus(services, ans, study, 1)).toEqual({ ok: false, error: 'same-person' })
    expect(await confirmConsensus(services, cas, study, 1)).toEqual({ ok: false, error: 'not-a-coder' })
    value(await confirmConsensus(services, bo, study, 1))
    value(await putConsensus(services, bo, study, { version: 2, content: sealed('c2'), agreement: figures }))
    expect((await see()).consensus).toMatchObject({ confirmedBy: null, by: bo, version: 3 })
    value(await confirmConsensus(services, ans, study, 3))
  })
  test('a theme goes out by two people, with no number that betrays somebody, and is read by anybody', async () => {
    expect(await proposeTheme(services, ans, study, theme, { groups: 1, ofGroups: 2, participants: 6, ofParticipants: 10 })).toEqual({ ok: false, error: 'one-group' })
    expect(await proposeTheme(services, ans, study, theme, { groups: 2, ofGroups: 2, participants: 2, ofParticipants: 10 })).toEqual({ ok: false, error: 'few-people' })
    const id = value(await proposeTheme(services, ans, study, theme, { groups: 2, ofGroups: 2, participants: 6, ofParticipants: 10 }))
    expect(await agreeTheme(services, ans, study, id)).toEqual({ ok: false, error: 'same-person' })
    expect(await proposeExample(services, ans, study, id)).toEqual({ ok: false, error: 'not-public' })
    value(await agreeTheme(services, cas, study, id))
    expect(await agreeTheme(services, bo, study, id)).toEqual({ ok: false, error: 'decided' })
    const [published] = await publicThemes(services)
    expect(published?.content.reach.participants.state).toBe('hidden')
    expect(JSON.stringify(published)).not.toMatch(/"(participants|count)":6/)
    expect([value(await proposeExample(services, ans, study, id)), value(await proposeExample(services, bo, study, id))]).toEqual(['received', 'known'])
  })
  test('words go out only with consent, by a second person, and only those that were proposed; taking consent back takes them off the page', async () => {
    const [{ id } = { id: '' }] = (await see()).themes
    const words = { text: 'Ze dachten dat ik […] het niet kon.', salt: 'A'.repeat(22) }
    const quote = (participant: number) => ({ theme: id, group: 1, participant, content: sealed('q'), commitment: digest(utf8(commitmentText(words))) })
    expect(await proposeQuote(services, ans, study, quote(6))).toEqual({ ok: false, error: 'no-consent' })
    const [one, other] = [value(await proposeQuote(services, ans, study, quote(2))), value(await proposeQuote(services, ans, study, quote(3)))]
    expect(await releaseQuote(services, ans, study, one, words)).toEqual({ ok: false, error: 'same-person' })
    expect(await releaseQuote(services, bo, study, one, { ...words, text: 'Iets anders.' })).toEqual({ ok: false, error: 'other-words' })
    value(await releaseQuote(services, bo, study, one, words))
    expect(await releaseQuote(services, bo, study, one, words)).toEqual({ ok: false, error: 'decided' })
    expect((await publicThemes(services))[0]?.quotes).toEqual([words.text])

    const before = await rows('erase.key')
    value(await withdrawParticipant(services, cas, study, { group: 1, number: 2 }))
    expect((await publicThemes(services))[0]?.quotes).toEqual([])
    expect((await see()).passages.some(({ group, participant }) => group === 1 && participant === 2)).toBe(false)
    expect(await rows('erase.key')).toBe((before ?? 0) - 1)
    expect((await see()).quotes.find((row) => row.id === one)).toMatchObject({ state: 'removed', content: null })
    // Less consent than before a proposal was approved: it cannot be released any more.
    value(await writeConsent(services, ans, study, { group: 1, number: 3 }, { takesPart: true, recorded: true, quotes: false, until: '2027-01-31' }))
    expect(await releaseQuote(services, bo, study, other, words)).toEqual({ ok: false, error: 'no-consent' })
    today = '2027-02-01'
    expect(await withdrawParticipant(services, cas, study, { group: 1, number: 4 })).toEqual({ ok: false, error: 'too-late' })
    today = '2026-11-30'
  })
  test('a theme can be taken back with its quotations, and a single quotation too', async () => {
    const [{ id } = { id: '' }] = (await see()).themes
    const words = { text: 'Zo gaat dat.', salt: 'B'.repeat(21) + 'A' }
    const quote = value(await proposeQuote(services, ans, study, { theme: id, group: 2, participant: 1, content: sealed('q'), commitment: digest(utf8(commitmentText(words))) }))
    value(await releaseQuote(services, cas, study, quote, words))
    value(await takeQuoteBack(services, ans, study, quote))
    expect((await publicThemes(services))[0]?.quotes).toEqual([])
    value(await withdrawTheme(services, bo, study, id))
    expect(await publicThemes(services)).toEqual([])
  })
  test('after a talk coding may be done over, with a better codebook; what was handed in stays', async () => {
    const version = (await see()).study.version
    value(await newRound(services, ans, study, version))
    expect((await see()).codings).toEqual([])
    expect(await newRound(services, ans, study, version + 1)).toEqual({ ok: false, error: 'not-done' })
    expect(value(await saveCodebook(services, ans, study, 1, [code, { ...code, id: 'c2', name: 'Betutteld', parent: 'c1' }], 'Na het gesprek'))).toBe(2)
    expect(await rows('survey.focus_coding')).toBe(2)
  })
})
