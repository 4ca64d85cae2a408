import { defineTexts } from '../../../foundation/ui/texts/define.ts'

/** The other ways to the desk, said wherever this page cannot help. */
export const routeTexts = defineTexts({
  nl: {
    routesTitle: 'Liever een andere weg?',
    routeCall: 'Bel het loket:',
    routeCallText: 'U kunt vertellen wat er is gebeurd. Vraag of iemand de melding met u wil invullen.',
    routeWrite: 'Schrijf een brief:',
    routeAdviser: 'Praat eerst met een vertrouwenspersoon',
  },
  en: {
    routesTitle: 'Rather another way?',
    routeCall: 'Call the desk:',
    routeCallText: 'You can tell what happened. Ask whether somebody will fill in the report with you.',
    routeWrite: 'Write a letter:',
    routeAdviser: 'Talk to a confidential adviser first',
  },
  easy: {
    routesTitle: 'Wilt u het anders doen?',
    routeCallText: 'Vertel wat er is gebeurd. Vraag of iemand u helpt met opschrijven.',
    routeAdviser: 'Praat met een vertrouwenspersoon',
  },
})
