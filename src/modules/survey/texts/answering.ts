import { defineTexts } from '../../../foundation/ui/index.ts'

/** Words of the questionnaire, as a respondent meets it. */
export const answeringTexts = defineTexts({
  nl: {
    list: 'Vragenlijsten', listLead: 'Soms vragen we medewerkers hoe het is om hier te werken. U krijgt dan een brief of mail met een code.', none: 'Er loopt nu geen vragenlijst', noneText: 'Heeft u een code? Dan is de vragenlijst al gesloten.',
    openUntil: (day: string) => `Invullen kan tot en met ${day}.`, closed: 'Deze vragenlijst is gesloten', closedText: 'U kunt geen antwoorden meer geven. Uw code doet niets meer.', notYours: 'U heeft een code nodig', toForm: 'Naar de vragenlijst',
    whoSees: 'Wie ziet wat u antwoordt?',
    whoSeesText: [
      'Uw antwoorden staan los van uw uitnodiging. Uw browser ruilt uw code eerst voor een bewijs. Dat bewijs is zo gemaakt dat wij het later niet herkennen.',
      'Bij uw antwoorden staat alleen uw groep. Er staat geen naam bij, geen adres en geen tijdstip.',
      'Onderzoekers zien de antwoorden. Ze publiceren alleen over groepen die groot genoeg zijn.',
    ],
    whoSeesLimit: 'Beschrijft u in een open vraag iets dat alleen u weet? Dan kan iemand u daaraan herkennen. Gebruik liever geen apparaat van uw werkgever.',
    code: 'Uw code', codeHint: 'Zestien letters en cijfers. De code staat in uw uitnodiging.', begin: 'Begin', beginning: 'Bezig. Uw browser maakt een bewijs …',
    plainTitle: 'Zonder JavaScript: een zwakkere belofte', plainText: 'Uw browser voert geen script uit. U kunt wel meedoen. Maar op het moment zelf kan de server zien welk bewijs bij uw code hoort. Wij bewaren dat niet. Wie deze server beheert en dat wil, kan het op dat moment wel opschrijven.', plainOther: 'Wilt u dat niet? Open de vragenlijst dan met een browser die JavaScript uitvoert.',
    check: 'Controlegetal', checkText: 'Dit getal is voor iedereen hetzelfde. Is het in uw uitnodiging anders? Vul dan niets in en vertel het de ondernemingsraad.', keys: 'Groepen en sleutels', group: 'Groep', people: 'Mensen', invited: 'Uitgenodigd', key: 'Sleutel', keysText: 'Voor elke groep is er één sleutel. Uw browser controleert of uw bewijs met die sleutel is gemaakt.',
    yourGroup: (name: string, invited: string) => `Uw antwoorden tellen mee in de groep ${name}. In die groep zijn ${invited} mensen uitgenodigd.`,
    pageOf: (at: number, of: number) => `Pagina ${at} van ${of}`, next: 'Volgende', back: 'Vorige', send: 'Verstuur mijn antwoorden', sending: 'Bezig met versturen …', checkTitle: 'Klaar om te versturen', checkTextSend: 'Na het versturen kunt u uw antwoorden niet meer zien of veranderen. Wij weten dan niet welke van u zijn.', answered: (of: number, all: number) => `U heeft ${of} van de ${all} vragen beantwoord. De andere heeft u overgeslagen.`,
    draft: 'Uw antwoorden staan alleen op deze pagina, tot u ze verstuurt. Sluit u de pagina, dan zijn ze weg en kunt u niet opnieuw beginnen.',
    help: 'Wilt u hierover praten?', helpText: 'Dat kan, ook als u niets meldt. Deze pagina’s gaan open in een nieuw tabblad.',
    thanks: 'Uw antwoorden zijn binnen', already: 'Met dit bewijs zijn al antwoorden gegeven', alreadyText: 'Die antwoorden blijven staan. Er is nu niets veranderd.',
    badKey: 'Stop: de sleutel klopt niet', badKeyText: 'De server gebruikte een sleutel die niet op de lijst staat. Daarmee kan iemand uw antwoorden herkennen. Er is niets verstuurd. Vul niets in en vertel het de ondernemingsraad.', noConnection: 'Er is geen verbinding. Uw antwoorden staan nog op deze pagina. Probeer het zo opnieuw.',
  },
  en: {
    list: 'Questionnaires', listLead: 'Sometimes we ask employees what it is like to work here. You then get a letter or mail with a code.', none: 'No questionnaire is open now', noneText: 'Do you have a code? Then the questionnaire has closed already.',
    openUntil: (day) => `You can fill it in until ${day}.`, closed: 'This questionnaire has closed', closedText: 'You cannot give answers any more. Your code no longer does anything.', notYours: 'You need a code', toForm: 'To the questionnaire',
    whoSees: 'Who sees what you answer?',
    whoSeesText: [
      'Your answers are kept apart from your invitation. Your browser first exchanges your code for a proof. That proof is made such that we do not recognise it later.',
      'With your answers stands only your group. There is no name, no address and no time.',
      'Researchers see the answers. They publish only about groups that are large enough.',
    ],
    whoSeesLimit: 'If you describe something in an open question that only you know, somebody may recognise you by it. Better not use a device of your employer.',
    code: 'Your code', codeHint: 'Sixteen letters and digits. The code is in your invitation.', begin: 'Begin', beginning: 'Working. Your browser makes a proof …',
    plainTitle: 'Without JavaScript: a weaker promise', plainText: 'Your browser runs no script. You can take part. But at that moment the server can see which proof belongs to your code. We do not keep that. Whoever runs this server and wants to, could write it down at that moment.', plainOther: 'If you do not want that, open the questionnaire with a browser that runs JavaScript.',
    check: 'Check number', checkText: 'This number is the same for everybody. Is it different in your invitation? Then fill in nothing and tell the works council.', keys: 'Groups and keys', group: 'Group', people: 'People', invited: 'Invited', key: 'Key', keysText: 'There is one key for each group. Your browser checks that your proof was made with that key.',
    yourGroup: (name, invited) => `Your answers count in the group ${name}. In that group ${invited} people are invited.`,
    pageOf: (at, of) => `Page ${at} of ${of}`, next: 'Next', back: 'Back', send: 'Send my answers', sending: 'Sending …', checkTitle: 'Ready to send', checkTextSend: 'After sending you cannot see or change your answers any more. We then do not know which are yours.', answered: (of, all) => `You answered ${of} of ${all} questions. You skipped the others.`,
    draft: 'Your answers are only on this page until you send them. If you close the page they are gone, and you cannot begin again.',
    help: 'Do you want to talk about this?', helpText: 'You can, also without reporting anything. These pages open in a new tab.',
    thanks: 'Your answers have arrived', already: 'Answers were already given with this proof', alreadyText: 'Those answers stay. Nothing has changed now.',
    badKey: 'Stop: the key is not right', badKeyText: 'The server used a key that is not on the list. With it somebody could recognise your answers. Nothing was sent. Fill in nothing and tell the works council.', noConnection: 'There is no connection. Your answers are still on this page. Try again in a moment.',
  },
})

