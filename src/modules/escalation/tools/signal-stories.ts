import type { MoveKind } from '../rules/model/index.ts'
import type { NamesBody, SignalBody } from '../rules/signal/content.ts'

/** An invented signal. `daysAgo`: working from the day of loading; `nights`: how often the clock runs after it; `acts`: what readers do then. */
export type SignalStory = {
  readonly id: string
  readonly name: { readonly nl: string; readonly en: string }
  readonly daysAgo: number
  readonly body: SignalBody
  readonly names: NamesBody | null
  readonly acts: readonly { readonly daysAgo: number; readonly rung: number; readonly move: MoveKind; readonly text: string }[]
}

const plain: SignalBody = {
  wish: 'named', wishWords: '', override: 'none', overrideWhy: '', raiser: 'affected', subject: 'statement', text: '', place: '', when: '', grounds: ['origin'], source: 'happened', unsafe: false, unsafeWords: '',
}

export const signalStories: readonly SignalStory[] = [
  {
    id: 'G1', name: { nl: 'Er gebeurde niets, dus het ging omhoog', en: 'Nothing happened, so it went up' }, daysAgo: 10,
    body: { ...plain, text: 'In het teamoverleg wordt elke week een grap gemaakt over mijn achternaam. Ik heb twee keer gezegd dat ik dat niet wil. Er werd gelachen.', wishWords: 'Ik wil dat het stopt. Ik wil geen groepsgesprek.', place: 'Teamoverleg', when: 'Elke dinsdag' },
    names: { affected: 'S. Abeel', about: 'Een collega van het team', others: '' }, acts: [],
  },
  {
    id: 'G2', name: { nl: 'Een regel die mensen achterstelt', en: 'A rule that puts people behind' }, daysAgo: 1,
    body: { ...plain, raiser: 'council', wish: 'unnamed', subject: 'process', source: 'figures', grounds: ['origin'], text: 'Bij de voorselectie vallen kandidaten met een diploma uit het buitenland af voordat iemand de brief leest. De regel staat in het systeem en niet in de vacature.', place: 'Vacaturesysteem' },
    names: null, acts: [],
  },
  {
    id: 'G3', name: { nl: 'Opgepakt, en nu de vraag of het klopt', en: 'Taken up, and now the question whether it is right' }, daysAgo: 6,
    body: { ...plain, raiser: 'colleague', wish: 'unnamed', source: 'seen', subject: 'behaviour', grounds: ['religion'], text: 'Een collega met een hoofddoek krijgt geen klantgesprekken meer. Als reden werd gezegd dat klanten daar niet aan gewend zijn.', wishWords: 'Zij wil weer gewoon ingedeeld worden, zonder gesprek over haar.' },
    names: null,
    acts: [
      { daysAgo: 5, rung: 0, move: 'take-up', text: 'Ik heb de planner gesproken. De indeling wordt nagekeken.' },
      { daysAgo: 2, rung: 0, move: 'answer', text: 'De indeling is hersteld en de planner weet waarom dit niet mag.' },
    ],
  },
]
