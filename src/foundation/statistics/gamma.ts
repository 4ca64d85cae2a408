import { lanczos } from './lanczos.ts'

const limit = 5000

/** Natural logarithm of the gamma function, x > 0 (Lanczos approximation, g = 607/128, 15 terms). */
export const logGamma = (x: number): number => {
  if (x < 0.5) return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - logGamma(1 - x)
  const [first = 0, ...rest] = lanczos
  let sum = first
  rest.forEach((coefficient, index) => { sum += coefficient / (x + index) })
  const base = x + 607 / 128 - 0.5
  return (x - 0.5) * Math.log(base) - base + Math.log(Math.sqrt(2 * Math.PI) * sum)
}

/** x^a e^-x / Γ(a), with Stirling's series for large `a`, where the logarithms would lose digits. */
const factor = (a: number, x: number): number => {
  if (a < 20) return Math.exp(a * Math.log(x) - x - logGamma(a))
  const ratio = (x - a) / a
  const gap = Math.abs(ratio) < 0.1 ? logGap(ratio) : Math.log(x / a) - ratio
  const inverse = 1 / (a * a)
  const stirling = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) / a
  return Math.sqrt(a / (2 * Math.PI)) * Math.exp(a * gap - stirling)
}

/** log(1 + r) - r by its series, for small r. */
const logGap = (r: number): number => {
  let [sum, power] = [0, r]
  for (let k = 2; k < 40; k += 1) {
    power *= -r
    sum += power / k
  }
  return sum
}

const series = (a: number, x: number): number => {
  let [term, sum] = [1 / a, 1 / a]
  for (let n = 1; n < limit; n += 1) {
    term *= x / (a + n)
    sum += term
    if (term < sum * 1e-17) break
  }
  return sum * factor(a, x)
}

/** Lentz's continued fraction of the upper incomplete gamma function. */
const fraction = (a: number, x: number): number => {
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let h = d
  for (let n = 1; n < limit; n += 1) {
    const an = -n * (n - a)
    b += 2
    d = 1 / (an * d + b || 1e-300)
    c = b + an / c || 1e-300
    const change = c * d
    h *= change
    if (Math.abs(change - 1) < 1e-16) break
  }
  return h * factor(a, x)
}

/** Regularised lower incomplete gamma function P(a, x). */
export const gammaLower = (a: number, x: number): number => (!(a > 0) || !(x >= 0) ? Number.NaN : x < a + 1 ? series(a, x) : 1 - fraction(a, x))

/** Regularised upper incomplete gamma function Q(a, x). */
export const gammaUpper = (a: number, x: number): number => (!(a > 0) || !(x >= 0) ? Number.NaN : x < a + 1 ? 1 - series(a, x) : fraction(a, x))
