import { addDays } from '../../../foundation/calendar/day.ts'
import type { Day } from '../../../foundation/kernel/clock.ts'
import { fileReport, sayFromCase, sayFromMailbox, trustAt, type Filed, type HandlerKeys } from './client.ts'
import type { Door } from './door.ts'
import { scenarios } from './scenarios.ts'
import type { Scenario, Step } from './scenario.ts'

export type Stage = {
  readonly door: Door
  readonly roots: readonly string[]
  readonly today: Day
  /** Moves the server's calendar; the product's own clock outside a demonstration cannot be moved. */
  readonly setDay: (day: Day) => void
  readonly handlers: readonly (HandlerKeys & { readonly name: string })[]
  /** The staff origin with this handler signed in. */
  readonly staffDoor: (handler: string) => Promise<Door>
  readonly progress: (done: number, of: number) => void
}
/** What a visitor of the demonstration needs to come back as the reporter. */
export type Played = { readonly scenario: string; readonly words: readonly string[] }

type Event = { readonly day: Day; readonly scenario: Scenario; readonly copy: number; readonly step: Step | null; readonly order: number }

/** Everything that happens in all stories, day by day. */
const script = (today: Day): readonly Event[] =>
  scenarios
    .flatMap((scenario) =>
      Array.from({ length: scenario.copies ?? 1 }, (_, copy): Event[] => {
        const filed = addDays(today, -scenario.filedDaysAgo)
        return [null, ...scenario.steps].map((step, order) => ({ day: step ? addDays(filed, step.day) : filed, scenario, copy, step, order }))
      }).flat(),
    )
    .filter((event) => event.day <= today)
    .toSorted((a, b) => (a.day === b.day ? a.order - b.order : a.day < b.day ? -1 : 1))

const reportOf = (scenario: Scenario) => ({
  questionnaire: { id: 'conduct', version: 1 }, language: 'nl' as const, procedure: scenario.procedure, naming: scenario.naming, title: scenario.title,
  answers: { ...scenario.answers, title: scenario.title }, wayBack: 'mailbox' as const,
})

const messageOf = (step: Step, day: Day) => ({
  kind: step.kind, body: step.kind === 'acknowledge' ? { ...step.body, acknowledgedDay: day } : step.body,
  direction: step.inside ? ('inside' as const) : ('out' as const), ...(step.inside ? { compartment: 'deliberation' as const } : {}),
})

/** Plays all stories through the server's own front door, sealed by the same code that runs in browsers. */
export const playScenarios = async (stage: Stage): Promise<readonly Played[]> => {
  const events = script(stage.today)
  const filed = new Map<string, Filed>()
  const played: Played[] = []
  for (const [done, { day, scenario, copy, step }] of events.entries()) {
    stage.setDay(day)
    stage.progress(done, events.length)
    const trusted = await trustAt(stage.door, stage.roots, day)
    const name = `${scenario.id}-${copy}`
    const standing = filed.get(name)
    if (!step) {
      const body = trusted.roster.bodies.find(({ kind }) => (kind === 'complaints') === (scenario.procedure === 'complaint'))
      if (!body) throw new Error('the demonstration has no such body')
      const exclude = trusted.roster.handlers.filter((handler) => scenario.exclude?.includes(handler.name)).map((handler) => handler.id)
      const made = await fileReport(stage.door, trusted, day, { body: body.id, report: reportOf(scenario), exclude, ...(scenario.person ? { identity: scenario.person } : {}) })
      filed.set(name, made)
      if (copy === 0) played.push({ scenario: scenario.id, words: made.words })
    } else if (standing && step.by === 'reporter') {
      await sayFromMailbox(stage.door, trusted, standing.seeds, day, step.kind, step.body)
    } else if (standing) {
      const handler = stage.handlers.find((one) => standing.panel.includes(one.id))
      if (!handler) throw new Error('the demonstration knows none of the panel')
      await sayFromCase(await stage.staffDoor(handler.id), trusted, handler, standing.case, day, messageOf(step, day))
    }
  }
  stage.setDay(stage.today)
  return played
}
