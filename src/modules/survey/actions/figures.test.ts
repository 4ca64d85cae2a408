import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bothKinds, freshDatabase } from '../../../../tests/support/databases.ts'
import { disclosureMigrations } from '../../../foundation/disclosure/publish.ts'
import { systemRandom } from '../../../foundation/kernel/random.ts'
import { surveyMigrations } from '../migrations/index.ts'
import { codedName } from '../rules/figures/coding.ts'
import { publicationRequest } from '../rules/figures/request.ts'
import { exampleWave } from '../tools/wave-example.ts'
import { analyseWave } from './figures-analyse.ts'
import { addToCodebook, codeFigures, keepCoding, openQuestions, proposeQuote, readingPage, settleQuote } from './figures-coding.ts'
import { comparisonOf, sign } from './figures-compare.ts'
import { dropImport, importedWave, startImport } from './figures-import.ts'
import { agree, propose, proposal, publishedFigures, withdraw } from './figures-publish.ts'
import { settleWave } from './figures-settings.ts'
import type { SurveyServices } from './services.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const wave = exampleWave()
const request = (more: object = {}) => publicationRequest.parse({ variable: 'racisme', by: 'ministerie', answer: '1', titleNl: 'Racisme op het werk', titleEn: 'Racism at work', construct: { act: ['racism'], grounds: ['origin'], scope: 'broad', role: 'experienced', source: ['colleague'] }, ...more })
const settings = { name: 'Meting 2026', firstWave: 'yes', weights: 'gewicht', strata: 'ministerie', universe: 'medewerkers', organisations: 'Voorbeeldzaken, Proefbeleid', mode: 'web', from: '2026-02-01', to: '2026-03-01', months: '12', invited: '3000', population: wave.population }

