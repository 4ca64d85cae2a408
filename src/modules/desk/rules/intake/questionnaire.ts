import type { Text } from '../../../../foundation/kernel/language.ts'
import type { Answer, Procedure } from '../messages.ts'

/**
 * The model of a questionnaire: data only. A version is never edited after use; a new one stands beside it,
 * and a report is always shown with the texts of the version it was written in.
 */
export type Condition =
  | { readonly question: string; readonly is: readonly string[] }
  | { readonly procedure: readonly Procedure[] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }

export type Option = { readonly id: string; readonly label: Text; readonly hint?: Text }

type Common = {
  readonly id: string
  readonly label: Text
  readonly help?: Text
  readonly when?: Condition
  /** Always, or only in these procedures. */
  readonly required?: true | readonly Procedure[]
  /** What the error says when a required answer is missing. */
  readonly missing?: Text
}
export type Question = Common & (
  | { readonly kind: 'text' | 'longtext' | 'period'; readonly max: number }
  | { readonly kind: 'one' | 'many'; readonly options: readonly Option[] }
  | { readonly kind: 'list'; readonly max: number; readonly entry: Text }
)

/** One page asks one thing; a painful page has help beside it. */
export type QuestionPage = { readonly id: string; readonly part: string; readonly title: Text; readonly intro?: Text; readonly painful?: true; readonly questions: readonly Question[] }
export type Part = { readonly id: string; readonly name: Text }
export type Questionnaire = { readonly id: string; readonly version: number; readonly parts: readonly Part[]; readonly pages: readonly QuestionPage[] }

/** By question id. What is hidden stays here, so that nothing typed is lost; it is dropped when the report is made. */
export type Answers = Readonly<Record<string, Answer>>
/** What conditions look at. */
export type Given = { readonly answers: Answers; readonly procedure: Procedure }
