/**
 * Inverse of a symmetric positive (semi)definite matrix, row-major `p * p`, by Cholesky with scaling to unit diagonal.
 * Returns null when a pivot falls below `tolerance` (relative): the columns are not independent.
 */
export const inverseOf = (matrix: ArrayLike<number>, p: number, tolerance = 1e-13): Float64Array | null => {
  const scale = new Float64Array(p)
  for (let i = 0; i < p; i += 1) {
    const diagonal = matrix[i * p + i] ?? 0
    if (!(diagonal > 0)) return null
    scale[i] = 1 / Math.sqrt(diagonal)
  }
  const lower = new Float64Array(p * p)
  for (let i = 0; i < p; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = (matrix[i * p + j] ?? 0) * (scale[i] ?? 0) * (scale[j] ?? 0)
      for (let k = 0; k < j; k += 1) sum -= (lower[i * p + k] ?? 0) * (lower[j * p + k] ?? 0)
      if (i === j) {
        if (!(sum > tolerance)) return null
        lower[i * p + i] = Math.sqrt(sum)
      } else lower[i * p + j] = sum / (lower[j * p + j] ?? 1)
    }
  }
  const inverse = new Float64Array(p * p)
  const column = new Float64Array(p)
  for (let c = 0; c < p; c += 1) {
    column.fill(0)
    column[c] = 1
    for (let i = c; i < p; i += 1) {
      let sum = column[i] ?? 0
      for (let k = c; k < i; k += 1) sum -= (lower[i * p + k] ?? 0) * (column[k] ?? 0)
      column[i] = sum / (lower[i * p + i] ?? 1)
    }
    for (let i = p - 1; i >= 0; i -= 1) {
      let sum = column[i] ?? 0
      for (let k = i + 1; k < p; k += 1) sum -= (lower[k * p + i] ?? 0) * (column[k] ?? 0)
      column[i] = sum / (lower[i * p + i] ?? 1)
    }
    for (let i = 0; i < p; i += 1) inverse[i * p + c] = (column[i] ?? 0) * (scale[i] ?? 0) * (scale[c] ?? 0)
  }
  return inverse
}

/** Matrix times vector, row-major `p * p`. */
export const times = (matrix: ArrayLike<number>, vector: ArrayLike<number>, p: number): Float64Array => {
  const result = new Float64Array(p)
  for (let i = 0; i < p; i += 1) {
    let sum = 0
    for (let j = 0; j < p; j += 1) sum += (matrix[i * p + j] ?? 0) * (vector[j] ?? 0)
    result[i] = sum
  }
  return result
}
