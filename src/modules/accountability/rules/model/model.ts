import type { Text } from '../../../../foundation/kernel/language.ts'

/** One row or column of the model. `id` is chosen once and kept over versions. */
export type Part = { readonly id: string; readonly name: Text; readonly about: Text }

/**
 * The model for an integral approach as data: what one does (approaches) about which form it takes (forms), and by what kind of
 * provision (functions). Racism and discrimination are looked at apart: a measure against discrimination in general says nothing about racism.
 */
export type Model = { readonly version: number; readonly since: string; readonly provisional: boolean; readonly approaches: readonly Part[]; readonly forms: readonly Part[]; readonly functions: readonly Part[] }

export const subjects = ['racism', 'discrimination'] as const
export type Subject = (typeof subjects)[number]

/** Where in the model a measure stands: every combination of what it names. */
export type Placed = { readonly subjects: readonly string[]; readonly approaches: readonly string[]; readonly forms: readonly string[]; readonly functions: readonly string[] }

export type Cell<Item> = { readonly approach: string; readonly function: string; readonly form: string; readonly items: readonly Item[] }

/** All areas of the model for one subject, each with what stands in it; an empty list is a blank area. */
export const cellsOf = <Item extends { readonly placed: Placed }>(model: Model, subject: Subject, items: readonly Item[]): readonly Cell<Item>[] =>
  model.approaches.flatMap((approach) => model.functions.flatMap((one) => model.forms.map((form): Cell<Item> => ({
    approach: approach.id, function: one.id, form: form.id,
    items: items.filter(({ placed }) => placed.subjects.includes(subject) && placed.approaches.includes(approach.id) && placed.functions.includes(one.id) && placed.forms.includes(form.id)),
  }))))

/** How much of the model is covered for a subject. */
export const coverageOf = (cells: readonly Cell<unknown>[]): { readonly filled: number; readonly blank: number } => {
  const blank = cells.filter(({ items }) => items.length === 0).length
  return { filled: cells.length - blank, blank }
}

/** Whether a placing still fills an area of a model; a new version may have taken its parts away. */
export const standsIn = (model: Model, placed: Placed): boolean =>
  ([[model.approaches, placed.approaches], [model.forms, placed.forms], [model.functions, placed.functions]] as const).every(([parts, ids]) => parts.some(({ id }) => ids.includes(id)))

/** The parts of several versions under their last names, oldest first: what a measure may name while rounds of more than one version are open. */
export const joined = (models: readonly Model[]): Pick<Model, 'approaches' | 'forms' | 'functions'> => {
  const all = (axis: 'approaches' | 'forms' | 'functions'): readonly Part[] => [...new Map(models.flatMap((one) => one[axis]).map((part) => [part.id, part])).values()]
  return { approaches: all('approaches'), forms: all('forms'), functions: all('functions') }
}

/** The parts that a placing names and the model does not know. */
export const strangersIn = (model: Pick<Model, 'approaches' | 'forms' | 'functions'>, placed: Placed): readonly string[] => {
  const known = (parts: readonly Part[]) => new Set(parts.map(({ id }) => id))
  const [approaches, forms, functions] = [known(model.approaches), known(model.forms), known(model.functions)]
  return [...placed.subjects.filter((id) => !(subjects as readonly string[]).includes(id)), ...placed.approaches.filter((id) => !approaches.has(id)), ...placed.forms.filter((id) => !forms.has(id)), ...placed.functions.filter((id) => !functions.has(id))]
}
