import type { Day } from '../../../../foundation/kernel/clock.ts'
import { addDays, daysBetween } from '../../../../foundation/calendar/day.ts'
import { workingDaysBetween } from '../../../../foundation/calendar/free-days.ts'
import type { Language } from '../../../../foundation/kernel/language.ts'

const nouns = {
  nl: { day: ['dag', 'dagen'], workingDay: ['werkdag', 'werkdagen'], week: ['week', 'weken'] },
  en: { day: ['day', 'days'], workingDay: ['working day', 'working days'], week: ['week', 'weeks'] },
} as const

/** A span in the unit people use for it: working days up to ten, whole weeks beyond, calendar days where no working day lies between. */
const span = (from: Day, to: Day, language: 'nl' | 'en'): string => {
  const workingDays = workingDaysBetween(from, to)
  const days = daysBetween(from, to)
  const [count, unit] = workingDays === 0 ? [days, 'day' as const] : workingDays <= 10 ? [workingDays, 'workingDay' as const] : [Math.floor(days / 7), 'week' as const]
  return `${count} ${nouns[language][unit][count === 1 ? 0 : 1]}`
}

/** How far off a day is: "over 2 werkdagen", "vandaag", "3 werkdagen te laat"; whole weeks are rounded down, never later than the truth. */
export const dueInWords = (today: Day, day: Day, language: Language): string => {
  const words = language === 'en' ? 'en' : 'nl'
  if (day === today) return words === 'en' ? 'today' : 'vandaag'
  if (day < today) return `${span(day, today, words)} ${words === 'en' ? 'overdue' : 'te laat'}`
  if (day === addDays(today, 1)) return words === 'en' ? 'tomorrow' : 'morgen'
  return `${words === 'en' ? 'in' : 'over'} ${span(today, day, words)}`
}
