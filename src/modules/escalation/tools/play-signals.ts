import { addDays } from '../../../foundation/calendar/day.ts'
import { fromBase64Url } from '../../../foundation/kernel/bytes.ts'
import type { Day } from '../../../foundation/kernel/clock.ts'
import { systemRandom } from '../../../foundation/kernel/random.ts'
import { identityOf } from '../../../foundation/sealing/core/age.ts'
import { verifyDirectory } from '../../../foundation/sealing/core/directory.ts'
import { composeLadder, type LadderPerson, type LadderRung } from '../../../foundation/sealing/core/ladder.ts'
import { composeLadderAnswer, openLadder } from '../../../foundation/sealing/core/ladder-reader.ts'
import { mailboxKeys } from '../../../foundation/sealing/core/mailbox-keys.ts'
import { drawPanel } from '../../../foundation/sealing/core/panel.ts'
import type { Trust } from '../../../foundation/sealing/core/protocol.ts'
import { receiptOf } from '../../../foundation/sealing/core/receipt.ts'
import { verifyTrust } from '../../../foundation/sealing/core/roster.ts'
import { publicKey } from '../../../foundation/sealing/core/signing.ts'
import { isAboutPeople } from '../rules/signal/content.ts'
import { ladderFor, routeHere, type LineAnswer } from '../rules/signal/line.ts'
import type { PersonSignal } from '../rules/signal/now.ts'
import { signalApi } from '../rules/signal/places.ts'
import { signalStories, type SignalStory } from './signal-stories.ts'

/** Somebody of the demonstration's staff, with the secrets of their key. */
type StaffKeys = { readonly id: string; readonly name: string; readonly encSeed: string; readonly signSeed: string }
export type PlaySignals = {
  readonly publicUrl: string
  readonly roots: readonly string[]
  readonly today: Day
  readonly unit: string
  readonly staff: readonly StaffKeys[]
  readonly staffDoor: (person: string) => Promise<{ readonly url: string; readonly cookie?: string | undefined }>
  /** Sets the server's day; null gives the real one back. */
  readonly setDay: (day: Day | null) => void
  readonly runNight: () => Promise<void>
}
export type PlayedSignal = { readonly story: string; readonly signal: string; readonly words: readonly string[]; /** Of the person whom it touches. */ readonly theirs: readonly string[] }

const asked = async <Answer>(url: string, init: RequestInit = {}): Promise<Answer> => {
  const answer = await fetch(url, init)
  if (!answer.ok) throw new Error(`${new URL(url).pathname} answered ${answer.status}: ${await answer.text()}`)
  return (answer.status === 204 ? null : await answer.json()) as Answer
}
const rosterOf = async ({ publicUrl, roots, today }: PlaySignals) => {
  const trusted = verifyTrust(await asked<Trust>(`${publicUrl}/api/v1/directory/trust`), { roots, builtInEpoch: 0, today, demoAllowed: true })
  if (!trusted.ok) throw new Error('the roster is not trusted')
  return trusted.value.roster
}

/** Raises one signal as a browser does, on the server's day; the keys are verified on the real one. Returns the words of its two mailboxes. */
export const raiseSignal = async (options: PlaySignals, { body, names }: Pick<SignalStory, 'body' | 'names'>, day: Day): Promise<Omit<PlayedSignal, 'story'>> => {
  const { publicUrl, today, unit } = options
  const roster = await rosterOf(options)
  const answer = await asked<LineAnswer>(`${publicUrl}${signalApi}/line?unit=${unit}`)
  const holders = answer.line.flatMap(({ holder }) => (holder === null ? [] : [holder]))
  const listed = verifyDirectory(await asked(`${publicUrl}/api/v1/directory?persons=${holders.join()}`), roster, today, null)
  if (!listed.ok) throw new Error(listed.error)
  const kind = isAboutPeople(body.subject) ? 'complaints' : 'integrity'
  const panel = drawPanel(roster, roster.bodies.find((one) => one.kind === kind)?.id ?? '', { excluded: [], unitTags: [] }, systemRandom)
  const desk = panel.ok ? roster.handlers.filter(({ id }) => panel.value.includes(id)).map(({ id, name, enc, sig }): LadderPerson => ({ person: id, name, enc, sig })) : []
  const rungs = routeHere(answer, body.subject, [], new Set(listed.value.people.map(({ person }) => person))).flatMap(({ state, holder }): readonly LadderRung[] => {
    const entry = listed.value.people.find(({ person }) => person === holder)
    return holder === 'desk' ? [{ rung: state, readers: desk }] : entry ? [{ rung: state, readers: [entry] }] : []
  })
  const [secret, second] = [systemRandom(16), systemRandom(16)]
  const { opening, view } = await composeLadder(await mailboxKeys(secret, roster.realm), roster.realm, rungs, { what: 'signal', body }, names, { today: day, random: systemRandom }, await mailboxKeys(second, roster.realm))
  await asked(`${publicUrl}${signalApi}/signals`, { method: 'POST', body: JSON.stringify({ opening, unit, ladder: ladderFor(body.subject), unsafe: body.unsafe, model: answer.kept }) })
  return { signal: view.plan.ladder, words: await receiptOf(secret), theirs: await receiptOf(second) }
}

/** One act of a reader, as their browser does it: fetch, open, sign, post. */
export const actOnSignal = async (options: PlaySignals, signal: string, me: StaffKeys, { move, text }: { readonly move: string | null; readonly text: string }, day: Day): Promise<void> => {
  const roster = await rosterOf(options)
  const door = await options.staffDoor(me.id)
  const headers = { Cookie: door.cookie ?? '', Origin: door.url }
  const given = await asked<PersonSignal>(`${door.url}${signalApi}/signals/${signal}`, { headers })
  const signSeed = fromBase64Url(me.signSeed)
  const opened = await openLadder(given.file, roster.realm, { person: me.id, identity: identityOf(fromBase64Url(me.encSeed)), sig: publicKey(signSeed) })
  if (!opened.ok) throw new Error(opened.error)
  const append = await composeLadderAnswer(opened.value, { person: me.id, signSeed }, move === null ? { what: 'text', body: { text } } : { what: 'act', body: { move, text, at: given.now.at } }, { today: day, random: systemRandom })
  await asked(`${door.url}${signalApi}/signals/${signal}/acts`, { method: 'POST', headers, body: JSON.stringify({ append, move, step: given.now.step }) })
}

/** Plays the stories: raised days ago by the same code that browsers run, with the nightly clock in between. */
export const playSignals = async (options: PlaySignals): Promise<readonly PlayedSignal[]> => {
  const played: PlayedSignal[] = []
  try {
    for (const story of signalStories.toSorted((a, b) => b.daysAgo - a.daysAgo)) {
      const day = addDays(options.today, -story.daysAgo)
      options.setDay(day)
      const raised = await raiseSignal(options, story, day)
      played.push({ story: story.id, ...raised })
      const answer = await asked<LineAnswer>(`${options.publicUrl}${signalApi}/line?unit=${options.unit}`)
      for (const { daysAgo, rung, move, text } of story.acts) {
        const on = addDays(options.today, -daysAgo)
        options.setDay(on)
        const me = options.staff.find(({ id }) => id === answer.line[rung]?.holder)
        if (!me) throw new Error('nobody sits on that chair')
        await actOnSignal(options, raised.signal, me, { move, text }, on)
      }
    }
    options.setDay(addDays(options.today, -1))
    await options.runNight()
  } finally {
    options.setDay(null)
  }
  return played
}
