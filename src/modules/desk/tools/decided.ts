import { addDays } from '../../../foundation/calendar/day.ts'
import type { Day } from '../../../foundation/kernel/clock.ts'
import type { MessageBody, MessageKind } from '../rules/messages.ts'
import { post } from './door.ts'
import { changeReaders, fileReport, sayFromCase, sayFromMailbox, trustAt, type OpenedAs } from './client.ts'
import type { Played, Stage } from './play.ts'
import type { Scenario } from './scenario.ts'

const advice = { judgment: 'founded' as const, findings: 'De teamleider kreeg twee brieven en deed zes weken niets. Dat staat vast door de brieven zelf.', advice: 'Bied excuses aan. Neem een doel over veilig werken op in de beoordeling van de teamleider. Volg een training.' }

/** A complaint that went the whole way: panel, both sides heard, advice, decision, measures, closing and the first question of aftercare. */
export const decidedStory: Omit<Scenario, 'filedDaysAgo' | 'steps'> = {
  id: 'S13', name: { nl: 'Een klacht die is beslist', en: 'A complaint that was decided' }, procedure: 'complaint', naming: 'named', title: 'Twee brieven, geen antwoord',
  person: { name: 'Voorbeeld Gerritsen', telephone: '', address: 'Laan van de Voorbeelden 1, 0000 AA Nergenshuizen' },
  answers: {
    danger: 'no', subject: 'conduct', times: 'several', grounds: ['race'], about: ['mijn teamleider'], 'about-role': ['own-manager'], unit: 'Team Archief', toward: ['me'], what: 'Ik schreef mijn teamleider twee keer dat een collega mij uitscheldt. Er gebeurde niets.', since: 'In het voorjaar',
    tried: ['manager'], 'tried-result': 'Geen antwoord.', wish: ['recognition', 'safety'],
  },
}
const panel = ['Sem Kastanje', 'Lotte Populier', 'Jip Abeel'] as const
const [officer, second, authority] = ['Ilse Wilg', 'Karim Beuk', 'Vera Hulst'] as const

