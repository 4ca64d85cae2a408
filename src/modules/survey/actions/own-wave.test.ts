import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bothKinds, freshDatabase } from '../../../../tests/support/databases.ts'
import { analyst, drawnWave, settleSurvey, steps, surveyTables, value } from '../../../../tests/support/survey.ts'
import { inventedAnswers } from '../tools/invented.ts'
import { publicWave } from './answering.ts'
import { analyseWave } from './figures-analyse.ts'
import { agreeTables, allOpenTables, freeTable, proposeTables } from './figures-free-tables.ts'
import { publishedWaves, waveReport, writeFile } from './figures-report.ts'
import { documentOf, sheetsOf } from '../pages/wave-report-document.ts'
import { readWorkbook } from '../../../foundation/files/workbook.ts'
import { driversIn } from './figures-drivers.ts'
import { dropImport, importedWave, importedWaves } from './figures-import.ts'
import { whoTookPart } from './figures-participation.ts'
import { agree, propose, publishedFigures } from './figures-publish.ts'
import { settleWave } from './figures-settings.ts'
import { analysisOf } from './own-wave.ts'
import { publicationRequest } from '../rules/figures/request.ts'
import { insertSynthetic } from './synthetic.ts'

describe.each(bothKinds)('a fieldwork of our own becomes a wave that is analysed, on %s', (kind) => {
  let services: Awaited<ReturnType<typeof settleSurvey>>
  let remove: () => Promise<void>
  let wave = ''
  let id = ''
  beforeAll(async () => {
    const fresh = await freshDatabase(kind, surveyTables)
    ;({ remove } = fresh)
    services = await settleSurvey(fresh.database, () => '2026-11-23')
    wave = await drawnWave(services, { Noord: 500, Zuid: 300, West: 36 }, { size: 700 })
    await steps(services, wave, { kind: 'open' })
    const strata = (await publicWave(services, wave))?.strata ?? []
    const answering = strata.flatMap(({ id: stratum, invited }) => Array.from({ length: Math.round(invited * (invited < 40 ? 0.25 : invited > 300 ? 0.7 : 0.5)) }, () => stratum))
    const answers = inventedAnswers(answering.length, 5)
    await insertSynthetic(services, wave, answering.map((stratum, at) => ({ stratum, answers: answers[at] ?? {} })))
  })
  afterAll(() => remove())

  test('as long as it runs there is nothing to analyse', async () => {
    expect(await importedWaves(services)).toEqual([])
    expect(await analysisOf(services, analyst, wave)).toEqual({ ok: false, error: 'not-found' })
  })

  test('closing it makes one wave with weights, sizes, invitations and what each question measures', async () => {
    await steps(services, wave, { kind: 'close' })
    id = value(await analysisOf(services, analyst, wave))
    const found = await importedWave(services, id)
    expect(found).toMatchObject({ state: 'ready', fieldWave: wave, about: { weights: 'weight', strata: ['stratum'], fpc: ['population'], firstWave: true, mode: ['web'], months: 12, from: '2026-11-23', to: '2026-11-23', population: { stratum: expect.any(Object) } } })
    expect(found?.variables.find(({ name }) => name === 'rd_racism')).toMatchObject({ use: 'category', asked: { id: 'rd_racism', version: 1, construct: { act: ['racism'] } } })
    expect(found?.variables.find(({ name }) => name === 'bg_origin')?.missing).toEqual(['rather_not'])
    expect(await importedWaves(services)).toHaveLength(1)
    expect(await analysisOf(services, { person: 'x', scopes: ['szw'] }, wave)).toEqual({ ok: false, error: 'not-found' })
  })

  test('its figures have margins of the design, and go out by two people like those of any wave', async () => {
    const found = value(await analyseWave(services, id, { variable: 'rd_racism', by: 'stratum', answer: 'yes' }))
    const everybody = found.released.value.estimates.find(({ group, answer }) => group === '⟨all⟩' && answer === 'no')?.shown
    expect(everybody).toMatchObject({ state: 'shown', interval: [expect.any(Number), expect.any(Number)] })
    const proposed = value(await propose(services, analyst.person, id, publicationRequest.parse({ variable: 'rd_racism', by: null, answer: 'yes', titleNl: 'Racisme', titleEn: 'Racism', construct: { act: ['racism'], role: 'experienced' } })))
    expect(await agree(services, 'two', proposed)).toEqual({ ok: true, value: null })
    const [published] = await publishedFigures(services)
    expect(published?.page.specifications.every(({ question, reference }) => question.id === 'rd_racism' && Number(question.version) === 1 && reference.months === 12)).toBe(true)
  })

  test('who is missing: rates per invitation, small groups hidden, weights that meet the sizes', async () => {
    const { by, answered, effective } = value(await whoTookPart(services, id))
    expect(answered.value).toMatchObject({ state: 'shown' })
    const groups = by[0]?.value.groups ?? []
    expect(groups.map(({ population }) => population).toSorted()).toEqual([300, 36, 500].toSorted())
    expect(groups.find(({ population }) => population === 36)).toMatchObject({ answered: null, rate: null })
    expect(effective).toBeGreaterThan(100)
  })

  test('weights can be made to meet known sizes: post-stratified on one group', async () => {
    const found = await importedWave(services, id)
    const form = { name: found?.name, firstWave: 'yes', weights: 'weight', strata: 'stratum', fpc: 'population', months: '12', invited: String(found?.about.invited), adjustment: 'groups', population: Object.entries(found?.about.population['stratum'] ?? {}).map(([group, count]) => `stratum, ${group}, ${count * 2}`).join('\n') }
    expect(await settleWave(services, id, found?.version ?? 0, form)).toEqual({ ok: true, value: null })
    const { by } = value(await whoTookPart(services, id))
    const groups = by[0]?.value.groups ?? []
    for (const one of groups) if (one.weighted !== null) expect(one.weighted).toBeCloseTo(one.inPopulation ?? Number.NaN, 4)
    expect((await importedWave(services, id))?.about.invitedOf).toEqual(found?.about.invitedOf)
  })

  test('what goes together: effects against the largest group, or a refusal that names the groups that are too small', async () => {
    const found = value(await driversIn(services, id, { variable: 'rd_trust', answer: 'agree', predictors: ['rd_manager'] }).then((one) => (one.ok ? one : driversIn(services, id, { variable: 'rd_witnessed', answer: 'no', predictors: ['bg_scale'] }))))
    expect(found.drivers.value.effects.length).toBeGreaterThan(0)
    for (const { odds, interval } of found.drivers.value.effects) expect(interval && interval[0] < odds && odds < interval[1]).toBe(true)
    expect(found.drivers.value.about % 5).toBe(0)
    expect(await driversIn(services, id, { variable: 'rd_racism', answer: 'yes', predictors: ['rd_frequency', 'bg_origin'] })).toMatchObject({ ok: false, error: { reason: 'too-few', groups: expect.arrayContaining([expect.objectContaining({ predictor: 'rd_frequency' })]) } })
    expect(await driversIn(services, id, { variable: 'rd_racism', answer: 'yes', predictors: ['rd_racism'] })).toMatchObject({ ok: false, error: { reason: 'repeats' } })
  })

  test('a report holds everything that was published of a wave, and every file of it can be written', async () => {
    const report = await waveReport(services, id)
    expect(report?.figures.map(({ page }) => page.title.nl)).toEqual(['Racisme'])
    expect(await publishedWaves(services)).toMatchObject([{ dataset: id, wave: 'Meting' }])
    if (!report) throw new Error('no report')
    const document = documentOf(report, 'nl')
    expect(document.blocks.some((block) => block.kind === 'table')).toBe(true)
    const book = value(await writeFile('xlsx', document, sheetsOf(report, 'nl')))
    const [sheet, method] = value(await readWorkbook(book, 'verslag.xlsx'))
    expect(sheet?.rows[0]?.slice(0, 3)).toEqual(['Groep', 'Antwoord', 'Uitkomst'])
    expect(Number(sheet?.rows.find((row) => row[1] === 'Nee')?.[2])).toBeGreaterThan(0.5)
    expect(method?.rows.length).toBeGreaterThan(8)
    expect(value(await writeFile('odt', document, [])).length).toBeGreaterThan(1000)
  })

  test('thrown away, it can be made again from the answers', async () => {
    expect(await dropImport(services, id)).toBe(true)
    const again = value(await analysisOf(services, analyst, wave))
    expect(again).not.toBe(id)
    expect((await importedWave(services, again))?.rows).toBeGreaterThan(200)
    id = again
  })

  test('tables that readers put together: two people open them, the same cell is the same everywhere, and exact figures stay out', async () => {
    expect(await proposeTables(services, 'one', id, { variables: ['stratum', 'rd_open'], titleNl: 'Tabellen', titleEn: 'Tables' })).toEqual({ ok: false, error: 'not-for-tables' })
    expect(await proposeTables(services, 'one', id, { variables: ['stratum', 'rd_racism', 'rd_trust'], titleNl: 'Tabellen', titleEn: 'Tables' })).toEqual({ ok: true, value: null })
    expect(await allOpenTables(services)).toEqual([])
    expect(await agreeTables(services, 'one', id)).toEqual({ ok: false, error: 'same-person' })
    expect(await agreeTables(services, 'two', id)).toEqual({ ok: true, value: null })
    expect(await proposeTables(services, 'one', id, { variables: ['stratum', 'rd_trust'], titleNl: 'Tabellen', titleEn: 'Tables' })).toEqual({ ok: false, error: 'open-already' })
    const [open] = await allOpenTables(services)
    if (!open) throw new Error('nothing is open')
    const counts = async (rows: string, columns: string | null) => new Map(value(await freeTable(services, open, { rows, columns })).cells.value.map(({ at, count }) => [at.join('/'), count]))
    const [once, again, turned, alone] = [await counts('rd_racism', 'stratum'), await counts('rd_racism', 'stratum'), await counts('stratum', 'rd_racism'), await counts('rd_racism', null)]
    expect(again).toEqual(once)
    for (const [at, count] of once) expect(turned.get(at.split('/').toReversed().join('/'))).toBe(count)
    for (const [at, count] of alone) expect(once.get(at)).toBe(count)
    expect([...once.values()].every((count) => count === 0 || count >= 4)).toBe(true)
    expect(await freeTable(services, open, { rows: 'rd_told', columns: null })).toEqual({ ok: false, error: 'unknown' })
    const proposed = value(await propose(services, 'one', id, publicationRequest.parse({ variable: 'rd_trust', by: null, answer: 'agree', titleNl: 'Vertrouwen', titleEn: 'Trust' })))
    expect(await agree(services, 'two', proposed)).toEqual({ ok: false, error: { reason: 'other-method' } })
    expect((await publishedFigures(services)).every(({ publication }) => publication.method === 'suppression')).toBe(true)
  })
})
