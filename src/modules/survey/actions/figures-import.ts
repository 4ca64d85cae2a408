import { packColumn } from '../../../foundation/files/survey/pack.ts'
import { faultIn, type FileFault } from '../../../foundation/files/fault.ts'
import { readSurvey, type GivenFile, type SurveyFile } from '../../../foundation/files/survey/index.ts'
import { newId } from '../../../foundation/kernel/ids.ts'
import { shuffled, type Random } from '../../../foundation/kernel/random.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { emptyAbout, guessUse, type DatasetVariable } from '../rules/figures/dataset.ts'
import { addColumn, addDataset, codedDatasetOf, datasetOf, datasets, dropDataset, saveFailure, saveProgress, saveRead, type Dataset } from '../store/figures-datasets.ts'
import { asSystem, type SurveyServices } from './services.ts'

export type { Dataset } from '../store/figures-datasets.ts'

/** Imports that run in this process; one that the database calls reading and that is not here was cut off. */
const running = new Set<string>()
export const isReading = (id: string): boolean => running.has(id)

export const importedWaves = (services: SurveyServices): Promise<readonly Dataset[]> => asSystem(services, datasets)
export const importedWave = (services: SurveyServices, id: string): Promise<Dataset | null> => asSystem(services, (tx) => datasetOf(tx, id))
/** The same with a variable for each code of its open answers: what figures may be asked of. */
export const analysedWaveOf = (services: SurveyServices, id: string): Promise<Dataset | null> => asSystem(services, (tx) => codedDatasetOf(tx, id))

/** Begins to read a wave and returns at once; `finished` ends when it was read, refused or cancelled. */
export const startImport = async (services: SurveyServices, by: string, name: string, data: GivenFile, codebook: GivenFile | null): Promise<Result<{ readonly id: string; readonly finished: Promise<void> }, 'no-name' | 'no-file'>> => {
  const named = name.trim()
  if (named === '' || named.length > 200) return refuse('no-name')
  if (data.bytes.length === 0) return refuse('no-file')
  const id = newId(services.random)
  await asSystem(services, (tx, day) => addDataset(tx, { id, name: named, file: data.name.slice(0, 200), about: emptyAbout(named), day, by }))
  running.add(id)
  return ok({ id, finished: read(services, id, data, codebook).finally(() => running.delete(id)) })
}

/** Takes an import back, while it runs or after; published figures stay. */
export const dropImport = async (services: SurveyServices, id: string): Promise<boolean> => {
  running.delete(id)
  return asSystem(services, (tx) => dropDataset(tx, id))
}

const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

const read = async (services: SurveyServices, id: string, data: GivenFile, codebook: GivenFile | null): Promise<void> => {
  const fail = (sentence: FileFault): Promise<void> => asSystem(services, (tx) => saveFailure(tx, id, sentence))
  try {
    const found = await readSurvey(data, codebook, async (rows, of) => {
      await breathe()
      return running.has(id) && (await asSystem(services, (tx) => saveProgress(tx, id, rows, of)))
    })
    if (!running.has(id)) return
    if (!found.ok) return await fail(found.error)
    if (found.value.rows === 0) return await fail(faultIn(data.name, { nl: 'er staan geen antwoorden in, alleen namen.', en: 'there are no answers in it, only names.' }))
    await keep(services, id, found.value)
  } catch (fault) {
    await fail({ nl: 'Het inlezen is vastgelopen.', en: 'Reading broke off.' })
    throw fault
  }
}

/** The order of the rows tells who answered after whom, so it is lost here. */
const newOrder = (rows: number, random: Random): readonly number[] => shuffled(Array.from({ length: rows }, (_, row) => row), random)

const keep = async (services: SurveyServices, id: string, { rows, variables, columns, notUnderstood }: SurveyFile): Promise<void> => {
  const order = newOrder(rows, services.random)
  const settled: DatasetVariable[] = []
  const packed: (readonly [string, Uint8Array])[] = []
  for (const { name, label, labels, missing } of variables) {
    const column = columns.get(name) ?? []
    settled.push({ name, label, labels: [...labels], missing: [...missing], use: guessUse(column, labels.length) })
    packed.push([name, packColumn(order.map((row) => column[row] ?? ''))])
    await breathe()
    if (!running.has(id)) return
  }
  await asSystem(services, async (tx) => {
    if (!(await saveRead(tx, id, { rows, variables: settled, notUnderstood }))) return
    for (const [name, content] of packed) await addColumn(tx, id, name, content)
  })
}
