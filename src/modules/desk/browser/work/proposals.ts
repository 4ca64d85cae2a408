import type { ChangeProposal } from '../../../../foundation/sealing/core/change.ts'
import type { Id, PanelChange, ReaderKeys } from '../../../../foundation/sealing/core/protocol.ts'
import type { WorkCase } from './said.ts'

/** A change of readers that waits for the second signature. */
export type Pending = {
  readonly hash: string
  readonly by: Id
  readonly day: string
  readonly add: readonly Id[]
  readonly remove: readonly Id[]
  readonly body: string
  readonly handsOver: boolean
  readonly mine: boolean
  readonly proposal: ChangeProposal
}

const outerOf = (proposal: ChangeProposal): PanelChange | null => {
  try {
    const { payload } = proposal.panelChange
    const change: unknown = JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))))
    return typeof change === 'object' && change !== null && Array.isArray((change as PanelChange).add) && Array.isArray((change as PanelChange).remove) ? (change as PanelChange) : null
  } catch {
    return null
  }
}

const signedBy = (proposal: ChangeProposal, readers: readonly ReaderKeys[]): readonly Id[] =>
  readers.filter((reader) => proposal.panelChange.sigs.some((one) => one.key === reader.sig)).map((reader) => reader.id)

/** Proposals that can still be approved: they continue the change that stands now, so at most one of them will ever be carried out. */
export const pendingProposals = (work: WorkCase, me: Id): readonly Pending[] => work.messages.flatMap((message) => {
  if (message.kind !== 'change-proposed') return []
  const proposal = message.body as unknown as ChangeProposal
  const outer = outerOf(proposal)
  if (outer === null || outer.number !== work.opened.number + 1 || outer.prev !== work.opened.head) return []
  return [{
    hash: message.hash, by: message.author, day: message.day, add: outer.add, remove: outer.remove, body: outer.body, handsOver: outer.body !== work.opened.body,
    mine: signedBy(proposal, work.opened.readers).includes(me), proposal,
  }]
})
