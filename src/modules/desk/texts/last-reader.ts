import { defineTexts } from '../../../foundation/ui/texts/define.ts'

/** What the only reader who is left is told about the second signature. */
export const lastReaderTexts = defineTexts({
  nl: {
    title: 'U bent de enige lezer die over is',
    lead: 'Geen andere lezer kan tekenen. Daarom tekent een van de twee herstelgroepen van uw commissie met u mee. Zij lezen niets van de zaak.',
    steps: [
      'Bewaar dit voorstel als bestand (change.json) en breng het naar de sleutelbeheerders.',
      'Drie bewaarders van één groep tekenen op de losse computer: gehoor ceremony recovery countersign.',
      'Lees hieronder het bestand in dat u terugkrijgt. Dan gaat de verandering in.',
    ],
    save: 'Bewaar het voorstel',
    takeBack: 'Lees het getekende bestand in',
    'not-a-change': 'Dit bestand is geen voorstel met handtekeningen. Kies het bestand dat de bewaarders maakten.',
    'other-change': 'Dit bestand hoort bij een ander voorstel. Kies het bestand van dit voorstel, of bewaar dit voorstel opnieuw en laat het tekenen.',
    'not-countersigned': 'In dit bestand staat alleen uw eigen handtekening. Laat eerst een herstelgroep tekenen.',
  },
  en: {
    title: 'You are the only reader left',
    lead: 'No other reader can sign. Therefore one of the two recovery groups of your committee signs with you. They read nothing of the case.',
    steps: [
      'Save this proposal as a file (change.json) and bring it to the key officers.',
      'Three keepers of one group sign on the offline computer: gehoor ceremony recovery countersign.',
      'Load the file that you get back below. Then the change takes effect.',
    ],
    save: 'Save the proposal',
    takeBack: 'Load the signed file',
    'not-a-change': 'This file is not a proposal with signatures. Choose the file that the keepers made.',
    'other-change': 'This file belongs to another proposal. Choose the file of this proposal, or save this proposal again and have it signed.',
    'not-countersigned': 'Only your own signature is in this file. First have a recovery group sign.',
  },
})
