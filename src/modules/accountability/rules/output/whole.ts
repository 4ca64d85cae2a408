import type { Reading } from '../../../../foundation/kernel/indicators.ts'
import type { Definition } from '../indicators/definition.ts'
import { agreedMeasures, implementationOf, type Measure } from '../measures/measure.ts'
import type { Standing, Target } from '../targets/target.ts'
import type { PublishedReport, Publication } from '../cycle/publication.ts'
import type { RoundDepartment } from '../cycle/round.ts'

/** One indicator over all departments that published, under one version of its definition: figures of two versions never share a table. */
export type WholeFigure = { readonly definition: Definition; readonly all: Reading | null; readonly departments: readonly { readonly department: RoundDepartment; readonly own: Reading | null }[] }

/** The report of the whole government about one year, made of what the departments published and nothing else. */
export type WholeReport = {
  readonly year: string
  readonly departments: readonly RoundDepartment[]
  readonly figures: readonly WholeFigure[]
  readonly agreed: readonly { readonly agreed: (typeof agreedMeasures)[number]; readonly departments: readonly { readonly department: RoundDepartment; readonly measure: Measure | null }[] }[]
  readonly targets: readonly { readonly department: RoundDepartment; readonly target: Target; readonly standing: Standing; readonly unit: Definition['unit'] | null }[]
  readonly measures: readonly Measure[]
  /** The versions of the model and of the questions that the reports follow. */
  readonly model: number
  readonly questions: number
  /** The day of the last publication or correction. */
  readonly day: string
}

const byName = (a: RoundDepartment, b: RoundDepartment): number => a.nl.localeCompare(b.nl, 'nl')

/** Puts the publications of one round together, departments by name. `null` when nothing of the round is public. */
export const wholeOf = (year: string, publications: readonly Publication[]): WholeReport | null => {
  const own = publications.filter(({ round }) => round === year).toSorted((a, b) => byName(a.content.department, b.content.department))
  if (own.length === 0) return null
  const reports: readonly PublishedReport[] = own.map(({ content }) => content)
  const latest = own.toSorted((a, b) => b.day.localeCompare(a.day)).map(({ content }) => content)
  const found = new Map<string, { readonly definition: Definition; readonly departments: { readonly department: RoundDepartment; readonly own: Reading | null }[] }>()
  for (const { department, figures } of reports) for (const { definition, own: reading } of figures) {
    const key = `${definition.id} ${definition.version}`
    const known = found.get(key) ?? { definition, departments: [] }
    if (!found.has(key)) found.set(key, known)
    known.departments.push({ department, own: reading })
  }
  // The figure of the whole is that of the last publication; one that was taken back anywhere is shown nowhere.
  const wholes = new Map<string, Reading>()
  for (const { figures } of latest.toReversed()) for (const { definition, all } of figures) if (all !== null) wholes.set(`${definition.id} ${definition.version}`, all)
  for (const { figures } of latest) for (const { definition, all } of figures) if (all?.shown.state === 'hidden' && all.shown.because === 'withdrawn') wholes.set(`${definition.id} ${definition.version}`, all)
  return {
    year, departments: reports.map(({ department }) => department), day: own.map(({ day }) => day).toSorted().at(-1) ?? '',
    figures: [...found].map(([key, one]) => ({ ...one, all: wholes.get(key) ?? null })).toSorted((a, b) => a.definition.name.nl.localeCompare(b.definition.name.nl, 'nl') || a.definition.version - b.definition.version),
    agreed: agreedMeasures.map((agreed) => ({ agreed, departments: reports.map(({ department, measures }) => ({ department, measure: implementationOf(measures).find((one) => one.agreed.id === agreed.id)?.measure ?? null })) })),
    targets: reports.flatMap(({ department, targets, figures }) => targets.map(({ target, standing }) => ({ department, target, standing, unit: figures.find(({ definition }) => definition.id === target.indicator)?.definition.unit ?? null }))),
    model: Math.max(...reports.map(({ model }) => model)), questions: Math.max(...reports.map(({ questions }) => questions ?? 1)),
    measures: reports.flatMap(({ measures }) => measures),
  }
}
