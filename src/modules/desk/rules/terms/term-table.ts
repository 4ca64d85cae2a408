import type { Length, LengthUnit } from '../../../../foundation/calendar/length.ts'
import type { Extension, TermRule } from './term-rule.ts'

const lengthIn = (unit: LengthUnit) => (amount: number): Length => ({ amount, unit })
const days = lengthIn('day')
const workingDays = lengthIn('workingDay')
const weeks = lengthIn('week')
const months = lengthIn('month')
const years = lengthIn('year')

const disposal: Extension = {
  adjournment: { length: weeks(4), ground: 'Awb 9:11 lid 2' },
  deferral: { ground: 'Awb 9:11 lid 3' },
  repair: true,
  suspension: true,
}
const plain = { stepped: false, provisional: false, nominalForReporter: false, extension: {} } as const

/**
 * Every term of the desk: to change one, change its row.
 * In the texts `{length}` stands for the length, `{steps}` for the lengths of all steps and `{adjournment}` for the adjournment.
 */
export const termTable: readonly TermRule[] = [
  {
    ...plain, id: 'AWB_ONTVANGST', trigger: 'complaintReceived', lengths: [workingDays(2)],
    kind: 'house', owner: 'desk', ground: ['Awb 9:6', 'huisnorm'],
    name: { nl: 'Ontvangst bevestigen', en: 'Acknowledge the complaint' },
    text: {
      nl: 'Wij bevestigen schriftelijk dat wij uw klacht hebben. De wet noemt geen aantal dagen. Wij doen het binnen {length}.',
      en: 'We confirm in writing that we have your complaint. The law names no number of days. We do it within {length}.',
    },
  },
  {
    ...plain, id: 'AWB_HERSTEL', trigger: 'defectNotified', lengths: [weeks(2)],
    kind: 'house', owner: 'complainant', ground: ['Klachtenregeling EZ (BWBR0032969), als model'],
    name: { nl: 'Klacht aanvullen', en: 'Complete the complaint' },
    text: {
      nl: 'Er ontbreekt iets in uw klacht. U kunt dat binnen {length} aanvullen. De behandeling duurt dan ook {length} langer.',
      en: 'Something is missing from your complaint. You can add it within {length}. Handling then also takes {length} longer.',
    },
  },
  {
    ...plain, id: 'AWB_NIET_IN_BEHANDELING', trigger: 'complaintReceived', lengths: [weeks(4)],
    kind: 'law', owner: 'desk', ground: ['Awb 9:8 lid 3'],
    name: { nl: 'Laten weten als wij de klacht niet behandelen', en: 'Tell if we do not take up the complaint' },
    text: {
      nl: 'Behandelen wij uw klacht niet, dan schrijven wij u dat met de reden erbij, binnen {length} nadat wij de klacht kregen.',
      en: 'If we do not take up your complaint, we tell you in writing with the reason, within {length} after we received it.',
    },
  },
  {
    ...plain, id: 'AWB_AFDOENING_6', trigger: 'complaintReceived', lengths: [weeks(6)],
    kind: 'law', owner: 'desk', ground: ['Awb 9:11 lid 1'], extension: disposal,
    name: { nl: 'Klacht afhandelen zonder commissie', en: 'Dispose of a complaint without a committee' },
    text: {
      nl: 'U krijgt binnen {length} de beslissing op uw klacht. Wij mogen dit één keer {adjournment} later doen. Daarna alleen als u schriftelijk toestemt.',
      en: 'You receive the decision on your complaint within {length}. We may take {adjournment} more once. After that only if you agree in writing.',
    },
  },
  {
    ...plain, id: 'AWB_AFDOENING_10', trigger: 'complaintReceived', lengths: [weeks(10)],
    kind: 'law', owner: 'desk', ground: ['Awb 9:11 lid 1'], extension: disposal,
    name: { nl: 'Klacht afhandelen met commissie', en: 'Dispose of a complaint with a committee' },
    text: {
      nl:
        'Een commissie onderzoekt uw klacht. U krijgt de beslissing binnen {length}. ' +
        'Wij mogen dit één keer {adjournment} later doen. Daarna alleen als u schriftelijk toestemt.',
      en:
        'A committee looks into your complaint. You receive the decision within {length}. ' +
        'We may take {adjournment} more once. After that only if you agree in writing.',
    },
  },
  {
    ...plain, id: 'KCOO_RAPPORT', trigger: 'complaintReceived', lengths: [weeks(7)],
    kind: 'house', owner: 'committee', ground: ['huisnorm'],
    name: { nl: 'Rapport en advies van de commissie', en: 'Report and advice of the committee' },
    text: {
      nl: 'De commissie stuurt haar rapport en advies binnen {length}, zodat de beslissing op tijd klaar is.',
      en: 'The committee sends its report and advice within {length}, so that the decision is ready in time.',
    },
  },
  {
    ...plain, id: 'WBK_ONTVANGST', trigger: 'reportReceived', lengths: [days(7)],
    kind: 'law', provisional: true, owner: 'desk', nominalForReporter: true, ground: ['Wbk art. 2'],
    name: { nl: 'Ontvangst van de melding bevestigen', en: 'Acknowledge the report' },
    text: { nl: 'U krijgt binnen {length} bericht dat wij uw melding hebben.', en: 'Within {length} you hear that we have your report.' },
  },
  {
    ...plain, id: 'WBK_TERUGKOPPELING', trigger: 'acknowledgementSent', lengths: [months(3)],
    kind: 'law', provisional: true, owner: 'desk', nominalForReporter: true, ground: ['Wbk art. 2'],
    name: { nl: 'Laten weten wat er met de melding gebeurt', en: 'Tell what happens with the report' },
    text: {
      nl: 'U hoort binnen {length} na de bevestiging hoe wij de melding beoordelen en wat wij ermee doen.',
      en: 'Within {length} after the acknowledgement you hear how we assess the report and what we do with it.',
    },
  },
  {
    ...plain, id: 'HUIS_BESLUIT', trigger: 'huisRequested', lengths: [weeks(6)],
    kind: 'law', owner: 'huis', ground: ['Wbk art. 6 lid 1'],
    name: { nl: 'Besluit van het Huis voor Klokkenluiders', en: 'Decision of the House for Whistleblowers' },
    text: {
      nl: 'Het Huis voor Klokkenluiders besluit binnen {length} na uw verzoek of het een onderzoek begint.',
      en: 'The House for Whistleblowers decides within {length} after your request whether it starts an investigation.',
    },
  },
  {
    ...plain, id: 'OMBUDSMAN', trigger: 'decisionSent', lengths: [years(1)],
    kind: 'law', owner: 'complainant', ground: ['Awb 9:24 lid 1'],
    name: { nl: 'Naar de Nationale ombudsman', en: 'To the National Ombudsman' },
    text: {
      nl: 'Bent u het niet eens met hoe wij uw klacht hebben behandeld? U kunt tot {length} na de beslissing naar de Nationale ombudsman.',
      en: 'Do you disagree with how we handled your complaint? You can go to the National Ombudsman up to {length} after the decision.',
    },
  },
  {
    ...plain, id: 'BEKLAAGDE_ZIENSWIJZE', trigger: 'penaltyIntended', lengths: [weeks(2)],
    kind: 'house', owner: 'accused', ground: ['CAO Rijk hoofdstuk 15', 'huisnorm'],
    extension: { byReason: 'committee' },
    name: { nl: 'Uw kant geven vóór een straf', en: 'Give your side before a penalty' },
    text: {
      nl: 'Wil de werkgever u een straf geven? Dan kunt u eerst {length} lang uw kant van het verhaal geven. U mag daarbij hulp hebben.',
      en: 'Does the employer intend a penalty? Then you first have {length} to give your side. Someone may assist you.',
    },
  },
  {
    ...plain, id: 'ESC', trigger: 'signalReceived', lengths: [workingDays(5), workingDays(10), workingDays(15)],
    stepped: true, kind: 'house', provisional: true, owner: 'manager', ground: ['handreiking (voorlopig)', 'huisnorm'],
    extension: { byReason: 'manager above' },
    name: { nl: 'De leidinggevende handelt op een signaal', en: 'The manager acts on a signal' },
    text: {
      nl: 'De leidinggevende gaat op tijd in gesprek over het signaal. Gebeurt er niets, dan gaat het een stap hoger. De stappen eindigen na {steps}.',
      en: 'The manager talks about the signal in time. If nothing happens, it goes a step higher. The steps end after {steps}.',
    },
  },
  {
    ...plain, id: 'NAZORG', trigger: 'caseClosed', lengths: [months(1), months(3), months(6), months(12)],
    stepped: true, kind: 'house', owner: 'desk', ground: ['huisnorm'],
    name: { nl: 'Nazorg', en: 'Aftercare' },
    text: {
      nl: 'Na de afsluiting vragen wij hoe het met u gaat: na {steps}.',
      en: 'After the case is closed we ask how you are: after {steps}.',
    },
  },
]
