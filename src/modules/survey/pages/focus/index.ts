import type { Hono } from 'hono'
import type { Right } from '../../../../foundation/kernel/module.ts'
import { addressOf } from '../../../../foundation/ui/index.ts'
import { codebookEnd, focusPlace, groupEnd, themesPlace, workEnd } from '../../rules/focus/places.ts'
import type { StaffPageRow } from '../rows.ts'
import type { SurveyPages } from '../services.ts'
import { codebookForm, codebookPage } from './codebook.tsx'
import { groupForm, groupPage } from './group.tsx'
import { themesCsv, themesPage } from './public.tsx'
import { keyEnd, studiesForm, studiesPage } from './studies.tsx'
import { studyForm, studyPage } from './study.tsx'
import { keyPage, workPage } from './work.tsx'

const analyst = ['analyst'] as const
type Ends = { readonly nl: string; readonly en: string }
const at = (end: Ends): Ends => ({ nl: `${focusPlace.nl}${end.nl}`, en: `${focusPlace.en}${end.en}` })

/** The researchers' pages about focus groups; that somebody is a researcher of the study the database shows. */
export const focusRows: readonly StaffPageRow[] = [
  { action: 'focus', place: focusPlace, read: analyst, write: analyst, get: studiesPage, post: studiesForm },
  { action: 'focus.key', place: at(keyEnd), read: analyst, get: keyPage },
  { action: 'focus.study', place: focusPlace, end: '/:study', read: analyst, write: analyst, get: studyPage, post: studyForm },
  { action: 'focus.group', place: at(groupEnd), read: analyst, write: analyst, get: groupPage, post: groupForm },
  { action: 'focus.codebook', place: at(codebookEnd), read: analyst, write: analyst, get: codebookPage, post: codebookForm },
  { action: 'focus.work', place: at(workEnd), read: analyst, get: workPage },
]

const publicRows = [['focus.themes', '', themesPage], ['focus.themes.csv', '/csv', themesCsv]] as const
const languages = ['nl', 'en'] as const
export const focusPublicRights: readonly Right[] = publicRows.flatMap(([action, end]) => languages.map((language): Right => ({ action: `survey.${action}.read`, method: 'GET', path: `${addressOf(language, themesPlace)}${end}`, origin: 'public', who: 'anybody' })))
/** Released themes, for anybody; mount it before the page of one published figure, whose address could be any word. */
export const mountFocusPublic = (site: Hono, services: SurveyPages): void => {
  for (const [, end, answer] of publicRows) for (const language of languages) site.get(`${addressOf(language, themesPlace)}${end}`, (context) => answer(context, services))
}
