import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { Age, Id } from '../../../../foundation/sealing/core/protocol.ts'
import type { Codebook } from './codebook.ts'
import type { Participant } from './consent.ts'
import type { Group, Study } from './study.ts'
import type { ThemeContent, ThemeCounts } from './theme.ts'

/** One coder's work as the server has it: sealed to the coder alone while it is under way, to all once it is handed in. */
export type CodingRow = { readonly coder: Id; readonly round: number; readonly codebook: number; readonly own: Age | null; readonly done: Age | null; readonly doneDay: Day | null; readonly version: number }
export type ConsensusRow = { readonly content: Age; readonly by: Id; readonly confirmedBy: Id | null; readonly version: number; readonly agreement: AgreementFigures }
/** What is kept of the agreement: coefficients and how many passages, no text. Whole numbers, in thousandths. */
export type AgreementFigures = { readonly passages: number; readonly percent: number | null; readonly kappa: number | null; readonly alpha: number | null }
export type ThemeState = 'proposed' | 'published' | 'withdrawn'
export type ThemeRow = { readonly id: Id; readonly content: ThemeContent; readonly counts: ThemeCounts; readonly state: ThemeState; readonly by: Id; readonly decidedBy: Id | null; readonly day: Day }
export type QuoteState = 'proposed' | 'released' | 'refused' | 'removed'
export type QuoteRow = { readonly id: Id; readonly theme: Id; readonly group: number; readonly participant: number; readonly state: QuoteState; readonly by: Id; readonly content: Age | null; readonly decidedBy: Id | null; readonly reason: string }

/** Everything of a study that one of its researchers is handed; what is sealed, sealed. */
export type FocusState = {
  readonly study: Study
  readonly readers: readonly { readonly person: Id; readonly name: string }[]
  readonly groups: readonly Group[]
  readonly units: Readonly<Record<string, string>>
  readonly participants: readonly Participant[]
  readonly passages: readonly { readonly group: number; readonly participant: number; readonly content: Age }[]
  readonly codebook: Codebook
  readonly codings: readonly CodingRow[]
  readonly consensus: ConsensusRow | null
  readonly themes: readonly ThemeRow[]
  readonly quotes: readonly QuoteRow[]
}

/** Where a study stands, for the list and for what is asked of whom. */
export type Progress = 'no-groups' | 'no-transcripts' | 'no-codebook' | 'coding' | 'talk' | 'themes' | 'published'
export const progressOf = ({ groups, passages, codebook, codings, consensus, themes, study }: Pick<FocusState, 'groups' | 'codebook' | 'codings' | 'consensus' | 'themes' | 'study'> & { readonly passages: readonly unknown[] }): Progress => {
  if (groups.length === 0) return 'no-groups'
  if (passages.length === 0) return 'no-transcripts'
  if (codebook.version === 0) return 'no-codebook'
  if (codings.filter(({ round, doneDay }) => round === study.round && doneDay !== null).length < 2) return 'coding'
  if (consensus === null || consensus.confirmedBy === null) return 'talk'
  return themes.some(({ state }) => state === 'published') ? 'published' : 'themes'
}
