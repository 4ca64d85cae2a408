import { defineTexts } from '../../../../foundation/ui/texts/define.ts'

/** Words for aftercare in the reporter's mailbox. */
export const careTexts = defineTexts({
  nl: {
    title: (months: string) => `Het is ${months} geleden dat uw zaak is afgesloten. Hoe gaat het?`, month: 'een maand', months: (count: string) => `${count} maanden`,
    text: 'Wij vragen of u nadeel hebt gehad omdat u meldde. U hoeft niet te antwoorden.', well: 'Het gaat goed', notWell: 'Het gaat niet goed',
    thanks: 'Dank u. Wij vragen het later nog eens.', detrimentLink: 'Ik heb nadeel omdat ik meldde', detrimentTitle: 'U hebt nadeel na uw melding',
    law: 'U mag geen nadeel krijgen omdat u meldt. Gebeurt dat toch, dan hoeft ú niet te bewijzen dat het daardoor komt. De werkgever moet laten zien dat het een andere reden heeft, met redenen van vóór uw melding (Richtlijn (EU) 2019/1937, artikel 21 lid 5; voorlopig: de tekst van de wet is nog niet nagekeken).',
    kinds: 'Wat is er gebeurd?', kindsMissing: 'Kies wat er is gebeurd.', since: 'Wanneer was dat?', sinceHint: 'Een datum mag, maar ‘sinds april’ is ook goed.', sinceMissing: 'Schrijf op wanneer het was.',
    text2: 'Wilt u er iets bij vertellen?', evidence: 'Welke stukken zijn er, en van welke dag?', evidenceHint: 'Bijvoorbeeld een beoordeling van vóór uw melding en een brief van erna. Juist de dag is belangrijk.',
    wish: 'Wat wilt u?', 'wish-new-report': 'Een nieuwe melding hierover, met eigen termijnen', 'wish-new-report-hint': 'U krijgt elf nieuwe woorden. De nieuwe melding noemt deze zaak, zodat het loket het verband ziet. Anderen zien dat niet.',
    'wish-reopen': 'Dat deze zaak opnieuw wordt geopend', 'wish-only-tell': 'Alleen dat het loket het weet', send: 'Verstuur', cancel: 'Annuleren',
    newTitle: 'Uw nieuwe melding', newText: 'Wij stuurden uw antwoord. Hieronder maakt u de nieuwe melding af.', keepOut: 'Mag iemand deze melding niet lezen?', keepOutText: 'Kies opnieuw wie niet mag meelezen. Uw keuze bij de eerdere melding staat niet in deze berichtenbox, zodat wie uw woorden vindt haar niet leest. Uw keuze gaat versleuteld mee en geldt ook voor wie er later bij komt.', keepOutPeople: 'Deze mensen niet', keepOutUnits: 'Niemand van deze onderdelen', tooFew: 'Zo blijven er te weinig lezers over. Sluit minder mensen uit, of bel het loket.', readers: (body: string) => `De melding gaat naar ${body}. Deze mensen kunnen haar lezen:`, name: 'Uw naam (mag leeg blijven)', nameHint: 'Vult u een naam in, dan is de melding vertrouwelijk: twee lezers samen kunnen de naam openen.',
    file: 'Versleutel en verstuur de melding', filing: 'Wordt op uw apparaat versleuteld en verstuurd', notFiled: 'De melding is niet verstuurd. Probeer het opnieuw of bel het loket.', later: 'Later', reportTitle: 'Nadeel na een eerdere melding',
    dates: (ack: string) => `U krijgt uiterlijk ${ack} bericht dat wij de melding hebben.`, wordsTitle: 'Uw elf nieuwe woorden', wordsLead: 'Schrijf ze op papier. U ziet ze één keer. Bij deze woorden horen de antwoorden op de nieuwe melding. De oude woorden blijven werken voor deze zaak.', done: 'Ik heb ze opgeschreven',
  },
  en: {
    title: (months) => `It is ${months} since your case was closed. How are you?`, month: 'a month', months: (count) => `${count} months`,
    text: 'We ask whether you were put at a disadvantage because you reported. You need not answer.', well: 'It goes well', notWell: 'It does not go well',
    thanks: 'Thank you. We ask again later.', detrimentLink: 'I suffer because I reported', detrimentTitle: 'You suffer detriment after your report',
    law: 'You may not be put at a disadvantage because you report. If it happens all the same, you need not prove that this is why. The employer must show another reason, with reasons dated before your report (Directive (EU) 2019/1937, article 21(5); provisional: the text of the Act has not been checked yet).',
    kinds: 'What happened?', kindsMissing: 'Choose what happened.', since: 'When was that?', sinceHint: 'A date is fine, but so is “since April”.', sinceMissing: 'Write down when it was.',
    text2: 'Would you like to tell more?', evidence: 'Which papers are there, and of which day?', evidenceHint: 'For example an appraisal from before your report and a letter from after it. The day matters most.',
    wish: 'What do you want?', 'wish-new-report': 'A new report about this, with its own terms', 'wish-new-report-hint': 'You get eleven new words. The new report names this case, so that the desk sees the link. Others do not.',
    'wish-reopen': 'That this case is reopened', 'wish-only-tell': 'Only that the desk knows', send: 'Send', cancel: 'Cancel',
    newTitle: 'Your new report', newText: 'We sent your answer. Below you finish the new report.', keepOut: 'May somebody not read this report?', keepOutText: 'Choose again who may not read along. Your choice at the earlier report is not kept in this mailbox, so that whoever finds your words does not read it. Your choice travels along encrypted and also holds for who joins later.', keepOutPeople: 'Not these people', keepOutUnits: 'Nobody of these units', tooFew: 'This leaves too few readers. Exclude fewer people, or call the desk.', readers: (body) => `The report goes to ${body}. These people can read it:`, name: 'Your name (may stay empty)', nameHint: 'If you fill in a name, the report is confidential: two readers together can open the name.',
    file: 'Encrypt and send the report', filing: 'Being encrypted on your device and sent', notFiled: 'The report was not sent. Try again or call the desk.', later: 'Later', reportTitle: 'Detriment after an earlier report',
    dates: (ack) => `You hear by ${ack} that we have the report.`, wordsTitle: 'Your eleven new words', wordsLead: 'Write them on paper. You see them once. The answers to the new report belong to these words. The old words keep working for this case.', done: 'I have written them down',
  },
  easy: {
    text: 'Kreeg u straf of nadeel omdat u iets vertelde? U hoeft niet te antwoorden.', law: 'U mag geen nadeel krijgen omdat u meldt. U hoeft niets te bewijzen. Uw baas moet laten zien waarom het gebeurde.',
    'wish-new-report-hint': 'U krijgt elf nieuwe woorden. Het loket ziet dat het bij deze zaak hoort.', wordsLead: 'Schrijf ze op papier. U ziet ze één keer. De oude woorden werken ook nog.', nameHint: 'Vult u een naam in? Dan kunnen alleen twee mensen samen hem lezen.',
  },
})
