import type { Text } from '../../../foundation/kernel/language.ts'
import type { Mapped } from '../options.ts'

/** One thing the answers promise. A module's provision with the same id says how far it is; without one it is not built. */
export type Measure = { readonly id: string; readonly module: Mapped['id']; readonly answers: readonly number[]; readonly promise: Text }

export const measures: readonly Measure[] = [
  { id: 'survey', module: 'survey', answers: [2, 10], promise: { nl: 'Personeelsenquête over ervaren racisme en inclusie', en: 'Staff survey on experienced racism and inclusion' } },
  {
    id: 'comparability',
    module: 'survey',
    answers: [2],
    promise: { nl: 'Alleen vergelijken wat vergeleken mag worden, met de reden erbij', en: 'Compare only what may be compared, and say why' },
  },
  { id: 'focus-groups', module: 'survey', answers: [2, 3], promise: { nl: 'Focusgroepen: verhalen naast de cijfers', en: 'Focus groups: stories beside the figures' } },
  { id: 'broad-recruitment', module: 'careers', answers: [3, 8], promise: { nl: 'Breed werven en objectief selecteren', en: 'Recruit broadly, select objectively' } },
  { id: 'selection-training', module: 'careers', answers: [3], promise: { nl: 'Training van leden van sollicitatiecommissies', en: 'Training of members of selection committees' } },
  { id: 'progression', module: 'careers', answers: [3, 10], promise: { nl: 'Inzicht in doorstroom, binnen de privacyregels', en: 'Insight into progression, within privacy law' } },
  { id: 'managers-guide', module: 'escalation', answers: [3, 4, 9], promise: { nl: 'Handreiking voor leidinggevenden', en: 'Guide for managers' } },
  {
    id: 'escalation-model',
    module: 'escalation',
    answers: [4, 9],
    promise: { nl: 'Escalatiemodel: doet een niveau niets, dan gaat het signaal omhoog', en: 'Escalation model: if one level does nothing, the signal goes up' },
  },
  {
    id: 'competences',
    module: 'careers',
    answers: [4, 10],
    promise: { nl: 'Competenties voor een veilig werkklimaat in functieomschrijving en beoordeling', en: 'Competences for a safe climate in job descriptions and appraisals' },
  },
  { id: 'inclusive-leadership', module: 'careers', answers: [4, 10, 11], promise: { nl: 'Programma’s voor inclusief leiderschap', en: 'Programmes for inclusive leadership' } },
  { id: 'advisers', module: 'advisers', answers: [5], promise: { nl: 'Interne en externe vertrouwenspersonen', en: 'Internal and external confidential advisers' } },
  { id: 'diverse-advisers', module: 'advisers', answers: [6], promise: { nl: 'Een divers bestand van vertrouwenspersonen', en: 'A diverse pool of confidential advisers' } },
  { id: 'report', module: 'desk', answers: [5], promise: { nl: 'Een formele melding doen, ook anoniem', en: 'Make a formal report, also anonymously' } },
  { id: 'complaint', module: 'desk', answers: [5], promise: { nl: 'Een klacht indienen', en: 'Make a complaint' } },
  { id: 'joint-desk', module: 'desk', answers: [5, 6], promise: { nl: 'Gezamenlijk loket voor twee commissies', en: 'Joint desk for two committees' } },
  { id: 'follow-up', module: 'desk', answers: [6, 11], promise: { nl: 'Opvolging van meldingen, met termijnen die de melder ziet', en: 'Follow-up of reports, with terms the reporter sees' } },
  { id: 'guide', module: 'guide', answers: [6], promise: { nl: 'Duidelijke uitleg over alle wegen', en: 'Clear explanation of all ways' } },
  {
    id: 'effect-report',
    module: 'accountability',
    answers: [7, 11],
    promise: { nl: 'Beleids- en effectrapportage discriminatie en racisme', en: 'Policy and effect report on discrimination and racism' },
  },
  { id: 'targets', module: 'accountability', answers: [7, 8, 11], promise: { nl: 'Meetbare doelen, met eigenaar en datum', en: 'Measurable goals, with owner and date' } },
  {
    id: 'planning-and-control',
    module: 'accountability',
    answers: [7],
    promise: { nl: 'Diversiteit en inclusie in de planning- en controlcyclus', en: 'Diversity and inclusion in the planning and control cycle' },
  },
  { id: 'integral-approach', module: 'accountability', answers: [11], promise: { nl: 'Model voor een integrale aanpak', en: 'Model for an integral approach' } },
  { id: 'cross-mentoring', module: 'mentoring', answers: [10], promise: { nl: 'Cross-mentoring tussen ministeries', en: 'Cross-mentoring between ministries' } },
]
