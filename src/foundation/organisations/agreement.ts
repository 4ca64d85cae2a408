import type { Day } from '../kernel/clock.ts'
import type { Body } from './bodies.ts'
import { validOn } from './validity.ts'

/** A body that the signed roster and the administration do not know as the same one. A report goes only to a body that both know. */
export type BodyGap = { readonly id: string; readonly gap: 'not administered' | 'not in roster' | 'other kind' | 'other panel size' }

/** What a roster says of a body, as far as the administration says it too. */
export type ListedBody = Pick<Body, 'id' | 'kind' | 'panelSize'>

/** Compares by identifier the bodies of the roster with those that stand today; in the order of the roster, then of the administration. */
export const bodyGaps = (roster: readonly ListedBody[], administered: readonly Body[], today: Day): readonly BodyGap[] => {
  const standing = administered.filter((body) => validOn(body, today))
  const of = ({ id, kind, panelSize }: ListedBody): readonly BodyGap[] => {
    const same = standing.find((body) => body.id === id)
    if (!same) return [{ id, gap: 'not administered' }]
    return [...(same.kind === kind ? [] : [{ id, gap: 'other kind' } as const]), ...(same.panelSize === panelSize ? [] : [{ id, gap: 'other panel size' } as const])]
  }
  return [...roster.flatMap(of), ...standing.filter(({ id }) => !roster.some((one) => one.id === id)).map(({ id }) => ({ id, gap: 'not in roster' } as const))]
}
