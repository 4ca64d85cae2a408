import type { Language } from '../../kernel/language.ts'
import { Notice } from '../content/notice.tsx'
import { words } from '../texts/words.ts'

/** One refusal of a form: the field's id and the same sentence that stands at the field. */
export type FormError = { readonly field: string; readonly text: string }

/** All refusals on top, each a link to its field. In an island, give focus to `#error-summary` when it appears. */
export const ErrorSummary = ({ language, errors }: { language: Language; errors: readonly FormError[] }) =>
  errors.length === 0 ? null : (
    <div id="error-summary" tabIndex={-1}>
      <Notice tone="bad" title={words[language].errorTitle} live="alert">
        <ul>
          {errors.map((error) => (
            <li key={error.field}>
              <a href={`#${error.field}`}>{error.text}</a>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )

/** The sentence for one field out of the same list, for its `error`. */
export const errorFor = (errors: readonly FormError[], field: string): string | undefined => errors.find((error) => error.field === field)?.text
