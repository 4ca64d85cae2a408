import type { Day } from '../../kernel/clock.ts'
import type { Language } from '../../kernel/language.ts'
import { formatDay } from '../texts/dates.ts'
import { words } from '../texts/words.ts'
import { Details } from './details.tsx'
import { Tag } from './tag.tsx'
import type { Tone } from './tag.tsx'

export type Term = {
  /** The last day without lengthening: what we aim for. */
  readonly nominalEnd: Day
  /** The last day after the Algemene termijnenwet. */
  readonly legalEnd: Day
  readonly ground: readonly string[]
  readonly provisional?: boolean | undefined
}

/** Both dates of a term in a sentence; one date where they are the same. */
export const termDates = (term: Term, language: Language): string => {
  const nominal = formatDay(term.nominalEnd, language)
  return term.nominalEnd === term.legalEnd ? words[language].byOneDate(nominal) : words[language].byTwoDates(nominal, formatDay(term.legalEnd, language))
}

/** How urgent a number of working days is: late, near or far. */
export const urgency = (workingDays: number): Tone => (workingDays < 0 ? 'bad' : workingDays <= 5 ? 'warn' : 'plain')

/** The days left in words, for a worklist or a term. */
export const DueTag = ({ language, workingDays }: { language: Language; workingDays: number }) => (
  <Tag tone={urgency(workingDays)}>{words[language].workingDays(workingDays)}</Tag>
)

/** One term: its name, both dates, what is left, and its ground on demand. */
export const TermLine = ({ language, name, term, workingDays }: { language: Language; name: string; term: Term; workingDays?: number | undefined }) => {
  const text = words[language]
  return (
    <div class="term">
      <div class="term-head">
        <span>{name}</span>
        {workingDays !== undefined && <DueTag language={language} workingDays={workingDays} />}
        {term.provisional && <Tag icon="info">{text.provisional}</Tag>}
      </div>
      <div>{termDates(term, language)}</div>
      <Details summary={text.ground}>{term.ground.join('; ')}</Details>
    </div>
  )
}
