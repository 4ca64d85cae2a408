import { shuffled, type Random } from '../../kernel/random.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { isExcluded, type Exclusion, type Id, type Roster, type RosterHandler } from './protocol.ts'

const nobody: Exclusion = { excluded: [], unitTags: [] }

/** The triage officers of a body who may be drawn. */
export const eligible = (roster: Roster, body: string, exclusion: Exclusion = nobody): readonly RosterHandler[] =>
  roster.handlers.filter((handler) => handler.body === body && handler.duty === 'triage' && !isExcluded(handler, exclusion))

/** True when a body has fewer officers than twice its panel: then the absence of one person says something, and the page warns. */
export const isSmall = (roster: Roster, body: string): boolean => {
  const size = roster.bodies.find((one) => one.id === body)?.panelSize ?? 0
  return eligible(roster, body).length < 2 * size
}

/**
 * Draws the readers of a new case uniformly at random, in random order. The size is the body's and never smaller:
 * a shorter panel would show that somebody was excluded. `too-few`: offer the other body.
 * `first`: who is taken before the draw as far as eligible, such as the officer who wrote a report down, or the readers of a group that reports together.
 */
export const drawPanel = (roster: Roster, body: string, exclusion: Exclusion, random: Random, first: readonly Id[] = []): Result<readonly Id[], 'too-few'> => {
  const size = roster.bodies.find((one) => one.id === body)?.panelSize
  const candidates = eligible(roster, body, exclusion).map((handler) => handler.id)
  if (size === undefined || candidates.length < size) return refuse('too-few')
  const drawn = shuffled(candidates.filter((id) => !first.includes(id)), random)
  return ok(shuffled([...candidates.filter((id) => first.includes(id)), ...drawn].slice(0, size), random))
}
