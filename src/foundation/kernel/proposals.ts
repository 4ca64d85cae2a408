/**
 * A proposal for a measure that left a case anonymised: a human confirmed that nobody can be recognised by it, and nothing points back.
 * The desk offers these; accountability receives them. Without it the desk keeps them in an inbox of its own.
 */
export type ProposedMeasure = { readonly id: string; /** `YYYY-MM`: a day could be laid beside a case. */ readonly month: string; readonly text: string }

/** What was decided about a proposal. `publicText` is what everybody reads; empty while it is not public. */
export type ProposalDecided = { readonly state: 'received' | 'taken-up' | 'done' | 'not-taken-up'; readonly owner: string; readonly due: string | null; readonly publicText: string }
export type KeptProposal = ProposedMeasure & ProposalDecided

/** Whoever receives proposals and decides about them. A proposal handed in twice counts once. */
export type ProposalPort = {
  readonly receive: (proposal: ProposedMeasure) => Promise<void>
  readonly all: () => Promise<readonly KeptProposal[]>
  /** Those with public words, as anybody may read them. */
  readonly published: () => Promise<readonly KeptProposal[]>
  /** False when there is no such proposal. */
  readonly decide: (id: string, decided: ProposalDecided) => Promise<boolean>
}
