import type { Language } from '../../../../foundation/kernel/language.ts'
import type { CaseMessage } from '../../rules/case/said.ts'
import { partyBodies } from '../../rules/parties/bodies.ts'
import { caseTexts } from '../../texts/case.ts'
import { partySaidTexts } from '../../texts/parties/said.ts'

export type PartyMessage = Extract<CaseMessage, { kind: keyof typeof partyBodies }>
export const isPartyMessage = (message: CaseMessage): message is PartyMessage => Object.hasOwn(partyBodies, message.kind)
type Words = { readonly heading: string | null; readonly text: string }

/** The heading over a message about, to or by the other people in a case, and the words in it. */
export const partyWords = (message: PartyMessage, language: Language): Words => {
  const text = partySaidTexts[language]
  switch (message.kind) {
    case 'party-asked':
      return { heading: message.body.hidden ? text.askedHidden(message.body.who) : text.asked(text[message.body.role], message.body.who), text: message.body.ground }
    case 'hidden-agreed':
      return { heading: text.hiddenAgreed, text: message.body.text }
    case 'complaint-copy':
      return { heading: text.copy, text: message.body.text }
    case 'view':
    case 'statement':
      return { heading: text[message.kind], text: message.body.text }
    case 'companion':
      return { heading: text.companion(message.body.who, text[message.body.as]), text: '' }
    case 'outcome-told':
      return { heading: `${text.outcomeTold}: ${caseTexts[language][message.body.outcome]}`, text: [message.body.text, ...(message.body.rehabilitation ? [text.rehabilitated] : [])].filter(Boolean).join('\n\n') }
    case 'false-report-proposed':
      return { heading: text.falseProposed, text: [`${text.falseFacts}: ${message.body.facts}`, `${text.falseKnowledge}: ${message.body.knowledge}`, `${text.falseHeard}: ${message.body.heard}`].join('\n\n') }
    case 'false-report-agreed':
      return { heading: text.falseAgreed, text: message.body.text }
    case 'check-in':
      return { heading: (message.body.well ? text.checkInWell : text.checkInNotWell)(String(message.body.month)), text: '' }
    case 'check-in-heard':
      return { heading: ({ yes: text.checkInWell, no: text.checkInNotWell, 'no-answer': text.checkInNothing })[message.body.well](String(message.body.month)), text: [text.heard, message.body.text].filter(Boolean).join(' ') }
    case 'detriment':
      return { heading: text.detriment, text: [message.body.kinds.map((kind) => text[kind]).join(', '), `${text.since}: ${message.body.since}`, message.body.text, text[`wish-${message.body.wish}`]].filter(Boolean).join('\n') }
    case 'cluster':
      return { heading: (message.body.linked ? text.linked : text.unlinked)(message.body.about), text: message.body.reason }
    case 'alert-addressed':
      return { heading: (message.body.to === 'sg' ? text.alertSg : text.alertOther)(String(message.body.reports)), text: message.body.text }
  }
}
