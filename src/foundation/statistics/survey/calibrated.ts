/**
 * What weights are calibrated on: `p` auxiliary variables. `codes` are categories (per position the index of the variable that is 1, or
 * -1 for a reference category), `numeric` are variables with values of their own.
 */
export type Auxiliary = {
  readonly p: number
  readonly codes: readonly Int32Array[]
  readonly numeric: readonly { readonly index: number; readonly values: Float64Array }[]
  /** Where the constant is: one of the numeric variables, the first categories taken together, or nowhere. Raking then first scales all weights. */
  readonly constant: { readonly numeric: number } | 'first-codes' | null
}

/** How weights move: cells to their totals, multiplicatively (raking), or linearly (GREG). */
export type CalibrationMethod = 'postStratify' | 'raking' | 'linear'

/** What a calibrated design remembers, for variances and for replicates. */
export type Calibration = {
  readonly method: CalibrationMethod
  readonly auxiliary: Auxiliary
  readonly totals: Float64Array
  /** Root of the old weight, per position, and that times new weight over old weight. */
  readonly roots: Float64Array
  readonly scale: Float64Array
  /** Orthonormal auxiliary variables in the metric of the old weights, made when first asked for. */
  readonly basis: () => readonly Float64Array[]
}
