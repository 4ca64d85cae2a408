import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { Text } from '../../../../foundation/kernel/language.ts'
import { fillLengths } from '../terms/fill-lengths.ts'
import type { Letter, LetterBlock } from './letter.ts'
import type { Template } from './template.ts'

/** What only a person can say; shown between brackets until it is said. */
const openPlaces: Readonly<Record<string, Text>> = {
  missing: { nl: 'wat er ontbreekt', en: 'what is missing' },
  hearingDay: { nl: 'dag van het gesprek', en: 'day of the hearing' },
  hearingTime: { nl: 'tijd', en: 'time' },
  hearingPlace: { nl: 'plaats', en: 'place' },
  answerBy: { nl: 'dag waarvoor u antwoord wilt', en: 'day before which you want an answer' },
  record: { nl: 'het verslag', en: 'the record' },
  records: { nl: 'de verslagen van de gesprekken', en: 'the records of the hearings' },
  findings: { nl: 'de bevindingen', en: 'the findings' },
  reasons: { nl: 'de redenen', en: 'the reasons' },
  deviation: { nl: 'volgt de beslissing het advies? zo niet: de reden', en: 'does the decision follow the advice? if not: the reason' },
  conclusions: { nl: 'wat er nu gebeurt', en: 'what happens now' },
  advice: { nl: 'het advies', en: 'the advice' },
  penalty: { nl: 'de straf', en: 'the penalty' },
  question: { nl: 'uw vraag', en: 'your question' },
  subject: { nl: 'onderwerp', en: 'subject' },
  text: { nl: 'tekst', en: 'text' },
  stepText: { nl: 'toelichting', en: 'explanation' },
  ground: { nl: 'de grond van Awb 9:8', en: 'the ground of Awb 9:8' },
  outcome: { nl: 'de uitkomst', en: 'the outcome' },
  until: { nl: 'dag', en: 'day' },
  otherBody: { nl: 'de andere commissie', en: 'the other committee' },
  otherProcedure: { nl: 'de andere procedure', en: 'the other procedure' },
  admissionBy: { nl: 'uiterste dag', en: 'last day' },
  decisionBy: { nl: 'uiterste dag', en: 'last day' },
  feedbackBy: { nl: 'uiterste dag', en: 'last day' },
  repairBy: { nl: 'uiterste dag', en: 'last day' },
  viewBy: { nl: 'uiterste dag', en: 'last day' },
  ombudsmanUntil: { nl: 'een jaar na deze brief', en: 'one year after this letter' },
}

/** Facts from the case, already in words of the letter's language; a name without a value is an open place. */
export type LetterFacts = Readonly<Record<string, string | undefined>>

const opening = { nl: '[vul in: ', en: '[fill in: ' } as const
const openPlace = /\[(?:vul in|fill in): [^\]]*\]/g

const filled = (text: Text, language: 'nl' | 'en', facts: LetterFacts): string =>
  fillLengths(text[language], language).replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name]?.trim()
    return fact !== undefined && fact !== '' ? fact : `${opening[language]}${openPlaces[name]?.[language] ?? name}]`
  })

type Head = { readonly from: string; readonly to: string; readonly day: Day }

/** A letter from its template and what the case knows. What it does not know stays open, between brackets. */
export const fillLetter = (template: Template, language: 'nl' | 'en', facts: LetterFacts, head: Head): Letter => ({
  template: { id: template.id, version: template.version }, language, audience: template.audience, ...head,
  subject: filled(template.subject, language, facts),
  blocks: template.blocks.map((block): LetterBlock =>
    block.kind === 'list' ? { kind: 'list', items: block.items.map((item) => filled(item, language, facts)) } : { kind: block.kind, text: filled(block.text, language, facts) },
  ),
  grounds: [...template.grounds],
})

const textsOf = (letter: Pick<Letter, 'subject' | 'blocks'>): readonly string[] => [letter.subject, ...letter.blocks.flatMap((block) => (block.kind === 'list' ? block.items : [block.text]))]

/** All its words, such as to look for a name in. */
export const lettersText = (letter: Pick<Letter, 'subject' | 'blocks'>): string => textsOf(letter).join('\n')

/** The places that are still open: a letter with one of these is not sent. */
export const openPlacesIn = (letter: Pick<Letter, 'subject' | 'blocks'>): readonly string[] => [...new Set(textsOf(letter).flatMap((text) => text.match(openPlace) ?? []))]

/** Words that templates may ask for and no case knows: for the test that every name means something. */
export const knownOpenPlaces: readonly string[] = Object.keys(openPlaces)
