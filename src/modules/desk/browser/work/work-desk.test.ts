import { beforeEach, describe, expect, it } from 'vitest'
import { systemRandom as random } from '../../../../foundation/kernel/random.ts'
import type { CaseFile, MultiSigned } from '../../../../foundation/sealing/core/protocol.ts'
import { ok } from '../../../../foundation/kernel/result.ts'
import { cosign } from '../../../../foundation/sealing/core/signing.ts'
import { readerChangeFile } from '../../../../house/cli/ceremony/core/files.ts'
import type { HandlerAct } from '../../rules/case/acts.ts'
import { actsNow } from './acts-now.ts'
import { readForm, type ActValues } from './act-form.ts'
import { loadList } from './load-list.ts'
import { changeFileOf, isLastReader, readCountersigned } from './last-reader.ts'
import { pendingProposals, type Pending } from './proposals.ts'
import { refusalWords } from './refusal-words.ts'
import type { WorkCase } from './said.ts'
import { fakeDesk, fileReport, today, value, type FakeDesk, type Handler, type Reporter } from './testing/fake-desk.ts'
import { approve, carryOutCountersigned, openWork, perform, type WorkDesk } from './work-desk.ts'

let desk: FakeDesk
let reporter: Reporter
let first: Handler
let second: Handler
beforeEach(async () => {
  desk = await fakeDesk()
  reporter = await fileReport(desk)
  ;[first, second] = desk.handlers as readonly [Handler, Handler]
})

const open = async (who: Handler): Promise<WorkCase> => value(await openWork(who.desk, reporter.caseId)).work
const act = async (who: Handler, work: WorkCase, what: HandlerAct, values: ActValues = {}) => perform(who.desk, work, what, value(readForm(what, values, { work, roster: desk.roster, me: who.id })))
const does = async (who: Handler, what: HandlerAct, values: ActValues = {}): Promise<WorkCase> => value(await act(who, await open(who), what, values)).work
const kinds = async (): Promise<readonly string[]> => (await reporter.read()).messages.map(({ message }) => message.kind)

describe('a new report at the desk', () => {
  it('is opened, acknowledged, and the reporter reads that in the mailbox', async () => {
    const work = await open(first)
    expect(work.view).toMatchObject({ title: 'Opmerkingen bij het koffieapparaat', acknowledgedDay: null, naming: 'named', identity: { name: 'N. Bedacht' } })
    const after = value(await act(first, work, 'acknowledge', { day: '22-11-2026', text: 'Wij hebben uw klacht.' })).work
    expect(after.view).toMatchObject({ acknowledgedDay: today, stage: 'assessing' })
    expect(after.terms.terms.find((term) => term.rule === 'AWB_ONTVANGST')).toMatchObject({ state: 'met', metOn: today })
    const { messages } = await reporter.read()
    expect(messages.map(({ message }) => message.body)).toEqual([{ text: 'Wij hebben uw klacht.', acknowledgedDay: today }])
  })
  it('gets its label and its next day on the worklist from the same rules that every reader applies', async () => {
    const work = await does(first, 'acknowledge', { day: '22-11-2026', text: 'Dank u.' })
    const list = value(await loadList({ api: second.desk.api, keyring: second.desk.keyring, base: '', me: second.id }, 'open', null))
    expect(list.rows).toMatchObject([{ row: { nextDueDay: work.terms.nextDueDay, open: true }, label: { title: 'Opmerkingen bij het koffieapparaat', stage: 'assessing', assigned: null } }])
  })
  it('is taken by one officer, who then finds it under what they took, and nobody else does', async () => {
    await does(first, 'assign')
    const mine = async (who: Handler) => value(await loadList({ api: who.desk.api, keyring: who.desk.keyring, base: '', me: who.id }, 'mine', null)).rows.length
    expect([await mine(first), await mine(second)]).toEqual([1, 0])
    expect(await kinds()).toEqual([])
  })
  it('has its opening logged once per session and reader', async () => {
    await open(first)
    await open(first)
    await open(second)
    expect(desk.kept.get(reporter.caseId)?.file.entries).toHaveLength(3)
  })
  it('is not there for an officer who was not drawn', async () => {
    expect(await openWork((desk.handlers[2] as Handler).desk, reporter.caseId)).toMatchObject({ ok: false, error: { why: 'gone' } })
  })
})

