import { z } from 'zod'

const text = z.string().min(1)
/** A fact that may not be known: absent, null, or one of the words that say so. */
const perhaps = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => (value === undefined || value === 'unspecified' || value === 'unknown' ? null : value))
/** A set of words, or a word that says it is not known. */
const perhapsSet = z.union([text, z.array(text)]).nullish().transform((value) => {
  if (value === undefined || value === null || value === 'unspecified' || value === 'unknown') return null
  return [...new Set(typeof value === 'string' ? [value] : value)].sort()
})

/** Data that make unlike figures alike: a run in parallel, a split ballot, a recode, or a universe made equal, with its effect (to minus from) and error. */
export const bridge = z.strictObject({
  id: text,
  kind: z.enum(['parallelRun', 'splitBallot', 'recode', 'restrictedUniverse']),
  /** The rules it bridges. */
  rules: z.array(text).min(1),
  from: text.describe('Id of one estimate'),
  to: text.describe('Id of the other'),
  effect: z.number().default(0).describe('What the change of instrument alone adds when going from the one to the other'),
  se: z.number().min(0).default(0),
  commonality: z.string().optional().describe('What both have in common (DDI Correspondence)'),
  difference: z.string().optional().describe('In what they differ (DDI Correspondence)'),
  signedBy: z.array(text).optional(),
})

/** Two people who sign that a change does not matter: a typo or a translation (H7), or a written argument (S1 to S6). */
export const signOff = z.strictObject({ rule: text, kind: z.enum(['typo', 'translation', 'argument']), from: text, to: text, by: z.array(text), argument: z.string().optional() })

/** What an estimate is an estimate of. Everything that is not stated counts as unknown. */
export const specification = z.object({
  id: text,
  wave: z.union([text, z.number()]).transform(String),
  firstWave: z.boolean().optional().describe('A first wave is a baseline (nulmeting): no trend words'),
  estimate: z.number(),
  se: perhaps(z.number().min(0)),
  n: perhaps(z.number().min(0)),
  construct: z.object({
    act: perhapsSet,
    grounds: perhapsSet,
    scope: perhaps(z.enum(['strict', 'broad', 'unspecified', 'unknown'])),
    role: perhaps(z.enum(['experienced', 'witnessed', 'unspecified', 'unknown'])),
    source: perhapsSet,
    itemsPerGround: z.boolean().optional().describe('The answers per ground exist, so that fewer grounds can be taken'),
    statements: z.array(text).optional().describe('What the source itself says, quoted, where it contradicts itself or leaves something open'),
  }).prefault({}),
  question: z.object({ id: perhaps(text), version: perhaps(z.union([text, z.number()])), textHash: perhaps(text), optionsHash: perhaps(text), context: perhaps(text) }).prefault({}),
  reference: z.object({ months: perhaps(z.number().positive()) }).prefault({}),
  base: z.object({ filter: perhaps(z.string()), n: perhaps(z.number().min(0)) }).prefault({}),
  universe: z.object({ definition: perhaps(text), organisations: perhapsSet }).prefault({}),
  design: z.object({ kind: perhaps(text), weighting: perhaps(text) }).prefault({}),
  mode: perhapsSet,
  fieldwork: perhaps(z.object({ from: z.iso.date(), to: z.iso.date() }).refine(({ from, to }) => from <= to, { path: ['to'], message: 'the end of the fieldwork lies before its beginning' })),
  response: perhaps(z.object({ invited: z.number().positive(), completed: z.number().min(0) }).refine(({ invited, completed }) => completed <= invited, { path: ['completed'], message: 'more people completed than were invited' })),
  derivation: perhaps(z.union([text, z.record(z.string(), z.unknown())]).transform((value) => (typeof value === 'string' ? value : JSON.stringify(value)))),
  classifications: perhaps(z.record(z.string(), z.union([z.string(), z.number()]))),
  disclosure: perhaps(z.union([text, z.object({ method: text, publishable: z.boolean().optional() })])),
  scale: z.object({ invariance: perhaps(z.object({ reached: z.enum(['none', 'configural', 'metric', 'scalar']), deltaCfi: z.number(), deltaRmsea: z.number() })) }).optional(),
  bridges: z.array(bridge).optional(),
  signOffs: z.array(signOff).optional(),
})

export type Specification = z.infer<typeof specification>
export type Bridge = z.infer<typeof bridge>
export type SignOff = z.infer<typeof signOff>

/** Bridges and signatures in a file of their own, beside the figures they join. */
export const bridgeFile = z.strictObject({ bridges: z.array(bridge).default([]), signOffs: z.array(signOff).default([]) })
export type BridgeFile = z.infer<typeof bridgeFile>
