import { defineTexts } from '../../../foundation/ui/texts/define.ts'

/** Words of the inbox of proposals and of the public list of improvements. */
export const proposalTexts = defineTexts({
  nl: {
    inbox: 'Verbetervoorstellen', inboxLead: 'Uit zaken kwamen deze voorstellen. Niemand is eraan te herkennen, en nergens staat uit welke zaak ze komen. Beslis wat ermee gebeurt. Wat u bij “Openbare tekst” schrijft, kan iedereen lezen.',
    inboxRead: 'Hier ziet u wat er met voorstellen gebeurt. Een coördinator beslist erover.', none: 'Er zijn nog geen voorstellen', noneText: 'Doet een behandelaar bij een zaak een voorstel voor verbetering, dan staat het hier.',
    proposal: (month: string) => `Voorstel van ${month}`, owner: 'Wie is verantwoordelijk', due: 'Uiterlijk op', state: 'Stand', publicText: 'Openbare tekst', publicHint: 'Iedereen kan dit lezen. Controleer nog eens dat niemand te herkennen is.', save: 'Bewaar', saved: 'Bewaard.',
    received: 'nog niet beslist', 'taken-up': 'wordt uitgevoerd', done: 'uitgevoerd', 'not-taken-up': 'wordt niet uitgevoerd',
    'wrong-owner': 'Vul in wie verantwoordelijk is. Zonder naam of functie kan een voorstel niet worden uitgevoerd.', 'wrong-due': 'Schrijf een dag, zoals 1-3-2027.', 'wrong-publicText': 'Schrijf een openbare tekst. Wie het voorstel deed, hoort alleen zo wat ermee gebeurt.', 'wrong-state': 'Kies een stand.', gone: 'Dit voorstel bestaat niet.',
    title: 'Wat wij verbeteren', lead: 'Uit meldingen en klachten leren wij ook wat er anders moet: een regel, een werkwijze, een opleiding. Hier staat wat er met die voorstellen gebeurt. Niemand is eraan te herkennen.', empty: 'Er staat nog niets op deze lijst', emptyText: 'Neemt de organisatie een voorstel uit een zaak over, dan staat hier wat er gebeurt, wie het doet en wanneer.', byWhom: 'Wie', byWhen: 'Uiterlijk', alsoIn: 'Dezelfde lijst staat in de beleids- en effectrapportage, onder “Voorstellen uit zaken”.', worklist: 'Werklijst',
  },
  en: {
    inbox: 'Proposals for improvement', inboxLead: 'These proposals came out of cases. Nobody can be recognised by them, and nowhere does it say from which case they come. Decide what happens with them. What you write at “Public text” can be read by everybody.',
    inboxRead: 'Here you see what happens with proposals. A coordinator decides on them.', none: 'There are no proposals yet', noneText: 'When a handler makes a proposal for improvement in a case, it is listed here.',
    proposal: (month) => `Proposal of ${month}`, owner: 'Who is responsible', due: 'By', state: 'State', publicText: 'Public text', publicHint: 'Everybody can read this. Check once more that nobody can be recognised.', save: 'Save', saved: 'Saved.',
    received: 'not decided yet', 'taken-up': 'being carried out', done: 'carried out', 'not-taken-up': 'not carried out',
    'wrong-owner': 'Fill in who is responsible. Without a name or position a proposal cannot be carried out.', 'wrong-due': 'Write a day, such as 1-3-2027.', 'wrong-publicText': 'Write a public text. Whoever made the proposal hears only this way what happens with it.', 'wrong-state': 'Choose a state.', gone: 'This proposal does not exist.',
    title: 'What we improve', lead: 'From reports and complaints we also learn what must change: a rule, a way of working, training. Here you see what happens with those proposals. Nobody can be recognised by them.', empty: 'Nothing is on this list yet', emptyText: 'When the organisation takes up a proposal from a case, this page says what happens, who does it and when.', byWhom: 'Who', byWhen: 'By', alsoIn: 'The same list is in the policy and effect report, under “Proposals from cases”.', worklist: 'Worklist',
  },
  easy: { title: 'Wat wij beter maken', lead: 'Mensen melden iets of klagen. Daar leren wij van. Hier leest u wat wij anders gaan doen. U ziet niet wie het heeft gezegd.' },
})
