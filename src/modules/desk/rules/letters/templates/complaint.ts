import { greeting, h, list, ombudsman, p, questions, regards, type Template } from '../template.ts'

const complaint = ['complaint'] as const
const ours = { version: 1, audience: 'reporter', procedures: complaint } as const

/** Letters to who filed a complaint (Awb title 9.1), in the order of the procedure. */
export const complaintTemplates: readonly Template[] = [
  {
    ...ours, id: 'complaint-received', after: ['acknowledge'], grounds: ['Awb 9:6', 'Awb 9:15 lid 1'],
    name: { nl: 'Ontvangst van de klacht bevestigen', en: 'Acknowledge the complaint' },
    subject: { nl: 'Wij hebben uw klacht ontvangen', en: 'We have received your complaint' },
    blocks: [
      greeting,
      p('Op {receivedDay} hebben wij uw klacht ontvangen. In deze brief leest u wat er nu gebeurt.', 'On {receivedDay} we received your complaint. This letter says what happens now.'),
      h('Een commissie geeft advies', 'A committee will advise'),
      p(
        'De {body} onderzoekt uw klacht. De commissie is onafhankelijk. Zij hoort u en degene over wie u klaagt en geeft daarna advies aan het bevoegd gezag. Het bevoegd gezag beslist.',
        'The {body} looks into your complaint. The committee is independent. It hears you and the person you complain about, and then advises the competent authority. The authority decides.',
      ),
      h('Wanneer hoort u van ons', 'When you hear from us'),
      list(
        ['Behandelen wij uw klacht niet, dan schrijven wij u dat uiterlijk op {admissionBy}, met de reden.', 'If we do not take up your complaint, we tell you so by {admissionBy} at the latest, with the reason.'],
        ['Behandelen wij uw klacht wel, dan krijgt u uiterlijk op {decisionBy} de beslissing. Wij mogen dit één keer vier weken later doen. Dat schrijven wij u dan.', 'If we do, you receive the decision by {decisionBy} at the latest. We may take four weeks more once. If so, we tell you in writing.'],
      ),
      h('Wie leest uw klacht', 'Who reads your complaint'),
      p('Degene over wie u klaagt, krijgt een kopie van uw klacht. Dat moet van de wet (Awb 9:9). Op de pagina van uw berichtenbox ziet u wie van ons kan meelezen.', 'The person you complain about receives a copy of your complaint. The law requires this (Awb 9:9). Your mailbox page shows who of us can read it.'),
      p('U mag van uw klacht geen nadeel hebben. Merkt u daar toch iets van? Laat het ons meteen weten.', 'You may not be put at a disadvantage because of your complaint. If you notice anything of the kind, tell us at once.'),
      questions, regards,
    ],
  },
  {
    ...ours, id: 'complaint-defect', after: ['defect-notified'], provisional: true, grounds: ['Awb 9:4 lid 2', 'Klachtenregeling EZ (BWBR0032969), als model'],
    name: { nl: 'Vragen om de klacht aan te vullen', en: 'Ask to complete the complaint' },
    subject: { nl: 'Wilt u uw klacht aanvullen?', en: 'Will you complete your complaint?' },
    blocks: [
      greeting,
      p('Wij kunnen uw klacht van {receivedDay} nog niet behandelen. Er ontbreekt iets.', 'We cannot handle your complaint of {receivedDay} yet. Something is missing.'),
      h('Wat ontbreekt', 'What is missing'), p('{missing}', '{missing}'),
      p('U kunt dit aanvullen tot en met {repairBy}. Dat kan in uw berichtenbox, per post of door te bellen. De behandeling duurt dan even lang langer.', 'You can add this up to and including {repairBy}: in your mailbox, by post or by telephone. Handling then takes as much longer.'),
      p('Lukt het u niet op tijd? Vraag ons dan om meer tijd.', 'Can you not do it in time? Then ask us for more time.'),
      questions, regards,
    ],
  },
  {
    ...ours, id: 'complaint-taken-up', after: ['admitted'], grounds: ['Awb 9:9', 'Awb 9:10', 'Awb 9:11 lid 1'],
    name: { nl: 'De klacht wordt behandeld', en: 'The complaint is taken up' },
    subject: { nl: 'Wij behandelen uw klacht', en: 'We take up your complaint' },
    blocks: [
      greeting,
      p('Wij behandelen uw klacht van {receivedDay}.', 'We take up your complaint of {receivedDay}.'),
      list(
        ['Degene over wie u klaagt, krijgt nu een kopie van uw klacht en de stukken.', 'The person you complain about now receives a copy of your complaint and the papers.'],
        ['U krijgt een uitnodiging voor een gesprek met de commissie. U en de ander worden apart gehoord. U mag iemand meenemen.', 'You will be invited to a hearing with the committee. You and the other person are heard apart. You may bring somebody.'],
        ['Van dat gesprek komt een verslag. U krijgt het te lezen.', 'A record is made of that hearing. You will be given it to read.'],
        ['Daarna geeft de commissie advies. U krijgt de beslissing uiterlijk op {decisionBy}.', 'After that the committee advises. You receive the decision by {decisionBy} at the latest.'],
      ),
      questions, regards,
    ],
  },
  {
    ...ours, id: 'complaint-not-taken-up', after: ['declined'], grounds: ['Awb 9:8', 'Awb 9:8 lid 3', 'Awb 9:12 lid 2'],
    name: { nl: 'De klacht wordt niet behandeld', en: 'The complaint is not taken up' },
    subject: { nl: 'Wij behandelen uw klacht niet', en: 'We do not take up your complaint' },
    blocks: [
      greeting,
      p('Op {receivedDay} kregen wij uw klacht. Wij behandelen uw klacht niet. Hieronder leest u waarom.', 'On {receivedDay} we received your complaint. We do not take it up. Below you read why.'),
      h('De grond', 'The ground'), p('{ground}', '{ground}'),
      h('De reden', 'The reason'), p('{stepText}', '{stepText}'),
      h('Wat u nog kunt doen', 'What you can still do'),
      p('U kunt praten met een vertrouwenspersoon. Gaat het om discriminatie, dan kunt u een oordeel vragen aan het College voor de Rechten van de Mens. Dat is gratis.', 'You can talk to a confidential adviser. If it is about discrimination, you can ask the Netherlands Institute for Human Rights for an opinion. That is free.'),
      ombudsman, questions, regards,
    ],
  },
  {
    ...ours, id: 'complaint-mediation', after: ['consent-asked'], only: ['mediation'], provisional: true, grounds: ['Klachtenregeling EZ (BWBR0032969), als model'],
    name: { nl: 'Bemiddeling voorstellen', en: 'Propose mediation' },
    subject: { nl: 'Wilt u bemiddeling proberen?', en: 'Would you try mediation?' },
    blocks: [
      greeting,
      p('Wij stellen voor om bemiddeling te proberen. Iemand die niet bij de zaak betrokken is, helpt u en de ander dan om er samen uit te komen.', 'We propose to try mediation. Somebody who is not involved then helps you and the other person to find a solution together.'),
      list(
        ['Bemiddeling is vrijwillig. Zegt u nee, dan heeft dat geen gevolgen voor uw klacht.', 'Mediation is voluntary. Saying no has no consequences for your complaint.'],
        ['Zegt u ja, dan staat de termijn van uw klacht stil zolang de bemiddeling duurt.', 'If you say yes, the term of your complaint stands still while the mediation lasts.'],
        ['U kunt op elk moment stoppen. De behandeling gaat dan verder.', 'You can stop at any moment. Handling then goes on.'],
      ),
      p('U antwoordt in uw berichtenbox.', 'You answer in your mailbox.'), questions, regards,
    ],
  },
  {
    ...ours, id: 'complaint-hearing', after: ['hearing-invited'], only: ['complainant'], grounds: ['Awb 9:10 lid 1', 'Awb 9:15 lid 2'],
    name: { nl: 'Uitnodiging voor het gesprek', en: 'Invitation to the hearing' },
    subject: { nl: 'Uitnodiging: wij willen u horen', en: 'Invitation: we want to hear you' },
    blocks: [
      greeting,
      p('De commissie wil uw kant van het verhaal horen. Wij nodigen u uit op {hearingDay}, {hearingTime}, {hearingPlace}.', 'The committee wants to hear your side. We invite you on {hearingDay}, {hearingTime}, {hearingPlace}.'),
      list(
        ['Het gesprek is besloten. Degene over wie u klaagt, is er niet bij.', 'The hearing is closed. The person you complain about is not there.'],
        ['U mag iemand meenemen, zoals een vertrouwenspersoon of een adviseur. Kosten daarvan betaalt u zelf.', 'You may bring somebody, such as a confidential adviser or counsel, at your own cost.'],
        ['Het gesprek telt als werktijd.', 'The hearing counts as working time.'],
        ['Er komt een verslag. U krijgt het te lezen en kunt zeggen wat er niet klopt.', 'A record is made. You are given it to read and can say what is not right.'],
        ['Hebt u een tolk of een aanpassing nodig? Laat het ons weten.', 'Do you need an interpreter or an adjustment? Tell us.'],
      ),
      p('Kunt u niet, of wilt u niet gehoord worden? Laat het weten vóór {answerBy}. U bent niet verplicht te komen.', 'Can you not come, or do you not want to be heard? Tell us before {answerBy}. You are not obliged to come.'),
      questions, regards,
    ],
  },
  {
    ...ours, id: 'complaint-hearing-record', after: ['hearing-held'], only: ['complainant'], grounds: ['Awb 9:10 lid 3'],
    name: { nl: 'Verslag van het gesprek toesturen', en: 'Send the record of the hearing' },
    subject: { nl: 'Klopt het verslag van uw gesprek?', en: 'Is the record of your hearing right?' },
    blocks: [
      greeting,
      p('Op {hearingDay} sprak u met de commissie. Hieronder staat het verslag.', 'On {hearingDay} you spoke with the committee. The record is below.'),
      h('Verslag', 'Record'), p('{record}', '{record}'),
      p('Klopt er iets niet, of mist u iets? Schrijf het ons vóór {answerBy}. Wij passen het verslag aan, of zetten uw opmerking erbij.', 'Is something not right or missing? Write to us before {answerBy}. We change the record, or add your remark.'),
      questions, regards,
    ],
  },
  {
    ...ours, id: 'complaint-adjourned', version: 2, after: ['adjourned'], grounds: ['Awb 9:11 lid 2'],
    name: { nl: 'Verdaging melden', en: 'Tell of the adjournment' },
    subject: { nl: 'Wij hebben {AWB_AFDOENING_10+} meer tijd nodig', en: 'We need {AWB_AFDOENING_10+} more' },
    blocks: [
      greeting,
      p('Het lukt ons niet om op tijd te beslissen over uw klacht van {receivedDay}. Wij stellen de beslissing {AWB_AFDOENING_10+} uit. Dat mag van de wet één keer.', 'We cannot decide on your complaint of {receivedDay} in time. We adjourn the decision by {AWB_AFDOENING_10+}. The law allows this once.'),
      h('De reden', 'The reason'), p('{stepText}', '{stepText}'),
      p('U krijgt de beslissing nu uiterlijk op {decisionBy}. Ook degene over wie u klaagt, krijgt dit bericht.', 'You now receive the decision by {decisionBy} at the latest. The person you complain about is told too.'),
      questions, regards,
    ],
  },
  {
    ...ours, id: 'complaint-deferral', version: 2, after: ['consent-asked'], only: ['deferral'], grounds: ['Awb 9:11 lid 3'],
    name: { nl: 'Toestemming voor uitstel vragen', en: 'Ask consent to a deferral' },
    subject: { nl: 'Mogen wij later beslissen?', en: 'May we decide later?' },
    blocks: [
      greeting,
      p('Wij kunnen nog niet beslissen over uw klacht. Wij hebben al één keer {AWB_AFDOENING_10+} extra genomen. Meer tijd mogen wij alleen nemen als u dat schriftelijk goedvindt.', 'We cannot decide on your complaint yet. We have already taken {AWB_AFDOENING_10+} more once. We may take more time only if you agree in writing.'),
      p('Wij vragen u om uitstel tot en met {until}.', 'We ask you for a deferral up to and including {until}.'),
      h('De reden', 'The reason'), p('{stepText}', '{stepText}'),
      p('U mag nee zeggen. Dan beslissen wij uiterlijk op {decisionBy} met wat wij dan weten. U antwoordt in uw berichtenbox.', 'You may say no. Then we decide by {decisionBy} at the latest with what we know by then. You answer in your mailbox.'),
      questions, regards,
    ],
  },
  {
    ...ours, id: 'complaint-decision', after: ['decided'], grounds: ['Awb 9:12', 'Awb 9:16', 'Awb 9:24 lid 1'],
    name: { nl: 'Beslissing op de klacht', en: 'Decision on the complaint' },
    subject: { nl: 'De beslissing op uw klacht', en: 'The decision on your complaint' },
    blocks: [
      greeting,
      p('Op {receivedDay} diende u een klacht in. De commissie heeft die onderzocht en advies gegeven. Dit is de beslissing.', 'On {receivedDay} you filed a complaint. The committee looked into it and advised. This is the decision.'),
      h('Het oordeel', 'The judgment'), p('Uw klacht is {outcome}.', 'Your complaint is {outcome}.'),
      h('Wat er is onderzocht en wat er bleek', 'What was looked into and what was found'), p('{findings}', '{findings}'),
      h('Waarom dit het oordeel is', 'Why this is the judgment'), p('{reasons}', '{reasons}'),
      h('Het advies van de commissie', 'The advice of the committee'),
      p('Het advies van de commissie gaat hierbij:\n{advice}', 'The advice of the committee goes with this letter:\n{advice}'), p('{deviation}', '{deviation}'),
      h('Wat er nu gebeurt', 'What happens now'), p('{conclusions}', '{conclusions}'),
      ombudsman,
      p('Wij vragen u na een maand, en daarna nog drie keer, hoe het met u gaat.', 'After one month, and three times after that, we ask how you are.'),
      questions, regards,
    ],
  },
  {
    ...ours, id: 'complaint-satisfied', after: ['closed'], only: ['satisfied'], grounds: ['Awb 9:5'],
    name: { nl: 'Naar tevredenheid opgelost', en: 'Settled to satisfaction' },
    subject: { nl: 'Uw klacht is naar tevredenheid opgelost', en: 'Your complaint is settled to your satisfaction' },
    blocks: [
      greeting,
      p('U hebt ons laten weten dat uw klacht van {receivedDay} naar uw tevredenheid is opgelost. Wij stoppen daarom met de behandeling.', 'You told us that your complaint of {receivedDay} is settled to your satisfaction. We therefore stop handling it.'),
      h('Wat is afgesproken', 'What was agreed'), p('{stepText}', '{stepText}'),
      p('Klopt dit niet, of wordt een afspraak niet nagekomen? Schrijf het ons. Wij kunnen uw klacht dan weer oppakken.', 'Is this not right, or is something agreed not kept? Write to us. We can then take up your complaint again.'),
      questions, regards,
    ],
  },
]
