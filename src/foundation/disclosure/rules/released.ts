import type { Released } from '../../kernel/released.ts'

export type { Released, ShownCount } from '../../kernel/released.ts'

/** Marks a value as fit to be published. What calls it has made it so: nothing outside this folder may. */
export const release = <Value>(value: Value): Released<Value> => ({ value }) as Released<Value>
