import { defineTexts } from '../../../foundation/ui/texts/define.ts'
import { letterViewTexts } from './letter-view.ts'

/** Words around letters; the letters' own words stand in `rules/letters/templates`. */
export const letterTexts = defineTexts({
  nl: {
    ...letterViewTexts.nl, model: (name: string, version: string) => `Model: ${name}, versie ${version}`,
    choose: 'Welke brief?', others: 'Andere brieven', language: 'In welke taal?', dutch: 'Nederlands', english: 'Engels', next: 'Verder', owed: 'nog te sturen', provisional: 'voorlopig model',
    owedTitle: 'Nog te sturen brieven', owedText: 'Deze stap is gezet, maar de brief erbij is nog niet geschreven.', write: (name: string) => `Brief schrijven: ${name}`,
    edit: 'De brief', editHint: 'Alles is te wijzigen. Wat tussen haken staat, vult u nog in.', block: (number: string) => `Alinea ${number}`, heading: (number: string) => `Kop bij ${number}`, list: (number: string) => `Opsomming ${number}, één punt per regel`,
    remove: 'Alinea weglaten', add: 'Alinea toevoegen', preview: 'Zo ziet de brief eruit', change: 'Wijzigen', send: 'Brief versturen', keep: 'Brief bewaren in de zaak', otherModel: 'Andere brief kiezen',
    toReporter: 'Deze brief gaat verzegeld naar de berichtenbox van de melder.',
    where: 'Hoe gaat de brief weg?', inMailbox: (who: string) => `Naar de berichtenbox van ${who}`, onPaper: 'Op papier: bewaar hem in de zaak en druk hem af', toMailbox: 'Deze brief gaat verzegeld naar de berichtenbox van deze persoon. In de zaak blijft staan wat u stuurde.', toAuthority: 'Deze brief komt verzegeld in de zaak. Het bevoegd gezag leest hem daar zodra de zaak is voorgelegd.',
    toOther: 'Deze brief gaat niet vanzelf de deur uit. Hij komt verzegeld in de zaak, alleen voor de lezers. Druk hem daarna af en bezorg hem zelf. Krijgt deze persoon later een berichtenbox, dan kunt u hem daar alsnog in zetten.',
    openPlace: (place: string) => `Vul dit nog in: ${place}`, emptySubject: 'Schrijf een onderwerp.', emptyTo: 'Schrijf voor wie de brief is.', chooseFirst: 'Kies eerst een brief.', tooLong: 'De brief is te lang.',
    'audience-reporter': 'melder', 'audience-accused': 'degene over wie is geklaagd', 'audience-witness': 'getuige', 'audience-authority': 'bevoegd gezag',
    'salutation-anonymous': 'Beste melder,', salutation: (name: string) => `Beste ${name},`, salutationOther: 'Geachte heer of mevrouw,', nameless: 'de melder', minority: 'Ander oordeel in de commissie', by: 'uiterlijk op', followsAdvice: 'De beslissing volgt het advies.', deviates: 'De beslissing wijkt af van het advies. De reden:',
  },
  en: {
    ...letterViewTexts.en, model: (name: string, version: string) => `Model: ${name}, version ${version}`,
    choose: 'Which letter?', others: 'Other letters', language: 'In which language?', dutch: 'Dutch', english: 'English', next: 'Go on', owed: 'still to send', provisional: 'provisional model',
    owedTitle: 'Letters still to send', owedText: 'This step was taken, but its letter has not been written yet.', write: (name: string) => `Write the letter: ${name}`,
    edit: 'The letter', editHint: 'Everything can be changed. Fill in what stands between brackets.', block: (number: string) => `Paragraph ${number}`, heading: (number: string) => `Heading at ${number}`, list: (number: string) => `List ${number}, one point a line`,
    remove: 'Leave out this paragraph', add: 'Add a paragraph', preview: 'What the letter looks like', change: 'Change', send: 'Send the letter', keep: 'Keep the letter in the case', otherModel: 'Choose another letter',
    toReporter: 'This letter goes sealed to the reporter’s mailbox.',
    where: 'How does the letter leave?', inMailbox: (who: string) => `To the mailbox of ${who}`, onPaper: 'On paper: keep it in the case and print it', toMailbox: 'This letter goes sealed to the mailbox of this person. The case keeps what you sent.', toAuthority: 'This letter is kept sealed in the case. The competent authority reads it there once the case was put before it.',
    toOther: 'This letter does not leave by itself. It is kept sealed in the case, for its readers only. Then print it and deliver it yourself. If this person gets a mailbox later, you can still put it in there.',
    openPlace: (place: string) => `Still fill in: ${place}`, emptySubject: 'Write a subject.', emptyTo: 'Write for whom the letter is.', chooseFirst: 'Choose a letter first.', tooLong: 'The letter is too long.',
    'audience-reporter': 'reporter', 'audience-accused': 'person complained about', 'audience-witness': 'witness', 'audience-authority': 'competent authority',
    'salutation-anonymous': 'Dear reporter,', salutation: (name: string) => `Dear ${name},`, salutationOther: 'Dear Sir or Madam,', nameless: 'the reporter', minority: 'Another view in the committee', by: 'by', followsAdvice: 'The decision follows the advice.', deviates: 'The decision deviates from the advice. The reason:',
  },
})
export type LetterTexts = (typeof letterTexts)['nl']
