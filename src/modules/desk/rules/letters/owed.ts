import type { CaseMessage } from '../case/said.ts'
import type { CaseView } from '../case/view.ts'
import type { Template } from './template.ts'
import { newestTemplates } from './templates.ts'

/** A model letter that fits the case now; `owed` = its step was taken and the letter was not written since. */
export type FittingLetter = { readonly template: Template; readonly owed: boolean }

/** What tells one such step from another: what was asked, who is heard, or the outcome. */
export const detailOf = (message: CaseMessage): string =>
  message.kind === 'consent-asked' ? message.body.what : message.kind === 'closed' ? message.body.outcome : message.kind === 'hearing-invited' || message.kind === 'hearing-held' ? message.body.who : ''

/** The newest message that calls for this letter, or -1. */
const calledForAt = (template: Template, messages: readonly CaseMessage[]): number =>
  messages.findLastIndex((one) => one.author !== 'reporter' && template.after.includes(one.kind) && (template.only?.includes(detailOf(one)) ?? true))

const writtenAt = (template: Template, messages: readonly CaseMessage[]): number => messages.findLastIndex((one) => one.kind === 'letter' && one.body.template.id === template.id)

/** The model letters for this case: what is owed first, then what fits its procedure. A case whose road is not chosen yet gets the letters of every procedure. */
export const lettersFor = (view: Pick<CaseView, 'procedure'>, messages: readonly CaseMessage[]): readonly FittingLetter[] => {
  const fits = newestTemplates.filter((one) => view.procedure === 'triage' || (one.procedures?.includes(view.procedure) ?? true))
  const all = fits.map((template) => {
    const called = calledForAt(template, messages)
    return { template, owed: called >= 0 && called > writtenAt(template, messages) }
  })
  return [...all.filter((one) => one.owed), ...all.filter((one) => !one.owed)]
}
