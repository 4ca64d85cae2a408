import { codesOf, quotesOf } from '../store/figures-coding.ts'
import { publishedFigures, type PublishedFigures } from './figures-publish.ts'
import { asSystem, type SurveyServices } from './services.ts'

export { fileKinds, writeFile, type FileKind, type WrittenSheet } from '../../../foundation/files/written.ts'

export type QuotedTheme = { readonly theme: string; readonly words: readonly string[] }
/** Everything that was published of one wave, the first figures first, with the sentences that two people approved. */
export type WaveReport = { readonly dataset: string; readonly wave: string; readonly firstWave: boolean; readonly figures: readonly PublishedFigures[]; readonly quotes: readonly QuotedTheme[]; readonly day: string }

const reportOf = (figures: readonly PublishedFigures[], quotes: readonly QuotedTheme[]): WaveReport | null => {
  const [newest] = figures
  return newest ? { dataset: newest.page.dataset, wave: newest.page.wave, firstWave: newest.page.firstWave, figures: figures.toReversed(), quotes, day: newest.publication.day } : null
}

/** The waves of which something was published, the newest first. */
export const publishedWaves = async (services: SurveyServices): Promise<readonly WaveReport[]> => {
  const all = await publishedFigures(services)
  return [...new Set(all.map(({ page }) => page.dataset))].flatMap((dataset) => reportOf(all.filter(({ page }) => page.dataset === dataset), []) ?? [])
}

/** The report of one wave, or null where nothing of it is public. */
export const waveReport = async (services: SurveyServices, dataset: string): Promise<WaveReport | null> => {
  const figures = (await publishedFigures(services)).filter(({ page }) => page.dataset === dataset)
  if (figures.length === 0) return null
  const quotes = await asSystem(services, async (tx): Promise<readonly QuotedTheme[]> => {
    const [codes, approved] = [await codesOf(tx, dataset), (await quotesOf(tx, dataset)).filter(({ state }) => state === 'approved')]
    return codes.map(({ variable, code, name }) => ({ theme: name, words: approved.filter((one) => one.variable === variable && one.code === code).map(({ words }) => words) })).filter(({ words }) => words.length > 0)
  })
  return reportOf(figures, quotes)
}
