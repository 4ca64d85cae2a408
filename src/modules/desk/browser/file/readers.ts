import { eligible, isSmall } from '../../../../foundation/sealing/core/panel.ts'
import type { Roster, RosterBody } from '../../../../foundation/sealing/core/protocol.ts'
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
export const excludable = (roster: Roster): { readonly people: readonly { readonly id: string; readonly name: string }[]; readonly units: readonly string[] } => {
  const officers = roster.handlers.filter(({ duty }) => duty === 'triage')
  return {
    people: officers.map(({ id, name }) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name, 'nl')),
    units: [...new Set(officers.flatMap(({ unitTags }) => unitTags))].toSorted((a, b) => a.localeCompare(b, 'nl')),
  }
}
