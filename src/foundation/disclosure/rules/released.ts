/**
 * The type of every figure that leaves a module. Only this folder can make one: the mark below is not exported, so a page, a file
 * or an API that asks for `Released` cannot be given a raw count.
 */
const mark: unique symbol = Symbol('released')
export type Released<Value> = { readonly [mark]: true; readonly value: Value }

export const release = <Value>(value: Value): Released<Value> => ({ [mark]: true, value })

/** A count that may be shown, or the reason why it is not. `too-few`: it rests on fewer than the minimum; `protects`: with it another hidden count could be worked out. */
export type ShownCount = { readonly state: 'shown'; readonly count: number } | { readonly state: 'hidden'; readonly because: 'too-few' | 'protects' }
