import { expect, it } from 'vitest'
import * as core from '../../src/foundation/sealing/core/index.ts'
import { fileReport, makeWorld, open, random, say, storeAppend, textsOf, toSlots, today, value, writerOf, type Officer } from './support/sealing-world.ts'

it('a handler who re-encrypts a colleague\'s or a reporter\'s signed message into another case is refused', async () => {
  const world = await makeWorld()
  const panel = world.officers.slice(0, 3).map((one) => one.id)
  const [from, into] = [await fileReport(world, { panel, report: { title: 'from' } }), await fileReport(world, { panel, report: { title: 'into' } })]
  const [attacker, colleague] = from.panel as readonly [Officer, Officer]
  await say(world, from.stored, colleague, 'said in the first case')

  // The attacker reads both cases, so they hold the colleague's and the reporter's signed bytes in the clear.
  const source = value(await open(world, from.stored, attacker))
  const intakeSeeds = source.seeds.filter((key) => key.compartment === 'intake')
  const stolen = await Promise.all(from.stored.file.items.filter((_, index) => index !== 1).map(async ({ content }) => value(await core.openItem(content, intakeSeeds)).signed))
  expect(stolen).toHaveLength(2)

  for (const signed of stolen) {
    const target = value(await open(world, into.stored, attacker))
    const intake = core.newest(target.keys, 'intake') as core.CompartmentKey
    const items = [await core.sealMessage(signed, intake.recipient)]
    // Once with the attacker as the log's actor; the entry must be signed by somebody, and only the attacker's key is at hand.
    const entry = await core.composeCaseEntry(target, writerOf(attacker), items, { kind: 'text' }, today, intake.recipient)
    storeAppend(into.stored, { entry, items, mailboxItems: await toSlots(core.canonical(signed), target.box, random), parts: [], wraps: [], label: null, nextDueDay: null, open: true })
  }
  const opened = value(await open(world, into.stored, into.panel[2] as Officer))
  expect(textsOf(opened.messages)).toEqual([])
  expect(opened.messages.map(({ message }) => (message.body as { title: string }).title)).toEqual(['into'])
  expect(opened.unreadable.filter((one) => one.entry > 0).map((one) => one.reason)).toEqual(['other-author', 'other-author'])

  // Even with the log out of the way, the message's own fields refuse the other case.
  const context: core.MessageContext = {
    realm: opened.realm, case: opened.case, mailbox: opened.mailbox, authorKey: (author) => (author === colleague.id ? colleague.sig : null), knownEpochs: [1],
    readers: opened.readers.map((reader) => reader.id), macKey: random(32),
  }
  expect(core.verifyMessage(stolen[1] as core.Signed, 'intake', context, core.noChains)).toEqual({ ok: false, error: 'other-case' })
})
