import { defineTexts } from '../../../foundation/ui/index.ts'

/** Words that every page of this module may say. */
export const commonTexts = defineTexts({
  nl: {
    selection: 'Selectieprocedures', assess: 'Beoordelen', training: 'Trainingen', ownTraining: 'Mijn trainingen', fairness: 'Selectiecijfers', flow: 'Doorstroom', competences: 'Competenties', talk: 'Gesprekshulp',
    recruiter: 'werving en selectie', assessor: 'beoordelaar', staff: 'medewerker', analyst: 'onderzoeker', council: 'medezeggenschap', authority: 'bevoegd gezag', coordinator: 'coördinator', manager: 'leidinggevende',
    saved: 'Bewaard', savedText: 'Wat u invulde, is bewaard.', provisional: 'voorlopig', keep: 'Bewaar', add: 'Voeg toe', remove: 'Verwijder', change: 'Toon', choose: 'Kies', department: 'Ministerie', year: 'Jaar',
    stale: 'Iemand anders was u voor. Hieronder ziet u hoe het nu is. Wat u typte, staat nog in het formulier: kijk het na en bewaar opnieuw.', staleTitle: 'Er is iets veranderd sinds u deze pagina opende', notNow: 'Dit kan in deze stap niet. Kijk hieronder wat nu aan de orde is.', badDay: 'Dit is geen datum. Schrijf de datum als 18-11-2026.', missing: 'Vul dit in.', tooLong: 'Deze tekst is te lang of past niet.', file: 'Bestand (CSV)', fileHint: 'Of plak de inhoud hieronder.', pasted: 'Inhoud van het bestand', nothing: 'Er is niets ingevuld. Kies een bestand of plak de inhoud.', line: 'Regel', whatWrong: 'Wat er mis is', cell: 'Wat er staat', tooLarge: 'Dit bestand is te groot.',
    tooFew: 'Te weinig om te tonen', of: (part: string, all: string) => `${part} van ${all}`, print: 'U kunt deze pagina afdrukken.', yes: 'Ja', no: 'Nee',
  },
  en: {
    selection: 'Selection procedures', assess: 'Assess', training: 'Training', ownTraining: 'My training', fairness: 'Selection figures', flow: 'Career flow', competences: 'Competences', talk: 'Talk guides',
    recruiter: 'recruitment', assessor: 'assessor', staff: 'member of staff', analyst: 'analyst', council: 'works council', authority: 'authority', coordinator: 'coordinator', manager: 'manager',
    saved: 'Saved', savedText: 'What you filled in has been saved.', provisional: 'provisional', keep: 'Save', add: 'Add', remove: 'Remove', change: 'Show', choose: 'Choose', department: 'Ministry', year: 'Year',
    stale: 'Somebody else was first. Below you see how it is now. What you typed is still in the form: check it and save again.', staleTitle: 'Something changed since you opened this page', notNow: 'This cannot be done in this step. See below what can be done now.', badDay: 'This is not a date. Write the date as 18-11-2026.', missing: 'Fill this in.', tooLong: 'This text is too long or does not fit.', file: 'File (CSV)', fileHint: 'Or paste its content below.', pasted: 'Content of the file', nothing: 'Nothing was filled in. Choose a file or paste its content.', line: 'Line', whatWrong: 'What is wrong', cell: 'What it says', tooLarge: 'This file is too large.',
    tooFew: 'Too few to show', of: (part, all) => `${part} of ${all}`, print: 'You can print this page.', yes: 'Yes', no: 'No',
  },
})
