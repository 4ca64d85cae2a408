/** Talks a pair has at least in its year (the pilot of 2018-2019: six). */
export const talksAtLeast = 6
/** Days without a talk after which a pair gets a nudge; about six talks a year. House rule, provisional. */
export const quietDays = 56
/** Days into the round after which a pair without a first talk gets a nudge. House rule, provisional. */
export const firstTalkDays = 21
/** Reminders of one silence at most; then a pair is left in peace. House rule, provisional. */
export const mostQuietReminders = 2
/** How long before the last day a pair hears that the round is ending. House rule, provisional. */
export const closingDays = 28
/** How long before a meeting, or before the first day, people hear of it. House rule, provisional. */
export const workshopDays = 7
/** How long both may answer a proposal. House rule, provisional. */
export const answerDays = 10
/**
 * Of the pairs that may be made, so many in a hundred are left out by chance. Whoever sees that a pair is never proposed can therefore
 * not conclude that somebody put the other on a private list.
 */
export const leftOutPercent = 4
/** Places a mentor may offer. */
export const mostMentees = 3
/** Names on a private list. */
export const longestList = 20
/** Self-chosen words in one field. */
export const mostTags = 6
