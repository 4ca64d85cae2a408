import { z } from 'zod'
import type { Text } from '../../../../foundation/kernel/language.ts'
import { subjects } from '../model/model.ts'

const words = (most: number) => z.string().trim().min(1).max(most)
const text = z.strictObject({ nl: words(1200), en: words(1200) })

export const units = ['count', 'share', 'days', 'ratio'] as const
export const polarities = ['up', 'down', 'ambiguous'] as const
export const cadences = ['year', 'term'] as const
/** Whom an indicator tells apart; one about origin may never get a binding target without a legal ground. */
export const characteristics = ['none', 'origin', 'sex', 'age', 'disability'] as const

/**
 * What an indicator is. A new version is a new object: figures keep the version they were made by. `comparesWithBefore` says whether
 * figures of this version may be laid beside those of the version before; unknown counts as no.
 */
export const definitionShape = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,58}[a-z0-9]$/),
  version: z.int().min(1),
  name: text,
  unit: z.enum(units),
  polarity: z.enum(polarities),
  subject: z.enum([...subjects, 'inclusion']),
  characteristic: z.enum(characteristics),
  numerator: text,
  /** Null for a count or a number of days. */
  denominator: text.nullable(),
  source: text,
  cadence: z.enum(cadences),
  method: text,
  caveats: text,
  /** What must be equal before two figures may be compared. */
  comparability: z.strictObject({ construct: words(300), universe: words(300), reference: words(300), mode: words(300) }),
  minimumBase: z.int().min(10).max(1000),
  /** For a ratio: which group stands over which. */
  direction: text.nullable(),
  /** Another indicator without which this one is misread: it is always shown beside it. */
  beside: z.string().max(60).optional(),
  comparesWithBefore: z.boolean(),
  reason: z.string().trim().max(600),
  /** The module that delivers the figures; null when departments bring them. Nobody types what a module delivers. */
  module: z.string().nullable(),
})
export type Definition = z.infer<typeof definitionShape>

export type DefinitionRefusal = 'ratio-without-direction' | 'share-without-denominator' | 'no-reason' | 'wrong-version'

/** Checks a definition against the version before it (null for a new indicator). */
export const checkDefinition = (one: Definition, before: Definition | null): readonly DefinitionRefusal[] => [
  ...(one.unit === 'ratio' && one.direction === null ? ['ratio-without-direction' as const] : []),
  ...((one.unit === 'share' || one.unit === 'ratio') && one.denominator === null ? ['share-without-denominator' as const] : []),
  ...(before !== null && one.reason === '' ? ['no-reason' as const] : []),
  ...(one.version !== (before?.version ?? 0) + 1 ? ['wrong-version' as const] : []),
]

/** Whether figures of two versions of one indicator may be laid side by side as one series. */
export const sameSeries = (versions: readonly Pick<Definition, 'version' | 'comparesWithBefore'>[], a: number, b: number): boolean => {
  const [low, high] = [Math.min(a, b), Math.max(a, b)]
  for (let version = low + 1; version <= high; version++) if (versions.find((one) => one.version === version)?.comparesWithBefore !== true) return false
  return true
}

export const textOf = (nl: string, en: string): Text & { readonly nl: string; readonly en: string } => ({ nl, en })
