import { formatLength } from '../../../../foundation/calendar/length.ts'
import type { OfferedTerm } from '../../../../foundation/kernel/terms.ts'
import { formatTermId } from './term-id.ts'
import { termRules } from './term-rules.ts'

/** Every term of the desk as other modules may name it, steps written out: made from the table, so that nobody keeps a second copy. */
export const offeredTerms: readonly OfferedTerm[] = termRules.flatMap(({ id, lengths, stepped, kind, provisional, name, ground }) =>
  lengths.map((length, index) => ({ id: formatTermId({ rule: id, step: stepped ? index + 1 : null }), length: formatLength(length), kind, provisional, name, ground })))