describe('two handlers at once', () => {
  it('when a colleague only looks into the case, what was written goes through', async () => {
    const work = await open(first)
    desk.before = async () => void (await open(second))
    expect((await act(first, work, 'text', { text: 'Mogen wij u iets vragen?' })).ok).toBe(true)
    expect(await kinds()).toEqual(['text'])
  })
  it('when a colleague said something first, nothing is sent, and the page learns who and what', async () => {
    const work = await open(first)
    await open(second)
    desk.before = async () => void (await does(second, 'text', { text: 'Ik was net eerder.' }))
    const refused = await act(first, work, 'text', { text: 'Mogen wij u iets vragen?' })
    expect(refused).toMatchObject({ ok: false, error: { why: 'stale', first: second.id } })
    expect(!refused.ok && refused.error.work?.messages.at(-1)?.body).toEqual({ text: 'Ik was net eerder.' })
    expect(await kinds()).toEqual(['text'])
  })
  it('when the reporter wrote first, the page is told that it was the reporter', async () => {
    const work = await open(first)
    desk.before = () => reporter.say('text', { text: 'Nog een aanvulling.' })
    const refused = await act(first, work, 'text', { text: 'Antwoord' })
    expect(refused).toMatchObject({ ok: false, error: { why: 'stale', first: work.opened.mailbox } })
  })
})

describe('notes', () => {
  it('open the deliberation at the first, are read by the colleague and never reach the reporter', async () => {
    await does(first, 'note', { text: 'Eerst de leidinggevende horen?' })
    await does(second, 'note', { text: 'Nee, eerst de melder.' })
    const work = await open(first)
    expect(work.messages.filter((one) => one.compartment === 'deliberation').map((one) => one.body)).toEqual([{ text: 'Eerst de leidinggevende horen?' }, { text: 'Nee, eerst de melder.' }])
    expect(work.messages.filter((one) => one.kind === 'compartment-opened')).toHaveLength(1)
    expect(await kinds()).toEqual([])
    expect(work.unreadable).toEqual({})
  })
})

describe('a handler who recused', () => {
  it('can do nothing more, and loses the key when a colleague signs', async () => {
    const third = desk.handlers[2] as Handler
    const work = await does(first, 'recuse', { reason: 'Ik werkte met een van de betrokkenen.', people: [third.id] })
    for (const what of ['assign', 'text', 'note', 'close', 'add-reader'] as const) {
      expect(await perform(first.desk, work, what, { does: 'say', message: { kind: 'text', body: { text: 'x' }, direction: 'out' } })).toMatchObject({ ok: false, error: { why: 'may-not' } })
    }
    const own = pendingProposals(work, first.id)[0]
    expect(own).toMatchObject({ mine: true, remove: [first.id], add: [third.id] })
    expect(own && (await approve(first.desk, work, own))).toMatchObject({ ok: false, error: { why: 'may-not' } })
    const seen = await open(second)
    const [pending] = pendingProposals(seen, second.id)
    expect(pending).toMatchObject({ mine: false, by: first.id })
    const tagged = { ...second.desk, roster: () => ({ ...desk.roster, handlers: desk.roster.handlers.map((one) => (one.id === third.id ? { ...one, unitTags: ['Team Ver'] } : one)) }) }
    for (const keptOut of [{ handlers: [third.id], units: [] }, { handlers: [], units: ['Team Ver'] }]) {
      expect(pending && (await approve(tagged, { ...seen, view: { ...seen.view, keptOut } }, pending)), 'the reporter kept the newcomer out, by name or by unit').toMatchObject({ ok: false, error: { why: 'may-not', code: 'kept-out' } })
    }
    expect(await perform(tagged, { ...seen, view: { ...seen.view, keptOut: { handlers: [], units: ['Team Ver'] } } }, 'add-reader', { does: 'propose', wish: { act: 'add', add: [third.id], remove: [] }, first: null }), 'nor is it proposed').toMatchObject({ ok: false, error: { code: 'kept-out' } })
    if (pending) value(await approve(second.desk, seen, pending))
    expect(await openWork(first.desk, reporter.caseId)).toMatchObject({ ok: false, error: { why: 'gone' } })
    expect((await open(third)).view.report?.answers).toEqual({ what: 'Het gebeurde drie keer.' })
    expect((await open(second)).unreadable).toEqual({})
  })
  it('is asked for somebody else when too few readers would stay', async () => {
    const work = await open(first)
    expect(readForm('recuse', { reason: 'Bekende van mij.' }, { work, roster: desk.roster, me: first.id })).toEqual({ ok: false, error: [{ field: 'people', refusal: 'too-few-people' }] })
  })
})

