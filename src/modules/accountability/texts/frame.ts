import { defineTexts } from '../../../foundation/ui/index.ts'

/** Words of the staff frame and of what every page shares. */
export const frameTexts = defineTexts({
  nl: {
    role: 'Beleids- en effectrapportage', tasks: 'Mijn open taken', measures: 'Maatregelen', targets: 'Doelen', model: 'Het model', indicators: 'Indicatoren', import: 'Cijfers aanleveren', overview: 'Overzicht', effect: 'Effect', commitments: 'Toezeggingen', proposals: 'Voorstellen uit zaken', rounds: 'Rondes', versions: 'Model en vragen', letter: 'Brief aan de Kamer',
    saved: 'Bewaard', savedText: 'Het is bewaard. Anderen van uw departement zien het meteen.', government: 'Heel het Rijk', provisional: 'Voorlopig', none: 'Kies',
    racism: 'Racisme', discrimination: 'Andere discriminatie', inclusion: 'Inclusie', by: (day: string) => `vóór ${day}`, late: (day: string) => `had klaar moeten zijn op ${day}`, version: (version: string) => `versie ${version}`,
    withdrawn: (day: string, reason: string) => `Ingetrokken op ${day}: ${reason}`, stale: 'Iemand anders heeft dit intussen veranderd. Hieronder staat wat er nu is. Wat u typte, staat er nog.', locked: 'Het verslag van uw departement is nu bij anderen. Haal het eerst terug, dan kunt u dit veranderen.', needsReason: 'Schrijf in minstens tien tekens waarom. Iedereen kan dat lezen.', badDay: 'Schrijf een datum, zoals 15-3-2027.', badNumber: 'Schrijf een getal, zoals 0,12.', tooLong: 'Deze tekst is te lang.', required: 'Vul dit in.',
    staleTable: 'Wat een collega bewaarde, en wat u typte', staleField: 'Wat', theirs: 'Bewaard', yours: 'U typte', save: 'Bewaar', withdraw: 'Trek in', reason: 'Waarom?', withdrawText: 'Het blijft zichtbaar, met de reden en de datum.', department: 'Departement', choose: 'Kies een departement', show: 'Toon',
  },
  en: {
    role: 'Policy and effect report', tasks: 'My open tasks', measures: 'Measures', targets: 'Targets', model: 'The model', indicators: 'Indicators', import: 'Bring figures', overview: 'Overview', effect: 'Effect', commitments: 'Commitments', proposals: 'Proposals from cases', rounds: 'Rounds', versions: 'Model and questions', letter: 'Letter to parliament',
    saved: 'Saved', savedText: 'It is saved. Others of your department see it at once.', government: 'The whole government', provisional: 'Provisional', none: 'Choose',
    racism: 'Racism', discrimination: 'Other discrimination', inclusion: 'Inclusion', by: (day) => `before ${day}`, late: (day) => `should have been ready on ${day}`, version: (version) => `version ${version}`,
    withdrawn: (day, reason) => `Withdrawn on ${day}: ${reason}`, stale: 'Somebody else changed this meanwhile. Below stands what is there now. What you typed is still there.', locked: 'Your department’s report is with others now. Take it back first, then you can change this.', needsReason: 'Write why, in at least ten characters. Everybody can read it.', badDay: 'Write a date, such as 15-3-2027.', badNumber: 'Write a number, such as 0.12.', tooLong: 'This text is too long.', required: 'Fill this in.',
    staleTable: 'What a colleague saved, and what you typed', staleField: 'What', theirs: 'Saved', yours: 'You typed', save: 'Save', withdraw: 'Withdraw', reason: 'Why?', withdrawText: 'It stays visible, with the reason and the date.', department: 'Department', choose: 'Choose a department', show: 'Show',
  },
})

