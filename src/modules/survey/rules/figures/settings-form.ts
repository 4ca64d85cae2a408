import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import { about, uses, type About, type DatasetVariable, type Use } from './dataset.ts'

export type SettingsForm = Readonly<Record<string, string | undefined>>
export type SettingsProblem = { readonly code: 'no-name' | 'bad-settings' } | { readonly code: 'bad-column'; readonly name: string }
const list = (text: string | undefined): string[] => [...new Set((text ?? '').split(/[,;\n]/).map((one) => one.trim()).filter((one) => one !== ''))]
const numberOf = (text: string | undefined): number | null => ((text ?? '').trim() === '' ? null : Number((text ?? '').trim()))

/** `column, value, number`, one a line; a value may hold commas. */
export const populationOf = (text: string): Result<About['population'], null> => {
  const found: Record<string, Record<string, number>> = {}
  for (const line of text.split('\n').map((one) => one.trim()).filter((one) => one !== '')) {
    const parts = line.split(',').map((one) => one.trim())
    const [column, count, value] = [parts[0] ?? '', Number(parts.at(-1)), parts.slice(1, -1).join(', ')]
    if (parts.length < 3 || column === '' || value === '' || !(count >= 0) || parts.at(-1) === '') return refuse(null)
    ;(found[column] ??= {})[value] = count
  }
  return ok(found)
}
export const populationText = (population: About['population']): string => Object.entries(population).flatMap(([column, values]) => Object.entries(values).map(([value, count]) => `${column}, ${value}, ${count}`)).join('\n')

/** What an analyst filled in about a wave, as its settings; or what is wrong with it. */
export const settingsOf = (form: SettingsForm, variables: readonly DatasetVariable[], before: Pick<About, 'invitedOf'> = { invitedOf: {} }): Result<{ readonly name: string; readonly about: About; readonly variables: readonly DatasetVariable[] }, SettingsProblem> => {
  const name = (form['name'] ?? '').trim()
  if (name === '' || name.length > 200) return refuse({ code: 'no-name' })
  const population = populationOf(form['population'] ?? '')
  if (!population.ok) return refuse({ code: 'bad-settings' })
  const columns = [...list(form['weights']), ...list(form['strata']), ...list(form['clusters']), ...list(form['fpc']), ...Object.keys(population.value)]
  const lost = columns.find((column) => !variables.some((one) => one.name === column))
  if (lost !== undefined) return refuse({ code: 'bad-column', name: lost })
  const made = about.safeParse({
    wave: name, firstWave: form['firstWave'] === 'yes', universe: form['universe'] ?? '', organisations: list(form['organisations']), designKind: form['design'] ?? '', weights: list(form['weights'])[0] ?? null, strata: list(form['strata']),
    clusters: list(form['clusters']), fpc: list(form['fpc']), mode: list(form['mode']), from: (form['from'] ?? '').trim() || null, to: (form['to'] ?? '').trim() || null, months: numberOf(form['months']), invited: numberOf(form['invited']), population: population.value, invitedOf: before.invitedOf, adjustment: form['adjustment'] === 'groups' ? 'groups' : 'none',
  })
  if (!made.success) return refuse({ code: 'bad-settings' })
  const design = new Set(columns.slice(0, columns.length - Object.keys(population.value).length))
  const useOf = (given: string | undefined, before: Use): Use => uses.find((one) => one === given) ?? before
  return ok({
    name, about: made.data,
    variables: variables.map((one, at) => {
      const use = useOf(form[`use-${at}`], one.use)
      const codes = form[`missing-${at}`]
      return { ...one, label: form[`label-${at}`]?.slice(0, 4000) ?? one.label, use: design.has(one.name) && !made.data.strata.includes(one.name) ? 'design' : use, missing: codes === undefined ? one.missing : [...new Set(codes.split(/\s+/).filter((code) => code !== ''))] }
    }),
  })
}
