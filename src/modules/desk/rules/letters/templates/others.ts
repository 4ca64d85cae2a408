import { greeting, h, list, p, regards, type Template } from '../template.ts'

const accused = { version: 1, audience: 'accused', procedures: ['complaint'] } as const
const rights = list(
  ['U mag zich laten bijstaan, bijvoorbeeld door een adviseur. Kosten daarvan betaalt u zelf.', 'You may be assisted, for instance by counsel, at your own cost.'],
  ['U kunt praten met een vertrouwenspersoon die niet betrokken is.', 'You can talk to a confidential adviser who is not involved.'],
  ['Er staat nog niets vast. De commissie vormt pas een oordeel als zij beide kanten heeft gehoord.', 'Nothing is established yet. The committee judges only after hearing both sides.'],
)
const secrecy = p('Houd dit vertrouwelijk. Benader degene die de klacht indiende niet over de klacht en benadeel die persoon niet. Dat is verboden.', 'Keep this confidential. Do not approach the person who complained about the complaint and do not put them at a disadvantage. That is forbidden.')

const penaltyIntent: Template = {
  ...accused, id: 'penalty-intent', after: [], grounds: ['CAO Rijk hoofdstuk 15', 'huisnorm'], procedures: ['complaint', 'integrity'],
  name: { nl: 'Voornemen van een straf', en: 'Intent to impose a penalty' },
  subject: { nl: 'Wij willen u een straf opleggen. Wat is uw kant?', en: 'We intend a penalty. What is your side?' },
  blocks: [
    p('{accusedSalutation}', '{accusedSalutation}'),
    p('Uw werkgever is van plan u een straf op te leggen: {penalty}.', 'Your employer intends to impose a penalty on you: {penalty}.'),
    h('Waarom', 'Why'), p('{reasons}', '{reasons}'),
    h('Uw kant van het verhaal', 'Your side'),
    p('U kunt eerst uw kant geven, schriftelijk of in een gesprek. Dat kan tot en met {viewBy}. U mag daarbij hulp hebben. Daarna beslist de werkgever.', 'You can first give your side, in writing or in a conversation, up to and including {viewBy}. Somebody may assist you. Then the employer decides.'),
    regards,
  ],
}

const advice: Template = {
  version: 1, audience: 'authority', procedures: ['complaint'], id: 'advice', after: ['advised'], grounds: ['Awb 9:15 lid 4', 'Awb 9:16'],
  name: { nl: 'Rapport en advies aan het bevoegd gezag', en: 'Report and advice to the competent authority' },
  subject: { nl: 'Rapport van bevindingen en advies', en: 'Report of findings and advice' },
  blocks: [
    p('Aan het bevoegd gezag,', 'To the competent authority,'),
    p('De {body} heeft de klacht van {receivedDay} onderzocht. Hierbij ontvangt u het rapport van bevindingen, met het advies en het verslag van het horen.', 'The {body} has looked into the complaint of {receivedDay}. You receive the report of findings with the advice and the record of the hearings.'),
    h('Bevindingen', 'Findings'), p('{findings}', '{findings}'),
    h('Oordeel', 'Judgment'), p('{reasons}', '{reasons}'),
    h('Advies', 'Advice'), p('{advice}', '{advice}'),
    p('U beslist uiterlijk op {decisionBy}. Wijkt u af van dit advies, dan staat de reden daarvan in de beslissing en gaat het advies mee (Awb 9:16).', 'You decide by {decisionBy} at the latest. If you deviate from this advice, the decision gives the reason and the advice goes with it (Awb 9:16).'),
    regards,
  ],
}

