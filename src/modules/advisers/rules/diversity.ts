import { releaseCounts, type CountTable, type Released } from '../../../foundation/disclosure/index.ts'
import { characteristics, poolAnswers, type Characteristic } from './lists.ts'
import { settings } from './settings.ts'

export type AnswerCount = { readonly characteristic: Characteristic; readonly answer: string; readonly count: number }
/** An aim stands beside the figures, in words, with a number only where the law lets one stand: never for origin. */
export type Aim = { readonly department: string; readonly characteristic: Characteristic; readonly words: string; readonly version: number }

/** The pool in figures, each characteristic by itself: never two together, and only from ten answers on. */
export const diversityOf = (counts: readonly AnswerCount[]): readonly { readonly characteristic: Characteristic; readonly table: Released<CountTable> }[] =>
  characteristics.map((characteristic) => ({
    characteristic,
    table: releaseCounts(poolAnswers[characteristic].map((key) => ({ key, count: counts.find((one) => one.characteristic === characteristic && one.answer === key)?.count ?? 0 })), settings.diversityMinimum),
  }))

export type AimRefusal = 'target-for-origin' | 'too-long' | 'empty'

/** An aim about origin may say what the pool wants to be for employees, not how many of whom: any figure in it is refused. */
export const aimProblem = (characteristic: Characteristic, words: string): AimRefusal | null => {
  if (words.trim() === '') return 'empty'
  if (words.length > 600) return 'too-long'
  const figure = /\d|%|\b(procent|percent|helft|half|kwart|quarter|derde|third|meerderheid|majority)\b/i
  return characteristic === 'origin' && figure.test(words) ? 'target-for-origin' : null
}
