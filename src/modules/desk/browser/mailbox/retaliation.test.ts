import { expect, test } from 'vitest'
import { fileFor, makeWorld, random, store, today, value, type Officer } from '../../../../../tests/attacks/support/sealing-world.ts'
import { fixedClock } from '../../../../foundation/kernel/clock.ts'
import { newId } from '../../../../foundation/kernel/ids.ts'
import * as core from '../../../../foundation/sealing/core/index.ts'
import { nobodyKeptOut } from '../../rules/case/kept-out.ts'
import { reportBody } from '../../rules/messages.ts'
import { panelFor, sealRetaliation } from './retaliation.ts'

test('a report about detriment goes to nobody whom the reporter keeps out, by name or unit, and carries that for later', async () => {
  const { roster, officers, trusted } = await makeWorld(2)
  const third: core.RosterHandler = { ...(roster.handlers[3] as core.RosterHandler), id: newId(random), unitTags: ['Team Ver'] }
  const wider = { ...roster, handlers: [...roster.handlers, third] }
  const [one, two] = roster.handlers.filter(({ body }) => body === 'integrity').map(({ id }) => id) as [string, string]
  const read = (keptOut: { handlers: string[]; units: string[] }) => { const panel = panelFor(wider, [one, two], keptOut, random); return panel.ok ? [...panel.value.panel].sort() : panel.error }
  expect(read(nobodyKeptOut)).toEqual([one, two].sort())
  expect(read({ handlers: [one], units: [] })).toEqual([two, third.id].sort())
  expect(read({ handlers: [one], units: ['Team Ver'] })).toBe('no-panel')

  const keptOut = { handlers: [officers[0]?.id ?? ''], units: ['Team Ver'] }
  const to = { ...value(panelFor(roster, [], keptOut, random)), keptOut }
  const { filing } = value(await sealRetaliation({ kinds: ['other'], since: '', text: 'Minder diensten.', evidence: '' }, '', newId(random), to, { language: 'nl', title: 'Nadeel' }, { trusted, clock: fixedClock(today), random }))
  const reader = officers.find(({ id }) => filing.panel.includes(id)) as Officer
  const opened = value(await core.openCase(fileFor(store(filing), reader.id), { handlerId: reader.id, encIdentity: reader.encIdentity }, trusted))
  expect(reportBody.parse(opened.messages[0]?.message.body).notBy).toEqual(keptOut)
})
