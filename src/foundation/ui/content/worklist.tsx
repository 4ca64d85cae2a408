import type { ComponentChildren } from 'preact'
import type { Day } from '../../kernel/clock.ts'
import type { Language } from '../../kernel/language.ts'
import { formatDay } from '../texts/dates.ts'
import { DueTag } from './term-line.tsx'

export type WorklistItem = {
  readonly id: string
  readonly href: string
  readonly title: string
  /** What must be done first, by when, and the working days left. */
  readonly due?: { readonly day: Day; readonly workingDays: number } | undefined
  readonly note?: ComponentChildren
  readonly tags?: ComponentChildren
}

/** Cases or tasks, what is due first on top; the caller sorts. */
export const Worklist = ({ language, items, empty }: { language: Language; items: readonly WorklistItem[]; empty: ComponentChildren }) => {
  if (items.length === 0) return <>{empty}</>
  return (
    <ul class="worklist">
      {items.map((item) => (
        <li key={item.id}>
          <div class="worklist-due">
            {item.due !== undefined && (
              <>
                <DueTag language={language} workingDays={item.due.workingDays} />
                <span>{formatDay(item.due.day, language)}</span>
              </>
            )}
          </div>
          <div class="worklist-title">
            <a href={item.href}>{item.title}</a>
            {item.note !== undefined && <div class="worklist-note">{item.note}</div>}
          </div>
          <div>{item.tags}</div>
        </li>
      ))}
    </ul>
  )
}

/** Filters of a list as links. */
export const Filters = ({ label, items }: { label: string; items: readonly { readonly href: string; readonly text: string; readonly current: boolean }[] }) => (
  <nav aria-label={label}>
    <ul class="filters">
      {items.map((item) => (
        <li key={item.href}>
          <a href={item.href} aria-current={item.current ? 'true' : undefined}>
            {item.text}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
