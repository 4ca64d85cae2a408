import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { adapt, type AdaptationProblem, type Model } from '../rules/model/index.ts'
import { addAdaptation, listAdaptations, loadAdaptation, newestNumber } from '../store/documents.ts'
import { departmentsOn, type Department } from './departments.ts'
import { versionIn, type DocumentServices } from './documents.ts'
import { adaptationOf } from './models.ts'

export type OwnTerms = { readonly department: Department; readonly number: number; readonly terms: Readonly<Record<string, string>>; readonly day: string; readonly note: string }
export type TermsPage = { readonly model: Model; readonly departments: readonly Department[]; readonly own: readonly OwnTerms[] }
export type TermsRefusal = 'unknown-department' | 'no-note' | 'stale' | { readonly problems: readonly AdaptationProblem[] }

/** The central model and every ministry's own terms, newest first. */
export const ownTerms = ({ database, clock }: DocumentServices): Promise<TermsPage> => database.within({ kind: 'system' }, async (tx) => {
  const departments = await departmentsOn(tx, clock.today())
  const model = await versionIn(tx, 'model', await newestNumber(tx, 'model'))
  if (!model) throw new Error('the model in force is not there')
  const rows = await listAdaptations(tx)
  const own = departments.flatMap((department) => {
    const row = rows.find((one) => one.department === department.id)
    return row ? [{ department, number: row.number, terms: adaptationOf(row.terms).terms, day: row.day, note: row.note }] : []
  })
  return { model, departments, own }
})

/** Gives a ministry its own terms from today on, within the central bounds; `seen` is the number that was there. Running signals keep what they began with. */
export const keepTerms = ({ database, clock }: DocumentServices, by: string, input: { readonly department: string; readonly terms: Readonly<Record<string, string>>; readonly seen: number; readonly note: string }): Promise<Result<number, TermsRefusal>> =>
  database.within({ kind: 'system' }, async (tx) => {
    if (!(await departmentsOn(tx, clock.today())).some(({ id }) => id === input.department)) return refuse('unknown-department')
    if (((await loadAdaptation(tx, input.department, null))?.number ?? 0) !== input.seen) return refuse('stale')
    if (input.note.trim() === '') return refuse('no-note')
    const model = await versionIn(tx, 'model', await newestNumber(tx, 'model'))
    if (!model) throw new Error('the model in force is not there')
    const terms = Object.fromEntries(Object.entries(input.terms).filter(([id, length]) => length !== '' && length !== model.terms.find((term) => term.id === id)?.length))
    const fits = adapt(model, { terms })
    if (!fits.ok) return refuse({ problems: fits.error })
    const row = { department: input.department, number: input.seen + 1, terms: JSON.stringify({ terms }), day: clock.today(), by_person: by, note: input.note.trim() }
    return (await addAdaptation(tx, row)) ? ok(row.number) : refuse('stale')
  })
