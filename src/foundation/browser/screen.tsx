import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Language } from '../kernel/language.ts'
import { Button, ButtonBar, ErrorSummary, type FormError } from '../ui/index.ts'
import { browserTexts } from './texts.ts'

/** Gives focus to the screen's heading when the screen appears or changes, so that it is read out and the keyboard starts there. */
export const useHeadingFocus = (screen: string) => {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const heading = place.current?.querySelector('h1')
    if (heading === null || heading === undefined) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [screen])
  return place
}

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

const focusField = (event: MouseEvent): void => {
  const id = (event.target as Element | null)?.closest('a[href^="#"]')?.getAttribute('href')?.slice(1)
  if (id === undefined) return
  // The address stays as it is: not even the name of a question stands in it.
  event.preventDefault()
  document.getElementById(id)?.focus()
}

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
