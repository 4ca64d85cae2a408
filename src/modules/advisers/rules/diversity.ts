import { releaseCounts, type CountTable, type Released } from '../../../foundation/disclosure/index.ts'
import { characteristics, poolAnswers, type Characteristic } from './lists.ts'
import { settings } from './settings.ts'

export type AnswerCount = { readonly characteristic: Characteristic; readonly answer: string; readonly count: number }
/** An aim stands beside the figures, in words, with a number only where the law lets one stand: never for origin. */
export type Aim = { readonly department: string; readonly characteristic: Characteristic; readonly words: string; readonly version: number }

/**
 * The pool in figures, each characteristic by itself: never two together. Nothing of a characteristic is shown (`table` null) below ten
 * answers, nor when everybody gave the same one: that would say it of each of them. An answer that nobody gave is left out, for beside
 * a hidden count it would tell what the others answered.
 */
export const diversityOf = (counts: readonly AnswerCount[]): readonly { readonly characteristic: Characteristic; readonly table: Released<CountTable> | null }[] =>
  characteristics.map((characteristic) => {
    const rows = poolAnswers[characteristic].map((key) => ({ key, count: counts.find((one) => one.characteristic === characteristic && one.answer === key)?.count ?? 0 }))
    const total = rows.reduce((sum, { count }) => sum + count, 0)
    const enough = total >= settings.diversityMinimum && rows.every(({ count }) => count < total)
    return { characteristic, table: enough ? releaseCounts(rows.filter(({ count }) => count > 0), settings.diversityMinimum) : null }
  })

export type AimRefusal = 'target-for-origin' | 'too-long' | 'empty'

/** An aim about origin may say what the pool wants to be for employees, not how many of whom: any figure in it is refused. */
export const aimProblem = (characteristic: Characteristic, words: string): AimRefusal | null => {
  if (words.trim() === '') return 'empty'
  if (words.length > 600) return 'too-long'
  const figure = /\d|%|\b(procent|percent|helft|half|kwart|quarter|derde|third|meerderheid|majority)\b/i
  return characteristic === 'origin' && figure.test(words) ? 'target-for-origin' : null
}
