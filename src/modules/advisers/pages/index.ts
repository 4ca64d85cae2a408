import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Right, Role } from '../../../foundation/kernel/module.ts'
import { addressOf } from '../../../foundation/ui/index.ts'
import { memberPlace, poolPlace, profilePlace, questionPlace, reportPlace, workPlace, yearPlace } from '../rules/places.ts'
import { conversationsPage, profileForm, profilePage, questionForm, questionPage, yearPage } from './adviser.tsx'
import { memberForm, memberPage } from './member.tsx'
import { poolForm, poolPage } from './pool.tsx'
import { reportForm, reportPage } from './report.tsx'
import type { AdvisersPages } from './services.ts'
import type { Place } from './staff-parts.tsx'

export { mountPublicPages } from './directory.tsx'
export type { AdvisersPages } from './services.ts'

type Answer = (context: Context, services: AdvisersPages) => Response | Promise<Response>
type StaffPageRow = { readonly action: string; readonly place: Place; readonly end?: string; readonly read: readonly Role[]; readonly write?: readonly Role[]; readonly get: Answer; readonly post?: Answer }

const rows: readonly StaffPageRow[] = [
  { action: 'conversations', place: workPlace, read: ['adviser'], get: conversationsPage },
  { action: 'profile', place: profilePlace, read: ['adviser'], write: ['adviser'], get: (context, services) => profilePage(context, services), post: profileForm },
  { action: 'year', place: yearPlace, read: ['adviser'], get: yearPage },
  { action: 'question', place: questionPlace, read: ['adviser'], write: ['adviser'], get: (context, services) => questionPage(context, services), post: questionForm },
  { action: 'pool', place: poolPlace, read: ['coordinator'], write: ['coordinator'], get: (context, services) => poolPage(context, services), post: poolForm },
  { action: 'member', place: memberPlace, end: '/:person', read: ['coordinator'], write: ['coordinator'], get: (context, services) => memberPage(context, services), post: memberForm },
  { action: 'report', place: reportPlace, read: ['coordinator', 'authority'], write: ['coordinator'], get: (context, services) => reportPage(context, services), post: reportForm },
]
const languages = ['nl', 'en'] as const

/** Rows of the table of rights for the module's staff pages. */
export const advisersPageRights: readonly Right[] = rows.flatMap(({ action, place, end = '', read, write }) => languages.flatMap((language): Right[] => {
  const path = `${addressOf(language, place)}${end}`
  return [
    { action: `advisers.${action}.read`, method: 'GET', path, origin: 'staff', who: read },
    ...(write ? [{ action: `advisers.${action}.write`, method: 'POST' as const, path, origin: 'staff' as const, who: write }] : []),
  ]
}))

/** Mounts the staff pages; the table of rights stands before them. */
export const mountStaffPages = (site: Hono, services: AdvisersPages): void => {
  for (const { place, end = '', get, post } of rows) for (const language of languages) {
    const path = `${addressOf(language, place)}${end}`
    site.get(path, (context) => get(context, services))
    if (post) site.post(path, bodyLimit({ maxSize: 128 * 1024 }), (context) => post(context, services))
  }
}
