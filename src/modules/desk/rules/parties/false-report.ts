import type { B64, Id } from '../../../../foundation/sealing/core/protocol.ts'
import type { CaseMessage } from '../case/said.ts'
import type { CaseView } from '../case/view.ts'

/** A finding that the reporter knew the report to be false (Directive (EU) 2019/1937, art. 23(2)). Alone it is a proposal; a second reader makes it count. */
export type FalseReport = { readonly proposal: B64; readonly by: Id; readonly facts: string; readonly knowledge: string; readonly heard: string; readonly agreedBy: Id | null }

export const falseReportOf = (messages: readonly CaseMessage[]): FalseReport | null => {
  let found: FalseReport | null = null
  for (const message of messages) {
    if (message.author === 'reporter') continue
    // Reopened: what was found before is no finding any more.
    if (message.kind === 'reopened') found = null
    if (message.kind === 'false-report-proposed' && found === null) found = { proposal: message.hash, by: message.author, ...message.body, agreedBy: null }
    if (message.kind === 'false-report-agreed' && found !== null && message.body.to === found.proposal && message.author !== found.by && found.agreedBy === null) found = { ...found, agreedBy: message.author }
  }
  return found
}

export type FalseReportRefusal = 'case-is-open' | 'not-unfounded' | 'no-name-is-looked-for' | 'not-heard' | 'stands-already' | 'facts-missing' | 'knowledge-missing' | 'heard-missing'

/**
 * Whether such a finding may be proposed. Not proved is not false: it wants a closed case without a finding against the accused, facts of its own that show
 * knowledge, and that the reporter was asked and had their say. It is never a ground to look for a name that was not given.
 */
export const falseReportRefusal = (view: CaseView, messages: readonly CaseMessage[], wish: Pick<FalseReport, 'facts' | 'knowledge' | 'heard'>): FalseReportRefusal | null => {
  if (view.open) return 'case-is-open'
  if (view.outcome !== 'unfounded' && view.outcome !== 'no-finding') return 'not-unfounded'
  if (view.naming === 'anonymous' || view.identity === null || view.identity.name === '') return 'no-name-is-looked-for'
  if (falseReportOf(messages) !== null) return 'stands-already'
  const asked = messages.findIndex((one) => one.author !== 'reporter' && one.direction === 'out' && one.kind === 'text')
  if (asked < 0) return 'not-heard'
  return wish.facts.trim() === '' ? 'facts-missing' : wish.knowledge.trim() === '' ? 'knowledge-missing' : wish.heard.trim() === '' ? 'heard-missing' : null
}

/** Whether this reader can be the second one. */
export const mayAgreeFalse = (found: FalseReport | null, me: Id): boolean => found !== null && found.agreedBy === null && found.by !== me
