import { beforeEach, describe, expect, it } from 'vitest'
import { handlerMay, type HandlerAct } from '../../rules/case/acts.ts'
import { readForm, type ActValues } from './act-form.ts'
import type { WorkCase } from './said.ts'
import { fakeDesk, fileReport, value, type FakeDesk, type Handler, type Reporter } from './testing/fake-desk.ts'
import { openWork, perform } from './work-desk.ts'

let desk: FakeDesk
let reporter: Reporter
let asker: Handler
let giver: Handler
let bystander: Handler
beforeEach(async () => {
  desk = await fakeDesk(4)
  reporter = await fileReport(desk, { naming: 'confidential' }, 3)
  ;[asker, giver, bystander] = desk.handlers as readonly [Handler, Handler, Handler]
})

const open = async (who: Handler, id = reporter.caseId): Promise<WorkCase> => value(await openWork(who.desk, id)).work
const act = async (who: Handler, what: HandlerAct, values: ActValues = {}) => {
  const work = await open(who)
  return perform(who.desk, work, what, value(readForm(what, values, { work, roster: desk.roster, me: who.id })))
}
const ask = async (): Promise<string> => {
  value(await act(asker, 'ask-name', { reason: 'Wij moeten de melder kunnen beschermen.' }))
  return (await open(giver)).view.nameRequests[0]?.ask as string
}

describe('a confidential name', () => {
  it('is shown to the one who asked once a second reader gave their part, and the reporter has the notice by then', async () => {
    expect((await open(asker)).view.identity).toBeNull()
    const asked = await ask()
    expect((await open(asker)).view.identity).toBeNull()
    expect((await reporter.read()).messages).toEqual([])
    value(await act(giver, 'release-name', { ask: asked, text: 'Om u te kunnen beschermen.' }))
    expect((await reporter.read()).messages.map(({ message }) => [message.kind, message.body])).toEqual([['name-opened', { to: asker.id, asked, duty: 'triage', text: 'Om u te kunnen beschermen.' }]])
    expect((await open(asker)).view.identity).toMatchObject({ name: 'N. Bedacht' })
    for (const other of [giver, bystander]) expect((await open(other)).view.identity).toBeNull()
    expect((await open(asker)).unreadable).toEqual({})
    expect((await open(bystander)).view.nameRequests).toMatchObject([{ by: asker.id, givenBy: giver.id }])
  })
  it('is not opened by one reader alone: nobody gives a part to themselves, nor to who did not ask', async () => {
    const asked = await ask()
    const own = { does: 'release', asked, said: { duty: 'triage', text: 'x' } } as const
    expect(await perform(asker.desk, await open(asker), 'release-name', own)).toMatchObject({ ok: false, error: { why: 'may-not' } })
    expect(await asker.desk.keyring('releaseName', { case: reporter.caseId, asked, said: {}, fields: { label: null, nextDueDay: null, open: true } })).toEqual({ ok: false, error: 'not-asked' })
    await open(giver)
    expect(await giver.desk.keyring('releaseName', { case: reporter.caseId, asked: reporter.caseId, said: {}, fields: { label: null, nextDueDay: null, open: true } })).toEqual({ ok: false, error: 'not-asked' })
  })
  it('is not there for who does not read the case', async () => {
    await ask()
    const outsider = desk.handlers[3] as Handler
    expect(await openWork(outsider.desk, reporter.caseId)).toMatchObject({ ok: false, error: { why: 'gone' } })
    const posted = await giver.desk.keyring('releaseName', { case: reporter.caseId, asked: (await open(giver)).view.nameRequests[0]?.ask as string, said: { duty: 'triage', text: 'x' }, fields: { label: null, nextDueDay: null, open: true } })
    expect(value(posted).wraps.map((wrap) => wrap.reader)).toEqual([asker.id])
  })
  it('is not asked for twice by one reader, nor by who recused, and a part is given once', async () => {
    const asked = await ask()
    expect((await act(asker, 'ask-name', { reason: 'Nog eens' }))).toMatchObject({ ok: false, error: { why: 'may-not' } })
    value(await act(giver, 'release-name', { ask: asked, text: 'Goed.' }))
    const { view } = await open(bystander)
    expect([handlerMay('release-name', view, bystander.id), handlerMay('ask-name', view, bystander.id)]).toEqual([false, true])
    expect(handlerMay('ask-name', { ...view, recused: [bystander.id] }, bystander.id)).toBe(false)
    expect(handlerMay('release-name', { ...view, recused: [asker.id], nameRequests: view.nameRequests.map((one) => ({ ...one, givenBy: null })) }, bystander.id)).toBe(false)
  })
  it('needs no opening where the reporter gave it openly, and cannot be asked where there is none', async () => {
    const named = await fileReport(desk, { naming: 'named' })
    const { view } = await open(asker, named.caseId)
    expect([view.identity?.name, handlerMay('ask-name', view, asker.id)]).toEqual(['N. Bedacht', false])
    expect(handlerMay('ask-name', { ...view, naming: 'anonymous', identity: null }, asker.id)).toBe(false)
  })
})
