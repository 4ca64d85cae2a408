/** An expected outcome: either a value or a refusal. Faults are thrown instead. */
export type Result<Value, Refusal> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Refusal }

export const ok = <Value>(value: Value): Result<Value, never> => ({ ok: true, value })

export const refuse = <Refusal>(error: Refusal): Result<never, Refusal> => ({ ok: false, error })
