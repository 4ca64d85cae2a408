import { detriments, type Detriment } from '../parties/bodies.ts'
import type { Text } from '../../../../foundation/kernel/language.ts'
import type { Question, Questionnaire, QuestionPage } from './questionnaire.ts'

const t = (nl: string, en: string): Text => ({ nl, en })

/** Directive (EU) 2019/1937, article 19, (a) to (o), each by its own name. Frozen: reports refer to these ids. */
export const detrimentNames: Readonly<Record<Detriment, Text>> = {
  dismissal: t('Ontslag of schorsing', 'Dismissal or suspension'),
  demotion: t('Een lagere functie, of een promotie die niet doorging', 'Demotion or a promotion withheld'),
  duties: t('Andere taken, werkplek, uren of loon', 'Other duties, workplace, hours or pay'),
  training: t('Een opleiding die u niet mocht volgen', 'Training withheld'),
  appraisal: t('Een slechte beoordeling of referentie', 'A negative appraisal or reference'),
  discipline: t('Een straf, berisping of boete', 'A penalty, reprimand or fine'),
  harassment: t('Dwang, pesten, bedreigen of buitensluiten', 'Coercion, bullying, threats or exclusion'),
  unfair: t('Anders of oneerlijk behandeld', 'Treated differently or unfairly'),
  'not-permanent': t('Een tijdelijk contract dat niet vast werd, terwijl u dat mocht verwachten', 'A temporary contract not made permanent although you could expect it'),
  'not-renewed': t('Een contract dat niet is verlengd of eerder is beëindigd', 'A contract not renewed or ended early'),
  damage: t('Schade aan uw naam of inkomen, ook op sociale media', 'Damage to your name or income, also on social media'),
  blacklist: t('Nergens meer aan het werk komen', 'Being kept out of work elsewhere'),
  'end-of-contract': t('Het einde van een opdracht of inhuur', 'The end of an assignment or hire'),
  permit: t('Een vergunning of toegang die is ingetrokken', 'A permit or access withdrawn'),
  medical: t('Gestuurd naar een arts of psycholoog zonder dat u dat wilde', 'Sent to a doctor or psychologist against your will'),
  other: t('Iets anders', 'Something else'),
}

const single = (question: Question): QuestionPage => ({ id: question.id, part: 'detriment', title: question.label, questions: [question] })

/** What somebody is asked who suffers after an earlier report. Frozen once a report refers to it. */
export const retaliationV1: Questionnaire = {
  id: 'retaliation', version: 1,
  parts: [{ id: 'detriment', name: t('Nadeel na een melding', 'Detriment after a report') }],
  pages: [
    single({ id: 'kinds', kind: 'many', required: true, label: t('Wat is er gebeurd?', 'What happened?'), options: detriments.map((id) => ({ id, label: detrimentNames[id] })), missing: t('Kies wat er is gebeurd.', 'Choose what happened.') }),
    single({ id: 'since', kind: 'period', max: 200, required: true, label: t('Wanneer was dat?', 'When was that?'), help: t('Noem de dag waarop u het hoorde, als u die weet.', 'Give the day you heard it, if you know it.'), missing: t('Schrijf op wanneer het was.', 'Write down when it was.') }),
    single({ id: 'what', kind: 'longtext', max: 20_000, label: t('Vertel er meer over', 'Tell more about it') }),
    single({ id: 'evidence', kind: 'longtext', max: 10_000, label: t('Welke stukken zijn er, en van welke dag?', 'Which papers are there, and of which day?'), help: t('Bijvoorbeeld een beoordeling van vóór uw melding, of een brief van erna. De dag is belangrijk.', 'For example an appraisal from before your report, or a letter from after it. The day matters.') }),
    single({ id: 'known', kind: 'longtext', max: 5000, label: t('Wie wist van uw eerdere melding, denkt u?', 'Who knew of your earlier report, do you think?') }),
  ],
}
