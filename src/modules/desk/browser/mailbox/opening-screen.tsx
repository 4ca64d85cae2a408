import { useEffect, useRef } from 'preact/hooks'
import type { Language } from '../../../../foundation/kernel/language.ts'
import { Icon } from '../../../../foundation/ui/index.ts'
import { mailboxTexts } from '../../texts/mailbox.ts'
import { openingSteps, type OpeningStep } from './opening-steps.ts'

/** What the device is doing while the mailbox opens. */
export const OpeningScreen = ({ language, at }: { readonly language: Language; readonly at: OpeningStep }) => {
  const texts = mailboxTexts[language]
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const names = { words: texts.stepWords, trust: texts.stepTrust, 'sign-in': texts.stepSignIn, fetch: texts.stepFetch }
  const now = openingSteps.indexOf(at)
  return (
    <div>
      <h1 ref={heading} tabIndex={-1}>{texts.opening}</h1>
      <ol class="sealing">
        {openingSteps.map((step, index) => <li key={step} class={index > now ? 'soft' : ''}><Icon name={index < now ? 'check' : index === now ? 'lock' : 'circle'} /> {names[step]}</li>)}
      </ol>
      <p role="status" class="unseen">{names[at]}</p>
    </div>
  )
}
