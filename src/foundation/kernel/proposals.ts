/**
 * A proposal for a measure that left a case anonymised: a human confirmed that nobody can be recognised by it, and nothing points back.
 * The desk offers these; accountability receives them. Until it does, the desk keeps them in an inbox of its own.
 */
export type ProposedMeasure = { readonly id: string; /** `YYYY-MM`: a day could be laid beside a case. */ readonly month: string; readonly text: string }

/** Whoever receives proposals. A proposal handed in twice counts once. */
export type ProposalPort = { readonly receive: (proposal: ProposedMeasure) => Promise<void> }
