import { apiFor, type Api } from '../../../src/foundation/browser/api.ts'
import type { BoxDoor } from '../../../src/foundation/browser/post/mailbox-door.ts'
import { systemClock } from '../../../src/foundation/kernel/clock.ts'
import { systemRandom } from '../../../src/foundation/kernel/random.ts'
import { ok } from '../../../src/foundation/kernel/result.ts'
import { staffOf } from '../../../src/house/demo/staff.ts'
import type { DemoKeys } from '../../../src/house/demo/keys.ts'
import { fileReport, trustAt } from '../../../src/modules/desk/tools/index.ts'
import { openSignalBox, type SignalBox } from '../../../src/modules/escalation/browser/follow/box.ts'
import { signalApi } from '../../../src/modules/escalation/rules/signal/places.ts'
import { actOnSignal, raiseSignal, type PlaySignals } from '../../../src/modules/escalation/tools/index.ts'
import { overheard } from './clerk.ts'
import type { Desk } from './scripted-day.ts'
import type { Stored } from './stored.ts'

const must = <Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: unknown }, what: string): Value => {
  if (!result.ok) throw new Error(`${what}: ${JSON.stringify(result.error)}`)
  return result.value
}

/**
 * What who raises a signal writes, what its reader answers, and everything that the affected person types in the second mailbox: own words,
 * slowing, having the names shredded, carrying the words to the desk, and stopping. Returns the words of every mailbox, which must stand
 * nowhere, and what both sides read: a story in which nothing arrives proves nothing.
 */
export const signalCanary = async (desk: Desk & { readonly keys: DemoKeys }, stem: string, said: Stored[]): Promise<{ readonly words: readonly (readonly string[])[]; readonly heard: string }> => {
  const today = systemClock.today()
  const manager = staffOf(desk.keys).find(({ name }) => name === 'Ruben Conifeer')
  if (!manager) throw new Error('the manager does not play along')
  const { url } = desk.door
  const signals: PlaySignals = { publicUrl: url, roots: desk.roots, today, unit: 'bzk-team-noord', staff: [manager], staffDoor: async (person) => ({ cookie: '', ...(await desk.staffDoor(person)) }), setDay: () => undefined, runNight: async () => undefined }
  const raise = (raiser: 'affected' | 'colleague', more: string) => raiseSignal(signals, {
    body: { wish: 'named', wishWords: `${stem}-wish${more}`, override: 'none', overrideWhy: '', raiser, subject: 'behaviour', text: `${stem}-signal${more}`, place: `${stem}-place`, when: `${stem}-when`, grounds: ['origin'], source: 'happened', unsafe: false, unsafeWords: '' },
    names: { affected: `${stem}-affected`, about: `${stem}-about`, others: `${stem}-others` },
  }, today)
  const [first, second] = [await raise('affected', ''), await raise('colleague', '-more')]
  await actOnSignal(signals, first.signal, manager, { move: 'take-up', text: `${stem}-taken-up` }, today)

  const trusted = await trustAt(desk.door, desk.roots, today)
  const here = (api: Api): Api => ({ get: (path) => api.get(url + path), getBytes: (path) => api.getBytes(url + path), post: (path, body) => api.post(url + path, body), put: (path, body) => api.put(url + path, body) })
  const door: BoxDoor = { base: signalApi, origin: url, apiWith: (token) => here(apiFor({ language: 'nl', ...(token === undefined ? {} : { token }) })), trust: async () => ok(trusted), clock: systemClock, random: systemRandom }
  const open = async (words: readonly string[]): Promise<SignalBox> => must(await openSignalBox(door, words.join(' ')), 'the second mailbox')
  const heard: string[] = []
  const read = (box: SignalBox): void => void heard.push(JSON.stringify(box.signals().map(({ view }) => view)))

  const box = await open(second.theirs)
  must(await box.act(second.signal, { move: null, text: `${stem}-own-words` }), 'own words')
  must(await box.act(second.signal, { move: 'slow', text: `${stem}-slower` }), 'slowing')
  await actOnSignal(signals, second.signal, manager, { move: 'take-up', text: `${stem}-taken-up-slowly` }, today)
  must(await box.reload(), 'the second mailbox')
  read(box)
  must(await box.endNames(second.signal), 'ending the names')
  // Carried on by hand from tab to tab: the own words become a report of their own, and the signal hears that it was done.
  const filed = await fileReport(desk.door, trusted, today, {
    body: desk.body, identity: { name: `${stem}-carried-name`, telephone: `${stem}-carried-telephone`, address: '' },
    report: { questionnaire: { id: 'conduct', version: 1 }, language: 'nl', procedure: 'complaint', naming: 'confidential', title: `${stem}-carried-title`, wayBack: 'mailbox', answers: { title: `${stem}-carried-title`, what: `${stem}-own-words-carried` } },
  })
  must(await box.act(second.signal, { move: 'carry-on', text: `${stem}-carried-consent` }), 'carrying on')
  box.forget()
  const stopping = await open(first.theirs)
  must(await stopping.act(first.signal, { move: 'withdraw', text: `${stem}-stop` }), 'stopping')
  read(stopping)
  stopping.forget()

  // What a broken or hostile client sends in their place: everything of it is refused.
  const hear = overheard(said)
  const visits: [string, RequestInit][] = [
    [`${signalApi}/line?unit=${stem}-unit`, {}], [`${signalApi}/signals`, { method: 'POST', body: JSON.stringify({ opening: `${stem}-opening` }) }], [`${signalApi}/mailbox/session`, { method: 'POST', body: JSON.stringify({ authKey: second.theirs.join(' ') }) }],
    ...['acts', 'end-names', 'term'].map((what): [string, RequestInit] => [`${signalApi}/mailbox/signals/${second.signal}/${what}`, { method: 'POST', body: JSON.stringify({ append: null, move: 'slow', step: 1, text: `${stem}-in-clear` }), headers: { Authorization: `Bearer ${stem}-token` } }]),
    [`${signalApi}/mailbox/signals/${stem}-id/names`, { method: 'PUT', body: `{${stem}-broken` }], [`/nl/signaal/volgen?woorden=${second.theirs.join('-')}`, {}], [`/nl/signaal/${stem}-address`, {}],
  ]
  for (const [path, init] of visits) {
    const { status } = await hear(path.split('?')[0]?.replaceAll(stem, '') ?? '', await fetch(url + path, init))
    if (status < 400 && !path.startsWith('/nl/signaal/volgen')) throw new Error(`${path} was not refused`)
  }
  return { words: [first.words, first.theirs, second.words, second.theirs, filed.words], heard: heard.join() }
}
