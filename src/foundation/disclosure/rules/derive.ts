import { release, type Released } from './released.ts'

/**
 * What is computed from published figures alone: whoever reads them can compute it too, so it betrays nothing more. `compute` must use
 * nothing but the values it is given.
 */
export const derive = <Value, Result>(figures: readonly Released<Value>[], compute: (values: readonly Value[]) => Result): Released<Result> => release(compute(figures.map(({ value }) => value)))
