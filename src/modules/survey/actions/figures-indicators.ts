import { releaseFromRegister } from '../../../foundation/disclosure/publish.ts'
import type { Reading } from '../../../foundation/kernel/indicators.ts'
import type { Released } from '../../../foundation/kernel/released.ts'
import { everybody } from '../rules/figures/figures.ts'
import type { PublishedContent } from '../rules/figures/publication.ts'
import { ofSurvey, type PublishedFigures } from './figures-publish.ts'
import type { SurveyServices } from './services.ts'

/** A wave's period: the year of its fieldwork, else the four digits in its name; `null` where neither says. */
export const periodOf = ({ method, wave }: Pick<PublishedContent, 'method' | 'wave'>): string | null => method.to?.slice(0, 4) ?? /\b(20\d\d)\b/.exec(wave)?.[1] ?? null

/** The figure of everybody for the answer that a publication is about; a reading names no department, because groups are named as the wave names them. */
export const readingOf = (page: PublishedContent): Reading | null => {
  const period = periodOf(page)
  const shown = page.estimates.find(({ group, answer }) => group === everybody && answer === page.answer)?.shown
  if (period === null || shown === undefined) return null
  return { department: null, period, shown: shown.state === 'shown' ? { state: 'shown', value: shown.value, base: shown.base, interval: shown.interval } : { state: 'hidden', because: shown.because } }
}

/** Readings of the published shares about one act that people experienced themselves, the oldest first; of two in one period the last published. */
export const readingsOf = (published: readonly PublishedFigures[], act: string): readonly Reading[] => {
  const found = new Map<string, Reading>()
  for (const { page } of published.toReversed()) {
    const about = page.specifications.some(({ construct }) => construct.role === 'experienced' && construct.act?.length === 1 && construct.act[0] === act)
    const reading = page.kind === 'share' && about ? readingOf(page) : null
    if (reading) found.set(reading.period, reading)
  }
  return [...found.values()].toSorted((one, other) => (one.period < other.period ? -1 : 1))
}

/** The same, read from the register as anybody. */
export const readingsAbout = (services: Pick<SurveyServices, 'database'>, act: string): Promise<Released<readonly Reading[]>> =>
  services.database.within({ kind: 'public' }, (tx) => releaseFromRegister(tx, (all) => readingsOf(ofSurvey(all), act)))
