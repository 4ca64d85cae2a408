import { applicants, inclusion, leavers } from './others.ts'
import { racismAndDiscrimination } from './racism.ts'
import type { Shipped } from './make.ts'

export type { Shipped } from './make.ts'

/** Questionnaires that come with the product. */
export const shippedQuestionnaires: readonly Shipped[] = [racismAndDiscrimination, inclusion, applicants, leavers]
