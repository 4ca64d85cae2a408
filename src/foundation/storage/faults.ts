const codeOf = (fault: unknown): unknown => (fault as { code?: unknown; cause?: { code?: unknown } } | null)?.code ?? (fault as { cause?: { code?: unknown } } | null)?.cause?.code

/** Whether the database refused a row because its key stands already (PostgreSQL 23505). The transaction is lost. */
export const isDuplicate = (fault: unknown): boolean => codeOf(fault) === '23505'

/**
 * Whether a table got another shape since a connection prepared its statement (PostgreSQL 0A000): it would refuse the same statement for ever, a new
 * connection plans anew.
 */
export const isOutdatedPlan = (fault: unknown): boolean => codeOf(fault) === '0A000'
