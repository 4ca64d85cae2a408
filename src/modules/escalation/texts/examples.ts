import { defineTexts } from '../../../foundation/ui/index.ts'

export const exampleTexts = defineTexts({
  nl: {
    title: 'Aangeboden goede voorbeelden', lead: 'Onderzoekers dragen goede voorbeelden uit focusgroepen voor. Twee van hen keken na dat niemand eraan te herkennen is. U beslist of een voorbeeld in de handreiking komt.', none: 'Niets aangeboden', noneText: 'Zodra een onderzoeker een goed voorbeeld voordraagt, staat het hier.', waiting: 'wacht op u', taken: 'staat in het concept', declined: 'niet overgenomen', offered: (day: string) => `Aangeboden op ${day}`, words: 'In woorden van deelnemers',
    take: 'Neem over in het concept', takeText: 'Het voorbeeld komt achteraan in het concept van de handreiking. Daar maakt u de tekst passend voor leidinggevenden. Er wordt nog niets gepubliceerd.', decline: 'Neem niet over', done: 'Besloten', doneTaken: 'Het voorbeeld staat in het concept van de handreiking.', doneDeclined: 'Het voorbeeld is niet overgenomen.', toDraft: 'Naar het concept', decided: 'Hierover is al besloten.', stale: 'Iemand sloeg net het concept op. Probeer het opnieuw.', full: 'De handreiking heeft al twintig voorbeelden. Haal er eerst een weg.',
  },
  en: {
    title: 'Good examples on offer', lead: 'Researchers propose good examples from focus groups. Two of them checked that nobody can be recognised. You decide whether an example goes into the guide.', none: 'Nothing on offer', noneText: 'As soon as a researcher proposes a good example it stands here.', waiting: 'waits for you', taken: 'stands in the draft', declined: 'not taken', offered: (day) => `Offered on ${day}`, words: 'In words of participants',
    take: 'Take into the draft', takeText: 'The example comes at the end of the draft of the guide. There you make the text fit for managers. Nothing is published yet.', decline: 'Do not take', done: 'Decided', doneTaken: 'The example stands in the draft of the guide.', doneDeclined: 'The example was not taken.', toDraft: 'To the draft', decided: 'This was decided already.', stale: 'Somebody just saved the draft. Try again.', full: 'The guide has twenty examples already. Take one away first.',
  },
})
