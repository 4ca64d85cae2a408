/** Scale bands of the collective agreement, low to high. */
export const bands = ['1-4', '5-8', '9-11', '12-13', '14-19'] as const
export type Band = (typeof bands)[number]
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const
export type Weekday = (typeof weekdays)[number]
export const parts = ['mentor', 'mentee', 'both'] as const
export type Part = (typeof parts)[number]

/** Statements asked before and after, answered from 1 (disagree) to 5 (agree); the same words both times. */
export const statements = ['know-others', 'dare-speak', 'understand', 'belong'] as const
export type Statement = (typeof statements)[number]
/** What a participant may say at the end; counted, never kept with a name. */
export const themes = ['learned-work', 'learned-other-view', 'network', 'courage', 'no-time', 'no-click', 'too-far', 'no-support-manager'] as const
export type Theme = (typeof themes)[number]
