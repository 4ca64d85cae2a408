import { words } from '../texts/words.ts'
import type { FieldProps } from './field.tsx'
import { TextField } from './text-field.tsx'

export type DateFieldProps = FieldProps & { readonly value?: string | undefined; readonly onInput?: ((value: string) => void) | undefined }

/** A date as the reader types it; read it with `parseDay`. No picker: it is hard to use and asks for more than people know. */
export const DateField = (props: DateFieldProps) => <TextField {...props} short hint={props.hint ?? words[props.language].dateHint} />