/** What the ways to help are called. */
export const helpPartTexts = defineTexts({
  nl: {
    guide: 'Welke wegen zijn er?',
    advisers: 'Praat met een vertrouwenspersoon',
    report: 'Meld het bij het loket',
  },
  en: {
    guide: 'Which ways are there?',
    advisers: 'Talk to a confidential adviser',
    report: 'Report it to the desk',
  },
})

/** Why a code or token is not taken. */
export const refusedTexts = defineTexts({
  nl: {
    closed: 'Deze vragenlijst is gesloten.',
    'no-code': 'We kennen deze code niet. Kijk of u alles goed heeft overgetypt.',
    used: 'Deze code is al gebruikt. Een code werkt één keer.',
    'bad-element': 'Er ging iets mis. Laad de pagina opnieuw en probeer het nog eens.',
    'no-token': 'Dit bewijs klopt niet. Begin opnieuw met uw code.',
    spent: 'Met dit bewijs zijn al antwoorden gegeven.',
  },
  en: {
    closed: 'This questionnaire has closed.',
    'no-code': 'We do not know this code. Check whether you typed all of it correctly.',
    used: 'This code was used before. A code works once.',
    'bad-element': 'Something went wrong. Reload the page and try again.',
    'no-token': 'This proof is not right. Begin again with your code.',
    spent: 'Answers were already given with this proof.',
  },
})

/** Why an answer is not taken. */
export const wrongTexts = defineTexts({
  nl: {
    'not-an-option': 'Kies een van de antwoorden.',
    'one-only': 'Geef één antwoord.',
    'stands-alone': 'Een van uw antwoorden gaat niet samen met een ander. Kies opnieuw.',
    'no-number': 'Schrijf een heel getal, met cijfers.',
    'out-of-range': 'Dit getal is te klein of te groot.',
    'too-long': 'Dit is te lang. Schrijf ten hoogste 4.000 tekens.',
  },
  en: {
    'not-an-option': 'Choose one of the answers.',
    'one-only': 'Give one answer.',
    'stands-alone': 'One of your answers does not go with another. Choose again.',
    'no-number': 'Write a whole number, in digits.',
    'out-of-range': 'This number is too small or too large.',
    'too-long': 'This is too long. Write at most 4,000 characters.',
  },
})
