import { fromBase64Url } from '../../../../../foundation/kernel/bytes.ts'
import { parseCanonical } from '../../../../../foundation/sealing/core/canonical.ts'
import type { Id, Signed } from '../../../../../foundation/sealing/core/protocol.ts'
import { signingKeysOf, type TrustedRoster } from '../../../../../foundation/sealing/core/roster.ts'
import { verify } from '../../../../../foundation/sealing/core/signing.ts'
import { readStatement } from '../../../rules/parties/on-behalf.ts'

/** The officer's statement, when an officer of the verified rosters signed it for this very mailbox; null otherwise. */
export const verifiedStatement = (statement: Signed, mailbox: Id, trusted: TrustedRoster): unknown => {
  try {
    const claimed = readStatement(parseCanonical(fromBase64Url(statement.payload)))
    const holds = claimed !== null && claimed.mailbox === mailbox && claimed.realm === trusted.roster.realm && signingKeysOf(trusted, claimed.officer).some((key) => verify('message', statement, key).ok)
    return holds ? claimed : null
  } catch {
    return null
  }
}
