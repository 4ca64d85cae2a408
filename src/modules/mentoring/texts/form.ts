import { defineTexts } from '../../../foundation/ui/texts/define.ts'

/** Words of the page on which the enrolment form gets a new version. */
export const formTexts = defineTexts({
  nl: {
    title: 'Aanmeldformulier', lead: 'Een nieuwe versie geldt voor rondes die nog beginnen. Een ronde houdt het formulier waarmee zij begon, en een aanmelding ook.',
    versions: 'Versies', version: 'Versie', number: (version: string) => `Versie ${version}`, made: 'Gemaakt op', delivered: 'kwam met het systeem', rounds: 'Rondes', noRounds: 'nog geen ronde',
    make: 'Maak een nieuwe versie', noOrigin: 'Vraag niet naar afkomst, geloof of gezondheid, ook niet in een onderwerp om uit te kiezen. Wie daar iets over wil zeggen, doet dat zelf bij ‘perspectief’.', save: 'Bewaar als nieuwe versie',
    seeks: 'Vraag aan wie mentee wil zijn', offers: 'Vraag aan wie mentor wil zijn', experience: 'Vraag naar ervaring', bring: 'Perspectief dat iemand meebrengt', seek: 'Perspectief dat iemand zoekt', consent: 'Zin waarmee iemand toestemming geeft', topics: 'Onderwerpen', languages: 'Talen', regions: 'Streken',
    'in-nl': (what: string) => `${what}, in het Nederlands`, 'in-en': (what: string) => `${what}, in het Engels`, lineHint: 'Eén per regel: sleutel; Nederlands; Engels. Houd de sleutel van wat er al stond.',
    badLine: (line: string) => `Regel ${line} klopt niet. Schrijf: sleutel; Nederlands; Engels. De sleutel heeft kleine letters, cijfers of streepjes en staat er één keer.`,
    'problem-too-few': 'Geef ten minste twee mogelijkheden.', 'problem-too-many': 'Geef ten hoogste dertig mogelijkheden.', 'problem-missing': 'Vul hier iets in.', 'problem-too-long': 'Houd dit onder 200 tekens.',
    stale: 'Iemand anders heeft net een nieuwe versie gemaakt. Er is niets opgeslagen. Bekijk die versie hierboven; hieronder staat wat u schreef.', same: 'Er is niets veranderd. Er is geen nieuwe versie gemaakt.',
  },
  en: {
    title: 'Enrolment form', lead: 'A new version holds for rounds that are still to begin. A round keeps the form with which it began, and so does an enrolment.',
    versions: 'Versions', version: 'Version', number: (version) => `Version ${version}`, made: 'Made on', delivered: 'came with the system', rounds: 'Rounds', noRounds: 'no round yet',
    make: 'Make a new version', noOrigin: 'Do not ask about origin, faith or health, not even in a topic to choose from. Who wants to say something about that does so under ‘perspective’.', save: 'Keep as a new version',
    seeks: 'Question to who wants to be a mentee', offers: 'Question to who wants to be a mentor', experience: 'Question about experience', bring: 'Perspective that somebody brings', seek: 'Perspective that somebody seeks', consent: 'Sentence by which somebody consents', topics: 'Topics', languages: 'Languages', regions: 'Regions',
    'in-nl': (what) => `${what}, in Dutch`, 'in-en': (what) => `${what}, in English`, lineHint: 'One a line: key; Dutch; English. Keep the key of what stood there already.',
    badLine: (line) => `Line ${line} is not right. Write: key; Dutch; English. The key has small letters, digits or dashes and stands there once.`,
    'problem-too-few': 'Give at least two possibilities.', 'problem-too-many': 'Give at most thirty possibilities.', 'problem-missing': 'Fill something in here.', 'problem-too-long': 'Keep this under 200 characters.',
    stale: 'Somebody else has just made a new version. Nothing was saved. Look at that version above; below stands what you wrote.', same: 'Nothing was changed. No new version was made.',
  },
})
