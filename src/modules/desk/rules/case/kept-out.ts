import type { ReportBody } from '../messages.ts'

/** Whether the reporter keeps this person out, by name or by a unit in which they work (decision 62). */
export const isKeptOut = (report: Pick<ReportBody, 'notBy'> | null, { id, unitTags }: { readonly id: string; readonly unitTags: readonly string[] }): boolean => {
  const notBy = report?.notBy
  return notBy !== undefined && (notBy.handlers.includes(id) || unitTags.some((unit) => notBy.units.includes(unit)))
}
