/**
 * The house's own settings. None of them stands in a law: each is provisional, and pages that show one say so.
 */
export const settings = {
  /** Working days within which an adviser replies; after that the mailbox offers others. */
  replyWorkingDays: 2,
  /** One adviser for at most this many employees; a warning, never a block. */
  employeesPerAdviser: 500,
  /** Days before the end of a certificate or an appointment that everybody concerned is warned. */
  warnDays: 90,
  /** Days after closing that a conversation is erased with the adviser's notes, and days of silence after which it is too. */
  eraseAfterClosing: 90,
  eraseAfterSilence: 365,
  /** Pools smaller than this show no band of workload: it would be one person's. */
  bandMinimum: 3,
  /** Average open conversations per adviser up to which a pool is quiet, and from which it is busy. */
  quietBelow: 3,
  busyFrom: 8,
  /** Ministries with fewer employees get no figures of their own: too many readers would know who is meant. */
  figuresFrom: 500,
  /** Answers to the voluntary question about the pool are shown from this many on. */
  diversityMinimum: 10,
} as const
