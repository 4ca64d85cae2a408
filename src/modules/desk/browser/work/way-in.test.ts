import { beforeEach, describe, expect, it } from 'vitest'
import { fixedClock } from '../../../../foundation/kernel/clock.ts'
import { newId } from '../../../../foundation/kernel/ids.ts'
import { systemRandom as random } from '../../../../foundation/kernel/random.ts'
import { encryptToText, recipientOf } from '../../../../foundation/sealing/core/age.ts'
import { canonical } from '../../../../foundation/sealing/core/canonical.ts'
import { codeKeys, newCode, readCode } from '../../../../foundation/sealing/core/way-in.ts'
import { fingerprintWords } from '../../../../foundation/sealing/core/fingerprint.ts'
import { pad } from '../../../../foundation/sealing/core/padding.ts'
import { words } from '../../../../foundation/sealing/core/receipt-words.ts'
import { sign } from '../../../../foundation/sealing/core/signing.ts'
import { reporterMay } from '../../rules/case/acts.ts'
import { sealFollowUp, useCode } from '../mailbox/way-in.ts'
import { actsNow, enoughForWayIn } from './acts-now.ts'
import { confirmFollowUp, followUpOf } from './continuation.ts'
import { refusalWords } from './refusal-words.ts'
import type { WorkCase } from './said.ts'
import { fakeDesk, fileReport, keepFiling, publicApi, today, value, type FakeDesk, type Handler, type Reporter } from './testing/fake-desk.ts'
import { pendingProposals } from './proposals.ts'
import { approve, openWork, perform } from './work-desk.ts'

let desk: FakeDesk
let reporter: Reporter
let first: Handler
let second: Handler
beforeEach(async () => {
  desk = await fakeDesk()
  reporter = await fileReport(desk)
  ;[first, second] = desk.handlers as readonly [Handler, Handler]
})
const open = async (who: Handler, id = reporter.caseId): Promise<WorkCase> => value(await openWork(who.desk, id)).work
const makeCode = async (): Promise<string> => value(await perform(first.desk, await open(first), 'way-in', { does: 'code' })).code as string
const at = (day = today) => ({ api: publicApi(desk), base: '', trusted: desk.trusted, clock: fixedClock(day) })
const wayInOf = async () => {
  const invited = value(await useCode(await makeCode(), at()))
  if (invited.for !== 'follow-up') throw new Error('not a way in')
  return invited.wayIn
}
const followUp = async (text = 'Ik ben er weer.') => {
  const wayIn = await wayInOf()
  const made = value(await sealFollowUp(wayIn, text, 'nl', 'Vervolg op een eerdere melding', desk.trusted, today, random))
  keepFiling(desk, made.filing)
  return made
}

describe('whom the reporter keeps out', () => {
  const addition = (id: string) => ({ does: 'propose', wish: { act: 'add', add: [id], remove: [] }, first: null }) as const
  const refused = { ok: false, error: { why: 'may-not', code: 'kept-out' } }
  const third = (): Handler => desk.handlers[2] as Handler

  it('stays out of a follow-up: its confirmation carries the wish over, and later readers of the follow-up alone know it', async () => {
    const wish = { handlers: [third().id], units: ['Team Ver'] }
    reporter = await fileReport(desk, { notBy: wish } as never)
    const made = await followUp()
    expect((await open(first, made.filing.case)).view.keptOut, 'the code and what it opens do not tell a caller').toEqual({ handlers: [], units: [] })
    value(await confirmFollowUp(first.desk, await open(first, made.filing.case)))
    const page = await open(second, made.filing.case)
    expect(page.view.keptOut).toEqual(wish)
    value(await confirmFollowUp(second.desk, page))
    expect((await open(second, made.filing.case)).messages.filter(({ kind }) => kind === 'kept-out')).toMatchObject([{ direction: 'inside', body: wish }])
    desk.kept.delete(reporter.caseId)
    expect(await perform(first.desk, await open(first, made.filing.case), 'add-reader', addition(third().id))).toMatchObject(refused)
  })
  it('stays out before anybody confirmed, and where a colleague of the reader carried nothing over', async () => {
    reporter = await fileReport(desk, { notBy: { handlers: [third().id], units: [] } } as never)
    const made = await followUp()
    expect(await perform(first.desk, await open(first, made.filing.case), 'add-reader', addition(third().id))).toMatchObject(refused)
    expect((await open(second, made.filing.case)).view.keptOut.handlers).toEqual([third().id])
  })
  it('shows in nothing that the server sees: a confirmation carries a wish to keep nobody out over as well, once', async () => {
    const carried = async (): Promise<readonly [number, readonly unknown[]]> => {
      const made = await followUp()
      const before = (await open(first, made.filing.case)).messages.length
      const shown = value(await confirmFollowUp(first.desk, await open(first, made.filing.case)))
      value(await confirmFollowUp(second.desk, await open(second, made.filing.case)))
      value(await perform(first.desk, shown, 'note', { does: 'say', message: { kind: 'text', body: { text: 'Gebeld.' }, direction: 'inside' } }))
      const { messages } = await open(second, made.filing.case)
      return [messages.filter(({ direction, kind }) => direction !== 'inside' || kind !== 'text').length - before, messages.flatMap((one) => (one.kind === 'kept-out' ? [one.body] : []))]
    }
    reporter = await fileReport(desk, {} as never)
    expect(await carried()).toEqual([1, [{ handlers: [], units: [] }]])
    const wish = { handlers: [third().id], units: [] }
    reporter = await fileReport(desk, { notBy: wish } as never)
    expect(await carried()).toEqual([1, [wish]])
  })
  it('is not told to readers of a report that only says it follows', async () => {
    reporter = await fileReport(desk, { notBy: { handlers: [desk.handlers[3]?.id], units: [] } } as never)
    const claimed = await fileReport(desk, { continues: reporter.caseId } as never, 3)
    const work = await open(first, claimed.caseId)
    expect(await perform(first.desk, work, 'add-reader', addition(desk.handlers[3]?.id as string))).toMatchObject(refused)
    expect((await open(third(), claimed.caseId)).view.keptOut).toEqual({ handlers: [], units: [] })
  })
})

