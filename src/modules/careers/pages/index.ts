import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Right } from '../../../foundation/kernel/module.ts'
import { addressOf } from '../../../foundation/ui/index.ts'
import { assessPlace, competencesPlace, countPlace, fairnessPlace, flowPlace, ownTrainingPlace, procedurePlace, proceduresPlace, publicPlace, talkPlace, trainingPlace } from '../rules/places.ts'
import { pageRoles, type PageName } from '../rules/rights.ts'
import { chunkForm, chunkPage, tasksPage } from './assess.tsx'
import { certificatesForm, certificatesPage } from './certificates.tsx'
import { competencesForm, competencesPage, profileForm, profilePage, talkPage } from './competences.tsx'
import { fairnessForm, fairnessPage } from './fairness.tsx'
import { flowForm, flowPage } from './flow.tsx'
import { candidatesForm, candidatesPage } from './procedure/candidates.tsx'
import { listForm, listPage } from './procedure/list.tsx'
import { letterPage, outcomeForm, outcomePage } from './procedure/outcome.tsx'
import { overviewForm } from './procedure/overview-form.ts'
import { overviewPage } from './procedure/overview.tsx'
import { viewFor } from './procedure/parts.tsx'
import { planForm, planPage } from './procedure/plan.tsx'
import type { CareersPages } from './services.ts'
import { sessionForm, sessionPage } from './session.tsx'
import type { Place } from './staff-parts.tsx'
import { ownTrainingPage, remindersFile, trainingForm, trainingPage } from './training.tsx'

export { mountPublicPages } from './public.tsx'
export type { CareersPages } from './services.ts'

type Answer = (context: Context, services: CareersPages) => Response | Promise<Response>
type Row = { readonly page: PageName; readonly place: Place; readonly end?: string; readonly get: Answer; readonly post?: Answer; /** Bytes that a form may hold; a file of answers is larger than a form. */ readonly most?: number }

/** The canonical bytes that the hash was taken of, as a file. */
const sealedFile: Answer = async (context, services) => {
  const view = await viewFor(context, services)
  if (!view || view.procedure.sealed === null) return context.notFound()
  return context.body(view.procedure.sealed, 200, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Disposition': `attachment; filename="plan-${view.procedure.id}.json"`, 'Cache-Control': 'no-store' })
}

const file = 8 * 1024 * 1024
const rows: readonly Row[] = [
  { page: 'procedures', place: proceduresPlace, get: listPage, post: listForm },
  { page: 'procedures', place: procedurePlace, end: '/:id', get: overviewPage, post: overviewForm },
  { page: 'procedures', place: procedurePlace, end: '/:id/plan', get: planPage, post: planForm },
  { page: 'procedures', place: procedurePlace, end: '/:id/kandidaten', get: candidatesPage, post: candidatesForm, most: file },
  { page: 'procedures', place: procedurePlace, end: '/:id/uitkomst', get: outcomePage, post: outcomeForm },
  { page: 'procedures', place: procedurePlace, end: '/:id/uitslag/:number', get: letterPage },
  { page: 'procedures', place: procedurePlace, end: '/:id/verzegeld.json', get: sealedFile },
  { page: 'assess', place: assessPlace, get: tasksPage },
  { page: 'assess', place: assessPlace, end: '/:id', get: chunkPage, post: chunkForm, most: 1024 * 1024 },
  { page: 'training', place: trainingPlace, get: trainingPage, post: trainingForm, most: file },
  { page: 'training', place: trainingPlace, end: '/lijst.csv', get: remindersFile },
  { page: 'training', place: trainingPlace, end: '/certificaten', get: (context, services) => certificatesPage(context, services), post: certificatesForm },
  { page: 'training', place: trainingPlace, end: '/:id', get: sessionPage, post: sessionForm },
  { page: 'own-training', place: ownTrainingPlace, get: ownTrainingPage },
  { page: 'fairness', place: fairnessPlace, get: fairnessPage, post: fairnessForm, most: file },
  { page: 'flow', place: flowPlace, get: flowPage, post: flowForm, most: file },
  { page: 'competences', place: competencesPlace, get: competencesPage, post: competencesForm },
  { page: 'competences', place: competencesPlace, end: '/:id', get: profilePage, post: profileForm },
  { page: 'talk', place: talkPlace, get: talkPage },
]
const languages = ['nl', 'en'] as const

/** Rows of the table of rights for the module's pages. */
export const careersRights: readonly Right[] = [
  ...rows.flatMap(({ page, place, end = '', post }) => languages.flatMap((language): Right[] => {
    const path = `${addressOf(language, place)}${end}`
    return [{ action: `careers.${page}.read`, method: 'GET', path, origin: 'staff', who: pageRoles[page].read }, ...(post ? [{ action: `careers.${page}.write`, method: 'POST' as const, path, origin: 'staff' as const, who: pageRoles[page].write }] : [])]
  })),
  ...languages.flatMap((language): Right[] => [
    { action: 'careers.public.read', method: 'GET', path: `/${language}${publicPlace[language]}`, origin: 'public', who: 'anybody' },
    { action: 'careers.count.read', method: 'GET', path: `/${language}${countPlace[language]}/:code`, origin: 'public', who: 'anybody' },
    { action: 'careers.count.write', method: 'POST', path: `/${language}${countPlace[language]}/:code`, origin: 'public', who: 'anybody' },
  ]),
]

/** Mounts the staff pages; the table of rights stands before them. */
export const mountStaffPages = (site: Hono, services: CareersPages): void => {
  for (const { place, end = '', get, post, most = 256 * 1024 } of rows) for (const language of languages) {
    const path = `${addressOf(language, place)}${end}`
    site.get(path, (context) => get(context, services))
    if (post) site.post(path, bodyLimit({ maxSize: most }), (context) => post(context, services))
  }
}
