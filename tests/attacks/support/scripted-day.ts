import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { systemClock } from '../../../src/foundation/kernel/clock.ts'
import { accusedJoins } from './accused-joins.ts'
import { nameAndCode } from './name-and-code.ts'
import { fileReport, openMailbox, sayFromCase, sayFromMailbox, trustAt, type Door, type Filed, type HandlerKeys } from '../../../src/modules/desk/tools/index.ts'

/** What the day needs of a running product. */
export type Desk = {
  readonly door: Door
  readonly roots: readonly string[]
  readonly body: string
  readonly handlers: readonly HandlerKeys[]
  readonly staffDoor: (handler: string) => Promise<Door>
  /** Makes handlers see what was filed. */
  readonly release: () => Promise<void>
}

export type Day = { readonly stem: string; readonly filed: Filed; readonly heard: readonly string[]; /** What the accused reads. */ readonly accused: readonly string[]; /** The name as two readers opened it, and codes for lost words with what follows from them. */ readonly name: unknown; readonly secrets: readonly (string | Uint8Array)[] }

/** Sends what a faulty or hostile client could send: canaries in addresses, headers and bodies that are refused. */
const refusedRequests = async (door: Door, say: (what: string) => string): Promise<void> => {
  const visits: [string, RequestInit][] = [
    [`/nl/${say('path')}`, {}], [`/nl/melden?zoek=${say('query')}`, {}], [`/api/v1/desk/${say('api')}`, {}], ['/nl', { headers: { 'User-Agent': say('agent'), Referer: `https://elders.example/${say('referer')}`, 'X-Forwarded-For': say('forwarded') } }],
    ['/api/v1/desk/cases', { method: 'POST', body: JSON.stringify({ case: say('refused') }) }], ['/api/v1/desk/cases', { method: 'POST', body: `{${say('broken')}` }],
    ['/api/v1/desk/mailbox/session', { method: 'POST', body: JSON.stringify({ authKey: say('login') }) }], ['/api/v1/desk/mailbox/log', { headers: { Authorization: `Bearer ${say('token')}` } }],
    ['/api/v1/desk/ways-in', { method: 'POST', body: JSON.stringify({ proof: say('proof') }) }],
    [`/api/v1/desk/uploads/${say('part')}`, { method: 'PUT', headers: { Authorization: `Bearer ${say('ticket')}` }, body: say('bytes') }],
  ]
  for (const [path, init] of visits) await (await fetch(door.url + path, init)).arrayBuffer()
}

/** A day at the desk in which everything that anybody writes carries the stem: a report with name and files, answers, notes, an outcome. */
export const scriptedDay = async (desk: Desk): Promise<Day> => {
  const stem = `kanarie${randomBytes(9).toString('hex')}`
  const say = (what: string): string => `${stem}-${what}`
  const file = (what: string) => ({ name: `${say(what)}.txt`, type: 'text/plain', bytes: new Uint8Array(Buffer.from(`${say('file')} `.repeat(40_000))) })
  const today = systemClock.today()
  const trusted = await trustAt(desk.door, desk.roots, today)
  const filed = await fileReport(desk.door, trusted, today, {
    body: desk.body, identity: { name: say('name'), telephone: say('telephone'), address: say('address') },
    report: {
      questionnaire: { id: 'conduct', version: 1 }, language: 'nl', procedure: 'complaint', naming: 'confidential', title: say('title'), wayBack: 'mailbox',
      answers: { title: say('title'), what: say('text'), about: [say('about')], witnesses: [say('witness')], unit: say('unit') },
    },
  })
  await sayFromMailbox(desk.door, trusted, filed.seeds, today, 'text', { text: say('evidence') }, [file('first')])
  await refusedRequests(desk.door, say)
  await desk.release()

  const handler = desk.handlers.find(({ id }) => filed.panel.includes(id))
  if (!handler) throw new Error('none of the panel is known')
  const staff = await desk.staffDoor(handler.id)
  const handle = (kind: string, body: unknown, inside = false, files: ReturnType<typeof file>[] = []) =>
    sayFromCase(staff, trusted, handler, filed.case, today, { kind, body, direction: inside ? 'inside' : 'out', ...(inside ? { compartment: 'deliberation' as const } : {}) }, files)
  await handle('acknowledge', { text: say('acknowledged'), acknowledgedDay: today })
  await handle('text', { text: say('note') }, true)
  await handle('text', { text: say('question') }, false, [file('second')])
  await sayFromMailbox(desk.door, trusted, filed.seeds, today, 'text', { text: say('answer') })
  const colleague = desk.handlers.find(({ id }) => filed.panel.includes(id) && id !== handler.id)
  if (!colleague) throw new Error('only one of the panel is known')
  await desk.release()
  const { name, secrets } = await nameAndCode({ door: desk.door, trusted, filed, today, say, readers: [{ keys: handler, door: staff }, { keys: colleague, door: await desk.staffDoor(colleague.id) }] })
  const accused = await accusedJoins({ door: desk.door, trusted, filed, today, say, release: desk.release, reader: { keys: handler, door: staff } })
  // Where an answer was not released yet the first attempt is stale: the handler reads it and tries again.
  const close = () => handle('closed', { outcome: 'satisfied', text: say('outcome') })
  await close().catch(close)
  const { view } = await openMailbox(desk.door, trusted, filed.seeds)
  return { stem, filed, name, secrets: [...secrets, ...accused.secrets], accused: accused.heard, heard: view.messages.map(({ message }) => JSON.stringify(message.body)) }
}

/** Waits until something holds, at most a minute. */
export const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 240; tries++) {
    if (await holds()) return
    await wait(250)
  }
  throw new Error('it did not happen in a minute')
}