describe('a code for lost words', () => {
  it('is read however it is typed, and never taken for another', () => {
    const code = newCode(random)
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(value(readCode(` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `))).toBe(code.replaceAll('-', ''))
    for (const wrong of ['', code.slice(1), `${code}A`, code.replace(/^./, 'U')]) expect(readCode(wrong)).toEqual({ ok: false, error: 'not-a-code' })
  })
  it('leads to a follow-up that the same readers open, and colleagues saw that it was made', async () => {
    const made = await followUp()
    expect((await open(second)).messages.at(-1)).toMatchObject({ kind: 'way-in-made', author: first.id, direction: 'inside' })
    for (const who of [first, second]) {
      const work = await open(who, made.filing.case)
      expect(work.view.report).toMatchObject({ continues: reporter.caseId, answers: { message: 'Ik ben er weer.' }, naming: 'named', procedure: 'complaint' })
      expect(fingerprintWords([work.opened.box, work.opened.signKey], await words())).toBe(made.fingerprint)
      expect(actsNow(work, who.id)).not.toContain('ask-name')
    }
    expect(JSON.stringify({ ...made.filing, items: [], entry: null })).not.toContain(reporter.caseId)
  })
  it('cannot be made while too few officers of the committee read the case, and the page says so in plain words', async () => {
    await desk.dropFromRoster(second.id)
    const work = await open(first)
    const fewer = { ...desk.roster, handlers: desk.roster.handlers.filter(({ id }) => id !== second.id) }
    expect([enoughForWayIn(work, fewer), enoughForWayIn(work, desk.roster)]).toEqual([false, true])
    const refused = await perform(first.desk, work, 'way-in', { does: 'code' })
    expect(refused).toMatchObject({ ok: false, error: { why: 'may-not', code: 'too-few-readers' } })
    if (!refused.ok) expect(refusalWords(refused.error, 'nl', desk.roster)).toMatch(/^Dit kan nu niet\. Een nieuwe ontvangst moet naar evenveel/)
  })
  it('cannot be made while a change of readers is withheld: it could name somebody who no longer reads', async () => {
    const three = await fileReport(desk, {}, 3)
    const third = desk.handlers[2] as Handler
    await perform(first.desk, await open(first, three.caseId), 'note', { does: 'propose', wish: { act: 'remove', add: [], remove: [third.id] }, first: null })
    const seen = await open(second, three.caseId)
    const [pending] = pendingProposals(seen, second.id)
    value(await approve(second.desk, seen, pending as NonNullable<typeof pending>))
    const kept = desk.kept.get(three.caseId) as NonNullable<ReturnType<typeof desk.kept.get>>
    const last = kept.file.entries.length - 1
    kept.file = { ...kept.file, entries: kept.file.entries.slice(0, last), items: kept.file.items.filter(({ i }) => i < last) }
    value(await openWork(first.desk, three.caseId))
    expect(await first.desk.keyring('makeWayIn', { case: three.caseId, about: { procedure: 'complaint', naming: 'named', language: 'nl' }, until: today })).toEqual({ ok: false, error: 'change-withheld' })
  })
  it('works once, is not guessed, and an older code of the same case no longer works', async () => {
    const older = await makeCode()
    const code = await makeCode()
    const no = { ok: false, error: { reason: 'no-code' } }
    expect(await useCode(older, at())).toEqual(no)
    expect(await useCode(newCode(random), at())).toEqual(no)
    expect((await useCode(code, at())).ok).toBe(true)
    expect(await useCode(code, at())).toEqual(no)
    expect(await useCode('kort', at())).toEqual({ ok: false, error: { reason: 'not-a-code' } })
  })
  it('is not believed after its days, whatever the server says', async () => {
    const code = await makeCode()
    expect(await useCode(code, at('2026-11-26'))).toEqual({ ok: false, error: { reason: 'unsafe', code: 'expired' } })
  })
  it('is not made by who cannot see the name that a caller gives', async () => {
    const sealed = await fileReport(desk, { naming: 'confidential' })
    const work = await open(first, sealed.caseId)
    expect(actsNow(work, first.id)).not.toContain('way-in')
    expect(await perform(first.desk, work, 'way-in', { does: 'code' })).toMatchObject({ ok: false, error: { why: 'may-not', code: 'way-in' } })
  })
  it('is not made for who reported anonymously', async () => {
    const anonymous = await fileReport(desk, { naming: 'anonymous' })
    const work = await open(first, anonymous.caseId)
    expect(actsNow(work, first.id)).not.toContain('way-in')
    expect(await perform(first.desk, work, 'way-in', { does: 'code' })).toMatchObject({ ok: false, error: { why: 'may-not' } })
    expect(await first.desk.keyring('makeWayIn', { case: anonymous.caseId, about: { procedure: 'complaint', naming: 'anonymous', language: 'nl' }, until: today })).toEqual({ ok: false, error: 'no-name' })
  })
  it('cannot be turned by the server to readers of its own: it cannot read or sign the invitation', async () => {
    const code = await makeCode()
    const { id, seed } = codeKeys(code, desk.roster.realm)
    const forged = { realm: desk.roster.realm, case: reporter.caseId, body: 'complaints', readers: desk.handlers.slice(1, 3).map((one) => one.id), by: first.id, about: { procedure: 'complaint', naming: 'named', language: 'nl' }, recovery: true, until: today }
    const sealed = async (recipient: string) => encryptToText(pad(canonical(sign('way-in', forged, random(32))), 4096), [recipient])
    desk.waysIn.set(id, { case: reporter.caseId, content: await sealed(await recipientOf(random(32))) })
    expect(await useCode(code, at())).toEqual({ ok: false, error: { reason: 'unsafe', code: 'cannot-open' } })
    // Even somebody who heard the code on the telephone cannot sign as a handler.
    desk.waysIn.set(id, { case: reporter.caseId, content: await sealed(await recipientOf(seed)) })
    expect(await useCode(code, at())).toEqual({ ok: false, error: { reason: 'unsafe', code: 'bad-signature' } })
    // Nor may it name a member or an authority as a reader, or come from an authority.
    const duty = (who: Handler, as: 'member' | 'authority') => {
      const roster = { ...desk.roster, handlers: desk.roster.handlers.map((one) => (one.id === who.id ? { ...one, duty: as } : one)) }
      return { ...at(), trusted: { ...desk.trusted, roster, history: [roster] } }
    }
    expect(await useCode(await makeCode(), duty(second, 'member'))).toEqual({ ok: false, error: { reason: 'unsafe', code: 'unknown-readers' } })
    expect(await useCode(await makeCode(), duty(first, 'authority'))).toEqual({ ok: false, error: { reason: 'unsafe', code: 'unknown-handler' } })
  })
})

