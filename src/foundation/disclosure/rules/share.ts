import { release, type Released } from './released.ts'
import { minimumCount } from './counts.ts'

/** A part of a base, or why it is not shown. `base` is given only where it may be. */
export type ShownShare = { readonly state: 'shown'; readonly part: number; readonly base: number } | { readonly state: 'hidden'; readonly because: 'base-too-small' | 'part-too-small' }

/** The house's minimum base of a percentage. */
export const minimumBase = 30

/**
 * Releases a share `part / base`. Hidden when the base is below `baseMinimum`, and when part or rest is so small that it points at
 * people: from 1 up to `partMinimum`. All or none of a base is hidden too: it tells something of everybody in it.
 * Throws when the numbers are no counts or the part is larger than the base.
 */
export const releaseShare = (part: number, base: number, baseMinimum: number = minimumBase, partMinimum: number = minimumCount): Released<ShownShare> => {
  if (!Number.isSafeInteger(part) || !Number.isSafeInteger(base) || part < 0 || part > base) throw new Error('A share needs a whole part of 0 or more and a base that is not smaller.')
  if (base < baseMinimum) return release({ state: 'hidden', because: 'base-too-small' })
  return release(part < partMinimum || base - part < partMinimum ? { state: 'hidden', because: 'part-too-small' } : { state: 'shown', part, base })
}
