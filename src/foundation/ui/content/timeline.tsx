import type { ComponentChildren } from 'preact'
import type { Language } from '../../kernel/language.ts'
import { words } from '../texts/words.ts'
import { Details } from './details.tsx'

export type TimelineStep = {
  readonly title: string
  readonly state: 'done' | 'now' | 'next'
  /** The date, or both dates of a term. */
  readonly note?: ComponentChildren
  /** Articles of law or rules of the house; shown when asked for. */
  readonly ground?: readonly string[] | undefined
}

/** What happened, what is happening and what comes, with the ground on demand. */
export const Timeline = ({ language, steps }: { language: Language; steps: readonly TimelineStep[] }) => {
  const text = words[language]
  return (
    <ol class="timeline">
      {steps.map((step, index) => (
        <li key={index} class={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
          <span class="step-title">{step.title}</span>
          <span class="unseen"> ({text[step.state]})</span>
          {step.note !== undefined && <div class="step-note">{step.note}</div>}
          {step.ground !== undefined && step.ground.length > 0 && <Details summary={text.ground}>{step.ground.join('; ')}</Details>}
        </li>
      ))}
    </ol>
  )
}