/** Plays that complaint, filed so many days ago, with everybody's own keys over their own doors. */
export const playDecided = async (stage: Stage, filedDaysAgo: number): Promise<Played> => {
  const person = (name: string) => {
    const found = stage.handlers.find((one) => one.name === name)
    if (!found) throw new Error(`the demonstration has no ${name}`)
    return found
  }
  let day: Day = addDays(stage.today, -filedDaysAgo)
  const at = (after: number): void => {
    day = addDays(stage.today, after - filedDaysAgo)
    stage.setDay(day)
  }
  at(0)
  const trust = () => trustAt(stage.door, stage.roots, day)
  const trusted = await trust()
  const body = trusted.roster.bodies.find(({ kind }) => kind === 'complaints')?.id ?? ''
  const { title, answers, person: identity } = decidedStory
  const filed = await fileReport(stage.door, trusted, day, {
    body, report: { questionnaire: { id: 'conduct', version: 1 }, language: 'nl', procedure: 'complaint', naming: 'named', title, answers: { ...answers, title }, wayBack: 'mailbox' },
    ...(identity ? { identity } : {}), exclude: trusted.roster.handlers.filter(({ name, duty }) => duty === 'triage' && name !== officer && name !== second).map(({ id }) => id),
  })
  const door = async (name: string) => ({ door: await stage.staffDoor(person(name).id), keys: person(name) })
  type Where = { readonly inside?: true; readonly compartment?: 'accused' | 'deliberation' }
  const says = async <Kind extends MessageKind>(name: string, kind: Kind, said: MessageBody<Kind> | ((before: OpenedAs) => MessageBody<Kind>), { inside, compartment }: Where = {}): Promise<void> => {
    const { door: own, keys } = await door(name)
    await sayFromCase(own, await trust(), keys, filed.case, day, (before) => ({ kind, body: typeof said === 'function' ? said(before) : said, direction: inside ? 'inside' : 'out', ...(compartment ? { compartment } : {}) }))
  }
  const inside = { inside: true } as const
  const hashOf = ({ messages }: OpenedAs, kind: MessageKind): string => messages.findLast((one) => one.kind === kind)?.hash ?? ''
  const ids = panel.map((name) => person(name).id)

  at(2)
  await says(officer, 'acknowledge', { text: 'Dank u. De commissie adviseert over uw klacht, het bevoegd gezag beslist.', acknowledgedDay: day })
  await says(officer, 'not-involved', {}, inside)
  at(12)
  await says(officer, 'admitted', { text: 'Wij nemen uw klacht in behandeling.' })
  await says(officer, 'panel-composed', { chair: ids[0] ?? '', members: ids.slice(1), names: [...panel], text: 'Deze drie mensen behandelen uw klacht.' })
  await changeReaders(await trust(), [await door(officer), await door(second)], filed.case, day, { act: 'remove', add: ids, remove: [person(officer).id, person(second).id] })
  at(26)
  for (const name of panel) await says(name, 'not-involved', {}, inside)
  await says(panel[0], 'hearing-held', { who: 'complainant', day, present: 'De commissie en de klager met een vertrouwenspersoon', record: 'De klager vertelt over twee brieven zonder antwoord.' })
  await says(panel[0], 'hearing-held', { who: 'accused', day, present: 'De commissie en de teamleider', record: 'De teamleider zegt dat de brieven bleven liggen door drukte.' }, { inside: true, compartment: 'accused' })
  at(40)
  await says(panel[0], 'advice-drafted', advice, { inside: true, compartment: 'deliberation' })
  for (const name of panel) await says(name, 'voted', (before) => ({ to: hashOf(before, 'advice-drafted'), agrees: true, view: '' }), { inside: true, compartment: 'deliberation' })
  await says(panel[0], 'advised', (before) => ({ draft: hashOf(before, 'advice-drafted'), ...advice, minority: '' }), inside)
  await says(panel[0], 'authority-asked', { authority: person(authority).id, text: 'Wilt u beslissen op ons advies?' }, inside)
  await changeReaders(await trust(), [await door(panel[0]), await door(panel[1])], filed.case, day, { act: 'add', add: [person(authority).id], remove: [] })
  at(54)
  const measure = (what: 'apology' | 'coaching', text: string) => ({ measure: what, owner: 'Directeur', due: addDays(day, 30), confirms: 'Hoofd personeel', text })
  await says(authority, 'decided', (before) => ({
    judgment: 'founded', reasons: '', advice: { hash: hashOf(before, 'advised'), ...advice, minority: '' }, measures: [measure('apology', 'In een gesprek met een vertrouwenspersoon erbij.'), measure('coaching', 'Training over handelen bij signalen.')],
    text: 'Ik volg het advies.', ombudsmanUntil: addDays(day, 365),
  }))
  at(60)
  await says(panel[1], 'measure-done', (before) => ({ to: hashOf(before, 'decided'), number: 0, text: 'Het gesprek was op de dag dat het was beloofd.' }), inside)
  await says(panel[0], 'closed', { outcome: 'founded', text: 'De beslissing is uitgevoerd. Wij vragen u na een maand hoe het gaat.' })
  at(63)
  await sayFromMailbox(stage.door, await trust(), filed.seeds, day, 'taken-seriously', { how: 'yes', text: '' })
  stage.setDay(stage.today)
  return { scenario: decidedStory.id, words: filed.words }
}

/** A report that nobody could look into, closed, with nothing more to ask: for the list of what is due for destruction. Read by these two. Gives the case. */
export const playClosed = async (stage: Stage, readers: readonly [string, string], filedDaysAgo: number): Promise<string> => {
  const day = addDays(stage.today, -filedDaysAgo)
  stage.setDay(day)
  const trusted = await trustAt(stage.door, stage.roots, day)
  const body = trusted.roster.bodies.find(({ kind }) => kind === 'integrity')?.id ?? ''
  const title = 'Iets in de lift'
  const filed = await fileReport(stage.door, trusted, day, {
    body, exclude: trusted.roster.handlers.filter(({ name, duty }) => duty === 'triage' && !readers.includes(name)).map(({ id }) => id),
    report: { questionnaire: { id: 'conduct', version: 1 }, language: 'nl', procedure: 'integrity', naming: 'anonymous', title, answers: { danger: 'no', what: 'Iemand zei iets in de lift. Ik weet niet meer wie.', title }, wayBack: 'mailbox' },
  })
  const handler = stage.handlers.find(({ name }) => name === readers[0])
  if (!handler) throw new Error(`the demonstration has no ${readers[0]}`)
  const door = await stage.staffDoor(handler.id)
  const says = (kind: MessageKind, said: unknown, direction: 'out' | 'inside' = 'out') => sayFromCase(door, trusted, handler, filed.case, day, { kind, body: said, direction })
  await says('acknowledge', { text: 'Dank u voor uw melding.', acknowledgedDay: day })
  await says('not-involved', {}, 'inside')
  await says('closed', { outcome: 'not-investigable', text: 'Wij weten te weinig om verder te gaan.' })
  await post(door, `/cases/${filed.case}/retention`, { retentionClass: 'short' })
  stage.setDay(stage.today)
  return filed.case
}