describe('the only reader who is left', () => {
  const alone = async () => {
    const gone = second.id
    const third = desk.handlers[2] as Handler
    const work = await does(first, 'add-reader', { people: [third.id], remove: [gone] })
    return { work, third, pending: pendingProposals(work, first.id).at(-1) as Pending }
  }
  it('saves the change for a recovery group as the ceremony reads it, and takes back only that change with one signature more', async () => {
    const { work, third, pending } = await alone()
    const file = JSON.parse(changeFileOf(pending)) as { change: MultiSigned; detail: unknown }
    expect(readerChangeFile.safeParse(file).success).toBe(true)
    const roster = { ...desk.roster, handlers: desk.roster.handlers.filter((one) => one.id !== second.id) }
    expect([isLastReader(work, desk.roster, first.id), isLastReader(work, roster, first.id), isLastReader(work, roster, third.id)]).toEqual([false, true, false])
    const signed = cosign('change', file.change.payload, random(32), file.change.sigs)
    expect(value(readCountersigned(JSON.stringify({ ...file, change: signed }), pending)).sigs).toHaveLength(2)
    expect(readCountersigned(JSON.stringify(file), pending)).toEqual({ ok: false, error: 'not-countersigned' })
    const other = (await alone()).pending
    expect(readCountersigned(changeFileOf(other), pending)).toEqual({ ok: false, error: 'other-change' })
    for (const wrong of ['', '{}', '[1]', '\uFEFFnothing']) expect(readCountersigned(wrong, pending)).toEqual({ ok: false, error: 'not-a-change' })
  })
  it('cannot carry it out with a stranger’s signature, nor while the roster lists another reader', async () => {
    const { work, pending } = await alone()
    for (const seed of [random(32), desk.recoverySeed]) {
      const change = cosign('change', pending.proposal.panelChange.payload, seed, pending.proposal.panelChange.sigs)
      expect(await carryOutCountersigned(first.desk, work, pending, change)).toMatchObject({ ok: false, error: { why: 'unsafe' } })
    }
  })
  it('carries it out once a recovery group signed and the roster lists nobody else', async () => {
    await desk.dropFromRoster(second.id)
    const { work, third, pending } = await alone()
    const change = cosign('change', pending.proposal.panelChange.payload, desk.recoverySeed, pending.proposal.panelChange.sigs)
    value(await carryOutCountersigned(first.desk, work, pending, change))
    expect((await open(third)).opened.readers.map(({ id }) => id)).toEqual([first.id, third.id])
  })
})

describe('handing over to the other committee', () => {
  const others = (): readonly string[] => desk.handlers.slice(3, 5).map((one) => one.id)
  it('is not possible before the reporter says yes', async () => {
    const work = await does(first, 'ask-hand-over', { body: 'integrity', text: 'De andere commissie past beter.' })
    const refused = await perform(first.desk, work, 'hand-over', { does: 'propose', wish: { act: 'hand-over', add: others(), remove: [], body: 'integrity' }, first: null })
    expect(refused).toMatchObject({ ok: false, error: { why: 'may-not' } })
  })
  it('needs the consent and two readers; then the other committee reads, and the reporter sees it', async () => {
    const asked = await does(first, 'ask-hand-over', { body: 'integrity', text: 'De andere commissie past beter.' })
    const ask = asked.view.consents[0]
    await reporter.say('consent', { to: ask?.ask, what: 'hand-over', detail: 'integrity', given: true })
    const proposed = await does(first, 'hand-over', { people: others(), stay: 'leave' })
    expect(desk.kept.get(reporter.caseId)?.file.readers).toEqual([first.id, second.id])
    expect(pendingProposals(proposed, first.id)).toMatchObject([{ mine: true, handsOver: true, body: 'integrity' }])
    const seen = await open(second)
    const [pending] = pendingProposals(seen, second.id)
    if (!pending) throw new Error('no proposal')
    value(await approve(second.desk, seen, pending))
    const taken = await open(desk.handlers[3] as Handler)
    expect(taken.opened.body).toBe('integrity')
    expect(taken.opened.readers.map((reader) => reader.id)).toEqual(others())
    expect(taken.unreadable).toEqual({})
    expect(await kinds()).toEqual(['consent-asked', 'consent', 'change'])
    expect(await openWork(second.desk, reporter.caseId)).toMatchObject({ ok: false, error: { why: 'gone' } })
  })
})

