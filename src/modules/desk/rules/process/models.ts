import type { Procedure } from '../messages.ts'
import { complaintModel } from './complaint.ts'
import { integrityModel } from './integrity.ts'
import type { ProcessModel } from './model.ts'
import { triageModel } from './triage.ts'

/** The procedures as data: what a page offers, what a message moves, the diagrams and the path tests all follow from these. */
export const processModels: Readonly<Record<Procedure, ProcessModel>> = { complaint: complaintModel, integrity: integrityModel, triage: triageModel }
