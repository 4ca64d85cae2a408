import { z } from 'zod'

export const proposalStates = ['received', 'taken-up', 'done', 'not-taken-up'] as const
export type ProposalState = (typeof proposalStates)[number]

/** A recommendation that left a case without trace. `publicText` is what everybody reads; empty while it is not public. */
export type Proposal = { readonly id: string; readonly month: string; readonly text: string; readonly state: ProposalState; readonly owner: string; readonly due: string | null; readonly publicText: string; readonly version: number }

const words = z.string().trim().max(2000)
/** What is decided about it: taking up needs an owner and a day; every decision needs public words, because who proposed it can be told in no other way. */
export const proposalDecision = z
  .strictObject({ state: z.enum(proposalStates), owner: words.max(200), due: z.iso.date().nullable(), publicText: words })
  .refine(({ state, owner }) => state !== 'taken-up' || owner !== '', { path: ['owner'] })
  .refine(({ state, due }) => state !== 'taken-up' || due !== null, { path: ['due'] })
  .refine(({ state, publicText }) => state === 'received' || publicText !== '', { path: ['publicText'] })
export type ProposalDecision = z.infer<typeof proposalDecision>
