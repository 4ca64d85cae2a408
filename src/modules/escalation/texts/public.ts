import { defineTexts } from '../../../foundation/ui/texts/define.ts'

/** Words of the public pages; what the documents say stands in the documents. */
export const publicTexts = defineTexts({
  nl: {
    guideTitle: 'Handreiking voor leidinggevenden', moments: 'Kies het moment', whenHead: 'Wanneer', doesHead: 'Dit doet u', saysHead: 'Dit zegt u', notHead: 'Dit niet', recordHead: 'Dit schrijft u op', askHead: 'Wie u kunt vragen',
    conversationLink: 'Dit gesprek, vandaag: één bladzijde om te printen', practiceLink: 'Oefenen met verzonnen gevallen', modelLink: 'Het escalatiemodel: wie doet wat, en wanneer gaat het hoger', frameworkLink: 'Het juridisch kader: welke maatregel past',
    examplesHead: 'Zo kan het ook', whyGood: 'Waarom dit goed is', more: 'Meer',
    conversationTitle: 'Dit gesprek, vandaag', conversationLead: 'Neem dit blad mee. Reken op een uur. Vul niets in met namen als het blad kan blijven liggen.', minutes: (count: string) => `${count} minuten`, print: 'Print dit blad met de printknop van uw browser.', notes: 'Ruimte om te schrijven',
    backToGuide: 'Naar de handreiking',
    versionLine: (version: string, owner: string, day: string) => `Versie ${version}. ${owner} houdt dit bij. Bekijken voor ${day}.`, reviewLate: 'De dag om dit na te kijken is voorbij. Het kan verouderd zijn.', sources: 'Waar dit op rust',
    'source-read': 'gelezen', 'source-recalled': 'uit het geheugen, nog na te kijken', 'source-not-found': 'niet gevonden', 'source-house': 'van onszelf', provisional: 'voorlopig',
    provisionalTitle: 'Voorlopig', provisionalText: 'De minister kondigde een eigen handreiking met escalatiemodel aan. De tekst daarvan is hier niet bekend. Wat u leest, is voor dit product geschreven. Een jurist moet het nakijken.',
  },
  en: {
    guideTitle: 'Guide for managers', moments: 'Choose the moment', whenHead: 'When', doesHead: 'What you do', saysHead: 'What you say', notHead: 'What you do not', recordHead: 'What you write down', askHead: 'Whom you can ask',
    conversationLink: 'This talk, today: one page to print', practiceLink: 'Practise on invented cases', modelLink: 'The escalation model: who does what, and when it goes higher', frameworkLink: 'The legal framework: which measure fits',
    examplesHead: 'It can be done like this', whyGood: 'Why this is good', more: 'More',
    conversationTitle: 'This talk, today', conversationLead: 'Take this page along. Count on an hour. Write no names on it when it may be left lying about.', minutes: (count) => `${count} minutes`, print: 'Print this page with your browser’s print button.', notes: 'Room to write',
    backToGuide: 'To the guide',
    versionLine: (version, owner, day) => `Version ${version}. Kept by ${owner}. To be looked at before ${day}.`, reviewLate: 'The day to look this over has passed. It may be out of date.', sources: 'What this rests on',
    'source-read': 'read', 'source-recalled': 'recalled, still to be checked', 'source-not-found': 'not found', 'source-house': 'our own', provisional: 'provisional',
    provisionalTitle: 'Provisional', provisionalText: 'The minister announced a guide with an escalation model. Its text is not known here. What you read was written for this product. A lawyer must check it.',
  },
  easy: {
    guideTitle: 'Hulp voor leidinggevenden', moments: 'Kies wat er is', whenHead: 'Wanneer', doesHead: 'Dit doet u', saysHead: 'Dit zegt u', notHead: 'Dit niet', recordHead: 'Dit schrijft u op', askHead: 'Wie u kunt vragen',
    conversationLink: 'Dit gesprek op één blad', practiceLink: 'Oefenen', modelLink: 'Wie doet wat, en wanneer', frameworkLink: 'Wat mag en wat niet mag',
    examplesHead: 'Zo kan het ook', whyGood: 'Waarom dit goed is', more: 'Meer',
    conversationTitle: 'Dit gesprek, vandaag', conversationLead: 'Neem dit blad mee. Schrijf er geen namen op.', minutes: (count) => `${count} minuten`, print: 'U kunt dit blad printen.', notes: 'Hier kunt u schrijven',
    backToGuide: 'Terug',
    versionLine: (version, owner, day) => `Versie ${version}. ${owner}. Bekijken voor ${day}.`, reviewLate: 'Dit kan oud zijn.', sources: 'Waar dit vandaan komt',
    'source-read': 'gelezen', 'source-recalled': 'nog na te kijken', 'source-not-found': 'niet gevonden', 'source-house': 'van ons', provisional: 'voorlopig',
    provisionalTitle: 'Voorlopig', provisionalText: 'Wij schreven dit zelf. Een jurist moet het nog lezen.',
  },
})
