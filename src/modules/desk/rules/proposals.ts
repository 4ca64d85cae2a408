import { z } from 'zod'
import { limits } from './limits.ts'

export const proposalStates = ['received', 'taken-up', 'done', 'not-taken-up'] as const
export type ProposalState = (typeof proposalStates)[number]

/** A proposal for a measure, as the inbox keeps it. `publicText` is what everybody reads; empty while it is not public. */
export type Proposal = { readonly id: string; readonly month: string; readonly text: string; readonly owner: string; readonly due: string | null; readonly state: ProposalState; readonly publicText: string }

const words = z.string().trim().max(limits.proposalLetters)
/** What a handler sends: the words alone. */
export const newProposal = z.strictObject({ text: words.min(1) })

/** What a coordinator decides. Taking up needs an owner and a day; whatever is decided needs public words, because who proposed it can be told in no other way. */
export const proposalUpdate = z
  .strictObject({ owner: z.string().trim().max(200), due: z.iso.date().nullable(), state: z.enum(proposalStates), publicText: words })
  .refine(({ state, owner }) => state !== 'taken-up' || owner !== '', { path: ['owner'] })
  .refine(({ state, due }) => state !== 'taken-up' || due !== null, { path: ['due'] })
  .refine(({ state, publicText }) => state === 'received' || publicText !== '', { path: ['publicText'] })
export type ProposalUpdate = z.infer<typeof proposalUpdate>
