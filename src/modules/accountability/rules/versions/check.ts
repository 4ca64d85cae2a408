import { differencesOf } from '../../../../foundation/kernel/differences.ts'
import { ministryName, noOpinionName } from '../cycle/report.ts'
import { itemsOf, type Content, type Version } from './shapes.ts'

export type VersionProblem = { readonly code: 'id-twice' | 'name-twice' | 'id-returns' | 'id-taken' | 'nothing-on-racism' | 'unchanged'; readonly path: readonly string[]; readonly story: { readonly nl: string; readonly en: string } }

const twice = <One>(all: readonly One[], by: (one: One) => string): readonly One[] => all.filter((one, at) => all.findIndex((other) => by(other) === by(one)) < at)

/**
 * What keeps a new version from being adopted. `earlier`: all versions before it, oldest first. An id that was taken away does not come back:
 * texts of earlier years would come along with a question that they never answered.
 */
export const checkContent = (content: Content, earlier: readonly Version[]): readonly VersionProblem[] => {
  const [items, last] = [itemsOf(content), earlier.at(-1)]
  const at = ({ list, id }: { readonly list: string; readonly id: string }): string => `${list} ${id}`
  const [now, ever] = [new Set(last ? itemsOf(last.content).map(at) : []), new Set(earlier.flatMap((one) => itemsOf(one.content).map(at)))]
  const problem = (code: VersionProblem['code'], path: readonly string[], nl: string, en: string): VersionProblem => ({ code, path, story: { nl, en } })
  return [
    ...twice(items, at).map((one) => problem('id-twice', [one.list, one.id], `De korte naam ${one.id} staat er twee keer.`, `The short name ${one.id} stands there twice.`)),
    ...twice(items, ({ list, name }) => `${list} ${name.nl.toLowerCase()}`).map((one) => problem('name-twice', [one.list, one.id], `“${one.name.nl}” staat er twee keer.`, `“${one.name.en}” stands there twice.`)),
    ...items.filter((one) => ever.has(at(one)) && !now.has(at(one))).map((one) => problem('id-returns', [one.list, one.id], `De korte naam ${one.id} had in een eerdere versie een andere betekenis. Kies een nieuwe.`, `The short name ${one.id} meant something else in an earlier version. Choose a new one.`)),
    ...items.filter(({ list, id }) => list === 'list' && [ministryName, noOpinionName].includes(id)).map((one) => problem('id-taken', [one.list, one.id], `De korte naam ${one.id} gebruikt het product zelf. Kies een andere.`, `The product uses the short name ${one.id} itself. Choose another.`)),
    ...('list' in content && !content.list.some(({ racism, required }) => racism && required) ? [problem('nothing-on-racism', ['list'], 'Geen enkele verplichte vraag gaat alleen over racisme. Racisme moet apart worden gevraagd.', 'No required question is about racism alone. Racism must be asked about apart.')] : []),
    ...(last && differencesOf(last.content, content).length === 0 ? [problem('unchanged', [], 'Er is niets anders dan in de versie van nu.', 'Nothing differs from the version of now.')] : []),
  ]
}
