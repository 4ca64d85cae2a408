import { listProcedures, publicProcedures, type ListedProcedure, type Procedure } from '../../store/procedures.ts'
import { asSystem, departmentsIn, departmentsOn, type Acting, type CareersServices, type Department, type StaffMember } from '../services.ts'

export type ListedPage = { readonly rows: readonly ListedProcedure[]; readonly page: number; readonly more: boolean; readonly departments: readonly Department[] }
export const pageSize = 25

/** A page of the procedures in which somebody may act; `open`: running, ended, or both. */
export const listed = (services: CareersServices, acting: Acting, open: boolean | null, page: number): Promise<ListedPage> => asSystem(services, async (tx, today) => {
  const rows = await listProcedures(tx, departmentsIn(acting), open, (page - 1) * pageSize, pageSize)
  return { rows: rows.slice(0, pageSize), page, more: rows.length > pageSize, departments: await departmentsOn(tx, today) }
})

/** What anybody may see of the procedures that run: the sealed criteria and how it goes, no candidate and no question before its time. */
export const shownToCandidates = (services: CareersServices): Promise<{ readonly procedures: readonly Procedure[]; readonly departments: readonly Department[] }> =>
  asSystem(services, async (tx, today) => ({ procedures: await publicProcedures(tx), departments: await departmentsOn(tx, today) }))

/** Who may be put on a panel of a ministry. */
export const panelChoices = (services: CareersServices, department: string): Promise<readonly StaffMember[]> =>
  asSystem(services, async (tx, today) => (await services.staff.holders(tx, today, ['assessor'])).filter((one) => one.department === null || one.department === department))
