/** What opening a mailbox goes through, in this order. */
export const openingSteps = ['words', 'trust', 'sign-in', 'fetch'] as const
export type OpeningStep = (typeof openingSteps)[number]
