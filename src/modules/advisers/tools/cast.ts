import type { Sheet } from '../rules/year.ts'

/** What the demonstration's coordinators enter, and what advisers show of themselves. Days count from the day of loading. */
export type CastMember = {
  readonly name: string
  readonly kind: 'internal' | 'external'
  readonly profile: Readonly<Record<string, string | readonly string[]>> | null
  /** Days until the certificate ends; negative: it ended. */
  readonly certified: number
  readonly leaveDays?: number
  readonly cover?: string
  readonly endsIn?: number
}

const profile = (about: string, languages: readonly string[], subjects: readonly string[], weekdays: readonly string[], more: Readonly<Record<string, string>> = {}): CastMember['profile'] =>
  ({ about, languages, subjects, weekdays, ways: ['call', 'meet', 'write'], ...more })

export const cast: readonly CastMember[] = [
  { name: 'Fenna Vlier', kind: 'internal', certified: 700, profile: profile('Ik luister eerst. Wat u daarna doet, bepaalt u.', ['nl', 'en'], ['racism', 'discrimination', 'power'], ['mo', 'tu', 'th']) },
  { name: 'Idris Acacia', kind: 'internal', certified: 60, profile: profile('Ik help u ook met opschrijven, als u dat wilt.', ['nl', 'ar', 'fr'], ['racism', 'career', 'integrity'], ['tu', 'we', 'fr'], { 'trait-origin': 'Mijn ouders kwamen uit Marokko.', 'trait-education': 'Begonnen op het mbo, later hbo.' }) },
  { name: 'Marit Lijsterbes', kind: 'internal', certified: 400, profile: profile('U kunt bij mij ook Engels spreken.', ['nl', 'en', 'de'], ['bullying', 'sexual', 'discrimination'], ['mo', 'we']) },
  { name: 'Samir Hulst', kind: 'internal', certified: 500, profile: null },
  { name: 'Wies Kornoelje', kind: 'internal', certified: -20, profile: profile('Ik werk al lang bij de dienst en ken de wegen.', ['nl'], ['integrity', 'power'], ['mo', 'tu', 'we', 'th']) },
  { name: 'Tarik Moerbei', kind: 'internal', certified: 300, leaveDays: 45, cover: 'Jet Sering', profile: profile('Ook in het Turks.', ['nl', 'tr'], ['racism', 'aggression'], ['we', 'th', 'fr']) },
  { name: 'Otis Magnolia', kind: 'internal', certified: 200, endsIn: 70, profile: profile('Een klein ministerie vraagt om extra zorg met namen.', ['nl', 'srn'], ['racism', 'discrimination', 'bullying'], ['tu', 'th']) },
  { name: 'Jet Sering', kind: 'external', certified: 900, profile: profile('Ik werk niet bij het Rijk. Dat praat soms makkelijker.', ['nl', 'en', 'ngt'], ['racism', 'sexual', 'power', 'career'], ['mo', 'tu', 'we', 'th', 'fr'], { telephone: '070 000 00 01' }) },
]
/** Employees of each ministry, invented. */
export const headcounts: Readonly<Record<string, number>> = { bzk: 1400, szw: 800, az: 450 }

/** The first words of three invented employees, whom they write to, and what follows. */
export const stories = [
  {
    id: 'V1', name: { nl: 'Ik wil alleen praten', en: 'I only want to talk' }, to: 'Fenna Vlier',
    ask: { text: 'In ons team worden steeds grappen gemaakt over mijn achternaam. Ik wil er met iemand over praten. Ik weet nog niet of ik iets wil doen.', name: '', way: 'call', times: 'dinsdag na 16 uur', phone: '' },
    answers: [{ kind: 'text', body: { text: 'Wat goed dat u schrijft. Praten is genoeg, u hoeft niets te beslissen. Ik stel drie momenten voor.' } }, { kind: 'times', body: { times: ['dinsdag 16.30 uur', 'woensdag 12.00 uur', 'donderdag 17.00 uur'], way: 'call', place: 'Op een nummer dat u kiest' } }],
    counts: { kind: 'racism', ground: 'origin', route: 'talk-only', 'why-not': 'enough' },
  },
  {
    id: 'V2', name: { nl: 'Iemand buiten mijn ministerie', en: 'Somebody outside my ministry' }, to: 'Jet Sering',
    ask: { text: 'Bij mijn ministerie kent iedereen elkaar. Ik praat liever met iemand van buiten.', name: '', way: 'write', times: '', phone: '' }, answers: [], counts: null,
  },
  {
    id: 'V3', name: { nl: 'Ik meld met hulp van mijn vertrouwenspersoon', en: 'I report with my adviser’s help' }, to: 'Idris Acacia',
    ask: { text: 'Ik ben vier keer afgewezen voor een functie die collega’s wel kregen. Ik denk aan een klacht, maar weet niet hoe ik het opschrijf.', name: 'S.', way: 'meet', times: 'vrijdagochtend', phone: '' },
    answers: [{ kind: 'text', body: { text: 'We schrijven het samen op. Ik zet een eerste versie klaar. U verandert wat u wilt, en alleen u kunt indienen.' } }, { kind: 'draft', body: { title: 'Vier afwijzingen', text: 'Ik solliciteerde vier keer op de functie van coördinator. Steeds was ik volgens de beoordeling geschikt. Steeds ging de functie naar een collega met minder ervaring.' } }],
    counts: null,
  },
] as const

/** Last year's counts of two advisers, invented; every dimension adds up to the same conversations. */
export const lastYear: Readonly<Record<string, Sheet>> = {
  'Fenna Vlier': {
    kind: { racism: 24, discrimination: 11, bullying: 10, integrity: 9, sexual: 3 }, ground: { origin: 26, religion: 8, sex: 10, none: 13 },
    route: { 'talk-only': 28, person: 9, 'desk-complaint': 4, 'desk-report': 6, 'none-yet': 10 }, 'why-not': { enough: 15, fear: 19, 'no-trust': 12, 'went-on': 11 },
  },
  'Idris Acacia': {
    kind: { racism: 19, discrimination: 12, bullying: 8, integrity: 6, aggression: 2 }, ground: { origin: 21, religion: 7, age: 9, none: 10 },
    route: { 'talk-only': 20, person: 6, 'desk-complaint': 7, 'desk-report': 5, 'none-yet': 9 }, 'why-not': { enough: 10, fear: 14, 'no-trust': 11, 'went-on': 12 },
  },
}
export const lastYearWords = {
  signals: 'Medewerkers zeggen vaker dan eerst dat zij niet verder gaan uit angst voor hun loopbaan.\nGrappen in overleg komen het meest voor, en worden zelden ter plekke benoemd.',
  advice: 'Laat leidinggevenden oefenen met ingrijpen op het moment zelf.\nVertel elk kwartaal, zonder namen, wat er met meldingen is gedaan.',
} as const