describe('a new receipt', () => {
  it('counts when two readers compared its words; one alone changes nothing, and neither counts twice', async () => {
    const made = await followUp()
    const state = async (who: Handler) => value(await followUpOf(who.desk, await open(who, made.filing.case))).at
    expect([await state(first), await state(second)]).toEqual(['open', 'open'])
    value(await confirmFollowUp(first.desk, await open(first, made.filing.case)))
    expect(await confirmFollowUp(first.desk, await open(first, made.filing.case))).toMatchObject({ ok: false, error: { why: 'may-not' } })
    expect([await state(first), await state(second)]).toEqual(['waits', 'open'])
    const mailbox = { case: made.filing.case, mailbox: made.filing.mailbox.id }
    expect((await open(second)).view.continuations).toEqual([{ ...mailbox, by: [first.id] }])
    value(await confirmFollowUp(second.desk, await open(second, made.filing.case)))
    expect([await state(first), await state(second)]).toEqual(['confirmed', 'confirmed'])
    expect((await reporter.read()).messages.map(({ message }) => message.kind)).toEqual(['continued-in', 'continued-in'])
    expect(actsNow(await open(first), first.id)).not.toContain('way-in')
  })
  it('takes the say away from the old one: it still reads and writes, and consents, withdraws and names nothing', async () => {
    const ask = value(await perform(first.desk, await open(first), 'ask-conversion', { does: 'say', message: { kind: 'consent-asked', body: { what: 'conversion', detail: 'integrity', text: 'Past beter.' }, direction: 'out' } })).work.view.consents[0]?.ask
    const made = await followUp()
    value(await confirmFollowUp(first.desk, await open(first, made.filing.case)))
    await reporter.say('withdraw', { effectiveDay: today, notice: '0 d', text: 'Nog met de oude woorden.' })
    expect((await open(second)).view.grave).toHaveLength(1)
    value(await confirmFollowUp(second.desk, await open(second, made.filing.case)))
    await reporter.say('consent', { to: ask, what: 'conversion', detail: 'integrity', given: true })
    await reporter.say('withdraw', { effectiveDay: today, notice: '0 d', text: 'Van de vinder.' })
    await reporter.say('name-myself', { effectiveDay: today, notice: '0 d', identity: { name: 'V. Inder', telephone: '', address: '' } })
    await reporter.say('text', { text: 'Van de vinder.' })
    const { view, messages, unreadable } = await open(second)
    expect([view.grave.length, view.consents[0]?.given, view.naming, view.identity?.name]).toEqual([1, null, 'named', 'N. Bedacht'])
    expect([messages.at(-1)?.body, unreadable]).toEqual([{ text: 'Van de vinder.' }, {}])
    for (const act of ['text', 'consent', 'withdraw', 'name-myself', 'call-off'] as const) expect(reporterMay(act, view)).toBe(false)
  })
  it('that the server put in its place has another fingerprint, and none is confirmed beside one that stands', async () => {
    const made = await followUp()
    const wayIn = await wayInOf()
    const planted = value(await sealFollowUp(wayIn, '', 'nl', 'Vervolg', desk.trusted, today, random))
    keepFiling(desk, planted.filing)
    expect(planted.fingerprint).not.toBe(made.fingerprint)
    value(await confirmFollowUp(first.desk, await open(first, made.filing.case)))
    value(await confirmFollowUp(second.desk, await open(second, made.filing.case)))
    expect(value(await followUpOf(second.desk, await open(second, planted.filing.case))).at).toBe('other')
    expect(await confirmFollowUp(second.desk, await open(second, planted.filing.case))).toMatchObject({ ok: false, error: { why: 'may-not' } })
  })
  it('is confirmed by nobody who does not read the earlier case, nor one that does not say which case it goes on from', async () => {
    const plain = await fileReport(desk)
    expect(await confirmFollowUp(first.desk, await open(first, plain.caseId))).toMatchObject({ ok: false, error: { why: 'may-not' } })
    const stranger = await fileReport(desk, { continues: newId(random) } as never)
    expect(value(await followUpOf(first.desk, await open(first, stranger.caseId))).at).toBe('gone')
    expect(await confirmFollowUp(first.desk, await open(first, stranger.caseId))).toMatchObject({ ok: false, error: { why: 'gone' } })
  })
})

describe('another way back than the mailbox', () => {
  it('stands on the worklist, so that nobody waits for an answer there', async () => {
    const called = await fileReport(desk, { wayBack: 'telephone' })
    const after = value(await perform(first.desk, await open(first, called.caseId), 'assign', { does: 'say', message: { kind: 'assigned', body: { handler: first.id }, direction: 'inside' } }))
    const label = desk.kept.get(called.caseId)?.label as string
    expect(value(await second.desk.keyring('openLabel', { case: called.caseId, wraps: desk.kept.get(called.caseId)?.wraps.filter((one) => one.reader === second.id).map((one) => one.content) ?? [], label }))).toMatchObject({ wayBack: 'telephone' })
    expect(after.work.view.report?.wayBack).toBe('telephone')
  })
})
