import type { Questions } from '../cycle/round.ts'
import type { Model } from '../model/model.ts'
import { contentShapes, kinds, versionShape, type Kind, type Version } from './shapes.ts'
import model1 from './shipped/model-1.json' with { type: 'json' }
import questions1 from './shipped/questions-1.json' with { type: 'json' }

const read = <Of extends Kind>(kind: Of, file: unknown): Version<Of> => {
  const version = versionShape.parse(file)
  return { ...version, kind, content: contentShapes[kind].parse(version.content) as Version<Of>['content'] }
}

/** What the product comes with. The ministry's own model is not public: approaches and forms are those of answer 11, the rest is ours. */
const shipped: { readonly [Of in Kind]: readonly Version<Of>[] } = { model: [read('model', model1)], questions: [read('questions', questions1)] }

/** All versions of each kind, oldest first: those the product comes with and those adopted here, which go before a shipped one of the same number. */
export type Versions = { readonly [Of in Kind]: readonly Version<Of>[] }
export const versionsWith = (adopted: readonly Version[]): Versions => Object.fromEntries(kinds.map((kind) => {
  const own = adopted.filter((one) => one.kind === kind)
  return [kind, [...shipped[kind].filter(({ version }) => !own.some((one) => one.version === version)), ...own].toSorted((a, b) => a.version - b.version)]
})) as unknown as Versions

/** The version in force: rounds that open now are bound to it. */
export const inForce = <Of extends Kind>(versions: Versions, kind: Of): Version<Of> => {
  const last = versions[kind].at(-1)
  if (!last) throw new Error(`the product came without ${kind}`)
  return last as Version<Of>
}
// A round is never bound to a version that was not adopted.
const versionOf = <Of extends Kind>(versions: Versions, kind: Of, number: number): Version<Of> => {
  const found = versions[kind].find(({ version }) => version === number)
  if (!found) throw new Error(`there is no version ${number} of ${kind}`)
  return found as Version<Of>
}

/** The model by the number of its version, or the one in force. Throws on a number that never was. */
export const modelOf = (versions: Versions, number?: number): Model => {
  const { version, since, content } = number === undefined ? inForce(versions, 'model') : versionOf(versions, 'model', number)
  return { version, since, ...content }
}
/** The questions by the number of their version, or those in force. Throws on a number that never was. */
export const questionsOf = (versions: Versions, number?: number): Questions => {
  const { version, content } = number === undefined ? inForce(versions, 'questions') : versionOf(versions, 'questions', number)
  return { version, list: content.list }
}
