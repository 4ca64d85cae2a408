/** The house's own settings. None of them stands in a law: each is provisional, and pages that show one say so. */
export const settings = {
  /** Days that applications stay open at least, so that people outside the circle have a chance. */
  openDays: 7,
  /** Assessors of one procedure, at least. */
  panelMinimum: 2,
  /** Days after closing that answers, scores, notes and feedback are shredded. */
  eraseAfterDays: 28,
  /** Days after a procedure was stopped or stood still without an end that the same is done. */
  eraseAfterStanding: 365,
  /** Days that a candidate has to object after the feedback. */
  objectDays: 42,
  /** Days before the end of a certificate that it is named. */
  warnDays: 90,
  /** Voluntary counts are read out when at least this many procedures of a year are in them. */
  proceduresMinimum: 5,
  /** Employees that an organisation must have before its flow by origin is taken in. */
  organisationMinimum: 250,
  /** The smallest number of people in a cell of a delivered table; smaller cells are left out by the sender. */
  cellMinimum: 10,
  /** Rounds of the simulation behind the interval of a projection. */
  rounds: 500,
} as const
