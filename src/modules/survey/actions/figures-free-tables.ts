import { releaseDisturbed, type FreeCell, type Released } from '../../../foundation/disclosure/index.ts'
import { enter, lockRegister, publicationsOf, register } from '../../../foundation/disclosure/publish.ts'
import { newId } from '../../../foundation/kernel/ids.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import type { Random } from '../../../foundation/kernel/random.ts'
import { cellsOf, freeVariable, type FreeTables, type FreeTablesRequest, type FreeVariable, type TableChoice } from '../rules/figures/free-tables.ts'
import { codedDatasetOf } from '../store/figures-datasets.ts'
import { dropTables, freeTablesOf, keysOfPeople, openTables, putProposal, type StoredFreeTables } from '../store/figures-free-tables.ts'
import { tableOf } from './figures-table.ts'
import { asSystem, type SurveyServices } from './services.ts'

/** A random key from 0 up to 1 for everybody: 53 bits each. */
const newKeys = (people: number, random: Random): Uint8Array => {
  const [bytes, keys] = [random(people * 8), new Float64Array(people)]
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at < people; at++) keys[at] = Number(view.getBigUint64(at * 8) >> 11n) / 2 ** 53
  return new Uint8Array(keys.buffer)
}

export type ProposeTablesRefusal = 'not-found' | 'not-for-tables' | 'other-method' | 'open-already'
/** Proposes that readers may put tables of a wave together. Refused where exact figures of it were published. */
export const proposeTables = (services: SurveyServices, by: string, id: string, { variables, titleNl, titleEn }: FreeTablesRequest): Promise<Result<null, ProposeTablesRefusal>> => asSystem(services, async (tx, day): Promise<Result<null, ProposeTablesRefusal>> => {
  const dataset = await codedDatasetOf(tx, id)
  if (!dataset || dataset.state !== 'ready') return refuse('not-found')
  if (variables.some((name) => dataset.variables.find((one) => one.name === name)?.use !== 'category')) return refuse('not-for-tables')
  if ((await publicationsOf(tx, id)).some(({ method }) => method !== 'cell-key')) return refuse('other-method')
  return (await putProposal(tx, { dataset: id, id: newId(services.random), variables, title: { nl: titleNl, en: titleEn }, day, by }, newKeys(dataset.rows, services.random))) ? ok(null) : refuse('open-already')
})
export const proposedTables = (services: SurveyServices, id: string): Promise<StoredFreeTables | null> => asSystem(services, (tx) => freeTablesOf(tx, { dataset: id }))
export const withdrawTables = (services: SurveyServices, id: string): Promise<boolean> => asSystem(services, (tx) => dropTables(tx, id))

/** The second person agrees, and anybody may put tables together. From then on no exact figure of the wave goes out. */
export const agreeTables = (services: SurveyServices, person: string, id: string): Promise<Result<null, 'not-found' | 'same-person' | 'other-method'>> => asSystem(services, async (tx, day): Promise<Result<null, 'not-found' | 'same-person' | 'other-method'>> => {
  await lockRegister(tx)
  const found = await freeTablesOf(tx, { dataset: id })
  if (found?.state !== 'proposed') return refuse('not-found')
  if (found.by === person) return refuse('same-person')
  const loaded = await tableOf(tx, id, () => found.variables)
  if (!loaded.ok) return refuse('not-found')
  const { dataset, table } = loaded.value
  const specification: FreeTables = {
    kind: 'free-tables', dataset: id, wave: dataset.about.wave, universe: dataset.about.universe,
    variables: found.variables.flatMap((name) => { const one = dataset.variables.find((each) => each.name === name); return one ? [freeVariable(one, table.columns.get(name) ?? [])] : [] }),
  }
  const entered = await enter(tx, { id: found.id, module: 'survey', subject: id, method: 'cell-key', title: found.title, specification, tables: [], day, proposedBy: found.by, agreedBy: person })
  if (!entered.ok) return refuse(entered.error === 'one-person' ? 'same-person' : 'other-method')
  await openTables(tx, id, person)
  return ok(null)
})

export type OpenTables = { readonly id: string; readonly title: { readonly nl: string; readonly en: string }; readonly day: string; readonly tables: FreeTables }
/** The waves of which anybody may put tables together, the newest first; read as anybody. */
export const allOpenTables = (services: Pick<SurveyServices, 'database'>): Promise<readonly OpenTables[]> => services.database.within({ kind: 'public' }, async (tx) =>
  (await register(tx)).filter(({ module, method }) => module === 'survey' && method === 'cell-key').map(({ id, title, day, specification }) => ({ id, title: { nl: title.nl, en: title.en }, day, tables: specification as FreeTables })))

export type FreeTable = { readonly rows: FreeVariable; readonly columns: FreeVariable | null; readonly cells: Released<readonly FreeCell[]> }
/** A reader's table: every count disturbed by the people in it, the same in every table and however often it is asked. */
export const freeTable = async (services: Pick<SurveyServices, 'database' | 'clock'>, { id, tables }: OpenTables, choice: TableChoice): Promise<Result<FreeTable, 'unknown' | 'gone'>> => {
  const [rows, columns] = [choice.rows, choice.columns].map((name) => tables.variables.find((one) => one.name === name) ?? null)
  if (!rows || (choice.columns !== null && !columns) || rows === columns) return refuse('unknown')
  return asSystem(services, async (tx) => {
    const stored = await freeTablesOf(tx, { id })
    const loaded = stored?.state === 'open' ? await tableOf(tx, stored.dataset, () => [rows.name, ...(columns ? [columns.name] : [])]) : null
    if (!loaded?.ok) return refuse('gone')
    const { table } = loaded.value
    const keys = await keysOfPeople(tx, tables.dataset)
    const cells = cellsOf({ rows, columns: columns ?? null }, (name) => table.columns.get(name) ?? [], table.rows)
    return ok({ rows, columns: columns ?? null, cells: releaseDisturbed(cells.map(({ at, members }) => ({ at, keys: members.map((person) => keys[person] ?? 0) }))) })
  })
}
