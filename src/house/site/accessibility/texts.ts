import { defineTexts } from '../../../foundation/ui/index.ts'

export const accessibilityTexts = defineTexts({
  nl: {
    title: 'Toegankelijkheid',
    lead: 'Iedereen moet hier kunnen vinden wat hij zoekt en kunnen melden wat er is gebeurd. Hier staat wat daarvoor is gedaan en wat nog niet kan.',
    statusTitle: 'Hoe het er nu voor staat',
    status: [
      'Deze site is gemaakt volgens WCAG 2.2, niveau A en AA. De wet vraagt WCAG 2.1.',
      'De pagina’s worden met een programma getoetst. Een onafhankelijk onderzoek is nog niet gedaan, dus deze verklaring is voorlopig.',
    ],
    canTitle: 'Dit kunt u verwachten',
    can: [
      'Alles werkt met alleen een toetsenbord en met een schermlezer.',
      'Tekst kunt u twee keer zo groot maken. Op een smal scherm hoeft u niet opzij te schuiven.',
      'De kleuren hebben veel contrast en volgen uw instelling voor licht of donker.',
      'Niets beweegt of verdwijnt vanzelf.',
      'De belangrijkste pagina’s zijn er ook in eenvoudig Nederlands en in het Engels.',
    ],
    cannotTitle: 'Wat nog niet kan',
    cannot: [
      'Voor melden op deze site is JavaScript en een recente browser nodig, omdat uw melding in uw browser wordt versleuteld. Lukt dat niet, bel of schrijf dan.',
      'De kaart van de elf antwoorden is er niet in eenvoudig Nederlands.',
      'Er is nog geen uitleg in Nederlandse Gebarentaal.',
    ],
    helpTitle: 'Lukt iets niet?',
    help: 'Bel het loket. Wij helpen u, en wij lossen op wat niet werkt. Bellen kan ook met een teletolk of een andere tolk. U mag ook een brief sturen:',
  },
  en: {
    title: 'Accessibility',
    lead: 'Everybody must be able to find what they need here and to report what happened. Here you read what was done for that and what is not possible yet.',
    statusTitle: 'How things stand',
    status: [
      'This site is built to WCAG 2.2, levels A and AA. The law asks for WCAG 2.1.',
      'The pages are checked by a program. An independent audit has not been done yet, so this statement is provisional.',
    ],
    canTitle: 'What you can expect',
    can: [
      'Everything works with only a keyboard and with a screen reader.',
      'You can make text twice as large. On a narrow screen you need not scroll sideways.',
      'The colours have strong contrast and follow your setting for light or dark.',
      'Nothing moves or disappears by itself.',
      'The most important pages are also there in easy Dutch and in English.',
    ],
    cannotTitle: 'What is not possible yet',
    cannot: [
      'Reporting on this site needs JavaScript and a recent browser, because your report is encrypted in your browser. If that does not work, call or write.',
      'The map of the eleven answers is not there in easy Dutch.',
      'There is no explanation in Dutch Sign Language yet.',
    ],
    helpTitle: 'Does something not work?',
    help: 'Call the desk. We help you, and we solve what does not work. You can also call with a text relay service or another interpreter. Or send a letter:',
  },
})
