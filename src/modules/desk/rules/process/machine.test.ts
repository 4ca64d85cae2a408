import { getSimplePaths } from 'xstate/graph'
import { describe, expect, it } from 'vitest'
import { handlerActs, reporterActs } from './act-ids.ts'
import { machineOf } from './machine.ts'
import { placesOf, type PlaceId, type Step } from './model.ts'
import { processModels } from './models.ts'
import { needNames } from './need-names.ts'
import { startOfWalk, walkOn } from './walk.ts'
import { isTermRuleId, outcomes, procedures } from './testing/known.ts'

const models = procedures.map((id) => processModels[id])
const placeOf = (state: unknown): PlaceId => String(state).split('-from-')[0] as PlaceId

/** The step that an event of the machine stands for. */
const stepOf = (steps: readonly Step[], place: PlaceId, event: string, model: (typeof models)[number]): Step => {
  const [actor, act, value] = event.split('/')
  const found = steps.find((step) => step.actor === actor && step.act === act && placesOf(model, step.from).includes(place) && (value === undefined ? step.when === undefined : step.when?.is.some((one) => String(one) === value)))
  if (!found) throw new Error(`no step for ${event} at ${place}`)
  return found
}

describe.each(models)('all paths of the procedure $id', (model) => {
  const paths = getSimplePaths(machineOf(model))
  const last = paths.map((path) => ({ place: placeOf(path.state.value), events: path.steps.map((step) => step.event.type).filter((one) => one !== 'xstate.init') }))

  it('reach every place', () => {
    expect(paths.length).toBeGreaterThan(model.places.length)
    expect(new Set(last.map((one) => one.place))).toEqual(new Set([...model.places.map((place) => place.id), 'elsewhere']))
  })
  it('end: from every place the end can be reached', () => {
    const states = Object.entries(machineOf(model).config.states ?? {}).map(([name, state]) => ({ name, ...(state as { type?: string; on?: Record<string, { target: string }> }) }))
    const moves = new Map(states.map(({ name, on }) => [name, Object.values(on ?? {}).map((one) => one.target)]))
    const ends = new Set(states.flatMap(({ name, type }) => (type === 'final' ? [name] : [])))
    expect(ends).toEqual(new Set(['aftercare', 'elsewhere']))
    for (let grown = true; grown; ) {
      const before = ends.size
      for (const [name, targets] of moves) if (targets.some((target) => ends.has(target))) ends.add(name)
      grown = ends.size > before
    }
    expect(ends.size).toBe(moves.size)
  })
  it('tell the reporter how they ended, with one of the known outcomes', () => {
    for (const { events } of last.filter((one) => one.place === 'aftercare')) {
      const event = events.at(-1) ?? ''
      expect(event.split('/')[1]).toBe('close')
      expect(outcomes).toContain(event.split('/')[2])
    }
    for (const step of model.steps.filter((one) => one.to === 'aftercare' || one.to === 'elsewhere')) expect(step.told, step.act).toBe(true)
  })
  it('decline for insufficient weight only after a second reader was asked', () => {
    for (const { events } of last.filter((one) => one.events.some((event) => event.endsWith('/insufficient-weight')))) {
      expect(events.findIndex((event) => event.includes('/propose-weight'))).toBeLessThan(events.findIndex((event) => event.endsWith('/insufficient-weight')))
      expect(events.some((event) => event.includes('/propose-weight'))).toBe(true)
    }
  })
  it('let no decision stand without an advice before it', () => {
    for (const { events } of last.filter((one) => one.events.includes('authority/decide'))) expect(events.indexOf('committee/advise')).toBeLessThan(events.indexOf('authority/decide'))
  })
  it('are walked the same by the rules that read messages as by the machine', () => {
    for (const path of paths) {
      let walk = startOfWalk
      let place: PlaceId = 'received'
      for (const { event, state } of path.steps) {
        if (event.type === 'xstate.init') continue
        const step = stepOf(model.steps, place, event.type, model)
        const value = event.type.split('/')[2]
        const body = step.when === undefined ? {} : { [step.when.field]: step.when.is.find((one) => String(one) === value) }
        walk = walkOn(model.id, walk, { kind: step.kind, body, byReporter: step.actor === 'reporter', day: '2026-11-23' })
        if (String(state.value) === 'elsewhere') break
        place = placeOf(state.value)
        expect(walk.place, path.steps.map((one) => one.event.type).join(' ')).toBe(place)
      }
    }
  })
})

describe('the data of the procedures', () => {
  it('know every act, and no act stands outside them', () => {
    const used = new Set(models.flatMap((model) => model.steps.map((step) => step.act)))
    expect([...handlerActs, ...reporterActs].filter((act) => !used.has(act))).toEqual([])
  })
  it('use every need, and only places and terms that exist', () => {
    const used = new Set(models.flatMap((model) => model.steps.flatMap((step) => step.needs)))
    expect(needNames.filter((need) => !used.has(need))).toEqual([])
    for (const model of models) {
      const places = model.places.map((place) => place.id)
      for (const step of model.steps) {
        for (const place of placesOf(model, step.from)) expect(places, `${model.id} ${step.act}`).toContain(place)
        if (step.term !== undefined) expect(isTermRuleId(step.term), step.act).toBe(true)
      }
    }
  })
  it('give every step that leads on a ground with its mark', () => {
    for (const model of models) for (const step of model.steps.filter((one) => one.to !== 'stays')) expect(step.grounds.length, `${model.id} ${step.act}`).toBeGreaterThan(0)
  })
  it('keep complaint and report apart: only a complaint can be declined, only a report gets feedback', () => {
    const acts = (id: (typeof procedures)[number]) => processModels[id].steps.map((step) => step.act)
    expect([acts('complaint').includes('feedback'), acts('integrity').includes('declined'), acts('triage').includes('decide')]).toEqual([false, false, false])
  })
})
