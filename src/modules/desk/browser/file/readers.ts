import { drawPanel, eligible, isSmall } from '../../../../foundation/sealing/core/panel.ts'
import type { Random } from '../../../../foundation/kernel/random.ts'
import type { Id, Roster, RosterBody } from '../../../../foundation/sealing/core/protocol.ts'
import type { Draft } from '../../rules/intake/draft.ts'
import { bodyKindFor } from '../../rules/intake/route.ts'

/** Who would read this draft: the body it goes to, whether enough of it is left, and which other body could. */
export type ReadersChoice = {
  /** Null while no body of that kind takes reports from the reporter's ministry. */
  readonly body: RosterBody | null
  readonly enough: boolean
  /** Fewer officers than twice the panel: the absence of one person can then be guessed. */
  readonly small: boolean
  /** The first body that has enough readers when this one has not; null when there is none. */
  readonly other: RosterBody | null
}

const hasEnough = (roster: Roster, body: RosterBody, { handlers, unitTags }: Draft['excluded']): boolean => eligible(roster, body.id, { excluded: handlers, unitTags }).length >= Math.max(2, body.panelSize)

/** The roster as far as its bodies are open to the reporter; its handlers stay, so that a name is found whatever is open. */
export const openRoster = (roster: Roster, open: readonly string[]): Roster => ({ ...roster, bodies: roster.bodies.filter(({ id }) => open.includes(id)) })

/** `roster` holds the bodies that are open to the reporter. Another body than the usual one is offered, never taken by itself. */
export const readersFor = (roster: Roster, draft: Draft): ReadersChoice => {
  const usual = roster.bodies.find(({ kind }) => kind === bodyKindFor(draft.route?.procedure ?? 'triage'))
  const body = roster.bodies.find(({ id }) => id === draft.otherBody) ?? usual ?? null
  const enough = body !== null && hasEnough(roster, body, draft.excluded)
  const other = enough ? null : (roster.bodies.find((one) => one.id !== body?.id && hasEnough(roster, one, draft.excluded)) ?? null)
  return { body, enough, small: body !== null && isSmall(roster, body.id), other }
}

/** Officers and units that the reporter can recognise; everybody, so that a name is found whatever body reads. */
export const excludable = (roster: Roster): { readonly people: readonly { readonly id: string; readonly name: string; readonly body: string }[]; readonly units: readonly string[] } => {
  const officers = roster.handlers.filter(({ duty }) => duty === 'triage')
  return {
    people: officers.map(({ id, name, body }) => ({ id, name, body })).toSorted((a, b) => a.name.localeCompare(b.name, 'nl')),
    units: [...new Set(officers.flatMap(({ unitTags }) => unitTags))].toSorted((a, b) => a.localeCompare(b, 'nl')),
  }
}

/** The readers that all reports of a group get, drawn once for each body by who shares the draft; a body with too few is left out. */
export const drawForGroup = (roster: Roster, draft: Draft, random: Random): Readonly<Record<string, Id[]>> =>
  Object.fromEntries(roster.bodies.flatMap(({ id }) => {
    const drawn = drawPanel(roster, id, { excluded: draft.excluded.handlers, unitTags: draft.excluded.unitTags }, random)
    return drawn.ok ? [[id, [...drawn.value]]] : []
  }))

/** The readers of the group at the body this draft goes to, by name, and whether this reporter will have exactly those. */
export const groupReaders = (roster: Roster, draft: Draft): { readonly names: readonly string[]; readonly all: boolean } => {
  const body = readersFor(roster, draft).body?.id ?? ''
  const drawn = draft.together?.panels?.[body] ?? []
  const mine = eligible(roster, body, { excluded: draft.excluded.handlers, unitTags: draft.excluded.unitTags }).map(({ id }) => id)
  return { names: roster.handlers.filter(({ id }) => drawn.includes(id)).map(({ name }) => name), all: drawn.every((id) => mine.includes(id)) }
}
