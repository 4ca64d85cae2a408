import { addDays } from '../../../foundation/calendar/day.ts'
import { fromBase64Url } from '../../../foundation/kernel/bytes.ts'
import type { Day } from '../../../foundation/kernel/clock.ts'
import { systemRandom } from '../../../foundation/kernel/random.ts'
import { identityOf, recipientOf } from '../../../foundation/sealing/core/age.ts'
import { verifyDirectory } from '../../../foundation/sealing/core/directory.ts'
import { mailboxKeys } from '../../../foundation/sealing/core/mailbox-keys.ts'
import { composePostAnswer, composePostOpening, openPost, readPostThread, sealOwn } from '../../../foundation/sealing/core/post.ts'
import type { PostThread, PostThreadRow } from '../../../foundation/sealing/core/post-protocol.ts'
import type { Trust } from '../../../foundation/sealing/core/protocol.ts'
import { receiptOf } from '../../../foundation/sealing/core/receipt.ts'
import { verifyTrust } from '../../../foundation/sealing/core/roster.ts'
import { publicKey } from '../../../foundation/sealing/core/signing.ts'
import { apiBase, memberPlace, poolPlace, profilePlace, reportPlace } from '../rules/places.ts'
import { emptySheet } from '../rules/year.ts'
import { cast, headcounts, lastYear, lastYearWords, stories } from './cast.ts'

/** Somebody of the demonstration's staff, with the secrets of their key. */
export type StaffKeys = { readonly id: string; readonly name: string; readonly department: string; readonly encSeed: string; readonly signSeed: string }
/** A signed-in way to the staff origin. */
export type StaffDoor = { readonly url: string; readonly cookie?: string | undefined }
export type PlayOptions = {
  readonly publicUrl: string
  readonly roots: readonly string[]
  readonly today: Day
  readonly staff: readonly StaffKeys[]
  /** Who enters the pool: holds the role of coordinator for the whole house. */
  readonly coordinator: string
  readonly staffDoor: (person: string) => Promise<StaffDoor>
}
/** A conversation that was begun, with the words that open it. */
export type PlayedConversation = { readonly story: string; readonly words: readonly string[] }

const form = async ({ url, cookie }: StaffDoor, path: string, fields: Readonly<Record<string, string | readonly string[]>>): Promise<void> => {
  const body = new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : value.map((one) => [name, one]))))
  const answer = await fetch(`${url}${path}`, { method: 'POST', body, redirect: 'manual', headers: { Cookie: cookie ?? '', Origin: url } })
  if (answer.status !== 303) throw new Error(`${path} answered ${answer.status}`)
}
const asked = async <Answer>(url: string, init: RequestInit = {}): Promise<Answer> => {
  const answer = await fetch(url, init)
  if (!answer.ok) throw new Error(`${new URL(url).pathname} answered ${answer.status}`)
  return (answer.status === 204 ? null : await answer.json()) as Answer
}
const dutchDay = (day: Day): string => `${Number(day.slice(8))}-${Number(day.slice(5, 7))}-${day.slice(0, 4)}`

/** Appoints the cast, adds papers and headcounts, and lets each show what they want: by the same forms that people fill in. */
const fillPool = async ({ staff, coordinator, staffDoor, today }: PlayOptions): Promise<void> => {
  const door = await staffDoor(coordinator)
  const idOf = (name: string | undefined): string => staff.find((one) => one.name === name)?.id ?? ''
  const page = (name: string): string => `/nl${memberPlace.nl}/${idOf(name)}`
  for (const { name, kind, endsIn } of cast) {
    await form(door, page(name), { form: 'appoint', version: '0', kind, start: '1-1-2026', end: endsIn === undefined ? '' : dutchDay(addDays(today, endsIn)), leaveFrom: '', leaveTo: '', cover: '', sure: 'yes' })
  }
  for (const { name, kind, certified, leaveDays, cover, profile } of cast) {
    await form(door, page(name), { form: 'paper', paperKind: 'certificate', paperName: 'Vertrouwenspersoon, basiscertificaat', obtained: '1-1-2024', expires: dutchDay(addDays(today, certified)) })
    await form(door, page(name), { form: 'paper', paperKind: 'training', paperName: 'Racisme herkennen en bespreken', obtained: '1-6-2025', expires: '' })
    if (leaveDays !== undefined) await form(door, page(name), { form: 'appoint', version: '1', kind, start: '1-1-2026', end: '', leaveFrom: dutchDay(today), leaveTo: dutchDay(addDays(today, leaveDays)), cover: idOf(cover), sure: 'yes' })
    if (profile !== null) await form(await staffDoor(idOf(name)), `/nl${profilePlace.nl}`, { ...profile, do: 'save', version: '0' })
  }
  for (const [pool, employees] of Object.entries(headcounts)) await form(door, `/nl${poolPlace.nl}`, { form: 'headcount', pool, employees: String(employees) })
  await form(door, `/nl${poolPlace.nl}`, { form: 'aim', pool: 'bzk', characteristic: 'origin', words: 'Medewerkers vinden iemand bij wie zij zich herkend voelen. Wij vragen elk jaar of dat lukt.' })
  await form(door, `/nl${poolPlace.nl}`, { form: 'aim', pool: 'bzk', characteristic: 'age', words: 'In elke groep zijn mensen van verschillende leeftijd.' })
}

