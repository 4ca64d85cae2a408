import type { Database } from '../../../foundation/storage/database.ts'
import { departmentOptions, type DepartmentOption } from './departments.ts'
import type { Guide } from '../rules/guide.ts'
import { readGuideText } from '../rules/read.ts'
import { shippedGuide } from '../rules/shipped/index.ts'
import { countOpened, loadDraft, loadVersion, newestNumber } from '../store.ts'
import type { GuideServices } from './services.ts'

const parsed = new WeakMap<Database, { readonly number: number; readonly guide: Guide }>()

/** A guide out of its stored text. Throws when it does not fit: what is stored was checked when it was saved. */
export const guideOf = (content: string): Guide => {
  const read = readGuideText(content)
  if (!read.ok) throw new Error('a stored guide does not have the shape of a guide')
  return read.value
}

/** A published version; null for one that was never published. Versions never change, so each is read once. */
export const publishedVersion = async ({ database }: Pick<GuideServices, 'database'>, number: number): Promise<Guide | null> => {
  if (number === 1) return shippedGuide
  const row = await database.within({ kind: 'public' }, (tx) => loadVersion(tx, number))
  return row ? guideOf(row.content) : null
}

/** The guide in force, and the departments to choose from. */
export const guideInForce = async (services: GuideServices): Promise<{ readonly guide: Guide; readonly departments: readonly DepartmentOption[] }> =>
  services.database.within({ kind: 'public' }, async (tx) => {
    const number = await newestNumber(tx)
    const departments = await departmentOptions(tx, services.clock.today())
    if (number === 1) return { guide: shippedGuide, departments }
    const known = parsed.get(services.database)
    if (known?.number === number) return { guide: known.guide, departments }
    const guide = guideOf((await loadVersion(tx, number))?.content ?? '')
    parsed.set(services.database, { number, guide })
    return { guide, departments }
  })

/** The draft under its unguessable address, for walking through before it is published; null for any other address. */
export const draftBehind = async (services: GuideServices, preview: string): Promise<{ readonly guide: Guide; readonly departments: readonly DepartmentOption[] } | null> =>
  services.database.within({ kind: 'system' }, async (tx) => {
    const row = await loadDraft(tx)
    return row && row.preview === preview ? { guide: guideOf(row.content), departments: await departmentOptions(tx, services.clock.today()) } : null
  })

/** Counts that a way was opened: the day and the way, and nothing else. */
export const countWay = (services: GuideServices, route: string): Promise<void> => services.database.within({ kind: 'system' }, (tx) => countOpened(tx, services.clock.today(), route))
