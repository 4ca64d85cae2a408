import { defineTexts } from '../../../foundation/ui/index.ts'

export const accessibilityTexts = defineTexts({
  nl: {
    title: 'Toegankelijkheid',
    lead: 'Iedereen moet hier kunnen lezen en kunnen melden. Hier staat wat wij daarvoor deden en wat nog niet kan.',
    statusTitle: 'Hoe het er nu voor staat',
    status: [
      'Wij maken deze site volgens WCAG 2.2, niveau A en AA. Dat zijn internationale regels voor toegankelijke sites. De wet vraagt WCAG 2.1.',
      'Een programma toetst de pagina’s bij elke wijziging. Er is nog geen onafhankelijk onderzoek gedaan. Er is ook nog niet getest met mensen die een schermlezer gebruiken. Daarom is deze verklaring voorlopig.',
    ],
    canTitle: 'Dit kunt u verwachten',
    can: [
      'U kunt alles met alleen een toetsenbord doen. De pagina’s zijn ook gemaakt voor een schermlezer.',
      'Tekst kunt u twee keer zo groot maken. Op een smal scherm hoeft u niet opzij te schuiven.',
      'De kleuren hebben veel contrast en volgen uw instelling voor licht of donker.',
      'Niets beweegt vanzelf. De berichtenbox sluit na vijftien minuten als u niets doet. U krijgt een minuut van tevoren een waarschuwing.',
      'Alle pagina’s zijn er ook in het Engels. De pagina’s voor melden, berichten, privacy en de hulp voor leidinggevenden zijn er ook in eenvoudig Nederlands.',
    ],
    cannotTitle: 'Wat nog niet kan',
    cannot: [
      'Voor melden op deze site is JavaScript en een recente browser nodig, omdat uw melding in uw browser wordt versleuteld. Lukt dat niet, bel of schrijf dan.',
      'Deze pagina, de kaart van de elf antwoorden en de verslagen van ministeries zijn er niet in eenvoudig Nederlands.',
      'Er is nog geen uitleg in Nederlandse Gebarentaal.',
    ],
    helpTitle: 'Lukt iets niet?',
    help: 'Bel het loket en zeg wat niet werkt. Wij kunnen niet beloven dat het meteen is opgelost. U kunt het loket wel altijd zelf vertellen wat u wilt melden. U mag ook een brief sturen:',
  },
  en: {
    title: 'Accessibility',
    lead: 'Everybody must be able to find what they need here and to report what happened. Here you read what was done for that and what is not possible yet.',
    statusTitle: 'How things stand',
    status: [
      'We build this site to WCAG 2.2, levels A and AA. Those are international rules for accessible sites. The law asks for WCAG 2.1.',
      'A program checks the pages at every change. There has been no independent audit yet. There has also been no test with people who use a screen reader. So this statement is provisional.',
    ],
    canTitle: 'What you can expect',
    can: [
      'You can do everything with only a keyboard. The pages are also made for a screen reader.',
      'You can make text twice as large. On a narrow screen you need not scroll sideways.',
      'The colours have strong contrast and follow your setting for light or dark.',
      'Nothing moves by itself. The mailbox closes after fifteen minutes in which you do nothing. You are warned one minute before.',
      'All pages are there in English. The pages for reporting, messages, privacy and the guide for managers are also there in easy Dutch.',
    ],
    cannotTitle: 'What is not possible yet',
    cannot: [
      'Reporting on this site needs JavaScript and a recent browser, because your report is encrypted in your browser. If that does not work, call or write.',
      'This page, the map of the eleven answers and the reports of ministries are not there in easy Dutch.',
      'There is no explanation in Dutch Sign Language yet.',
    ],
    helpTitle: 'Does something not work?',
    help: 'Call the desk and say what does not work. We cannot promise that it is solved at once. You can always tell the desk yourself what you want to report. Or send a letter:',
  },
})
