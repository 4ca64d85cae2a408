import { greeting, h, p, questions, regards, type Template } from '../template.ts'

const reporter = { version: 1, audience: 'reporter', procedures: ['complaint'] } as const
const accused = { version: 1, audience: 'accused', procedures: ['complaint'] } as const

/** Versions that letters of the past were made from: kept word for word, and offered for no new letter. */
export const earlierTemplates: readonly Template[] = [
  {
    ...reporter, id: 'complaint-adjourned', after: ['adjourned'], grounds: ['Awb 9:11 lid 2'],
    name: { nl: 'Verdaging melden', en: 'Tell of the adjournment' },
    subject: { nl: 'Wij hebben vier weken meer tijd nodig', en: 'We need four weeks more' },
    blocks: [
      greeting,
      p('Het lukt ons niet om op tijd te beslissen over uw klacht van {receivedDay}. Wij stellen de beslissing vier weken uit. Dat mag van de wet één keer.', 'We cannot decide on your complaint of {receivedDay} in time. We adjourn the decision by four weeks. The law allows this once.'),
      h('De reden', 'The reason'), p('{stepText}', '{stepText}'),
      p('U krijgt de beslissing nu uiterlijk op {decisionBy}. Ook degene over wie u klaagt, krijgt dit bericht.', 'You now receive the decision by {decisionBy} at the latest. The person you complain about is told too.'),
      questions, regards,
    ],
  },
  {
    ...reporter, id: 'complaint-deferral', after: ['consent-asked'], only: ['deferral'], grounds: ['Awb 9:11 lid 3'],
    name: { nl: 'Toestemming voor uitstel vragen', en: 'Ask consent to a deferral' },
    subject: { nl: 'Mogen wij later beslissen?', en: 'May we decide later?' },
    blocks: [
      greeting,
      p('Wij kunnen nog niet beslissen over uw klacht. Wij hebben al één keer vier weken extra genomen. Meer tijd mogen wij alleen nemen als u dat schriftelijk goedvindt.', 'We cannot decide on your complaint yet. We have already taken four weeks more once. We may take more time only if you agree in writing.'),
      p('Wij vragen u om uitstel tot en met {until}.', 'We ask you for a deferral up to and including {until}.'),
      h('De reden', 'The reason'), p('{stepText}', '{stepText}'),
      p('U mag nee zeggen. Dan beslissen wij uiterlijk op {decisionBy} met wat wij dan weten. U antwoordt in uw berichtenbox.', 'You may say no. Then we decide by {decisionBy} at the latest with what we know by then. You answer in your mailbox.'),
      questions, regards,
    ],
  },
  {
    ...accused, id: 'accused-adjourned', after: ['adjourned'], grounds: ['Awb 9:11 lid 2'],
    name: { nl: 'Verdaging melden aan de beklaagde', en: 'Tell the accused of the adjournment' },
    subject: { nl: 'De beslissing komt vier weken later', en: 'The decision comes four weeks later' },
    blocks: [
      p('{accusedSalutation}', '{accusedSalutation}'),
      p('De beslissing over de klacht die op {receivedDay} over u is ingediend, wordt vier weken uitgesteld. Zij komt uiterlijk op {decisionBy}. Dat mag van de wet één keer.', 'The decision on the complaint that was filed about you on {receivedDay} is adjourned by four weeks. It comes by {decisionBy} at the latest. The law allows this once.'),
      h('De reden', 'The reason'), p('{stepText}', '{stepText}'), regards,
    ],
  },
]
