import type { Hat } from './tasks.ts'

/** Departments that no longer stand, each with those that came from it by a merge or a split. */
export type Heirs = ReadonlyMap<string, readonly string[]>

/**
 * Whoever acts for a department acts for those that went up in it as well: their reports, figures and plans of a running round must be
 * finished by somebody. What is public keeps the name that it had.
 */
export const withHeirs = (hats: readonly Hat[], heirs: Heirs): readonly Hat[] => [
  ...hats, ...[...heirs].flatMap(([gone, into]) => hats.filter(({ department }) => department !== null && department !== gone && into.includes(department)).map((hat) => ({ ...hat, department: gone }))),
].filter((hat, at, all) => all.findIndex(({ role, department }) => role === hat.role && department === hat.department) === at)