type Words = { readonly kind: string; readonly body: Readonly<Record<string, unknown>> }
export type Talk = { readonly me: StaffKeys; readonly ask: Readonly<Record<string, unknown>>; readonly answers: readonly Words[]; readonly record: Readonly<Record<string, unknown>> }

/** One conversation, as the browsers of both sides hold it: an employee writes from a fresh box, the adviser answers and notes. Returns the eleven words. */
export const playTalk = async ({ publicUrl, roots, today, staffDoor }: Pick<PlayOptions, 'publicUrl' | 'roots' | 'today' | 'staffDoor'>, { me, ask, answers, record }: Talk): Promise<readonly string[]> => {
  const trusted = verifyTrust(await asked<Trust>(`${publicUrl}/api/v1/directory/trust`), { roots, builtInEpoch: 0, today, demoAllowed: true })
  if (!trusted.ok) throw new Error('the roster is not trusted')
  const { roster } = trusted.value
  const moment = { today, random: systemRandom }
  const found = verifyDirectory(await asked(`${publicUrl}/api/v1/directory?persons=${me.id}`), roster, today, null)
  const entry = found.ok ? found.value.people.find(({ person }) => person === me.id) : undefined
  if (!entry) throw new Error(`${me.name} is not in the directory`)
  const secret = systemRandom(16)
  const keys = await mailboxKeys(secret, roster.realm)
  const { opening } = await composePostOpening(keys, roster.realm, entry, { kind: 'ask', body: ask }, moment)
  await asked(`${publicUrl}${apiBase}/threads`, { method: 'POST', body: JSON.stringify(opening) })
  const door = await staffDoor(me.id)
  const headers = { Cookie: door.cookie ?? '', Origin: door.url }
  const [enc, identity, signSeed] = [await recipientOf(fromBase64Url(me.encSeed)), identityOf(fromBase64Url(me.encSeed)), fromBase64Url(me.signSeed)]
  const row = (await asked<readonly PostThreadRow[]>(`${door.url}${apiBase}/threads`, { headers })).find(({ mailbox }) => mailbox === keys.mailboxId)
  for (const words of answers) {
    const thread = await asked<PostThread>(`${door.url}${apiBase}/threads/${row?.thread}`, { headers })
    const parts = (await Promise.all(thread.items.map(({ content }) => openPost(content, identity)))).filter((part) => part !== null)
    const view = readPostThread(parts, { realm: roster.realm, thread: thread.thread, mailbox: thread.mailbox, person: me.id, sig: publicKey(signSeed) })
    if (!view.ok) throw new Error(view.error)
    const append = await composePostAnswer(view.value, { realm: roster.realm, person: me.id, enc, signSeed }, words, moment)
    await asked(`${door.url}${apiBase}/threads/${thread.thread}/entries`, { method: 'POST', headers, body: JSON.stringify(append) })
  }
  const content = await sealOwn(record, enc)
  await asked(`${door.url}${apiBase}/threads/${row?.thread}/own`, { method: 'PUT', headers, body: JSON.stringify({ content, version: 0 }) })
  return receiptOf(secret)
}

/** Enters last year's count of two advisers, closes it, and writes the words that go with it. */
const fillYear = async ({ staff, coordinator, staffDoor, today }: PlayOptions): Promise<void> => {
  const year = Number(today.slice(0, 4)) - 1
  for (const [name, sheet] of Object.entries(lastYear)) {
    const me = staff.find((one) => one.name === name)
    if (!me) continue
    const door = await staffDoor(me.id)
    const sealed = await sealOwn(sheet, await recipientOf(fromBase64Url(me.encSeed)))
    await asked(`${door.url}${apiBase}/years/${year}`, { method: 'PUT', headers: { Cookie: door.cookie ?? '', Origin: door.url }, body: JSON.stringify({ before: emptySheet, after: sheet, sealed, version: 0 }) })
  }
  const door = await staffDoor(coordinator)
  const place = `/nl${reportPlace.nl}`
  await form(door, place, { form: 'close', pool: 'bzk', year: String(year) })
  await form(door, place, { pool: 'bzk', year: String(year), version: '0', ...lastYearWords })
}

/** Fills the pool, plays the stories, and leaves last year's report behind. */
export const playConversations = async (options: PlayOptions): Promise<readonly PlayedConversation[]> => {
  await fillPool(options)
  const played: PlayedConversation[] = []
  for (const { id, to, ask, answers, counts } of stories) {
    const me = options.staff.find((one) => one.name === to)
    if (!me) throw new Error(`${to} does not play along`)
    played.push({ story: id, words: await playTalk(options, { me, ask, answers, record: { label: `Gesprek ${id}`, notes: '', counts } }) })
  }
  await fillYear(options)
  return played
}
