import { disclosureAudit } from './audit.ts'
import { disclosureProtect } from './protect.ts'

/** The computations under `gehoor disclosure`. */
export const disclosureComputations = { protect: disclosureProtect(() => performance.now()), audit: disclosureAudit } as const
