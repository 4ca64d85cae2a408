import type { Language } from '../../../../foundation/kernel/language.ts'
import { isDay } from '../../../../foundation/calendar/day.ts'
import { formatDay } from '../../../../foundation/ui/texts/dates.ts'
import type { Consent } from '../../rules/case/view.ts'
import { procedures, referralTargets } from '../../rules/messages.ts'
import { caseTexts } from '../../texts/case.ts'
import type { OpenedMailbox } from './opened.ts'

/**
 * What a yes would be signed for, in words: the procedure, the other committee, the day. It comes from the signed question itself and
 * stands above what the handler wrote, so that nobody can ask one thing and obtain another.
 */
export const consentDetail = ({ what, detail }: Pick<Consent, 'what' | 'detail'>, { bodies }: Pick<OpenedMailbox, 'bodies'>, language: Language): string => {
  const procedure = what === 'conversion' ? procedures.find((one) => one === detail) : undefined
  if (procedure) return caseTexts[language][procedure]
  const body = what === 'hand-over' ? bodies.find((one) => one.id === detail) : undefined
  if (body) return language === 'en' ? body.en : body.nl
  const target = what === 'referral' ? referralTargets.find((one) => one === detail) : undefined
  if (target) return caseTexts[language][target]
  return isDay(detail) ? formatDay(detail, language) : detail
}
