import type { Clock } from '../../../foundation/kernel/clock.ts'
import type { OfferedPart } from '../../../foundation/kernel/parts.ts'
import type { Random } from '../../../foundation/kernel/random.ts'
import type { OfferedTerm } from '../../../foundation/kernel/terms.ts'
import type { Database } from '../../../foundation/storage/database.ts'
import { checkGuide, type Checked } from '../rules/check/index.ts'
import type { Guide } from '../rules/guide.ts'

/** What the guide needs to run; the house hands it over. */
export type GuideServices = {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  /** The desk's terms: the guide names them and never counts them itself. */
  readonly terms: readonly OfferedTerm[]
  /** The parts of this installation that a way may start at. */
  readonly parts: readonly OfferedPart[]
}

/** Holds a guide against this installation as it is today. */
export const checkHere = (services: GuideServices, guide: Guide): Checked =>
  checkGuide(guide, { today: services.clock.today(), terms: services.terms, provisions: services.parts.map(({ id, page }) => ({ id, offered: page !== null })) })
