import { specification, type Specification } from '../compare/index.ts'
import { labelOf, type About, type DatasetVariable } from './dataset.ts'
import { everybody } from './figures.ts'
import type { PublicationRequest } from './request.ts'

export type Named = { readonly value: string; readonly label: string }
export type FigureShown =
  | { readonly state: 'shown'; readonly value: number; readonly se: number | null; readonly interval: readonly [number, number] | null; readonly base: number }
  | { readonly state: 'hidden'; readonly because: 'too-few' | 'protects'; readonly nearest: string | null }
/** What stands on a page of published figures, and nothing else. */
export type PublishedContent = {
  readonly dataset: string
  readonly wave: string
  readonly firstWave: boolean
  readonly kind: 'share' | 'mean'
  readonly variable: Named
  readonly by: Named | null
  readonly answers: readonly Named[]
  readonly groups: readonly Named[]
  /** The answer that the first sentence is about. */
  readonly answer: string
  readonly estimates: readonly { readonly group: string; readonly answer: string; readonly shown: FigureShown }[]
  readonly minimumBase: number
  readonly minimumCount: number
  readonly difference: { readonly p: number } | null
  readonly title: { readonly nl: string; readonly en: string }
  readonly note: { readonly nl: string; readonly en: string }
  readonly method: Pick<About, 'universe' | 'designKind' | 'mode' | 'from' | 'to' | 'months' | 'invited'> & { readonly completed: number; readonly weighted: boolean }
  /** Of the figure of everybody, per answer: what it is an estimate of, for comparing. */
  readonly specifications: readonly Specification[]
}

type Facts = {
  readonly id: string
  readonly request: PublicationRequest
  readonly about: About
  readonly variables: readonly DatasetVariable[]
  readonly answers: readonly string[]
  readonly groups: readonly string[]
  readonly rows: number
  readonly digest: (text: string) => string
} & Pick<PublishedContent, 'kind' | 'estimates' | 'minimumBase' | 'minimumCount' | 'difference' | 'dataset'>

const given = <Value extends string | readonly unknown[]>(value: Value): Value | null => (value.length === 0 ? null : value)

const specificationOf = (facts: Facts, asked: DatasetVariable, answer: string): Specification | null => {
  const { id, request, about, estimates, digest, kind, rows } = facts
  const shown = estimates.find((one) => one.group === everybody && one.answer === answer)?.shown
  if (shown?.state !== 'shown') return null
  const { construct } = request
  return specification.parse({
    id: `${id}/${answer}`, wave: about.wave, firstWave: about.firstWave, estimate: shown.value, se: shown.se, n: shown.base,
    construct: { act: given(construct.act), grounds: given(construct.grounds) ?? 'unspecified', scope: construct.scope, role: construct.role, source: given(construct.source) },
    question: asked.asked ? { id: asked.name, version: asked.asked.version, textHash: asked.asked.textHash, optionsHash: asked.asked.optionsHash } : { id: asked.name, version: digest(asked.label).slice(0, 8), textHash: given(asked.label) && digest(asked.label), optionsHash: digest(JSON.stringify(asked.labels.map(({ value, label }) => [value, label]))) },
    reference: { months: about.months }, base: { filter: construct.filter ?? '', n: shown.base }, universe: { definition: given(about.universe), organisations: given(about.organisations) },
    design: { kind: given(about.designKind), weighting: [about.weights ?? 'none', ...(about.adjustment === 'none' ? [] : Object.keys(about.population))].join('+') }, mode: given(about.mode), fieldwork: about.from && about.to ? { from: about.from, to: about.to } : null,
    response: about.invited === null ? null : { invited: about.invited, completed: rows }, derivation: kind === 'share' ? `share of ${labelOf(asked, answer)}` : 'mean', classifications: {}, disclosure: `base ${facts.minimumBase}, count ${facts.minimumCount}, suppression`,
  })
}

/** Puts a page together. */
export const contentOf = (facts: Facts): PublishedContent => {
  const { request, about, variables, answers, groups } = facts
  const asked = variables.find(({ name }) => name === request.variable) as DatasetVariable
  const by = variables.find(({ name }) => name === request.by) ?? null
  const named = (one: DatasetVariable, values: readonly string[]): readonly Named[] => values.map((value) => ({ value, label: labelOf(one, value) }))
  const { universe, designKind, mode, from, to, months, invited, weights } = about
  return {
    dataset: facts.dataset, wave: about.wave, firstWave: about.firstWave, kind: facts.kind, variable: { value: asked.name, label: asked.label || asked.name }, by: by && { value: by.name, label: by.label || by.name },
    answers: named(asked, answers), groups: by ? named(by, groups) : [], answer: request.answer !== null && answers.includes(request.answer) ? request.answer : (answers[0] ?? ''),
    estimates: facts.estimates, minimumBase: facts.minimumBase, minimumCount: facts.minimumCount, difference: facts.difference, title: { nl: request.titleNl, en: request.titleEn }, note: { nl: request.noteNl, en: request.noteEn },
    method: { universe, designKind, mode, from, to, months, invited, completed: facts.rows, weighted: weights !== null || about.adjustment !== 'none' },
    specifications: (facts.kind === 'mean' ? [''] : answers).flatMap((answer) => specificationOf(facts, asked, answer) ?? []),
  }
}
