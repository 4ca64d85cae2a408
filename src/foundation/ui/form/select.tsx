import { describedBy, Field, type FieldProps } from './field.tsx'

export type SelectProps = FieldProps & {
  readonly value?: string | undefined
  /** What stands first and means nothing chosen. */
  readonly none: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange?: ((value: string) => void) | undefined
}

/** One of many, such as a ministry; for few choices use `RadioGroup`. */
export const Select = (props: SelectProps) => (
  <Field {...props}>
    <select class="input" id={props.id} name={props.name ?? props.id} aria-describedby={describedBy(props)} aria-invalid={props.error === undefined ? undefined : 'true'}
      onChange={(event) => props.onChange?.(event.currentTarget.value)}>
      <option value="">{props.none}</option>
      {props.options.map(({ value, label }) => <option key={value} value={value} selected={value === props.value}>{label}</option>)}
    </select>
  </Field>
)
