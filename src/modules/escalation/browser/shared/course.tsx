import type { Language } from '../../../../foundation/kernel/language.ts'
import { formatDay, Timeline } from '../../../../foundation/ui/index.ts'
import type { SignalNow } from '../../rules/signal/now.ts'
import { followTexts } from '../../texts/signal-follow.ts'
import { moveName, stateName } from './said.tsx'

/** Each step with its day, and where the signal is now. */
export const Course = ({ now, language }: { readonly now: SignalNow; readonly language: Language }) => {
  const texts = followTexts[language]
  const fixed: Readonly<Record<string, string>> = { begin: texts.stepBegin, late: texts.stepLate, 'passed-over': texts.stepPassed, unsafe: texts.stepUnsafe, names: texts.stepNames }
  const done = now.steps.map((step, place) => ({ title: fixed[step.what] ?? moveName(now.model, step.what, now.steps[place - 1]?.at, language), state: 'done' as const, note: <>{formatDay(step.day, language)}: {stateName(now.model, step.at, language)}</> }))
  const next = now.closed === null ? [{ title: stateName(now.model, now.at, language), state: 'now' as const, note: now.due === null ? '' : texts.due(formatDay(now.due, language)) }] : []
  return <Timeline language={language} steps={[...done, ...next]} />
}
