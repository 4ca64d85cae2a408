import type { ComponentChildren } from 'preact'
import type { Language } from '../../kernel/language.ts'
import { Icon } from '../content/icon.tsx'
import { words } from '../texts/words.ts'

/** What every form part knows. The id is also where the error summary leads. */
export type FieldProps = {
  readonly language: Language
  readonly id: string
  /** Name in the posted form; the id when left out. */
  readonly name?: string | undefined
  readonly label: string
  /** `h1` when the page asks only this. */
  readonly heading?: 'h1' | 'h2' | undefined
  readonly hint?: ComponentChildren
  /** What is wrong and what to do now; already in the reader's language. */
  readonly error?: string | undefined
  readonly optional?: boolean | undefined
}

/** The ids that describe a part, for `aria-describedby`. */
export const describedBy = (props: Pick<FieldProps, 'id' | 'hint' | 'error'>, ...others: readonly string[]): string | undefined => {
  const ids = [props.hint === undefined ? '' : `${props.id}-hint`, props.error === undefined ? '' : `${props.id}-error`, ...others].filter((id) => id !== '')
  return ids.length === 0 ? undefined : ids.join(' ')
}

export const LabelText = ({ language, label, heading: Heading, optional }: Pick<FieldProps, 'language' | 'label' | 'heading' | 'optional'>) => {
  const content = (
    <>
      {label}
      {optional && <span class="optional"> {words[language].optional}</span>}
    </>
  )
  return Heading === undefined ? content : <Heading>{content}</Heading>
}

export const Hint = ({ id, children }: { id: string; children?: ComponentChildren }) =>
  children === undefined ? null : (
    <div class="hint" id={`${id}-hint`}>
      {children}
    </div>
  )

export const FieldError = ({ language, id, error }: Pick<FieldProps, 'language' | 'id' | 'error'>) =>
  error === undefined ? null : (
    <p class="error" id={`${id}-error`}>
      <Icon name="warning" />
      <span>
        <span class="unseen">{words[language].error} </span>
        {error}
      </span>
    </p>
  )

/** A labelled part around one control. */
export const Field = (props: FieldProps & { readonly children: ComponentChildren }) => (
  <div class="field">
    {props.heading === undefined ? (
      <label class="field-label" for={props.id}>
        <LabelText {...props} />
      </label>
    ) : (
      <props.heading class="field-heading">
        <label for={props.id}>
          <LabelText language={props.language} label={props.label} optional={props.optional} />
        </label>
      </props.heading>
    )}
    <Hint id={props.id}>{props.hint}</Hint>
    <FieldError {...props} />
    {props.children}
  </div>
)

/** A part of several controls that answer one question. */
export const FieldGroup = (props: FieldProps & { readonly children: ComponentChildren }) => (
  <fieldset class="field" id={`${props.id}-group`} aria-describedby={describedBy(props)}>
    <legend>
      <LabelText {...props} />
    </legend>
    <Hint id={props.id}>{props.hint}</Hint>
    <FieldError {...props} />
    {props.children}
  </fieldset>
)
