import type { Language } from '../../../../foundation/kernel/language.ts'
import { Button, ButtonBar, Icon, Notice } from '../../../../foundation/ui/index.ts'
import { intakeTexts } from '../../texts/intake/index.ts'
import type { Waiting } from '../shared/retry.ts'
import { sealingSteps, type SealingStep } from './seal-report.ts'
import { useHeadingFocus } from '../../../../foundation/browser/focus.ts'

type Props = { readonly language: Language; readonly at: SealingStep; readonly waiting: Waiting | null; readonly onKeep: () => void }

/**
 * What the device is doing, step by step, in words; a lost connection is said and can be tried again. There is no way back here:
 * the report may stand already, and a second one would double it.
 */
export const SealingScreen = ({ language, at, waiting, onKeep }: Props) => {
  const texts = intakeTexts[language]
  const place = useHeadingFocus('sealing')
  const names = { test: texts.stepTest, trust: texts.stepTrust, panel: texts.stepPanel, seal: texts.stepSeal, send: texts.stepSend }
  const now = sealingSteps.indexOf(at)
  return (
    <div ref={place}>
      <h1>{texts.sealingTitle}</h1>
      <p>{texts.sealingLead}</p>
      <ol class="measures">
        {sealingSteps.map((step, index) => (
          <li key={step} class="measure">
            <p><Icon name={index < now ? 'check' : index === now ? 'lock' : 'circle'} /> {names[step]}</p>
            <span class="soft">{index < now ? texts.stateDone : index === now ? texts.stateNow : texts.stateWaiting}</span>
          </li>
        ))}
      </ol>
      <p role="status" class="unseen">{names[at]}</p>
      {waiting !== null && (
        <Notice tone="warn" live="status">
          <p>{texts.sendingAgain(waiting.seconds)}</p>
          <ButtonBar>
            <Button type="button" onPress={waiting.now}>{texts.tryAgain}</Button>
            <Button kind="quiet" type="button" onPress={onKeep}>{texts.keepNow}</Button>
          </ButtonBar>
        </Notice>
      )}
    </div>
  )
}
