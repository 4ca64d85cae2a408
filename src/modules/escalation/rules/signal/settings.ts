/** Numbers of this module that no law gives; all provisional. */
export const signalSettings = {
  /** Days after the end until everything of a signal is erased. The names go at the end itself. */
  eraseAfterEnd: 90,
  /** Without an end, but silent for this long, a signal is erased as well. */
  eraseAfterSilence: 730,
  /** How many signals one mailbox may hold, and items one author may add. */
  signals: 4, itemsOfOne: 200,
  /** From how many signals in a year a figure of a department is shown. */
  minimumCount: 10,
} as const
