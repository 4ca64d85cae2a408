import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Language } from '../../../../foundation/kernel/language.ts'
import { Button, ButtonBar, ErrorSummary, type FormError } from '../../../../foundation/ui/index.ts'
import { intakeTexts } from '../../texts/intake/index.ts'

/** Gives focus to the screen's heading when the screen appears or changes, so that it is read out and the keyboard starts there. */
export const useHeadingFocus = (screen: string) => {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const heading = place.current?.querySelector('h1')
    if (heading !== null && heading !== undefined) {
      heading.tabIndex = -1
      heading.focus({ preventScroll: true })
      window.scrollTo(0, 0)
    }
  }, [screen])
  return place
}

export type ScreenProps = {
  readonly language: Language
  /** Changes when another question is asked. */
  readonly name: string
  readonly above?: string | undefined
  /** The same array until there are other errors: a new one takes the focus to the summary. */
  readonly errors?: readonly FormError[] | undefined
  readonly nextLabel?: string | undefined
  readonly onNext?: (() => void) | undefined
  readonly onBack?: (() => void) | undefined
  readonly onKeep?: (() => void) | undefined
  readonly children: ComponentChildren
}

const none: readonly FormError[] = []

const focusField = (event: MouseEvent): void => {
  const link = (event.target as Element | null)?.closest('a[href^="#"]')
  const id = link?.getAttribute('href')?.slice(1)
  if (id === undefined) return
  // The address stays as it is: not even the name of a question stands in it.
  event.preventDefault()
  document.getElementById(id)?.focus()
}

/** One question a screen: errors on top, the question, on and back. */
export const Screen = ({ language, name, above, errors = none, nextLabel, onNext, onBack, onKeep, children }: ScreenProps) => {
  const texts = intakeTexts[language]
  const place = useHeadingFocus(name)
  useLayoutEffect(() => {
    if (errors.length > 0) document.getElementById('error-summary')?.focus()
  }, [errors])
  return (
    <div ref={place} class="screen">
      {above !== undefined && <p class="soft small">{above}</p>}
      <form
        noValidate
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          onNext?.()
        }}
      >
        <div onClick={focusField}>
          <ErrorSummary language={language} errors={errors} />
        </div>
        {children}
        <ButtonBar>
          {onNext !== undefined && <Button>{nextLabel ?? texts.next}</Button>}
          {onBack !== undefined && (
            <Button kind="quiet" type="button" onPress={onBack}>
              {texts.back}
            </Button>
          )}
        </ButtonBar>
        {onKeep !== undefined && (
          <div class="bar">
            <button type="button" class="link" onClick={onKeep}>
              {texts.keepNow}
            </button>
          </div>
        )}
      </form>
    </div>
  )
}
