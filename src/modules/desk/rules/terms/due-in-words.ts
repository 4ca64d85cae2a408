import type { Day } from '../../../../foundation/kernel/clock.ts'
import { addDays, daysBetween } from '../../../../foundation/calendar/day.ts'
import { workingDaysBetween } from '../../../../foundation/calendar/free-days.ts'
import { lengthInWords } from '../../../../foundation/calendar/length-in-words.ts'
import type { Language } from '../../../../foundation/kernel/language.ts'

/** A span in the unit people use for it: working days up to ten, whole weeks beyond, calendar days where no working day lies between. */
const span = (from: Day, to: Day, language: Language): string => {
  const workingDays = workingDaysBetween(from, to)
  const days = daysBetween(from, to)
  if (workingDays === 0) return lengthInWords({ amount: days, unit: 'day' }, language)
  return lengthInWords(workingDays <= 10 ? { amount: workingDays, unit: 'workingDay' } : { amount: Math.floor(days / 7), unit: 'week' }, language)
}

/** How far off a day is: "over 2 werkdagen", "vandaag", "3 werkdagen te laat"; whole weeks are rounded down, never later than the truth. */
export const dueInWords = (today: Day, day: Day, language: Language): string => {
  const english = language === 'en'
  if (day === today) return english ? 'today' : 'vandaag'
  if (day < today) return `${span(day, today, language)} ${english ? 'overdue' : 'te laat'}`
  if (day === addDays(today, 1)) return english ? 'tomorrow' : 'morgen'
  return `${english ? 'in' : 'over'} ${span(today, day, language)}`
}
