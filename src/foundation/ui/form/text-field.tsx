import { describedBy, Field } from './field.tsx'
import type { FieldProps } from './field.tsx'
import { words } from '../texts/words.ts'

export type TextFieldProps = FieldProps & {
  readonly value?: string | undefined
  readonly type?: 'text' | 'email' | 'tel' | 'password' | 'search' | undefined
  readonly short?: boolean | undefined
  readonly autocomplete?: string | undefined
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | undefined
  readonly spellcheck?: boolean | undefined
  readonly onInput?: ((value: string) => void) | undefined
}

/** One line of text. Does not complete from the browser's memory unless `autocomplete` says so: a shared machine must not remember. */
export const TextField = (props: TextFieldProps) => (
  <Field {...props}>
    <input
      class={props.short ? 'input short' : 'input'}
      id={props.id}
      name={props.name ?? props.id}
      type={(props.type ?? 'text') as 'text'}
      value={props.value}
      inputMode={props.inputMode}
      spellcheck={props.spellcheck ?? false}
      autocomplete={props.autocomplete ?? 'off'}
      aria-describedby={describedBy(props)}
      aria-invalid={props.error === undefined ? undefined : 'true'}
      onInput={(event) => props.onInput?.(event.currentTarget.value)}
    />
  </Field>
)

export type TextAreaProps = FieldProps & {
  readonly value?: string | undefined
  readonly rows?: number | undefined
  /** Counts down in words when the value is known (in an island). */
  readonly maximum?: number | undefined
  readonly onInput?: ((value: string) => void) | undefined
}

/** Several lines of text. No spelling check: some browsers send what is typed to their maker. */
export const TextArea = (props: TextAreaProps) => (
  <Field {...props}>
    <textarea
      class="input long"
      id={props.id}
      name={props.name ?? props.id}
      rows={props.rows ?? 8}
      spellcheck={false}
      autocomplete="off"
      aria-describedby={describedBy(props, props.maximum === undefined ? '' : `${props.id}-count`)}
      aria-invalid={props.error === undefined ? undefined : 'true'}
      value={props.value ?? ''}
      onInput={(event) => props.onInput?.(event.currentTarget.value)}
    />
    {props.maximum !== undefined && (
      <p class="count" id={`${props.id}-count`}>
        {words[props.language].charactersLeft(props.maximum - (props.value ?? '').length)}
      </p>
    )}
  </Field>
)
