import type { ComponentChildren } from 'preact'
import { describedBy, FieldGroup } from './field.tsx'
import type { FieldProps } from './field.tsx'

export type Option = { readonly value: string; readonly label: string; readonly hint?: ComponentChildren }

type ChoiceProps = {
  readonly kind: 'radio' | 'checkbox'
  readonly id: string
  readonly name: string
  readonly option: Option
  readonly checked: boolean
  readonly describedBy: string | undefined
  readonly onChange: (checked: boolean) => void
}

const Choice = ({ kind, id, name, option, checked, describedBy: description, onChange }: ChoiceProps) => (
  <div class="option">
    <input
      type={kind}
      id={id}
      name={name}
      value={option.value}
      checked={checked}
      aria-describedby={[option.hint === undefined ? '' : `${id}-hint`, description ?? ''].filter((part) => part !== '').join(' ') || undefined}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
    <label for={id}>{option.label}</label>
    {option.hint !== undefined && (
      <div class="hint" id={`${id}-hint`}>
        {option.hint}
      </div>
    )}
  </div>
)

/** The first option carries the field's own id, so that the error summary leads to a control. */
const optionId = (id: string, index: number): string => (index === 0 ? id : `${id}-${index + 1}`)

export type RadioGroupProps = FieldProps & {
  readonly options: readonly Option[]
  readonly value?: string | undefined
  readonly onChange?: ((value: string) => void) | undefined
}

/** One of several. Give every honest answer a place, also "dat weet ik niet". */
export const RadioGroup = (props: RadioGroupProps) => (
  <FieldGroup {...props}>
    <div class="options">
      {props.options.map((option, index) => (
        <Choice
          key={option.value}
          kind="radio"
          id={optionId(props.id, index)}
          name={props.name ?? props.id}
          option={option}
          checked={option.value === props.value}
          describedBy={props.error === undefined ? undefined : describedBy({ id: props.id, error: props.error })}
          onChange={() => props.onChange?.(option.value)}
        />
      ))}
    </div>
  </FieldGroup>
)

export type CheckboxGroupProps = FieldProps & {
  readonly options: readonly Option[]
  readonly values?: readonly string[] | undefined
  readonly onChange?: ((values: readonly string[]) => void) | undefined
}

/** Any number of several; the values keep the order of the options. */
export const CheckboxGroup = (props: CheckboxGroupProps) => {
  const values = props.values ?? []
  const change = (value: string, checked: boolean): void =>
    props.onChange?.(props.options.map((option) => option.value).filter((each) => (each === value ? checked : values.includes(each))))
  return (
    <FieldGroup {...props}>
      <div class="options">
        {props.options.map((option, index) => (
          <Choice
            key={option.value}
            kind="checkbox"
            id={optionId(props.id, index)}
            name={props.name ?? props.id}
            option={option}
            checked={values.includes(option.value)}
            describedBy={props.error === undefined ? undefined : describedBy({ id: props.id, error: props.error })}
            onChange={(checked) => change(option.value, checked)}
          />
        ))}
      </div>
    </FieldGroup>
  )
}
