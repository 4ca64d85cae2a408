import type { Roster } from '../../../../foundation/sealing/core/protocol.ts'
import { formatDay } from '../../../../foundation/ui/texts/dates.ts'
import { caseTexts } from '../../texts/case.ts'
import { workCaseTexts } from '../../texts/work-case.ts'
import { saidWords } from '../shared/said-words.ts'
import type { ActField } from './act-form-parts.ts'
import { bodyName, nameOf } from './names.ts'
import type { WorkCase } from './said.ts'

type Where = { readonly language: 'nl' | 'en'; readonly work: WorkCase; readonly roster: Roster }

/** Fields whose options are handlers. */
const handlerFields = ['handler', 'chair', 'members', 'member', 'authority', 'people', 'remove']
/** Fields whose options are the hashes of what was said. */
const saidFields = ['hearing', 'challenge', 'expert-of', 'about', 'copy-of']

/** A message named by what it is and its day, as a choice in a form. */
export const messageName = (hash: string, { language, work, roster }: Where): string => {
  const message = work.messages.find((one) => one.hash === hash)
  if (!message) return hash
  const { heading, text } = saidWords(message, language)
  const challenge = work.view.handling.challenges.find((one) => one.hash === hash)
  const files = message.attachments.map((one) => one.name).join(', ')
  return [heading ?? text.slice(0, 60), challenge ? nameOf(roster, challenge.member) : '', formatDay(message.day, language), files].filter(Boolean).join(', ')
}

/** The words for one choice of a field. */
export const optionName = (field: Pick<ActField, 'id' | 'kind'>, option: string, where: Where): string => {
  const { language, work, roster } = where
  const text = workCaseTexts[language] as unknown as Record<string, unknown>
  const words = caseTexts[language] as Record<string, unknown>
  if (handlerFields.includes(field.id)) return nameOf(roster, option)
  if (saidFields.includes(field.id) && option !== 'about-none') return messageName(option, where)
  if (field.id === 'ask') {
    const request = work.view.nameRequests.find((one) => one.ask === option)
    return request ? `${nameOf(roster, request.by)}: ${request.reason}` : option
  }
  if (field.id === 'measure-of') {
    const measure = work.view.handling.decision?.measures[Number(option)]
    return measure ? `${caseTexts[language][measure.measure]}, ${measure.owner}, ${formatDay(measure.due, language)}` : option
  }
  if (field.id === 'body') return bodyName(roster, option, language)
  const word = [text[`stay-${option}`], text[option], words[`seen-${option}`], words[option]].find((one) => typeof one === 'string')
  return typeof word === 'string' ? word : option
}
