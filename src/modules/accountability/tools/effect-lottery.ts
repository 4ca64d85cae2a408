import * as z from 'zod'
import { badInput, done, type Computation } from '../../../foundation/kernel/computation.ts'
import { draw, type Drawn } from '../rules/effect/lottery.ts'
import { startsIn } from './starts.ts'

const schema = {
  input: z.toJSONSchema(z.object({ units: z.array(z.string()), starts: z.array(z.object({ period: z.int(), units: z.int().positive() })), seed: z.int().min(0).max(0xffffffff) })),
  output: z.toJSONSchema(z.object({ seed: z.int(), starts: z.array(z.object({ unit: z.string(), start: z.int().nullable().describe('null = does not start within the plan') })) })),
}

/** `gehoor effect lottery` */
export const effectLottery: Computation = {
  usage: 'gehoor effect lottery --units bzk,szw,fin --starts 2027:1,2028:1 --seed 20261130 [--json]',
  about: 'Gives out start dates by lot: the same units, starts and seed always give the same result, so anybody can check a draw.',
  words: [],
  options: { units: 'names with commas between', starts: 'PERIOD:UNITS with commas between; who is left over does not start', seed: 'a whole number from 0 to 4294967295 that nobody could choose' },
  schema,
  inWords: (json) => (json as { starts: readonly Drawn[] }).starts.map(({ unit, start }) => `${unit}: ${start ?? 'does not start'}`).join('\n'),
  run: async ({ option }) => {
    const units = (option('units') ?? '').split(',').map((one) => one.trim())
    if (units.length < 2 || units.includes('')) return badInput(`--units must be at least two names with commas between; got "${option('units') ?? ''}".`)
    const twice = units.find((one, at) => units.indexOf(one) !== at)
    if (twice !== undefined) return badInput(`--units names "${twice}" twice.`)
    const starts = startsIn(option('starts') ?? '')
    if (!starts.ok) return badInput(starts.error)
    const started = starts.value.reduce((sum, one) => sum + one.units, 0)
    if (started > units.length) return badInput(`--starts names ${started} units; there are only ${units.length}.`)
    const seed = option('seed') ?? ''
    if (!/^\d{1,10}$/.test(seed) || Number(seed) > 0xffffffff) return badInput(`--seed must be a whole number from 0 to 4294967295; got "${seed}".`)
    return done({ seed: Number(seed), starts: draw(units, starts.value, Number(seed)) })
  },
}
