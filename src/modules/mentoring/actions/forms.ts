import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { asksTheSame, formProblems, type Form, type FormProblem } from '../rules/form.ts'
import { insertForm, loadForm, loadForms, type KeptForm } from '../store/forms.ts'
import { loadRounds } from '../store/rounds.ts'
import { asSystem, type MentoringServices } from './services.ts'

/** Every version of the form, the newest first, with the rounds that use it. */
export const listForms = (services: MentoringServices): Promise<readonly (KeptForm & { readonly rounds: readonly { readonly nl: string; readonly en: string }[] })[]> =>
  asSystem(services, async (tx) => {
    const rounds = await loadRounds(tx)
    return (await loadForms(tx)).map((kept) => ({ ...kept, rounds: rounds.filter(({ formVersion }) => formVersion === kept.form.version).map(({ nl, en }) => ({ nl, en })) }))
  })

export const formOf = (services: MentoringServices, version: number): Promise<Form> => asSystem(services, (tx) => loadForm(tx, version))

export type FormRefusal = { readonly kind: 'problems'; readonly problems: readonly FormProblem[] } | { readonly kind: 'stale' | 'same' }
/** Adds a version, for rounds that begin from now on. `seen` is the newest one when the page was shown; rounds that stand keep theirs. */
export const addForm = (services: MentoringServices, person: string, seen: number, content: Omit<Form, 'version'>): Promise<Result<number, FormRefusal>> =>
  asSystem(services, async (tx, today): Promise<Result<number, FormRefusal>> => {
    const problems = formProblems(content)
    if (problems.length > 0) return refuse({ kind: 'problems', problems })
    const [newest] = await loadForms(tx)
    if (newest?.form.version !== seen) return refuse({ kind: 'stale' })
    if (asksTheSame(newest.form, content)) return refuse({ kind: 'same' })
    return (await insertForm(tx, { version: seen + 1, ...content }, today, person)) ? ok(seen + 1) : refuse({ kind: 'stale' })
  })
