import type { Text } from '../../../foundation/kernel/language.ts'

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
/** The statements in words. Other words are another statement, with a key of its own: figures of the two are never compared. */
export const statementNames: Readonly<Record<Statement, Text>> = {
  'know-others': { nl: 'Ik ken buiten mijn ministerie collega’s met een heel andere achtergrond dan ik.', en: 'Outside my ministry I know colleagues with a background very different from mine.' },
  'dare-speak': { nl: 'Ik durf het op het werk te zeggen als ik racisme of uitsluiting zie.', en: 'I dare to say so at work when I see racism or exclusion.' },
  understand: { nl: 'Ik begrijp hoe een collega met een andere achtergrond mijn organisatie ervaart.', en: 'I understand how a colleague with another background experiences my organisation.' },
  belong: { nl: 'Ik voel mij op mijn werk op mijn plaats.', en: 'I feel in my place at work.' },
}
/** What a participant may say at the end; counted, never kept with a name. */
export const themes = ['learned-work', 'learned-other-view', 'network', 'courage', 'no-time', 'no-click', 'too-far', 'no-support-manager'] as const
export type Theme = (typeof themes)[number]
