import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { roles, type Right, type Role } from '../../../foundation/kernel/module.ts'
import { addressOf } from '../../../foundation/ui/index.ts'
import { agendaPlace, figuresPlace, formPlace, kitPlace, matchPlace, minePlace, ministryPlace, programmePlace, roundPlace, roundsPlace } from '../rules/places.ts'
import { agendaFile } from './agenda.ts'
import { formForm, formPage } from './form.tsx'
import { matchForm, matchPage } from './match.tsx'
import { minePage, myRoundForm, myRoundPage } from './mine.tsx'
import { ministryForm, ministryPage } from './ministry.tsx'
import { roundForm, roundPage } from './round.tsx'
import { roundsForm, roundsPage } from './rounds.tsx'
import type { MentoringPages } from './services.ts'

export { mountPublicPages } from './public.tsx'
export type { MentoringPages } from './services.ts'

type Answer = (context: Context, services: MentoringPages) => Response | Promise<Response>
/** `central`: only who coordinates all ministries reads it, or fills in its forms. */
type Row = { readonly action: string; readonly place: { readonly nl: string; readonly en: string }; readonly end?: string; readonly who: readonly Role[]; readonly central?: 'all' | 'forms'; readonly get: Answer; readonly post?: Answer }

const rows: readonly Row[] = [
  { action: 'mine', place: minePlace, who: roles, get: minePage },
  { action: 'my-round', place: minePlace, end: '/:round', who: roles, get: (context, services) => myRoundPage(context, services), post: myRoundForm },
  { action: 'agenda', place: agendaPlace, end: '/:pair', who: roles, get: agendaFile },
  { action: 'rounds', place: roundsPlace, who: ['coordinator'], central: 'forms', get: (context, services) => roundsPage(context, services), post: roundsForm },
  { action: 'ministry', place: ministryPlace, end: '/:round', who: ['coordinator'], get: (context, services) => ministryPage(context, services), post: ministryForm },
  { action: 'form', place: formPlace, who: ['coordinator', 'editor'], central: 'forms', get: (context, services) => formPage(context, services), post: formForm },
  { action: 'round', place: roundPlace, end: '/:round', who: ['coordinator'], central: 'all', get: (context, services) => roundPage(context, services), post: roundForm },
  { action: 'match', place: matchPlace, end: '/:round', who: ['coordinator'], central: 'all', get: (context, services) => matchPage(context, services), post: matchForm },
]
const languages = ['nl', 'en'] as const

/** Every address of mentoring and who may use it. */
export const mentoringRights: readonly Right[] = [
  ...[['programme', programmePlace], ['kit', kitPlace], ['figures', figuresPlace]].flatMap(([action, place]) => languages.map((language): Right => ({ action: `mentoring.${String(action)}`, method: 'GET', path: addressOf(language, place as { nl: string; en: string }), origin: 'public', who: 'anybody' }))),
  ...rows.flatMap(({ action, place, end = '', who, central, post }) => languages.flatMap((language): Right[] => {
    const row = { path: `${addressOf(language, place)}${end}`, origin: 'staff', who } as const
    const whole = { wholeHouse: true } as const
    return [{ ...row, action: `mentoring.${action}.read`, method: 'GET', ...(central === 'all' ? whole : {}) }, ...(post ? [{ ...row, action: `mentoring.${action}.write`, method: 'POST' as const, ...(central ? whole : {}) }] : [])]
  })),
]

/** Mounts the work pages; the table of rights stands before them. */
export const mountStaffPages = (site: Hono, services: MentoringPages): void => {
  for (const { place, end = '', get, post } of rows) for (const language of languages) {
    const path = `${addressOf(language, place)}${end}`
    site.get(path, (context) => get(context, services))
    if (post) site.post(path, bodyLimit({ maxSize: 64 * 1024 }), (context) => post(context, services))
  }
}
