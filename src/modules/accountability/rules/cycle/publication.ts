import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { Reading } from '../../../../foundation/kernel/indicators.ts'
import type { Text } from '../../../../foundation/kernel/language.ts'
import type { Definition } from '../indicators/definition.ts'
import type { Measure } from '../measures/measure.ts'
import type { Missed, Standing, Target } from '../targets/target.ts'
import type { RoundDepartment } from './round.ts'

/** One indicator as it was published: its definition then, the department's figure, and that of the whole government. */
export type PublishedFigure = { readonly definition: Definition; readonly own: Reading | null; readonly all: Reading | null }

/** What everybody may read of one report: a snapshot, so that a later change of a definition or a figure does not change it. Names of persons are not in it. */
export type PublishedReport = {
  readonly year: number
  readonly department: RoundDepartment
  readonly model: number
  /** Absent in reports from before the questions had versions: those follow the first. */
  readonly questions?: number
  readonly answers: readonly { readonly id: string; readonly title: Text; readonly text: string }[]
  readonly reasons: readonly { readonly about: string; readonly text: string }[]
  readonly figures: readonly PublishedFigure[]
  readonly targets: readonly { readonly target: Target; readonly standing: Standing; readonly missed: Missed | null }[]
  readonly measures: readonly Measure[]
  readonly opinions: readonly { readonly voice: 'works-council' | 'network'; readonly text: string; readonly day: Day }[]
  readonly noOpinion: string
  readonly signed: Day | null
}

/** A version of a report: 1.0 and then minor versions, each with the reason of the correction. */
export type Publication = { readonly round: string; readonly department: string; readonly minor: number; readonly content: PublishedReport; readonly reason: string; readonly day: Day }

/** A correction: a text is replaced or a figure taken back; the rest stays as it was published. */
export type Correction = { readonly kind: 'text'; readonly question: string; readonly text: string } | { readonly kind: 'figure'; readonly indicator: string }

const withdrawnReading = (reading: Reading | null): Reading | null => (reading === null ? null : { ...reading, shown: { state: 'hidden', because: 'withdrawn' } })
const withoutFigure = (report: PublishedReport, indicator: string): PublishedReport =>
  ({ ...report, figures: report.figures.map((one) => (one.definition.id === indicator ? { ...one, own: withdrawnReading(one.own), all: withdrawnReading(one.all) } : one)) })

/** The content of the next minor version; null when the correction is about nothing that was published. */
export const corrected = (report: PublishedReport, correction: Correction): PublishedReport | null => {
  if (correction.kind === 'figure') return report.figures.some((one) => one.definition.id === correction.indicator && one.own?.shown.state === 'shown') ? withoutFigure(report, correction.indicator) : null
  if (!report.answers.some(({ id }) => id === correction.question)) return null
  return { ...report, answers: report.answers.map((one) => (one.id === correction.question ? { ...one, text: correction.text } : one)) }
}

/** An earlier version as it may be read now: a figure that was taken back later is not shown there either. */
export const readableNow = (versions: readonly Publication[], minor: number): PublishedReport | null => {
  const [asked, latest] = [versions.find((one) => one.minor === minor), versions.at(-1)]
  if (!asked || !latest) return null
  const gone = latest.content.figures.filter(({ own }) => own?.shown.state === 'hidden' && own.shown.because === 'withdrawn').map(({ definition }) => definition.id)
  return gone.reduce(withoutFigure, asked.content)
}
