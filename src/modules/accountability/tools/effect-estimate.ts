import * as z from 'zod'
import { answerIsNo, badInput, done, type Computation } from '../../../foundation/kernel/computation.ts'
import { numberIn } from '../../../foundation/files/csv.ts'
import { readPanel } from '../actions/panel-file.ts'
import { estimateEffect } from '../rules/effect/estimate.ts'
import { panelOf } from '../rules/effect/panel.ts'
import { verdicts, type Verdict } from '../rules/effect/verdict.ts'

const interval = z.tuple([z.number().nullable(), z.number().nullable()]).describe('null = no bound on that side')
const schema = {
  input: z.toJSONSchema(z.object({
    panel: z.array(z.object({ unit: z.string(), period: z.number(), start: z.number().nullable().describe('empty = never'), value: z.number() })).describe('The rows of PANEL.csv, columns unit,period,start,value'),
    controls: z.enum(['notYet', 'never']).default('notYet'), polarity: z.enum(['up', 'down']).default('up'), margin: z.number().positive().optional(), seed: z.int().default(1),
  })),
  output: z.toJSONSchema(z.object({
    groupTime: z.array(z.object({ group: z.number(), period: z.number(), estimate: z.number(), kind: z.enum(['effect', 'before']).describe('before = change from the period before, ahead of the start') })),
    aggregate: z.object({ simple: z.number(), group: z.number(), ratio: z.number().nullable().describe('With the measure over without it; null where that is not above zero'), event: z.array(z.object({ since: z.number(), estimate: z.number() })).describe('By time since the start, groups weighed by size'), calendar: z.array(z.object({ period: z.number(), estimate: z.number() })).describe('By period, groups weighed by size') }).nullable(),
    randomisation: z.object({ assignments: z.number().nullable().describe('null = beyond 1e308'), exact: z.boolean(), drawn: z.int().nullable(), p: z.number().describe('two-sided, on |simple|'), interval95: interval, interval90: interval }).nullable(),
    verdict: z.enum(verdicts), detectable: z.number().nullable().describe('The smallest effect told from zero in four of five assignments; null = none, however large'),
    leftOut: z.array(z.string()).describe('Units that had started before the first period'),
    because: z.string().optional().describe('With exit 1: why no effect can be told'),
  })),
}

const words: Record<Verdict, string> = { improved: 'demonstrably improved', worsened: 'demonstrably worsened', 'no-relevant-difference': 'no relevant difference', 'cannot-tell': 'cannot tell (this does not mean that the measure does not work)' }

/** Why no effect can be told, in a sentence. */
const whyNothing = (starts: readonly (number | null)[], controls: 'notYet' | 'never'): string =>
  starts.every((start) => start === null) ? 'No unit starts after the first period and within the panel, so there is nothing to estimate.'
    : controls === 'never' && !starts.includes(null) ? 'Every unit starts at some time; with --controls never there is no unit to compare with. --controls notYet compares with units that start later.'
      : 'All units start in the same period, so there is no unit to compare with.'

/** `gehoor effect estimate` */
export const effectEstimate: Computation = {
  usage: 'gehoor effect estimate PANEL.csv [--controls notYet|never] [--polarity up|down] [--margin 0.01] [--seed 1] [--json]',
  about: 'Estimates what a measure did that started at different times in different units, with exact randomisation inference.',
  words: ['PANEL.csv'],
  options: {
    controls: 'notYet (default): also units that start later; never: only units that never start', polarity: 'up (default): more is better; down: less is better',
    margin: 'the smallest relevant effect, registered before the figures came', seed: 'for drawing assignments where there are too many to go through; default 1',
  },
  schema,
  inWords: (json) => {
    const { aggregate, randomisation, verdict, detectable, because } = json as { because?: string; aggregate: { simple: number } | null; randomisation: { p: number; interval95: readonly [number | null, number | null] } | null; verdict: Verdict; detectable: number | null }
    if (!aggregate || !randomisation) return `Verdict: cannot tell. ${because ?? ''}`
    return [`Verdict: ${words[verdict]}.`, `Average effect ${aggregate.simple}, 95 % interval ${randomisation.interval95[0] ?? '-∞'} to ${randomisation.interval95[1] ?? '∞'}, p = ${randomisation.p}.`, detectable === null ? 'With this design no effect, however large, could be told from chance.' : `An effect of about ${detectable} could have been told from chance.`].join('\n')
  },
  run: async ({ words: [file = ''], option, read }) => {
    const [controls, polarity, margin, seed] = [option('controls') ?? 'notYet', option('polarity') ?? 'up', option('margin'), numberIn(option('seed') ?? '1')]
    if (controls !== 'notYet' && controls !== 'never') return badInput(`--controls must be notYet or never; got "${controls}".`)
    if (polarity !== 'up' && polarity !== 'down') return badInput(`--polarity must be up or down; got "${polarity}".`)
    const relevant = margin === undefined ? null : numberIn(margin)
    if (margin !== undefined && (relevant === null || relevant <= 0)) return badInput(`--margin must be a number above 0; got "${margin}".`)
    if (seed === null || !Number.isSafeInteger(seed)) return badInput(`--seed must be a whole number; got "${option('seed')}".`)
    const text = await read(file)
    if (!text.ok) return badInput(text.error)
    const observations = readPanel(text.value, file)
    if (!observations.ok) return badInput(observations.error)
    const panel = panelOf(observations.value)
    if (!panel.ok) return badInput(`${file}: ${panel.error}.`)
    const answer = estimateEffect(panel.value, { controls, polarity, margin: relevant, seed })
    const { randomisation } = answer
    if (answer.aggregate === null) return answerIsNo({ ...answer, leftOut: panel.value.alwaysTreated, because: whyNothing(panel.value.starts, controls) })
    return done({ ...answer, randomisation: randomisation && { ...randomisation, assignments: Number.isFinite(randomisation.assignments) ? randomisation.assignments : null }, leftOut: panel.value.alwaysTreated })
  },
}
