import type { Roster } from '../../../../../foundation/sealing/core/protocol.ts'
import { formatDay } from '../../../../../foundation/ui/texts/dates.ts'
import type { CaseMessage } from '../../../rules/case/said.ts'
import { fillLetter, type LetterFacts } from '../../../rules/letters/fill.ts'
import { detailOf } from '../../../rules/letters/owed.ts'
import type { Letter } from '../../../rules/letters/letter.ts'
import type { Template } from '../../../rules/letters/template.ts'
import { computeTerm } from '../../../rules/terms/compute-term.ts'
import { caseTexts } from '../../../texts/case.ts'
import { letterTexts } from '../../../texts/letters.ts'
import { procedureTexts } from '../../../texts/procedure.ts'
import { bodyName } from '../names.ts'
import type { WorkCase } from '../said.ts'

type Words = 'nl' | 'en'

/** The language the reporter wrote in; easy Dutch gets a Dutch letter. */
export const letterLanguage = (work: WorkCase): Words => (work.view.report?.language === 'en' ? 'en' : 'nl')

const endOf = (work: WorkCase, ...rules: readonly string[]): string | undefined => work.terms.terms.find((term) => rules.includes(term.rule))?.reporterEnd ?? undefined

/** The step that this letter tells of: the newest of its kind. */
const stepOf = (work: WorkCase, { after, only }: Template): CaseMessage | undefined => work.messages.findLast((one) => one.author !== 'reporter' && after.includes(one.kind) && (only?.includes(detailOf(one)) ?? true))

const textOf = (step: CaseMessage | undefined): string | undefined => (step === undefined ? undefined : 'text' in step.body ? step.body.text : 'reason' in step.body ? step.body.reason : undefined)

/** What a hearing, the advice and the decision give to their letters. */
const procedureFacts = (step: CaseMessage | undefined, language: Words): LetterFacts => {
  const [words, text] = [caseTexts[language], letterTexts[language]]
  switch (step?.kind) {
    case 'hearing-invited':
      return { hearingDay: formatDay(step.body.day, language), hearingPlace: step.body.place }
    case 'hearing-held':
      return { hearingDay: formatDay(step.body.day, language), record: step.body.record }
    case 'advised':
      return { findings: step.body.findings, reasons: words[step.body.judgment], advice: [step.body.advice, ...(step.body.minority ? [`${text.minority}: ${step.body.minority}`] : [])].join('\n') }
    case 'penalty-intended':
      return { penalty: step.body.penalties.map((one) => procedureTexts[language][one]).join(', '), reasons: step.body.text }
    case 'decided': {
      const { advice, reasons, judgment, measures, text: decision } = step.body
      const measure = measures.map((one) => `${procedureTexts[language][one.measure]}: ${one.owner}, ${text.by} ${formatDay(one.due, language)}${one.text ? `. ${one.text}` : ''}`)
      return {
        findings: advice.findings, advice: `${words[advice.judgment]}. ${advice.advice}${advice.minority ? `\n${text.minority}: ${advice.minority}` : ''}`, reasons: reasons || advice.advice,
        deviation: advice.judgment === judgment && reasons === '' ? text.followsAdvice : `${text.deviates} ${reasons}`, conclusions: [decision, ...measure].filter(Boolean).join('\n'), ombudsmanUntil: formatDay(step.body.ombudsmanUntil, language),
      }
    }
    default:
      return {}
  }
}

/** What both sides said, for the authority, who reads no compartment of the accused. */
const recordsIn = (work: WorkCase, language: Words): string | undefined => {
  const held = work.messages.flatMap((one) => (one.kind === 'hearing-held' ? [`${caseTexts[language].saidHeard(caseTexts[language][one.body.who], formatDay(one.body.day, language))}\n${one.body.record}`] : []))
  return held.length === 0 ? undefined : held.join('\n\n')
}

/** What this case knows of what the letters ask, in words of the letter's language. */
export const letterFacts = (work: WorkCase, roster: Roster, template: Template, language: Words): LetterFacts => {
  const words = caseTexts[language]
  const day = (value: string | undefined): string | undefined => (value === undefined ? undefined : formatDay(value, language))
  const { view, today } = work
  const step = stepOf(work, template)
  const asked = step?.kind === 'consent-asked' ? step.body : null
  const name = view.identity?.name
  return {
    salutation: name ? letterTexts[language].salutation(name) : letterTexts[language]['salutation-anonymous'],
    accusedSalutation: letterTexts[language].salutationOther,
    body: bodyName(roster, work.opened.body, language),
    receivedDay: day(view.receivedDay),
    admissionBy: day(endOf(work, 'AWB_NIET_IN_BEHANDELING')),
    decisionBy: day(endOf(work, 'AWB_AFDOENING_10', 'AWB_AFDOENING_6')),
    feedbackBy: day(endOf(work, 'WBK_TERUGKOPPELING')),
    repairBy: day(endOf(work, 'AWB_HERSTEL') ?? computeTerm('AWB_HERSTEL', today).nominalEnd),
    viewBy: day(computeTerm('BEKLAAGDE_ZIENSWIJZE', today).nominalEnd),
    ombudsmanUntil: day(computeTerm('OMBUDSMAN', today).nominalEnd),
    ground: step?.kind === 'declined' ? words[step.body.ground] : undefined,
    outcome: step?.kind === 'closed' ? words[step.body.outcome] : step?.kind === 'decided' ? words[step.body.judgment] : undefined,
    ...procedureFacts(step, language),
    records: recordsIn(work, language),
    stepText: textOf(step),
    until: asked?.what === 'deferral' ? day(asked.detail) : undefined,
    otherBody: asked?.what === 'hand-over' ? bodyName(roster, asked.detail, language) : undefined,
    otherProcedure: asked?.what === 'conversion' && (asked.detail === 'complaint' || asked.detail === 'integrity') ? words[asked.detail] : undefined,
  }
}

/** A model letter filled from the case, ready to be changed. */
export const draftLetter = (work: WorkCase, roster: Roster, template: Template, language: Words): Letter => {
  const words = letterTexts[language]
  const to = template.audience === 'reporter' ? view(work) ?? words.nameless : words[`audience-${template.audience}`]
  return fillLetter(template, language, letterFacts(work, roster, template, language), { from: bodyName(roster, work.opened.body, language), to, day: work.today })
}

const view = (work: WorkCase): string | undefined => work.view.identity?.name || undefined
