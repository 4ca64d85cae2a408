import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { Language } from '../../../../foundation/kernel/language.ts'
import { formatDay, Timeline, type TimelineStep } from '../../../../foundation/ui/index.ts'
import type { CourseStep } from '../../rules/case/course.ts'
import { dueInWords } from '../../rules/terms/due-in-words.ts'
import { termName } from '../../rules/terms/term-name.ts'
import { caseTexts } from '../../texts/case.ts'

type CourseProps = { readonly language: Language; readonly steps: readonly CourseStep[]; readonly today: Day; readonly audience: 'reporter' | 'handler' }

const dates = ({ term }: CourseStep, language: Language, today: Day, audience: CourseProps['audience']): string | null => {
  if (!term) return null
  const text = caseTexts[language]
  if (term.state === 'suspended') return text.suspendedTerm(String(term.remainingDays ?? 0))
  if (term.nominalEnd === null || term.legalEnd === null || term.state === 'met' || term.state === 'stopped') return null
  const last = audience === 'reporter' ? (term.reporterEnd ?? term.nominalEnd) : term.legalEnd
  const both = term.nominalEnd === last ? formatDay(last, language) : `${formatDay(term.nominalEnd, language)}; ${language === 'en' ? 'by law' : 'wettelijk'} ${formatDay(last, language)}`
  return `${both} (${dueInWords(today, term.nominalEnd, language)})`
}

const stepOf = (one: CourseStep, { language, today, audience }: Omit<CourseProps, 'steps'>): TimelineStep => {
  const text = caseTexts[language]
  const when = one.state === 'done' && one.day ? formatDay(one.day, language) : dates(one, language, today, audience)
  const name = one.state !== 'done' && one.term ? termName(one.term.rule, language) : null
  return {
    title: text[one.step],
    state: one.state,
    ...(when || name ? { note: <>{name && <div>{name}</div>}{when && <div>{when}{one.term?.provisional && one.state !== 'done' ? ` · ${text.provisional}` : ''}</div>}</> } : {}),
    ...(one.term ? { ground: one.term.ground } : {}),
  }
}

/** The timeline of a case: what happened, what is under way, both dates of each term and its ground on demand. */
export const Course = ({ steps, ...more }: CourseProps) => <Timeline language={more.language} steps={steps.map((one) => stepOf(one, more))} />
