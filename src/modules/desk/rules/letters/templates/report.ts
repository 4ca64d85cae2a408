import { greeting, h, list, p, questions, regards, type Template } from '../template.ts'

const ours = { version: 1, audience: 'reporter', procedures: ['integrity'] } as const
const both = { version: 1, audience: 'reporter' } as const

/** Letters to who filed an integrity report (Wbk), and those that fit every procedure. */
export const reportTemplates: readonly Template[] = [
  {
    ...ours, id: 'report-received', after: ['acknowledge'], provisional: true, grounds: ['Wbk art. 2'],
    name: { nl: 'Ontvangst van de melding bevestigen', en: 'Acknowledge the report' },
    subject: { nl: 'Wij hebben uw melding ontvangen', en: 'We have received your report' },
    blocks: [
      greeting,
      p('Op {receivedDay} hebben wij uw melding ontvangen. Dank u dat u dit hebt laten weten.', 'On {receivedDay} we received your report. Thank you for letting us know.'),
      list(
        ['Wij lezen uw melding en beoordelen wat er nodig is.', 'We read your report and assess what is needed.'],
        ['Uiterlijk op {feedbackBy} hoort u hoe wij de melding beoordelen en wat wij ermee doen.', 'By {feedbackBy} at the latest you hear how we assess the report and what we do with it.'],
        ['Hebben wij vragen, dan stellen wij die in uw berichtenbox. Kijk daar af en toe.', 'If we have questions, we ask them in your mailbox. Look there now and then.'],
        ['Wie u bent, vertellen wij aan niemand anders zonder uw toestemming. Alleen een wet of een rechter kan ons daartoe verplichten. Wij laten u dat dan eerst weten, tenzij dat een onderzoek in gevaar brengt.', 'We tell nobody else who you are without your consent. Only a law or a court can oblige us. We then tell you first, unless that endangers an inquiry.'],
      ),
      p('Uw werkgever mag u niet benadelen omdat u hebt gemeld. Gebeurt dat toch? Laat het ons meteen weten.', 'Your employer may not put you at a disadvantage because you reported. If it happens, tell us at once.'),
      questions, regards,
    ],
  },
  {
    ...ours, id: 'report-questions', after: [], grounds: ['huisnorm'],
    name: { nl: 'Vragen stellen over de melding', en: 'Ask questions about the report' },
    subject: { nl: 'Wij hebben vragen over uw melding', en: 'We have questions about your report' },
    blocks: [
      greeting,
      p('Om uw melding goed te kunnen beoordelen, willen wij graag meer weten. U hoeft niets te beantwoorden waardoor anderen u kunnen herkennen.', 'To assess your report well we would like to know more. You need not answer anything by which others could recognise you.'),
      h('Onze vragen', 'Our questions'), list(['{question}', '{question}']),
      p('Antwoordt u vóór {answerBy}? Horen wij niets, dan gaan wij verder met wat wij weten.', 'Can you answer before {answerBy}? If we hear nothing, we go on with what we know.'),
      questions, regards,
    ],
  },
  {
    ...ours, id: 'report-feedback', after: ['feedback'], provisional: true, grounds: ['Wbk art. 2'],
    name: { nl: 'Terugkoppeling op de melding', en: 'Feedback on the report' },
    subject: { nl: 'Wat wij met uw melding doen', en: 'What we do with your report' },
    blocks: [
      greeting,
      p('Op {receivedDay} deed u een melding. Hier leest u hoe wij die beoordelen en wat wij ermee doen.', 'On {receivedDay} you made a report. Here you read how we assess it and what we do with it.'),
      h('Onze beoordeling en wat er volgt', 'Our assessment and what follows'), p('{stepText}', '{stepText}'),
      p('Soms mogen wij niet alles vertellen, bijvoorbeeld omdat het over anderen gaat. Wat wij weglaten, heeft niets te maken met hoe serieus wij u nemen.', 'Sometimes we may not tell everything, for instance because it concerns others. What we leave out says nothing about how seriously we take you.'),
      p('Bent u het niet eens met onze beoordeling, of denkt u dat er sprake is van een misstand? U kunt gratis advies vragen aan het Huis voor Klokkenluiders.', 'Do you disagree with our assessment, or do you think this is a wrongdoing? You can ask the House for Whistleblowers for advice, free of charge.'),
      questions, regards,
    ],
  },
  {
    ...ours, id: 'report-closed', after: ['closed'], grounds: ['huisnorm'],
    name: { nl: 'De melding is afgesloten', en: 'The report is closed' },
    subject: { nl: 'Wij sluiten uw melding af', en: 'We close your report' },
    blocks: [
      greeting,
      p('Wij hebben uw melding van {receivedDay} afgerond. De uitkomst is: {outcome}.', 'We have finished with your report of {receivedDay}. The outcome is: {outcome}.'),
      h('Toelichting', 'Explanation'), p('{stepText}', '{stepText}'),
      p('Uw berichtenbox blijft bestaan. U kunt ons blijven schrijven, ook als er later iets bij komt. Wij kunnen de melding dan weer openen.', 'Your mailbox stays. You can go on writing to us, also if something comes up later. We can then reopen the report.'),
      p('Wij vragen u na een maand, en daarna nog drie keer, hoe het met u gaat.', 'After one month, and three times after that, we ask how you are.'),
      questions, regards,
    ],
  },
  {
    ...both, id: 'hand-over-request', after: ['consent-asked'], only: ['hand-over'], grounds: ['huisnorm'],
    name: { nl: 'Toestemming voor overdracht vragen', en: 'Ask consent to a hand-over' },
    subject: { nl: 'Mag de andere commissie uw zaak behandelen?', en: 'May the other committee handle your case?' },
    blocks: [
      greeting,
      p('Wij denken dat uw zaak beter past bij {otherBody}. U beslist of wij de zaak overdragen.', 'We think your case fits better with {otherBody}. You decide whether we hand it over.'),
      h('Waarom', 'Why'), p('{stepText}', '{stepText}'),
      list(
        ['Zegt u ja, dan kan de andere commissie alles lezen wat u hebt geschreven. U ziet in uw berichtenbox wie er kan meelezen.', 'If you say yes, the other committee can read all you wrote. Your mailbox shows who can read it.'],
        ['Zegt u nee, dan blijft de zaak hier. Dat heeft geen gevolgen voor u.', 'If you say no, the case stays here. That has no consequences for you.'],
      ),
      p('U antwoordt in uw berichtenbox.', 'You answer in your mailbox.'), questions, regards,
    ],
  },
  {
    ...both, id: 'conversion-request', after: ['consent-asked'], only: ['conversion'], grounds: ['Awb 9:4 lid 2', 'Awb 9:9'],
    name: { nl: 'Toestemming voor een andere procedure vragen', en: 'Ask consent to another procedure' },
    subject: { nl: 'Wilt u verder met een andere procedure?', en: 'Do you want to go on by another procedure?' },
    blocks: [
      greeting,
      p('Uw zaak kan ook verder als: {otherProcedure}. Zonder uw ja verandert er niets.', 'Your case can also go on as: {otherProcedure}. Nothing changes without your yes.'),
      h('Wat er dan verandert', 'What changes then'),
      list(
        ['Een klacht kan niet anoniem zijn: uw naam hoort erbij, en degene over wie u klaagt krijgt een kopie.', 'A complaint cannot be anonymous: it has your name, and the person you complain about receives a copy.'],
        ['Een integriteitsmelding kan wel anoniem zijn, maar eindigt niet in een beslissing op een klacht.', 'An integrity report can be anonymous, but does not end in a decision on a complaint.'],
        ['Er gaan andere termijnen gelden.', 'Other terms will apply.'],
      ),
      h('Waarom wij dit vragen', 'Why we ask'), p('{stepText}', '{stepText}'),
      p('U antwoordt in uw berichtenbox.', 'You answer in your mailbox.'), questions, regards,
    ],
  },
  {
    ...both, id: 'aftercare', after: [], grounds: ['huisnorm'],
    name: { nl: 'Vragen hoe het gaat', en: 'Ask how things are' },
    subject: { nl: 'Hoe gaat het nu met u?', en: 'How are you now?' },
    blocks: [
      greeting,
      p('Uw zaak bij ons is afgesloten. Wij willen weten hoe het nu met u gaat.', 'Your case with us is closed. We want to know how you are now.'),
      p('Hebt u nadeel gehad van uw melding of klacht? Denk aan een slechte beoordeling, ander werk, geen verlenging, of collega’s die u mijden. Laat het ons weten. Het is verboden u te benadelen.', 'Have you been put at a disadvantage because of your report or complaint? Think of a bad appraisal, other work, no renewal, or colleagues who avoid you. Tell us. It is forbidden.'),
      p('U hoeft niet te antwoorden.', 'You need not answer.'), questions, regards,
    ],
  },
]
