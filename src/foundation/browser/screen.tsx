import type { ComponentChildren } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import type { Language } from '../kernel/language.ts'
import { Button, ButtonBar, ErrorSummary, type FormError } from '../ui/index.ts'
import { focusField, useHeadingFocus } from './focus.ts'
import { browserTexts } from './texts.ts'

export type StepProps = {
  readonly language: Language
  /** Changes when another question is asked. */
  readonly name: string
  readonly errors?: readonly FormError[] | undefined
  readonly nextLabel?: string | undefined
  readonly busy?: boolean | undefined
  readonly onNext?: (() => void) | undefined
  readonly onBack?: (() => void) | undefined
  readonly children: ComponentChildren
}
const none: readonly FormError[] = []

/** One question a screen: errors on top, the question, on and back. */
export const Step = ({ language, name, errors = none, nextLabel, busy, onNext, onBack, children }: StepProps) => {
  const texts = browserTexts[language]
  const place = useHeadingFocus(name)
  useLayoutEffect(() => {
    if (errors.length > 0) document.getElementById('error-summary')?.focus()
  }, [errors])
  return (
    <div ref={place} class="screen">
      <form noValidate autocomplete="off" onSubmit={(event) => { event.preventDefault(); if (!busy) onNext?.() }}>
        <div onClick={focusField}><ErrorSummary language={language} errors={errors} /></div>
        {children}
        <ButtonBar>
          {onNext !== undefined && <Button busy={busy}>{nextLabel ?? texts.next}</Button>}
          {onBack !== undefined && <Button kind="quiet" type="button" onPress={onBack}>{texts.back}</Button>}
        </ButtonBar>
      </form>
    </div>
  )
}
