import type { Template } from './template.ts'
import { complaintTemplates } from './templates/complaint.ts'
import { earlierTemplates } from './templates/earlier.ts'
import { otherTemplates } from './templates/others.ts'
import { reportTemplates } from './templates/report.ts'

/** Every model letter there ever was, newer versions beside older ones: a letter names the one it was made from. */
export const templates: readonly Template[] = [...complaintTemplates, ...reportTemplates, ...otherTemplates, ...earlierTemplates]

/** The newest version of a model letter; undefined when there is none by that name. */
export const newestTemplate = (id: string): Template | undefined => templates.filter((one) => one.id === id).toSorted((a, b) => a.version - b.version).at(-1)

export const newestTemplates: readonly Template[] = templates.filter((one) => newestTemplate(one.id) === one)
