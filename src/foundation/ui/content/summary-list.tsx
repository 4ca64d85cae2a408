import type { ComponentChildren } from 'preact'
import type { Language } from '../../kernel/language.ts'
import { words } from '../texts/words.ts'

export type SummaryRow = {
  readonly label: string
  readonly value: ComponentChildren
  /** An address to go back to, or what an island does on "Wijzig". */
  readonly change?: string | (() => void) | undefined
}

/** What was filled in, row by row, for a check page before sending. */
export const SummaryList = ({ language, rows }: { language: Language; rows: readonly SummaryRow[] }) => {
  const text = words[language]
  return (
    <dl class="summary">
      {rows.map(({ label, value, change }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
          {typeof change === 'string' && (
            <dd>
              <a href={change} aria-label={text.changeWhat(label)}>
                {text.change}
              </a>
            </dd>
          )}
          {typeof change === 'function' && (
            <dd>
              <button class="link" type="button" onClick={change} aria-label={text.changeWhat(label)}>
                {text.change}
              </button>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
