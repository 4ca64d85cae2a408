import { describe, expect, test } from 'vitest'
import { ok, refuse } from '../../../../foundation/kernel/result.ts'
import type { RosterHandler } from '../../../../foundation/sealing/core/protocol.ts'
import { change, officer, value, type Officer } from '../../../../../tests/attacks/support/sealing-world.ts'
import { mailboxTexts } from '../../texts/mailbox.ts'
import { answerTo, callingOff, naming, withdrawal } from './acts.ts'
import type { OpeningStep } from './opening-steps.ts'
import { openMailbox, type MailboxDoor } from './session.ts'
import { toldSentence } from './told-words.ts'
import { fakeDesk, randomWords, readByHandler } from './testing/fake-desk.ts'

const quiet = () => undefined
const enter = async (door: MailboxDoor, words: string) => value(await openMailbox(door, words, quiet))
const kinds = (session: Awaited<ReturnType<typeof enter>>) => session.opened().messages.map(({ kind }) => kind)

describe('opening the mailbox', () => {
  test('with the right words it shows the answers, the stage and the terms of an integrity report', async () => {
    const desk = await fakeDesk(undefined, '2026-11-18')
    const steps: OpeningStep[] = []
    const before = value(await openMailbox(desk.door, desk.words.toUpperCase().replaceAll(' ', ' - '), (step) => steps.push(step)))
    expect(steps).toEqual(['words', 'trust', 'sign-in', 'fetch'])
    expect(before.opened().view).toMatchObject({ procedure: 'integrity', naming: 'anonymous', acknowledgedDay: null, receivedDay: '2026-11-18' })
    expect(before.opened().terms.terms.find(({ rule }) => rule === 'WBK_ONTVANGST')).toMatchObject({ state: 'running', nominalEnd: '2026-11-25' })

    await desk.say('acknowledge', { text: 'Uw melding is binnen.', acknowledgedDay: '2026-11-22' })
    const { messages, terms, view, unreadable } = value(await before.reload())
    expect([messages.map(({ kind }) => kind), view.acknowledgedDay, unreadable]).toEqual([['acknowledge'], '2026-11-22', []])
    expect(terms.terms.find(({ rule }) => rule === 'WBK_ONTVANGST')).toMatchObject({ state: 'met', metOn: '2026-11-22' })
    expect(terms.terms.find(({ rule }) => rule === 'WBK_TERUGKOPPELING')).toMatchObject({ state: 'running', nominalEnd: '2027-02-22' })
  })

  test('a word that does not exist is named by its place, with words that may be meant, and nothing is sent', async () => {
    const desk = await fakeDesk()
    const typed = desk.words.split(' ')
    typed[2] = 'xqzvv'
    expect(await openMailbox(desk.door, typed.join(' '), quiet)).toMatchObject({ ok: false, error: { reason: 'words', words: { reason: 'unknown-word', position: 3 } } })
    expect(await openMailbox(desk.door, typed.slice(0, 2).join(' '), quiet)).toMatchObject({ ok: false, error: { reason: 'words', words: { reason: 'too-few', count: 2 } } })
    expect(desk.calls).toEqual({})
  })

  test('words of no mailbox log in as any other and open nothing', async () => {
    const desk = await fakeDesk()
    expect(await openMailbox(desk.door, await randomWords(), quiet)).toEqual({ ok: false, error: { reason: 'no-mailbox' } })
    expect(desk.calls).toEqual({ '/mailbox/challenge': 1, '/mailbox/session': 1, '/mailbox/pages': 1, '/mailbox/log': 1 })
  })

  test('a desk that cannot be trusted or reached is not spoken to', async () => {
    const desk = await fakeDesk()
    const untrusted = { ...desk.door, trust: async () => refuse({ reason: 'trust', code: 'expired' }) }
    expect(await openMailbox(untrusted, desk.words, quiet)).toEqual({ ok: false, error: { reason: 'untrusted', code: 'expired' } })
    const away = { ...desk.door, trust: async () => refuse({ reason: 'server', code: 'offline' }) }
    expect(await openMailbox(away, desk.words, quiet)).toEqual({ ok: false, error: { reason: 'offline' } })
    expect(desk.calls).toEqual({})
  })

  test('what no reader could open is refused before anything is sent', async () => {
    const desk = await fakeDesk()
    const session = await enter(desk.door, desk.words)
    for (const message of [{ kind: 'text', body: { text: 'a'.repeat(60_001) } }, naming('2026-11-22', 3, { name: 'a'.repeat(201), telephone: '', address: '' })] as const)
      expect(await session.send(message)).toEqual({ ok: false, error: { reason: 'too-long' } })
    expect(desk.calls).not.toHaveProperty('/mailbox/entries')
    expect(value(await session.send({ kind: 'text', body: { text: 'a'.repeat(60_000) } })).messages).toHaveLength(1)
    expect((await readByHandler(desk)).messages.at(-1)?.message.body).toEqual({ text: 'a'.repeat(60_000) })
  })

  test('a mailbox longer than a page is read to its end', async () => {
    const desk = await fakeDesk()
    const session = await enter(desk.door, desk.words)
    const long = 'a'.repeat(20_000)
    for (const number of [1, 2, 3, 4]) value(await session.send({ kind: 'text', body: { text: `${number} ${long}` } }))
    await desk.say('text', { text: 'antwoord' })
    expect(desk.stored.slots.length).toBeGreaterThan(16)
    const again = await enter(desk.door, desk.words)
    expect(again.opened().messages.map((one) => (one.kind === 'text' ? one.body.text.slice(0, 2).trim() : one.kind))).toEqual(['1', '2', '3', '4', 'an'])
  })
})

