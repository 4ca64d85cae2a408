/**
 * The type of every figure that leaves a module: pages, files and APIs ask for it. Only `disclosure` makes one (`npm run structure`
 * checks that): the mark is a type without a value, so a raw count does not fit.
 */
declare const mark: unique symbol
export type Released<Value> = { readonly [mark]: true; readonly value: Value }

/** A count that may be shown, or the reason why it is not. `too-few`: it rests on fewer than the minimum; `protects`: shown, it would give away a small count, its own or another's (which of the two is not told). */
export type ShownCount = { readonly state: 'shown'; readonly count: number } | { readonly state: 'hidden'; readonly because: 'too-few' | 'protects' }
