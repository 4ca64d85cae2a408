/**
 * Orthonormal columns spanning the same space, by Gram-Schmidt done twice (as exact as Householder's method, and simpler on columns).
 * A column that adds less than `tolerance` of its own length is left out; `kept` tells which remain.
 */
export const orthonormal = (columns: readonly Float64Array[], tolerance = 1e-7): { readonly basis: Float64Array[]; readonly kept: number[] } => {
  const basis: Float64Array[] = []
  const kept: number[] = []
  columns.forEach((column, index) => {
    const rest = column.slice()
    const before = Math.sqrt(dot(rest, rest))
    for (let round = 0; round < 2; round += 1) for (const one of basis) subtract(rest, one, dot(rest, one))
    const length = Math.sqrt(dot(rest, rest))
    if (!(length > tolerance * before)) return
    for (let i = 0; i < rest.length; i += 1) rest[i] = (rest[i] as number) / length
    basis.push(rest)
    kept.push(index)
  })
  return { basis, kept }
}

/** Sum of products of two columns of equal length. */
export const dot = (one: Float64Array, other: Float64Array): number => {
  let sum = 0
  for (let i = 0; i < one.length; i += 1) sum += (one[i] as number) * (other[i] as number)
  return sum
}

/** Takes `factor` times `other` from `from`, in place. */
export const subtract = (from: Float64Array, other: Float64Array, factor: number): void => {
  for (let i = 0; i < from.length; i += 1) from[i] = (from[i] as number) - factor * (other[i] as number)
}
