import { eligible, isSmall } from '../../../../foundation/sealing/core/panel.ts'
import type { Roster, RosterBody } from '../../../../foundation/sealing/core/protocol.ts'
import type { Draft } from '../../rules/intake/draft.ts'
import { bodyKindFor } from '../../rules/intake/route.ts'

/** Who would read this draft: the body it goes to, whether enough of it is left, and which other body could. */
export type ReadersChoice = {
  readonly body: RosterBody
  readonly enough: boolean
  /** Fewer officers than twice the panel: the absence of one person can then be guessed. */
  readonly small: boolean
  /** The first body that has enough readers when this one has not; null when there is none. */
  readonly other: RosterBody | null
}

const hasEnough = (roster: Roster, body: RosterBody, { handlers, unitTags }: Draft['excluded']): boolean => eligible(roster, body.id, { excluded: handlers, unitTags }).length >= Math.max(2, body.panelSize)

/** Undefined when the roster has no body of that kind. */
export const readersFor = (roster: Roster, draft: Draft): ReadersChoice | undefined => {
  const usual = roster.bodies.find(({ kind }) => kind === bodyKindFor(draft.route?.procedure ?? 'triage'))
  const body = roster.bodies.find(({ id }) => id === draft.otherBody) ?? usual
  if (body === undefined) return undefined
  const enough = hasEnough(roster, body, draft.excluded)
  return { body, enough, small: isSmall(roster, body.id), other: enough ? null : (roster.bodies.find((one) => one.id !== body.id && hasEnough(roster, one, draft.excluded)) ?? null) }
}

/** Officers and units that the reporter can recognise; everybody, so that a name is found whatever body reads. */
export const excludable = (roster: Roster): { readonly people: readonly { readonly id: string; readonly name: string }[]; readonly units: readonly string[] } => {
  const officers = roster.handlers.filter(({ duty }) => duty === 'triage')
  return {
    people: officers.map(({ id, name }) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name, 'nl')),
    units: [...new Set(officers.flatMap(({ unitTags }) => unitTags))].toSorted((a, b) => a.localeCompare(b, 'nl')),
  }
}