/** Names of states, steps and turns, in the order of the cycle. */
export const stateNames = {
  draft: { nl: 'in bewerking', en: 'being written' }, consultation: { nl: 'bij de medezeggenschap', en: 'with the works council' }, review: { nl: 'in toetsing', en: 'under review' }, 'sign-off': { nl: 'bij de secretaris-generaal', en: 'with the secretary-general' },
  submitted: { nl: 'bij het ministerie van BZK', en: 'with the Ministry of the Interior' }, returned: { nl: 'terug, met vragen', en: 'returned, with questions' }, accepted: { nl: 'aanvaard', en: 'accepted' }, published: { nl: 'openbaar', en: 'published' },
} as const
export const taskNames = {
  write: { nl: 'Schrijf het verslag', en: 'Write the report' }, answer: { nl: 'Beantwoord de vragen van BZK', en: 'Answer the questions of the Ministry of the Interior' }, opine: { nl: 'Geef uw advies', en: 'Give your opinion' }, review: { nl: 'Stuur het verslag verder', en: 'Send the report on' }, sign: { nl: 'Onderteken of stuur terug', en: 'Sign or send back' },
  judge: { nl: 'Aanvaard of stuur terug met vragen', en: 'Accept, or return with questions' }, publish: { nl: 'Maak openbaar', en: 'Publish' },
} as const
export const momentNames = {
  freeze: { nl: 'Cijfers staan stil', en: 'Figures stand still' }, draft: { nl: 'Concept klaar', en: 'Draft ready' }, opinion: { nl: 'Advies van de medezeggenschap', en: 'Opinion of the works council' }, review: { nl: 'Toets door een collega', en: 'Check by a colleague' }, sign: { nl: 'Handtekening van de secretaris-generaal', en: 'Signature of the secretary-general' }, accept: { nl: 'Oordeel van BZK', en: 'Judgement of the Ministry of the Interior' }, publish: { nl: 'Openbaar, op Verantwoordingsdag', en: 'Public, on Accountability Day' },
} as const
export const actNames = {
  consult: { nl: 'Vraag advies aan de medezeggenschap', en: 'Ask the works council for its opinion' }, reopen: { nl: 'Haal terug om te veranderen', en: 'Take back to change' }, 'to-review': { nl: 'Stuur naar de toets', en: 'Send to review' }, resubmit: { nl: 'Stuur opnieuw naar de toets', en: 'Send to review again' }, approve: { nl: 'Akkoord: naar de secretaris-generaal', en: 'Agreed: to the secretary-general' },
  sign: { nl: 'Onderteken', en: 'Sign' }, 'refuse-sign': { nl: 'Stuur terug', en: 'Send back' }, return: { nl: 'Stuur terug met vragen', en: 'Return with questions' }, accept: { nl: 'Aanvaard', en: 'Accept' }, publish: { nl: 'Maak openbaar', en: 'Publish' }, correct: { nl: 'Verbeterd na publicatie', en: 'Corrected after publication' },
} as const
export const standingNames = {
  reached: { nl: 'gehaald', en: 'reached' }, 'on-course': { nl: 'op koers', en: 'on course' }, behind: { nl: 'achter', en: 'behind' }, missed: { nl: 'niet gehaald', en: 'missed' }, 'no-figure': { nl: 'geen cijfer te tonen', en: 'no figure to show' }, 'not-measurable': { nl: 'niet in een cijfer te zeggen', en: 'cannot be said in a figure' }, withdrawn: { nl: 'ingetrokken', en: 'withdrawn' },
} as const
export const statusNames = { binding: { nl: 'bindend', en: 'binding' }, aim: { nl: 'streven', en: 'aim' }, none: { nl: 'geen status', en: 'no status' } } as const
export const measureStateNames = { planned: { nl: 'gepland', en: 'planned' }, running: { nl: 'loopt', en: 'running' }, done: { nl: 'klaar', en: 'done' }, stopped: { nl: 'gestopt', en: 'stopped' } } as const
export const complianceNames = { full: { nl: 'ja, overal', en: 'yes, everywhere' }, partly: { nl: 'deels', en: 'partly' }, 'not-yet': { nl: 'nog niet', en: 'not yet' }, unknown: { nl: 'onbekend', en: 'unknown' } } as const
export const effectivenessNames = { shown: { nl: 'aangetoond', en: 'shown' }, 'cannot-tell': { nl: 'kan niet zeggen', en: 'cannot tell' }, 'not-examined': { nl: 'nog niet onderzocht', en: 'not examined yet' }, worse: { nl: 'het werd slechter', en: 'it got worse' } } as const
export const evidenceNames = { science: { nl: 'Wetenschap', en: 'Science' }, ser: { nl: 'Sociaal-Economische Raad (SER)', en: 'Social and Economic Council (SER)' }, experts: { nl: 'Externe experts', en: 'External experts' }, 'own-figures': { nl: 'Eigen cijfers', en: 'Own figures' }, 'none-yet': { nl: 'Nog geen', en: 'None yet' } } as const
export const enoughNames = { yes: { nl: 'Ja', en: 'Yes' }, no: { nl: 'Nee', en: 'No' }, unknown: { nl: 'Dat weet ik niet', en: 'I do not know' } } as const
export const voiceNames = { 'works-council': { nl: 'Ondernemingsraad', en: 'Works council' }, network: { nl: 'Netwerk van medewerkers', en: 'Network of employees' } } as const
export const commitmentStateNames = { kept: { nl: 'nagekomen', en: 'kept' }, partly: { nl: 'deels nagekomen', en: 'partly kept' }, running: { nl: 'loopt', en: 'running' }, 'passed-unknown': { nl: 'termijn verstreken, bewijs onbekend', en: 'date passed, evidence unknown' }, 'no-date': { nl: 'geen datum genoemd', en: 'no date given' } } as const
export const polarityNames = { up: { nl: 'meer is beter', en: 'more is better' }, down: { nl: 'minder is beter', en: 'less is better' }, ambiguous: { nl: 'meer of minder zegt niet wat beter is', en: 'more or less does not say what is better' } } as const
export const unitNames = { count: { nl: 'aantal', en: 'count' }, share: { nl: 'percentage', en: 'percentage' }, days: { nl: 'dagen', en: 'days' }, ratio: { nl: 'verhouding', en: 'ratio' } } as const
export const characteristicNames = { none: { nl: 'niemand apart', en: 'nobody apart' }, origin: { nl: 'herkomst', en: 'origin' }, sex: { nl: 'geslacht', en: 'sex' }, age: { nl: 'leeftijd', en: 'age' }, disability: { nl: 'handicap', en: 'disability' } } as const