describe('writing in the mailbox', () => {
  test('what is sent stands in the case, in this view and in the next', async () => {
    const desk = await fakeDesk()
    const session = await enter(desk.door, desk.words)
    value(await session.send({ kind: 'text', body: { text: 'Ik wil iets verbeteren.' } }))
    expect(kinds(session)).toEqual(['text'])
    expect((await readByHandler(desk)).messages.map(({ message }) => message.kind)).toEqual(['report', 'text'])
    const again = await enter(desk.door, desk.words)
    expect(again.opened().messages[0]).toMatchObject({ kind: 'text', author: 'reporter', body: { text: 'Ik wil iets verbeteren.' } })
  })

  test('a yes to a question is tied to that question', async () => {
    const desk = await fakeDesk({ procedure: 'integrity', naming: 'named', language: 'nl', title: 'x' })
    const ask = await desk.say('consent-asked', { what: 'conversion', detail: 'complaint', text: 'Mag dit een klacht worden?' })
    const session = await enter(desk.door, desk.words)
    expect(session.opened().view.consents).toMatchObject([{ ask, what: 'conversion', given: null }])
    const [question] = session.opened().view.consents
    if (!question) throw new Error('no question')
    value(await session.send(answerTo(question, true)))
    const answer = session.opened().messages.at(-1)?.hash ?? ''
    await desk.say('converted', { procedure: 'complaint', consent: answer })
    expect(value(await session.reload()).view).toMatchObject({ procedure: 'complaint', consents: [{ given: true, answer }] })
  })

  test('a withdrawal waits for its notice time, and can be called off until then', async () => {
    const desk = await fakeDesk()
    const session = await enter(desk.door, desk.words)
    value(await session.send(withdrawal('2026-11-22', 3, ' ')))
    const [step] = session.opened().view.grave
    expect(step).toMatchObject({ act: 'withdraw', state: 'waiting', effectiveDay: '2026-11-25' })
    value(await session.send(callingOff(step?.hash ?? '')))
    desk.setDay('2026-11-30')
    expect(value(await session.reload()).view.grave).toMatchObject([{ state: 'called-off' }])
  })

  test('a name given later counts after its notice time, for the reporter and for the handlers alike', async () => {
    const desk = await fakeDesk()
    const session = await enter(desk.door, desk.words)
    const identity = { name: ' N.N. ', telephone: '', address: '' }
    expect(value(await session.send(naming('2026-11-22', 3, identity))).view).toMatchObject({ naming: 'anonymous', identity: null })
    desk.setDay('2026-11-25')
    expect(value(await session.reload()).view).toMatchObject({ naming: 'named', identity: { name: 'N.N.' } })
    expect((await readByHandler(desk)).messages.at(-1)?.message).toMatchObject({ kind: 'name-myself', body: { effectiveDay: '2026-11-25' } })
  })

  test('when another tab was first, free words go after it by themselves; they stand once', async () => {
    const desk = await fakeDesk()
    const [one, other] = [await enter(desk.door, desk.words), await enter(desk.door, desk.words)]
    value(await other.send({ kind: 'text', body: { text: 'uit het andere tabblad' } }))
    value(await one.send({ kind: 'text', body: { text: 'uit dit tabblad' } }))
    expect(one.opened().messages.map((message) => message.kind === 'text' && message.body.text)).toEqual(['uit het andere tabblad', 'uit dit tabblad'])
    expect(desk.stored.file.entries).toHaveLength(3)
  })

  test('what another tab or the desk said meanwhile is shown before something is decided or answered; nothing was added', async () => {
    const desk = await fakeDesk()
    const [one, other] = [await enter(desk.door, desk.words), await enter(desk.door, desk.words)]
    value(await other.send({ kind: 'text', body: { text: 'uit het andere tabblad' } }))
    expect(await one.send(withdrawal('2026-11-22', 3, ''))).toEqual({ ok: false, error: { reason: 'stale' } })
    expect(kinds(one)).toEqual(['text'])
    await desk.say('text', { text: 'Hebt u een foto?' })
    expect(await one.send({ kind: 'text', body: { text: 'uit dit tabblad' } })).toEqual({ ok: false, error: { reason: 'stale' } })
    expect(kinds(one)).toEqual(['text', 'text'])
    value(await one.send({ kind: 'text', body: { text: 'uit dit tabblad' } }))
    expect(kinds(one)).toEqual(['text', 'text', 'text'])
  })

  test('a message whose answer was lost is known again, on another day and after another tab wrote; the same words meant twice go twice', async () => {
    const desk = await fakeDesk()
    const [one, other] = [await enter(desk.door, desk.words), await enter(desk.door, desk.words)]
    const message = { kind: 'text', body: { text: 'een keer' } }
    desk.next.entry = 'lost'
    expect(await one.send(message)).toEqual({ ok: false, error: { reason: 'offline' } })
    desk.next.entry = 'given'
    desk.setDay('2026-11-23')
    value(await other.send({ kind: 'text', body: { text: 'uit het andere tabblad' } }))
    expect(value(await one.send(message)).messages).toHaveLength(2)
    expect(value(await one.send(message)).messages).toHaveLength(3)
    expect(desk.stored.file.entries).toHaveLength(4)
  })

  test('a message whose answer was lost is not sent twice', async () => {
    const desk = await fakeDesk()
    const session = await enter(desk.door, desk.words)
    const message = { kind: 'text', body: { text: 'een keer' } }
    desk.next.entry = 'lost'
    expect(await session.send(message)).toEqual({ ok: false, error: { reason: 'offline' } })
    desk.next.entry = 'given'
    expect(value(await session.send(message)).messages).toHaveLength(1)
    expect(desk.stored.file.entries).toHaveLength(2)
  })

  test('without a connection nothing is lost and the same message can go later', async () => {
    const desk = await fakeDesk()
    const session = await enter(desk.door, desk.words)
    desk.next.entry = 'offline'
    expect(await session.send({ kind: 'text', body: { text: 'later' } })).toEqual({ ok: false, error: { reason: 'offline' } })
    desk.next.entry = 'given'
    expect(value(await session.send({ kind: 'text', body: { text: 'later' } })).messages).toHaveLength(1)
  })

  test('an expired token is renewed without asking for the words again', async () => {
    const desk = await fakeDesk()
    const session = await enter(desk.door, desk.words)
    desk.expireTokens()
    value(await session.send({ kind: 'text', body: { text: 'na een kwartier' } }))
    expect(desk.calls['/mailbox/session']).toBe(2)
  })

  test('a server that withholds what the reporter wrote is not believed', async () => {
    const desk = await fakeDesk()
    const session = await enter(desk.door, desk.words)
    const before = desk.stored.slots.length
    value(await session.send({ kind: 'text', body: { text: 'weg' } }))
    desk.stored.slots.splice(before, 1)
    expect(await session.reload()).toEqual({ ok: false, error: { reason: 'unsafe', code: 'own-message-missing' } })
    const posts = desk.calls['/mailbox/entries']
    expect(await session.send({ kind: 'text', body: { text: 'op de oude sleutels' } }), 'nothing more is sealed to keys that may be old').toEqual({ ok: false, error: { reason: 'unsafe', code: 'own-message-missing' } })
    expect(desk.calls['/mailbox/entries']).toBe(posts)
  })

  test('a reader whom no roster lists is told in words of its own, and nothing is sent any more', async () => {
    const desk = await fakeDesk()
    const session = await enter(desk.door, desk.words)
    const [one, two] = desk.panel as readonly [Officer, Officer]
    const forged = { ...desk.world.roster, handlers: [...desk.world.roster.handlers, { ...(desk.world.roster.handlers[0] as RosterHandler), ...(await officer()) }] }
    await change({ ...desk.world, trusted: { roster: forged, history: [forged] } }, desk.stored, one, two, { act: 'add', add: [forged.handlers.at(-1)?.id as string], remove: [] })
    const refused = { ok: false, error: { reason: 'unsafe', code: 'unknown-reader' } } as const
    expect(await session.reload()).toEqual(refused)
    expect(await session.send({ kind: 'text', body: { text: 'niet voor een vreemde' } })).toEqual(refused)
    expect(await openMailbox(desk.door, desk.words, quiet)).toEqual(refused)
    expect(desk.calls).not.toHaveProperty('/mailbox/entries')
    for (const language of ['nl', 'en'] as const) expect(toldSentence('unsafe', 'unknown-reader', mailboxTexts[language])).toBe(mailboxTexts[language].unknownReader)
  })

  test('a reader from a roster that came while the mailbox was opening is no stranger: whom to trust is asked again', async () => {
    const desk = await fakeDesk()
    const [one, two] = desk.panel as readonly [Officer, Officer]
    const newcomer: RosterHandler = { ...(desk.world.roster.handlers[0] as RosterHandler), ...(await officer()) }
    const newer = { ...desk.world.roster, epoch: 2, handlers: [...desk.world.roster.handlers, newcomer] }
    const trusted = { roster: newer, history: [desk.world.roster, newer] }
    await change({ ...desk.world, trusted }, desk.stored, one, two, { act: 'add', add: [newcomer.id], remove: [] })
    let asked = 0
    const session = await enter({ ...desk.door, trust: async () => ok(asked++ === 0 ? desk.world.trusted : trusted) }, desk.words)
    expect([session.opened().box.followed.readers.map(({ id }) => id), asked]).toEqual([[...desk.panel.map(({ id }) => id), newcomer.id], 2])
    expect(await openMailbox(desk.door, desk.words, quiet), 'a roster that stays behind').toEqual({ ok: false, error: { reason: 'unsafe', code: 'unknown-roster' } })
  })

  test('a closed mailbox knows nothing and sends nothing', async () => {
    const desk = await fakeDesk()
    const session = await enter(desk.door, desk.words)
    session.forget()
    const calls = { ...desk.calls }
    expect(() => session.opened()).toThrow('closed')
    expect(await session.send({ kind: 'text', body: { text: 'x' } })).toEqual({ ok: false, error: { reason: 'closed' } })
    expect(desk.calls).toEqual(calls)
  })
})
