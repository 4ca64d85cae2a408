import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Right, Role } from '../../../foundation/kernel/module.ts'
import { addressOf } from '../../../foundation/ui/index.ts'
import type { Answer, Place } from './frame.tsx'
import type { SurveyPages } from './services.ts'

/** One staff page: its address, who may see it and who may send its form. `limit`: largest form in bytes. */
export type StaffPageRow = { readonly action: string; readonly place: Place; readonly end?: string; readonly read: readonly Role[]; readonly write?: readonly Role[]; readonly get: Answer; readonly post?: Answer; readonly limit?: number }

const languages = ['nl', 'en'] as const

/** Rows of the table of rights for staff pages. */
export const rightsOf = (rows: readonly StaffPageRow[]): readonly Right[] => rows.flatMap(({ action, place, end = '', read, write }) => languages.flatMap((language): Right[] => {
  const path = `${addressOf(language, place)}${end}`
  return [
    { action: `survey.${action}.read`, method: 'GET', path, origin: 'staff', who: read },
    ...(write ? [{ action: `survey.${action}.write`, method: 'POST' as const, path, origin: 'staff' as const, who: write }] : []),
  ]
}))

/** Mounts staff pages; the table of rights stands before them. */
export const mountRows = (site: Hono, services: SurveyPages, rows: readonly StaffPageRow[]): void => {
  for (const { place, end = '', get, post, limit } of rows) for (const language of languages) {
    const path = `${addressOf(language, place)}${end}`
    site.get(path, (context) => get(context, services))
    if (post) site.post(path, bodyLimit({ maxSize: limit ?? 128 * 1024 }), (context) => post(context, services))
  }
}
