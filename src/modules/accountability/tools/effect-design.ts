import * as z from 'zod'
import { badInput, done, type Computation } from '../../../foundation/kernel/computation.ts'
import { checkDesign, type DesignAnswer } from '../rules/effect/design.ts'
import { startsIn, whole } from './starts.ts'

const schema = {
  input: z.toJSONSchema(z.object({ units: z.int().min(2), starts: z.array(z.object({ period: z.int().min(1), units: z.int().min(1) })), periods: z.int().min(2), controls: z.enum(['notYet', 'never']).default('notYet') })),
  output: z.toJSONSchema(z.object({ assignments: z.number().nullable(), smallestP: z.number(), verdictPossible: z.boolean().describe('smallestP is at most 0.05'), effects: z.int().describe('effects by group and period that the plan can tell') })),
}

/** `gehoor effect design` */
export const effectDesign: Computation = {
  usage: 'gehoor effect design --units 12 --starts 2:3,3:3,4:3 --periods 4 [--controls notYet|never] [--json]',
  about: 'Tells before any figure is collected how small p could become with this plan of starts.',
  words: [],
  options: { units: 'how many units there are', starts: 'PERIOD:UNITS, with commas between; who is not named never starts', periods: 'how many periods are measured', controls: 'notYet (default) or never' },
  schema,
  inWords: (json) => {
    const { assignments, smallestP, verdictPossible } = json as DesignAnswer
    return `${assignments ?? 'Very many'} ways to give out the starts; p cannot go below ${smallestP}: ${verdictPossible ? 'a verdict is possible' : 'no figures whatever could give a verdict'}.`
  },
  run: async ({ option }) => {
    const [units, periods, starts, controls] = [whole(option('units'), 2), whole(option('periods'), 2), startsIn(option('starts') ?? ''), option('controls') ?? 'notYet']
    if (units === null) return badInput(`--units must be a whole number of 2 or more; got "${option('units') ?? ''}".`)
    if (periods === null) return badInput(`--periods must be a whole number of 2 or more; got "${option('periods') ?? ''}".`)
    if (!starts.ok) return badInput(starts.error)
    if (controls !== 'notYet' && controls !== 'never') return badInput(`--controls must be notYet or never; got "${controls}".`)
    const beyond = starts.value.find((one) => one.period > periods)
    if (beyond) return badInput(`--starts names period ${beyond.period}; there are only ${periods}.`)
    const started = starts.value.reduce((sum, one) => sum + one.units, 0)
    if (started > units) return badInput(`--starts names ${started} units; there are only ${units}.`)
    const answer = checkDesign({ units, periods, starts: starts.value, controls })
    return done({ ...answer, assignments: Number.isFinite(answer.assignments) ? answer.assignments : null })
  },
}