/** Letters to the person complained about, to witnesses, and to the competent authority. */
export const otherTemplates: readonly Template[] = [
  {
    ...accused, id: 'accused-copy', after: ['admitted'], grounds: ['Awb 9:9', 'Awb 9:10 lid 1'],
    name: { nl: 'Kopie van de klacht aan de beklaagde', en: 'Copy of the complaint to the accused' },
    subject: { nl: 'Er is een klacht over u ingediend', en: 'A complaint about you was filed' },
    blocks: [
      p('{accusedSalutation}', '{accusedSalutation}'),
      p('Op {receivedDay} is een klacht over u ingediend. De {body} behandelt die. U krijgt hierbij een kopie van de klacht en de stukken. Dat is uw recht (Awb 9:9).', 'On {receivedDay} a complaint about you was filed. The {body} handles it. You receive a copy of the complaint and the papers with this letter. That is your right (Awb 9:9).'),
      h('Wat er nu gebeurt', 'What happens now'),
      p('De commissie wil ook uw kant van het verhaal horen. U krijgt daarvoor een uitnodiging. U mag ook schriftelijk reageren. De beslissing komt uiterlijk op {decisionBy}.', 'The committee wants to hear your side too. You will be invited. You may also respond in writing. The decision comes by {decisionBy} at the latest.'),
      rights, secrecy, regards,
    ],
  },
  {
    ...accused, id: 'accused-hearing', after: ['hearing-invited'], only: ['accused'], grounds: ['Awb 9:10 lid 1', 'Awb 9:15 lid 2'],
    name: { nl: 'Uitnodiging voor het gesprek aan de beklaagde', en: 'Invitation of the accused to the hearing' },
    subject: { nl: 'Uitnodiging: wij willen u horen', en: 'Invitation: we want to hear you' },
    blocks: [
      p('{accusedSalutation}', '{accusedSalutation}'),
      p('De commissie wil uw kant van het verhaal horen. Wij nodigen u uit op {hearingDay}, {hearingTime}, {hearingPlace}. Het gesprek is besloten en telt als werktijd. Degene die klaagt, is er niet bij.', 'The committee wants to hear your side. We invite you on {hearingDay}, {hearingTime}, {hearingPlace}. The hearing is closed and counts as working time. The person who complained is not there.'),
      p('Er komt een verslag. U krijgt het te lezen en kunt zeggen wat er niet klopt. Kunt u niet? Laat het weten vóór {answerBy}.', 'A record is made. You are given it to read and can say what is not right. Can you not come? Tell us before {answerBy}.'),
      rights, regards,
    ],
  },
  {
    ...accused, id: 'accused-adjourned', version: 2, after: ['adjourned'], grounds: ['Awb 9:11 lid 2'],
    name: { nl: 'Verdaging melden aan de beklaagde', en: 'Tell the accused of the adjournment' },
    subject: { nl: 'De beslissing komt {AWB_AFDOENING_10+} later', en: 'The decision comes {AWB_AFDOENING_10+} later' },
    blocks: [
      p('{accusedSalutation}', '{accusedSalutation}'),
      p('De beslissing over de klacht die op {receivedDay} over u is ingediend, wordt {AWB_AFDOENING_10+} uitgesteld. Zij komt uiterlijk op {decisionBy}. Dat mag van de wet één keer.', 'The decision on the complaint that was filed about you on {receivedDay} is adjourned by {AWB_AFDOENING_10+}. It comes by {decisionBy} at the latest. The law allows this once.'),
      h('De reden', 'The reason'), p('{stepText}', '{stepText}'), regards,
    ],
  },
  {
    ...accused, id: 'accused-decision', after: ['decided'], grounds: ['Awb 9:12', 'Klachtenregeling EZ (BWBR0032969), als model'], provisional: true,
    name: { nl: 'Beslissing aan de beklaagde', en: 'Decision to the accused' },
    subject: { nl: 'De beslissing op de klacht over u', en: 'The decision on the complaint about you' },
    blocks: [
      p('{accusedSalutation}', '{accusedSalutation}'),
      p('Over de klacht van {receivedDay} is beslist. De klacht is {outcome}.', 'The complaint of {receivedDay} was decided. The complaint is {outcome}.'),
      h('Wat er bleek', 'What was found'), p('{findings}', '{findings}'),
      h('Waarom dit het oordeel is', 'Why this is the judgment'), p('{reasons}', '{reasons}'),
      h('Wat dit voor u betekent', 'What this means for you'), p('{conclusions}', '{conclusions}'),
      p('Alleen een maatregel die u echt is opgelegd, komt in uw personeelsdossier. Is de klacht ongegrond, dan helpen wij u om dat in uw omgeving duidelijk te maken, als u dat wilt.', 'Only a measure that was actually imposed on you enters your personnel file. If the complaint is unfounded, we help you to make that clear around you, if you wish.'),
      secrecy, regards,
    ],
  },
  penaltyIntent,
  { ...penaltyIntent, version: 2, after: ['penalty-intended'] },
  {
    version: 1, audience: 'witness', id: 'witness-hearing', after: [], grounds: ['Awb 9:15 lid 2', 'huisnorm'],
    name: { nl: 'Uitnodiging aan een getuige', en: 'Invitation to a witness' },
    subject: { nl: 'Uitnodiging voor een gesprek', en: 'Invitation to a conversation' },
    blocks: [
      p('{accusedSalutation}', '{accusedSalutation}'),
      p('De {body} onderzoekt een zaak. Wij denken dat u iets hebt gezien of gehoord dat kan helpen. Wij nodigen u uit op {hearingDay}, {hearingTime}, {hearingPlace}.', 'The {body} is looking into a case. We think you saw or heard something that may help. We invite you on {hearingDay}, {hearingTime}, {hearingPlace}.'),
      list(
        ['Het gesprek is besloten en telt als werktijd. U mag iemand meenemen.', 'The conversation is closed and counts as working time. You may bring somebody.'],
        ['U krijgt het verslag te lezen en kunt zeggen wat er niet klopt.', 'You are given the record to read and can say what is not right.'],
        ['Niemand mag u benadelen omdat u hebt meegewerkt.', 'Nobody may put you at a disadvantage because you cooperated.'],
      ),
      p('Houd dit gesprek vertrouwelijk.', 'Keep this conversation confidential.'), regards,
    ],
  },
  advice,
  { ...advice, version: 2, blocks: [...advice.blocks.slice(0, 4), h('Verslag van de gesprekken', 'Record of the hearings'), p('{records}', '{records}'), ...advice.blocks.slice(4)] },
  {
    version: 1, audience: 'reporter', id: 'free', after: [], grounds: [],
    name: { nl: 'Vrije brief', en: 'Free letter' },
    subject: { nl: '{subject}', en: '{subject}' },
    blocks: [greeting, p('{text}', '{text}'), regards],
  },
]
