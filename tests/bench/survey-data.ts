import { repeatable } from '../../src/foundation/statistics/survey/replicates.ts'

/** Invented answers to a staff survey of the government's size: who, where, and 59 questions of which some are left open. */
export type SurveyData = {
  readonly rows: number
  readonly stratum: Int32Array
  readonly population: Float64Array
  readonly ministry: Int32Array
  readonly organisation: Int32Array
  readonly scale: Int32Array
  readonly origin: Int32Array
  readonly age: Int32Array
  readonly sex: Int32Array
  /** 45 answers from 1 to 5, then 14 of yes and no. */
  readonly items: readonly Float64Array[]
}

const ministries = [0.004, 0.03, 0.09, 0.07, 0.06, 0.24, 0.11, 0.26, 0.045, 0.035, 0.03, 0.026]
const pick = (random: () => number, shares: readonly number[]): number => {
  let left = random()
  const at = shares.findIndex((share) => (left -= share) < 0)
  return at < 0 ? shares.length - 1 : at
}

/** The same data for the same number of rows. */
export const makeSurvey = (rows: number): SurveyData => {
  const random = repeatable(20261123)
  const codes = (): Int32Array => new Int32Array(rows)
  const data = { rows, stratum: codes(), population: new Float64Array(rows), ministry: codes(), organisation: codes(), scale: codes(), origin: codes(), age: codes(), sex: codes(), items: Array.from({ length: 59 }, () => new Float64Array(rows)) }
  for (let row = 0; row < rows; row += 1) {
    const [ministry, scale, origin] = [pick(random, ministries), pick(random, [0.22, 0.33, 0.31, 0.14]), pick(random, [0.76, 0.09, 0.06, 0.09])]
    data.ministry[row] = ministry
    data.scale[row] = scale
    data.origin[row] = origin
    data.stratum[row] = ministry * 4 + scale
    data.organisation[row] = ministry * 20 + Math.floor(random() * Math.max(2, Math.round((ministries[ministry] ?? 0) * 196)))
    data.age[row] = pick(random, [0.13, 0.22, 0.24, 0.26, 0.15])
    data.sex[row] = pick(random, [0.485, 0.508, 0.007])
    const mood = random() + random() - 1
    data.items.forEach((item, k) => {
      if (random() < 0.02) item[row] = Number.NaN
      else if (k < 45) item[row] = Math.min(5, Math.max(1, Math.round(3.2 + 1.5 * mood + 2 * (random() - 0.5) - (origin > 0 ? 0.3 : 0))))
      else item[row] = random() < 0.05 + 0.06 * origin - 0.03 * mood ? 1 : 0
    })
  }
  const sizes = new Map<number, number>()
  for (const own of data.stratum) sizes.set(own, (sizes.get(own) ?? 0) + 1)
  data.stratum.forEach((own, row) => { data.population[row] = Math.ceil((sizes.get(own) ?? 0) * (1.6 + (own % 7) / 5)) })
  return data
}
