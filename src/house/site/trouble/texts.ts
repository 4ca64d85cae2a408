import { defineTexts } from '../../../foundation/ui/index.ts'

export const troubleTexts = defineTexts({
  nl: {
    missingTitle: 'Deze pagina is er niet',
    missing: 'Het adres klopt niet, of de pagina is weg. Kijk het adres na, of begin opnieuw.',
    failureTitle: 'Er ging bij ons iets mis',
    failure: 'Dat ligt niet aan u. Probeer het over een paar minuten opnieuw. Zag u nog geen bevestiging, dan weten wij niet zeker of het is aangekomen. Verstuur het dan opnieuw.',
    tooLargeTitle: 'Dit is te groot',
    tooLarge: 'Wat u stuurde, is groter dan deze pagina aanneemt. Er is niets bewaard. Ga terug en stuur minder tegelijk, of kies een kleiner bestand.',
    start: 'Naar het begin',
    call: 'Lukt het niet? Bel het loket:',
    notOpenTitle: 'Nog niet open',
    notOpen: 'Hier kunt u straks melden wat er op uw werk is gebeurd. Dat kan nu nog niet. Bel of schrijf tot die tijd het loket.',
    notOpenWhyTitle: 'Waarom nog niet?',
    notOpenWhy: [
      'De sleutels van de mensen die meldingen gaan lezen, moeten eerst door twee van de drie sleutelbeheerders zijn ondertekend. Of hun lijst is verlopen.',
      'Een ministerie hoort pas te beginnen als de ondernemingsraad heeft ingestemd en de privacytoets (DPIA) is vastgelegd.',
    ],
  },
  en: {
    missingTitle: 'This page is not there',
    missing: 'The address is not right, or the page is gone. Check that the address was copied well, or start again.',
    failureTitle: 'Something went wrong on our side',
    failure: 'It is not your fault. Try again in a few minutes. If you saw no confirmation, we do not know for sure that it arrived. Then send it again.',
    tooLargeTitle: 'This is too large',
    tooLarge: 'What you sent is larger than this page takes. Nothing was kept. Go back and send less at a time, or choose a smaller file.',
    start: 'To the start',
    call: 'Does it not work? Call the desk:',
    notOpenTitle: 'Not open yet',
    notOpen: 'Here you will be able to report what happened at your work. That is not possible yet. Until then, call or write to the desk.',
    notOpenWhyTitle: 'Why not yet?',
    notOpenWhy: [
      'The keys of the people who will read reports must first be signed by two of the three key officers. Or their list has expired.',
      'A ministry is only to start when its works council has agreed and the privacy assessment (DPIA) is on record.',
    ],
  },
  easy: {
    missing: 'Het adres klopt niet. Of de pagina is weg. Begin opnieuw.',
    failure: 'Dit is niet uw schuld. Probeer het straks nog een keer. Zag u nog niet dat het gelukt is? Verstuur het dan opnieuw.',
    call: 'Lukt het niet? Bel ons:',
    notOpen: 'Straks kunt u hier melden. Dat kan nu nog niet. Bel ons. Of stuur een brief.',
    notOpenWhy: ['Wij moeten eerst zeker weten wie de meldingen lezen.', 'Het ministerie moet eerst regelen dat het goed en veilig gaat.'],
  },
})
