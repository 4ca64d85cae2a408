/** Whose doors are open, and at which body; the same public answer for everybody, so asking for it tells nothing. */
export type DeskDoors = {
  readonly departments: readonly { readonly id: string; readonly nl: string; readonly en: string }[]
  readonly bodies: readonly { readonly id: string; readonly departments: readonly string[] }[]
}

/** Whether a body may take a report from anybody at all: the server knows no more, since the ministry stays with the reporter. */
export const takesReports = (doors: DeskDoors, body: string): boolean => doors.bodies.some(({ id, departments }) => id === body && departments.length > 0)

/** The bodies that take a report from this ministry; null is a ministry that is not on the list. */
export const bodiesOpenTo = (doors: DeskDoors, department: string | null): readonly string[] =>
  doors.bodies.filter(({ departments }) => department !== null && departments.includes(department)).map(({ id }) => id)

/** Whether anybody can report at one of these bodies. */
export const anyOpen = (doors: DeskDoors, bodies: readonly string[]): boolean => bodies.some((body) => takesReports(doors, body))

/** Whether the answer depends on the ministry: only then is the reporter asked for it. */
export const dependsOnDepartment = (doors: DeskDoors, bodies: readonly string[]): boolean =>
  bodies.some((body) => { const open = doors.bodies.find(({ id }) => id === body)?.departments ?? []; return doors.departments.some(({ id }) => !open.includes(id)) })