describe.each(bothKinds)('figures of a wave on %s', (kind) => {
  let services: SurveyServices
  let remove: () => Promise<void>
  let id = ''
  beforeAll(async () => {
    const fresh = await freshDatabase(kind, [...disclosureMigrations, ...surveyMigrations])
    remove = fresh.remove
    services = { database: fresh.database, clock: { today: () => '2026-11-30' }, random: systemRandom, parts: [] } as never
    const started = await startImport(services, 'one', 'Meting', { name: 'wave.csv', bytes: bytes(wave.data) }, { name: 'codes.csv', bytes: bytes(wave.codebook) })
    if (!started.ok) throw new Error(started.error)
    await started.value.finished
    id = started.value.id
  })
  afterAll(() => remove())

  test('a wave is read with its labels and missing codes, and a guess of what each column is', async () => {
    const found = await importedWave(services, id)
    expect(found).toMatchObject({ state: 'ready', rows: 944, notUnderstood: [] })
    expect(found?.variables.map(({ name, use, missing }) => [name, use, missing])).toEqual([['ministerie', 'category', []], ['racisme', 'category', ['9']], ['verteld', 'category', []], ['vertrouwen', 'category', []], ['leeftijd', 'number', []], ['gewicht', 'category', []], ['open', 'category', []]])
  })

  test('a file that is none is told on its page, and an import can be taken back while it runs', async () => {
    const started = await startImport(services, 'one', 'Kapot', { name: 'wave.sav', bytes: bytes('no') }, null)
    if (!started.ok) throw new Error(started.error)
    await started.value.finished
    expect(await importedWave(services, started.value.id)).toMatchObject({ state: 'failed', failure: { nl: expect.stringContaining('wave.sav: dit bestand kunnen we niet lezen'), en: expect.stringContaining('wave.sav: this file cannot be read') } })
    const names = await startImport(services, 'one', 'Namen', { name: 'names.csv', bytes: bytes('a,b\n') }, null)
    if (!names.ok) throw new Error(names.error)
    await names.value.finished
    expect(await importedWave(services, names.value.id)).toMatchObject({ state: 'failed', failure: { nl: expect.stringContaining('geen antwoorden'), en: expect.stringContaining('no answers') } })
    const long = await startImport(services, 'one', 'Lang', { name: 'wave.csv', bytes: bytes(`a\n${'1\n'.repeat(1_500_000)}`) }, null)
    if (!long.ok) throw new Error(long.error)
    expect(await dropImport(services, long.value.id)).toBe(true)
    await long.value.finished
    expect(await importedWave(services, long.value.id)).toBeNull()
  })

  test('what is known of the wave is kept; who was too late is told; a column that is not there too', async () => {
    expect(await settleWave(services, id, 2, settings)).toEqual({ ok: true, value: null })
    expect(await settleWave(services, id, 2, settings)).toMatchObject({ ok: false, error: { code: 'stale' } })
    expect(await settleWave(services, id, 3, { ...settings, strata: 'afdeling' })).toEqual({ ok: false, error: { code: 'bad-column', name: 'afdeling' } })
    expect(await settleWave(services, id, 3, { ...settings, from: 'februari' })).toMatchObject({ ok: false, error: { code: 'bad-settings' } })
  })

  test('findings come with intervals and bases, and the small ministry is hidden with a level that is shown', async () => {
    const found = await analyseWave(services, id, request())
    if (!found.ok) throw new Error(found.error.reason)
    const of = (group: string) => found.value.released.value.estimates.find((one) => one.group === group && one.answer === '1')?.shown
    expect(of('Klein Bureau')).toMatchObject({ state: 'hidden', nearest: '⟨all⟩' })
    expect(of('⟨all⟩')).toMatchObject({ state: 'shown' })
    expect(of('Voorbeeldzaken')).toMatchObject({ state: 'shown', base: expect.any(Number), interval: [expect.any(Number), expect.any(Number)] })
  })

  test('a question that does not fit is refused', async () => {
    expect(await analyseWave(services, id, request({ variable: 'open', by: 'open' }))).toMatchObject({ ok: false, error: { reason: 'problems' } })
    expect(await analyseWave(services, 'nothing', request())).toMatchObject({ ok: false, error: { reason: 'not-found' } })
  })

  test('one person proposes, another agrees, and only then anybody can read it; nobody agrees with themselves or twice', async () => {
    const proposed = await propose(services, 'one', id, request())
    if (!proposed.ok) throw new Error(proposed.error.reason)
    expect(await publishedFigures(services)).toEqual([])
    expect(await agree(services, 'one', proposed.value)).toMatchObject({ ok: false, error: { reason: 'same-person' } })
    expect(await agree(services, 'two', proposed.value)).toEqual({ ok: true, value: null })
    expect(await agree(services, 'three', proposed.value)).toMatchObject({ ok: false, error: { reason: 'decided' } })
    const [published] = await publishedFigures(services)
    expect(published?.page).toMatchObject({ wave: 'Meting 2026', firstWave: true, title: { nl: 'Racisme op het werk' } })
    expect(JSON.stringify(published)).not.toContain('niets met mijn melding')
  })

  test('what changed between proposing and agreeing is looked at again', async () => {
    const proposed = await propose(services, 'one', id, request({ by: null, variable: 'leeftijd', answer: null, titleNl: 'Gemiddelde leeftijd' }))
    if (!proposed.ok) throw new Error(proposed.error.reason)
    expect(await settleWave(services, id, 3, { ...settings, invited: '3001' })).toEqual({ ok: true, value: null })
    expect(await agree(services, 'two', proposed.value)).toMatchObject({ ok: false, error: { reason: 'changed' } })
    expect((await proposal(services, proposed.value))?.content.page.method.invited).toBe(3001)
    expect(await withdraw(services, 'two', proposed.value)).toBe(true)
    expect(await withdraw(services, 'two', proposed.value)).toBe(false)
  })

  test('open answers are read and coded; a code is then an answer like any other, and small ones are hidden', async () => {
    const found = await importedWave(services, id)
    expect(await settleWave(services, id, found?.version ?? 0, { ...settings, 'use-6': 'text' })).toEqual({ ok: true, value: null })
    const [open] = await openQuestions(services, id)
    expect(open).toMatchObject({ variable: { name: 'open' }, read: 0 })
    expect(await addToCodebook(services, 'one', id, 'open', { code: 'Niets', name: '' })).toEqual({ ok: false, error: 'bad-code' })
    for (const code of ['niets_gedaan', 'anders']) expect((await addToCodebook(services, 'one', id, 'open', { code, name: code })).ok).toBe(true)
    expect(await addToCodebook(services, 'one', id, 'open', { code: 'anders', name: 'x' })).toEqual({ ok: false, error: 'there-already' })
    let page = await readingPage(services, id, 'open', 1, true)
    const first = page?.answers[0]
    for (; page && page.answers.length > 0; page = await readingPage(services, id, 'open', 1, true)) expect((await keepCoding(services, id, 'open', page.answers.map(({ row, version }, at) => ({ row, version, codes: at === 0 ? ['anders', 'niets_gedaan'] : ['niets_gedaan', 'made-up'] })))).ok).toBe(true)
    expect(await keepCoding(services, id, 'open', [{ row: first?.row ?? 0, version: 0, codes: [] }])).toEqual({ ok: false, error: { stale: [first?.row] } })
    const figures = await codeFigures(services, id, 'open', null)
    const shown = (code: string) => figures.find((one) => one.code.code === code)?.figures?.released.value.estimates.find(({ answer }) => answer === '1')?.shown.state
    // Everybody said the one and next to nobody the other: neither may be told.
    expect([shown('niets_gedaan') ?? 'hidden', shown('anders') ?? 'hidden']).toEqual(['hidden', 'hidden'])
    const all = (await readingPage(services, id, 'open', 1, false))?.all ?? 0
    for (let at = 1; at <= Math.ceil(all / 20); at++) await keepCoding(services, id, 'open', ((await readingPage(services, id, 'open', at, false))?.answers ?? []).map(({ row, version }, place) => ({ row, version, codes: place % 2 === 0 ? ['niets_gedaan'] : ['anders'] })))
    const again = await codeFigures(services, id, 'open', null)
    expect(again.map((one) => one.figures?.released.value.estimates.find(({ answer }) => answer === '1')?.shown.state)).toEqual(['shown', 'shown'])
    expect((await analyseWave(services, id, request({ variable: codedName('open', 'anders'), by: 'ministerie' }))).ok).toBe(true)
  })

  test('a sentence is quoted only for a subject that may be shown, and only when a second person says so', async () => {
    expect(await proposeQuote(services, 'one', id, 'open', { code: 'made_up', words: 'Er gebeurde niets.' })).toEqual({ ok: false, error: 'not-found' })
    const quote = await proposeQuote(services, 'one', id, 'open', { code: 'anders', words: 'Er gebeurde niets.' })
    if (!quote.ok) throw new Error(quote.error)
    expect(await settleQuote(services, 'one', id, quote.value, 'approved')).toBe(false)
    expect(await settleQuote(services, 'two', id, quote.value, 'approved')).toBe(true)
    expect((await readingPage(services, id, 'open', 1, false))?.quotes).toMatchObject([{ state: 'approved', words: 'Er gebeurde niets.' }])
    expect(await settleQuote(services, 'three', id, quote.value, 'withdrawn')).toBe(true)
    expect(await settleQuote(services, 'two', id, quote.value, 'approved')).toBe(false)
    expect(JSON.stringify(await publishedFigures(services))).not.toContain('Er gebeurde niets')
  })

  test('published beside the seed: refused, and no signature helps where something else was asked', async () => {
    const [published] = await publishedFigures(services)
    const mine = published?.page.specifications[0]?.id ?? ''
    const found = await comparisonOf(services, 'racism-baseline', mine)
    if (!found.ok) throw new Error(found.error)
    expect(found.value.comparison).toMatchObject({ difference: null })
    expect(await sign(services, 'one', 'racism-baseline', mine, 'H1', 'argument', 'dat maakt niets uit')).toEqual({ ok: false, error: 'not-needed' })
    expect((await comparisonOf(services, 'integrity-2022', 'racism-baseline')).ok).toBe(true)
  })

  test('a soft rule counts as argued when two people signed it, not one', async () => {
    const [published] = await publishedFigures(services)
    const mine = published?.page.specifications[0]?.id ?? ''
    const levelOf = async () => {
      const found = await comparisonOf(services, 'racism-baseline', mine)
      return found.ok ? found.value.comparison.rules.find(({ rule }) => rule === 'S1')?.level : null
    }
    const before = await levelOf()
    expect(await sign(services, 'one', 'racism-baseline', mine, 'S1', 'argument', 'Allebei online ingevuld.')).toEqual({ ok: true, value: null })
    expect(await sign(services, 'one', 'racism-baseline', mine, 'S1', 'argument', 'Allebei online ingevuld.')).toEqual({ ok: false, error: 'signed-before' })
    expect(await levelOf()).toBe(before)
    expect(await sign(services, 'two', mine, 'racism-baseline', 'S1', 'argument', 'Eens: allebei online.')).toEqual({ ok: true, value: null })
    expect(await levelOf()).toBe('equivalent')
  })
})
