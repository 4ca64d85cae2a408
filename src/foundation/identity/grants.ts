import { isDay } from './day.ts'
import type { Day } from '../kernel/clock.ts'
import { roles, type Role } from '../kernel/module.ts'
import { type Result, ok, refuse } from '../kernel/result.ts'

/** Where a role counts: in one body, in one department, or in the whole house. */
export type Scope = { readonly kind: 'body' | 'department'; readonly id: string } | { readonly kind: 'house' }

/** A role of a person in a scope, for a span of days; the last day counts. */
export type Grant = {
  readonly id: string
  readonly person: string
  readonly role: Role
  readonly scope: Scope
  readonly validFrom: Day
  readonly validTo: Day | null
  readonly version: number
}

/** Where each role may be given. The pages, the server and the matrix test read this table. */
export const scopesOfRole: Readonly<Record<Role, readonly Scope['kind'][]>> = {
  triage: ['body'],
  member: ['body'],
  secretary: ['body'],
  officer: ['body', 'house'],
  authority: ['department'],
  manager: ['department'],
  adviser: ['department', 'house'],
  coordinator: ['department', 'house'],
  analyst: ['body', 'department', 'house'],
  editor: ['house'],
  council: ['department', 'house'],
  recruiter: ['department'],
  assessor: ['department'],
  reviewer: ['house'],
  employee: ['department'],
  administrator: ['house'],
}

export { roles }

/** Whether a text from outside is a role. */
export const isRole = (text: string): text is Role => roles.some((role) => role === text)

export const sameScope = (a: Scope, b: Scope): boolean => a.kind === b.kind && (a.kind === 'house' || (b.kind !== 'house' && a.id === b.id))

/** The grants that count on that day. */
export const grantsOn = (
  grants: readonly Grant[], day: Day,
): readonly Grant[] => grants.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo))

/** Whether one of the grants gives the role in that scope; without a scope, anywhere. A role in the house counts in every scope. */
export const holds = (grants: readonly Grant[], role: Role, scope?: Scope): boolean =>
  grants.some((grant) => grant.role === role && (scope === undefined || grant.scope.kind === 'house' || sameScope(grant.scope, scope)))

export type GrantRefusal = 'no such day' | 'ends before it starts' | 'not in this scope' | 'given already' | 'unknown grant' | 'ended earlier' | 'ends before today' | 'last administrator'

/** Gives a role; refused where the same role in the same scope stands on a shared day. */
export const giveRole = (grant: Omit<Grant, 'version'>, ofPerson: readonly Grant[]): Result<Grant, GrantRefusal> => {
  if (!isDay(grant.validFrom) || (grant.validTo !== null && !isDay(grant.validTo))) return refuse('no such day')
  if (grant.validTo !== null && grant.validTo < grant.validFrom) return refuse('ends before it starts')
  if (!scopesOfRole[grant.role].includes(grant.scope.kind)) return refuse('not in this scope')
  const shares = (other: Grant) => (other.validTo === null || grant.validFrom <= other.validTo) && (grant.validTo === null || other.validFrom <= grant.validTo)
  if (ofPerson.some((other) => other.role === grant.role && sameScope(other.scope, grant.scope) && shares(other))) return refuse('given already')
  return ok({ ...grant, version: 1 })
}

/**
 * Ends a role with its last day, today or later: what was, cannot be unsaid. `everybody` are the grants of all persons;
 * the last administrator without an end stays.
 */
export const endRole = (grant: Grant, last: Day, today: Day, everybody: readonly Grant[]): Result<Grant, GrantRefusal> => {
  if (!isDay(last)) return refuse('no such day')
  if (last < today) return refuse('ends before today')
  if (last < grant.validFrom) return refuse('ends before it starts')
  if (grant.validTo !== null && grant.validTo < last) return refuse('ended earlier')
  const goesOn = (other: Grant) => other.role === 'administrator' && other.id !== grant.id && other.validFrom <= last && other.validTo === null
  if (grant.role === 'administrator' && grant.validTo === null && !everybody.some(goesOn)) return refuse('last administrator')
  return ok({ ...grant, validTo: last, version: grant.version + 1 })
}
