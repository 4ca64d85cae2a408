import { utf8 } from '../../../foundation/kernel/bytes.ts'
import type { Result } from '../../../foundation/kernel/result.ts'
import { addToCodebook, keepCoding, proposeQuote, readingPage, settleQuote } from '../actions/figures-coding.ts'
import { agreeTables, proposeTables } from '../actions/figures-free-tables.ts'
import { importedWave, startImport } from '../actions/figures-import.ts'
import { agree, propose } from '../actions/figures-publish.ts'
import { settleWave } from '../actions/figures-settings.ts'
import type { SurveyServices } from '../actions/services.ts'
import { publicationRequest } from '../rules/figures/request.ts'
import { inventedCodes, inventedWords } from './invented.ts'
import { exampleWave } from './wave-example.ts'

const must = <Value>(result: Result<Value, unknown>): Value => {
  if (!result.ok) throw new Error(`the demonstration cannot play the analysis: ${JSON.stringify(result.error)}`)
  return result.value
}
type Stage = { readonly services: SurveyServices; readonly analyst: string; readonly second: string }
const note = { noteNl: 'Verzonnen cijfers, om te laten zien hoe een publicatie eruitziet.', noteEn: 'Invented figures, to show what a publication looks like.' }

/** The closed wave of the demonstration: two findings that two people published, open answers that were read, a sentence to quote; and another wave of which anybody may make tables. */
export const playAnalysis = async ({ services, analyst, second }: Stage, dataset: string): Promise<void> => {
  for (const one of [
    { variable: 'rd_trust', by: 'stratum', answer: 'agree', titleNl: 'Vertrouwen dat de organisatie iets doet met een melding', titleEn: 'Trust that the organisation acts on a report' },
    { variable: 'rd_witnessed', by: null, answer: 'yes', titleNl: 'Racisme gezien bij een collega', titleEn: 'Racism seen with a colleague', construct: { act: ['racism'], role: 'witnessed', scope: 'broad' } },
  ]) must(await agree(services, second, must(await propose(services, analyst, dataset, publicationRequest.parse({ ...note, ...one })))))

  for (const [code, name, about] of inventedCodes) must(await addToCodebook(services, analyst, dataset, 'rd_open', { code, name, about }))
  const codesFor = (words: string): readonly string[] => inventedWords.find(([text]) => text === words)?.[1] ?? []
  const pages = (await readingPage(services, dataset, 'rd_open', 1, false))?.pages ?? 1
  // The last page is left for who plays.
  for (let page = 1; page < pages; page++) must(await keepCoding(services, dataset, 'rd_open', ((await readingPage(services, dataset, 'rd_open', page, false))?.answers ?? []).map(({ row, version, text }) => ({ row, version, codes: codesFor(text) }))))
  must({ ok: await settleQuote(services, second, dataset, must(await proposeQuote(services, analyst, dataset, 'rd_open', { code: 'niets_gedaan', words: 'Ik heb het gemeld, maar er werd niets mee gedaan.' })), 'approved'), value: null, error: 'quote' })
  must(await proposeQuote(services, analyst, dataset, 'rd_open', { code: 'goed_opgepakt', words: 'Er werd naar mij geluisterd en ik kreeg bericht over het vervolg.' }))

  const wave = exampleWave(8)
  const { id, finished } = must(await startImport(services, analyst, 'Sociale veiligheid (verzonnen)', { name: 'veiligheid.csv', bytes: utf8(wave.data) }, { name: 'codeboek.csv', bytes: utf8(wave.codebook) }))
  await finished
  must(await settleWave(services, id, (await importedWave(services, id))?.version ?? 0, { name: 'Sociale veiligheid (verzonnen)', firstWave: 'yes', universe: 'medewerkers van vijf verzonnen ministeries', weights: 'gewicht', strata: 'ministerie', population: wave.population, 'use-6': 'text' }))
  must(await proposeTables(services, analyst, id, { variables: ['ministerie', 'racisme', 'verteld', 'vertrouwen'], titleNl: 'Sociale veiligheid (verzonnen)', titleEn: 'Social safety (invented)' }))
  must(await agreeTables(services, second, id))
}