describe('terms', () => {
  it('a second adjournment is refused before anything is sealed', async () => {
    const values = { reason: 'Een getuige was ziek.', notice: 'yes' }
    await does(first, 'adjourned', values)
    const entries = desk.kept.get(reporter.caseId)?.file.entries.length
    expect(await act(first, await open(first), 'adjourned', values)).toMatchObject({ ok: false, error: { why: 'may-not', code: 'adjourned' } })
    expect(desk.kept.get(reporter.caseId)?.file.entries.length).toBe(entries)
  })
  it('closing leaves only aftercare on the worklist, and reopening brings the terms back', async () => {
    await does(first, 'not-involved', {})
    const asked = await does(first, 'ask-satisfied', { text: 'Is uw klacht hiermee opgelost?' })
    expect(actsNow(asked, first.id)).not.toContain('close')
    await reporter.say('consent', { to: asked.view.consents[0]?.ask, what: 'satisfied', detail: '', given: true })
    const closed = await does(first, 'close', { outcome: 'satisfied', text: 'Opgelost, zegt de klager zelf.' })
    expect([closed.view.open, closed.terms.nextDueRule, desk.kept.get(reporter.caseId)?.file.open]).toEqual([false, 'NAZORG_1', false])
    const again = await does(second, 'reopen', { reason: 'Nieuwe feiten.' })
    expect([again.view.open, desk.kept.get(reporter.caseId)?.file.open]).toEqual([true, true])
  })
})

describe('what the page offers', () => {
  it('asks for the decision until it is taken, and for a completion only after one was asked', async () => {
    expect(actsNow(await open(first), first.id)).not.toContain('admitted')
    const before = actsNow(await does(first, 'not-involved', {}), first.id)
    expect(before).toEqual(expect.arrayContaining(['acknowledge', 'admitted', 'declined', 'defect-notified', 'adjourned']))
    for (const act of ['repaired', 'ask-deferral', 'deferred', 'resumed', 'hand-over', 'converted', 'reopen', 'feedback']) expect(before).not.toContain(act)
    await does(first, 'admitted', { text: 'Wij nemen uw klacht in behandeling.' })
    await does(first, 'defect-notified', { text: 'Wilt u de plaats noemen?' })
    const after = actsNow(await does(first, 'adjourned', { reason: 'Een getuige was ziek.', notice: 'yes' }), first.id)
    for (const act of ['admitted', 'declined', 'defect-notified', 'adjourned']) expect(after).not.toContain(act)
    expect(after).toEqual(expect.arrayContaining(['repaired', 'ask-deferral']))
  })
  it('offers deferral once the reporter agreed to a day, and then moves the decision to it', async () => {
    await does(first, 'adjourned', { reason: 'Een getuige was ziek.', notice: 'yes' })
    const asked = await does(first, 'ask-deferral', { until: '1 juni 2027', text: 'Mag het langer duren?' })
    const [ask] = asked.view.consents
    expect(actsNow(asked, first.id)).not.toContain('deferred')
    await reporter.say('consent', { to: ask?.ask, what: 'deferral', detail: '2027-06-01', given: true })
    const agreed = await open(second)
    expect(actsNow(agreed, second.id)).toContain('deferred')
    const deferred = value(await act(second, agreed, 'deferred', { until: '1-6-2027' })).work
    expect(deferred.terms.terms.find((term) => term.rule === 'AWB_AFDOENING_10')).toMatchObject({ nominalEnd: '2027-06-01', state: 'running' })
  })
})

describe('a locked key', () => {
  it('opens nothing and says so', async () => {
    const work = await open(first)
    await first.vault.answers.lock(null)
    expect(await act(first, work, 'text', { text: 'Antwoord' })).toMatchObject({ ok: false, error: { why: 'key' } })
    expect(await openWork(first.desk, reporter.caseId)).toMatchObject({ ok: false, error: { why: 'key' } })
  })
})

describe('a key that is not the one the case was sealed to', () => {
  it('opens nothing, and the page says how to get a key of it again', async () => {
    const get: WorkDesk['api']['get'] = async (path) => {
      const answer = await second.desk.api.get<CaseFile>(path)
      return (answer.ok ? ok({ ...answer.value, wraps: [] }) : answer) as never
    }
    const opened = await openWork({ ...second.desk, api: { ...second.desk.api, get } }, reporter.caseId)
    expect(opened).toEqual({ ok: false, error: { why: 'unsafe', code: 'no-keys' } })
    if (opened.ok) return
    expect(refusalWords(opened.error, 'nl', undefined)).toMatch(/^Uw sleutel opent deze zaak niet\. .* opnieuw bij te zetten\./)
    expect(refusalWords(opened.error, 'en', undefined)).toMatch(/add you again/)
  })
})
