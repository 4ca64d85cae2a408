import type { ComponentChildren } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { focusField, useHeadingFocus } from '../../../../foundation/browser/focus.ts'
import type { Language } from '../../../../foundation/kernel/language.ts'
import { Button, ButtonBar, ErrorSummary, type FormError } from '../../../../foundation/ui/index.ts'
import { intakeTexts } from '../../texts/intake/index.ts'

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
