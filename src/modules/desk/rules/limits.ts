/** Bounds of what one request may carry: wide for people, narrow for a flood. Bytes unless said otherwise. */
export const limits = {
  /** A sealed item: a message padded to at most 8 x 64 KiB, and what age adds. */
  itemBytes: 540_000,
  items: 8,
  wrapBytes: 64_000,
  labelBytes: 16_000,
  recoveryBytes: 128_000,
  entryBytes: 24_000,
  changeBytes: 64_000,
  mailboxItems: 64,
  /** All parts that one case may hold. */
  attachmentBudget: 2048 * 1_048_576,
  /** Parts that one message may adopt: as many as the budget holds, so that several files of 500 MB can go in one. */
  parts: 2048,
  requestBytes: 6_000_000,
  challengeSeconds: 120,
  tokenSeconds: 900,
  uploadHours: 24,
  /** Full days after which an uploaded part that no message adopted is deleted. */
  orphanDays: 2,
  /** Full days that a code for lost words can be used. */
  wayInDays: 3,
  /** Letters of a proposal for a measure. */
  proposalLetters: 4000,
  /** Minutes within which a code that was used must have become a mailbox. */
  joinMinutes: 120,
  /** Further mailboxes that one case may have. */
  threads: 64,
  rowsPerPage: 25,
  leavesPerPage: 1000,
} as const
