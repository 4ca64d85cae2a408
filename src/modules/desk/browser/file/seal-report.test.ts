import { beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, newSeeds, open, random, store, today, toSlots, type World } from '../../../../../tests/attacks/support/sealing-world.ts'
import { ok, refuse } from '../../../../foundation/kernel/result.ts'
import { identityBody, reportBody } from '../../rules/messages.ts'
import { conductV1 } from '../../rules/intake/conduct-v1.ts'
import { newDraft, type Draft } from '../../rules/intake/draft.ts'
import { sealReport, type SealInput, type SealingStep } from './seal-report.ts'

const draftFor = (route: NonNullable<Draft['route']>, more: Partial<Draft> = {}): Draft => ({
  ...newDraft(conductV1, 'nl'), route, answers: { danger: 'no', subject: 'conduct', what: 'Een opmerking in het overleg.', times: 'once', about: ['de voorzitter'], last: 'hidden now' },
  identity: { name: 'Voorbeeld Persoon', telephone: '', address: 'Voorbeeldlaan 1' }, ...more,
})
let world: World
const seal = (draft: Draft, more: Partial<SealInput> = {}) =>
  sealReport({ draft, questionnaire: conductV1, open: world.trusted.roster.bodies.map(({ id }) => id), trust: async () => ok(world.trusted), seeds: newSeeds(), toSlots, today, random, onStep: () => {}, ...more })
const readBy = async (draft: Draft) => {
  const sealed = await seal(draft)
  if (!sealed.ok) throw new Error(JSON.stringify(sealed.error))
  const reader = world.officers.find(({ id }) => id === sealed.value.filing.panel[0])
  if (reader === undefined) throw new Error('no reader')
  const opened = await open(world, store(sealed.value.filing), reader)
  if (!opened.ok) throw new Error(opened.error)
  return opened.value.messages.map(({ message }) => message)
}

beforeAll(async () => { world = await makeWorld() })

describe('sealing a report', () => {
  it('says every step, in order', async () => {
    const steps: SealingStep[] = []
    expect((await seal(draftFor({ procedure: 'complaint', naming: 'named' }), { onStep: (step) => steps.push(step) })).ok).toBe(true)
    expect(steps).toEqual(['test', 'trust', 'panel', 'seal', 'send'])
  })
  it('lets a drawn reader read what was answered, and not what was hidden', async () => {
    const [report, identity] = await readBy(draftFor({ procedure: 'complaint', naming: 'named' }))
    const body = reportBody.parse(report?.body)
    expect(body).toMatchObject({ procedure: 'complaint', naming: 'named', questionnaire: { id: 'conduct', version: 1 }, answers: { about: ['de voorzitter'] } })
    expect(body.answers).not.toHaveProperty('last')
    expect(identityBody.parse(identity?.body).name).toBe('Voorbeeld Persoon')
  })
  it('keeps a confidential name from one reader alone', async () => {
    const messages = await readBy(draftFor({ procedure: 'triage', naming: 'confidential' }))
    expect(messages.map(({ kind }) => kind)).toEqual(['report'])
    expect(JSON.stringify(messages)).not.toContain('Voorbeeld Persoon')
  })
  it('never draws whom the reporter excluded', async () => {
    const officers = world.roster.handlers.filter(({ body, duty }) => body === 'complaints' && duty === 'triage')
    const excluded = officers.slice(0, officers.length - 3).map(({ id }) => id)
    const sealed = await seal(draftFor({ procedure: 'complaint', naming: 'named' }, { excluded: { handlers: excluded, unitTags: [] } }))
    expect(sealed.ok && sealed.value.filing.panel.filter((id) => excluded.includes(id))).toEqual([])
    const [report] = await readBy(draftFor({ procedure: 'complaint', naming: 'named' }, { excluded: { handlers: excluded, unitTags: ['Team Ver'] } }))
    expect(reportBody.parse(report?.body).notBy, 'so that nobody adds them later').toEqual({ handlers: excluded, units: ['Team Ver'] })
    expect(await seal(draftFor({ procedure: 'complaint', naming: 'named' }, { excluded: { handlers: officers.slice(1).map(({ id }) => id), unitTags: [] } }))).toEqual(refuse('too-few-readers'))
  })
  it('stops before anything is sealed when nobody can be trusted or chance is broken', async () => {
    const steps: SealingStep[] = []
    const stop = { reason: 'untrusted', code: 'expired' } as const
    expect(await seal(draftFor({ procedure: 'triage', naming: 'anonymous' }), { trust: async () => refuse(stop), onStep: (step) => steps.push(step) })).toEqual(refuse(stop))
    expect(steps).toEqual(['test', 'trust'])
    expect(await seal(draftFor({ procedure: 'triage', naming: 'anonymous' }), { random: (length) => new Uint8Array(length) })).toEqual(refuse({ reason: 'random', code: 'random-stuck' }))
  })
  it('takes first whom the draw must hold as far as they may read: the officer who wrote it down, the readers of the group', async () => {
    const [first, second] = world.roster.bodies.flatMap(({ id }) => (id === 'complaints' ? world.roster.handlers.filter((one) => one.body === id && one.duty === 'triage').map((one) => one.id) : []))
    const panelOf = async (draft: Draft, more: Partial<SealInput> = {}) => {
      const sealed = await seal(draft, more)
      return sealed.ok ? sealed.value.filing.panel : []
    }
    const complaint = draftFor({ procedure: 'complaint', naming: 'named' })
    for (let times = 0; times < 3; times++) expect(await panelOf(complaint, { first: [first as string] })).toContain(first)
    expect(await panelOf({ ...complaint, excluded: { handlers: [first as string], unitTags: [] } }, { first: [first as string] })).not.toContain(first)
    expect(await panelOf({ ...complaint, together: { group: 'g'.repeat(22), panels: { complaints: [first as string, second as string] } } })).toEqual(expect.arrayContaining([first, second]))
  })
})
