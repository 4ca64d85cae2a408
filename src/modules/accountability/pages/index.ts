import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Right, Role } from '../../../foundation/kernel/module.ts'
import { addressOf } from '../../../foundation/ui/index.ts'
import { commitmentsPlace, effectPlace, importPlace, indicatorsPlace, letterPlace, measuresPlace, modelPlace, overviewPlace, proposalsPlace, reportPlace, roundsPlace, targetsPlace, tasksPlace, versionsPlace } from '../rules/places.ts'
import { bringForm, bringPage } from './bring.tsx'
import { effectForm, effectPage, studyForm, studyPage } from './effect.tsx'
import { draftFile } from './files.tsx'
import { enter, type Answer, type Place } from './frame.tsx'
import { indicatorForm } from './indicator-post.ts'
import { indicatorDetail, indicatorsPage } from './indicators.tsx'
import { letterFile, letterForm, letterPage, lettersPage } from './letter.tsx'
import { measureForm, measurePage } from './measure.tsx'
import { overviewPage } from './overview.tsx'
import { heritageForm, measuresPage, modelPage, targetsPage } from './plans.tsx'
import { commitmentsForm, commitmentsPage, proposalsForm, proposalsPage } from './register.tsx'
import { reportForm } from './report-form.ts'
import { reportPage } from './report.tsx'
import type { AccountabilityPages } from './services.ts'
import { targetForm, targetPage } from './target.tsx'
import { roundsForm, roundsPage } from './rounds.tsx'
import { tasksPage } from './tasks.tsx'
import { versionForm } from './version-post.ts'
import { versionPage, versionsPage } from './versions.tsx'

export { mountPublicPages } from './public.tsx'
export type { AccountabilityPages } from './services.ts'

const all: readonly Role[] = ['coordinator', 'analyst', 'authority', 'council', 'reviewer']
const authors: readonly Role[] = ['coordinator', 'analyst', 'reviewer']

type Row = { readonly action: string; readonly place: Place; readonly end?: string; readonly read: readonly Role[]; readonly write?: readonly Role[]; readonly get: Answer; readonly post?: Answer; readonly most?: number }

const rows: readonly Row[] = [
  { action: 'tasks', place: tasksPlace, read: all, get: tasksPage },
  { action: 'report', place: reportPlace, end: '/:round/:department', read: all, write: all, get: (context, services) => reportPage(context, services), post: reportForm },
  { action: 'draft-file', place: reportPlace, end: '/:round/:department/:file', read: all, get: draftFile },
  { action: 'measures', place: measuresPlace, read: all, write: ['coordinator', 'analyst'], get: (context, services) => measuresPage(context, services), post: heritageForm },
  { action: 'measure', place: measuresPlace, end: '/:id', read: all, write: authors, get: (context, services) => measurePage(context, services), post: measureForm },
  { action: 'targets', place: targetsPlace, read: all, get: targetsPage },
  { action: 'target', place: targetsPlace, end: '/:id', read: all, write: authors, get: (context, services) => targetPage(context, services), post: targetForm },
  { action: 'model', place: modelPlace, read: all, get: modelPage },
  { action: 'versions', place: versionsPlace, read: all, get: versionsPage },
  { action: 'version', place: versionsPlace, end: '/:kind', read: all, write: ['reviewer'], get: (context, services) => versionPage(context, services), post: versionForm },
  { action: 'indicators', place: indicatorsPlace, read: all, get: indicatorsPage },
  { action: 'indicator', place: indicatorsPlace, end: '/:id', read: all, write: ['reviewer'], get: (context, services) => indicatorDetail(context, services), post: indicatorForm },
  { action: 'import', place: importPlace, read: authors, write: authors, get: (context, services) => bringPage(context, services), post: bringForm, most: 6 * 1024 * 1024 },
  { action: 'overview', place: overviewPlace, read: all, get: overviewPage },
  { action: 'effect', place: effectPlace, read: all, write: ['reviewer', 'analyst'], get: (context, services) => effectPage(context, services), post: effectForm },
  { action: 'study', place: effectPlace, end: '/:id', read: all, write: ['reviewer', 'analyst'], get: (context, services) => studyPage(context, services), post: studyForm, most: 2 * 1024 * 1024 },
  { action: 'commitments', place: commitmentsPlace, read: all, write: ['reviewer'], get: (context, services) => commitmentsPage(context, services), post: commitmentsForm },
  { action: 'proposals', place: proposalsPlace, read: all, write: ['coordinator', 'reviewer'], get: (context, services) => proposalsPage(context, services), post: proposalsForm },
  { action: 'letters', place: letterPlace, read: ['reviewer'], get: lettersPage },
  { action: 'letter', place: letterPlace, end: '/:round', read: ['reviewer'], write: ['reviewer'], get: (context, services) => letterPage(context, services), post: letterForm },
  { action: 'letter-file', place: letterPlace, end: '/:round/:file', read: ['reviewer'], get: letterFile },
  { action: 'rounds', place: roundsPlace, read: ['reviewer'], write: ['reviewer'], get: (context, services) => roundsPage(context, services), post: roundsForm },
]
const languages = ['nl', 'en'] as const

/** Rows of the table of rights for the module's staff pages. */
export const accountabilityPageRights: readonly Right[] = rows.flatMap(({ action, place, end = '', read, write }) => languages.flatMap((language): Right[] => {
  const path = `${addressOf(language, place)}${end}`
  return [
    { action: `accountability.${action}.read`, method: 'GET', path, origin: 'staff', who: read },
    ...(write ? [{ action: `accountability.${action}.write`, method: 'POST' as const, path, origin: 'staff' as const, who: write }] : []),
  ]
}))

/** Mounts the staff pages; the table of rights stands before them. */
export const mountStaffPages = (site: Hono, services: AccountabilityPages): void => {
  for (const { place, end = '', get, post, most = 128 * 1024 } of rows) for (const language of languages) {
    const path = `${addressOf(language, place)}${end}`
    const after = (answer: Answer) => async (context: Context): Promise<Response> => { await enter(context, services); return answer(context, services) }
    site.get(path, after(get))
    if (post) site.post(path, bodyLimit({ maxSize: most }), after(post))
  }
}
