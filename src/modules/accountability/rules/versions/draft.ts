import type { VersionProblem } from './check.ts'
import type { Content, Kind } from './shapes.ts'

/**
 * A version in the making; there is one of each kind at a time. `edition` comes back with every change, `base` is the version it started from,
 * `editors` are all who saved it: none of them may adopt it. `sentBack` says why it was not adopted.
 */
export type Draft = { readonly kind: Kind; readonly content: Content; readonly owner: string; readonly reason: string; readonly state: 'editing' | 'offered'; readonly edition: number; readonly base: number; readonly editors: readonly string[]; readonly sentBack: string; readonly day: string }
export type DraftRefusal = 'not-found' | 'stale' | 'offered' | 'not-offered' | 'another-person' | 'owner' | 'reason' | 'words' | { readonly problems: readonly VersionProblem[] }

/** Whether a draft may be laid before a second person. */
export const mayOffer = (draft: Draft, problems: readonly VersionProblem[]): DraftRefusal | null => {
  if (draft.state === 'offered') return 'offered'
  if (draft.owner.trim() === '') return 'owner'
  if (draft.reason.trim().length < 10) return 'reason'
  return problems.length > 0 ? { problems } : null
}

/** Whether somebody may adopt a draft while `newest` is in force. */
export const mayAdopt = (draft: Draft, person: string, newest: number, problems: readonly VersionProblem[]): DraftRefusal | null => {
  if (draft.state !== 'offered') return 'not-offered'
  if (draft.editors.includes(person)) return 'another-person'
  if (draft.base !== newest) return 'stale'
  return problems.length > 0 ? { problems } : null
}
