import { ok, refuse, type Result } from '../../kernel/result.ts'
import { codebookNamespace, guidIn, projectNamespace, type RefiCode, type RefiProject, type RefiRead, type RefiRefusal, type RefiSelection, type RefiSource } from './project.ts'
import { unpack } from './unpack.ts'
import { readXml, type Element } from './xml.ts'

const childrenOf = (element: Element | undefined, name: string): readonly Element[] => element?.children.filter((one) => one.name === name) ?? []
const childOf = (element: Element | undefined, name: string): Element | undefined => childrenOf(element, name)[0]
const descriptionOf = (element: Element): string => childOf(element, 'Description')?.text.trim() ?? ''

/** Counts what is left, by name. */
const notes = () => {
  const counts = new Map<string, number>()
  return { add: (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1), list: (): readonly string[] => [...counts].map(([what, count]) => `${what} (${count})`) }
}
type Notes = ReturnType<typeof notes>

const codesIn = (element: Element | undefined, parent: string, left: Notes): readonly RefiCode[] => (element?.children ?? []).flatMap((one): readonly RefiCode[] => {
  if (one.name !== 'Code') {
    if (one.name !== 'Description') left.add(one.name)
    return []
  }
  const guid = guidIn(one.attributes['guid'])
  if (guid === null) {
    left.add('Code without a guid')
    return []
  }
  return [{ guid, parent, name: (one.attributes['name'] ?? '').trim(), description: descriptionOf(one) }, ...codesIn(one, guid, left)]
})
const unique = (codes: readonly RefiCode[], left: Notes): readonly RefiCode[] => codes.filter(({ guid }, at) => { const first = codes.findIndex((one) => one.guid === guid) === at; if (!first) left.add('Code with the guid of another'); return first })

const positionIn = (text: string | undefined): number => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : Number.NaN)

type Measured = { /** With line breaks as one character each. */ readonly text: string; /** Where a position of the file is in `text`, in code points; NaN outside it. */ readonly at: (position: number) => number; readonly inUnits: boolean }
/**
 * A text with positions as its file counts them. The format counts code points, and a line break of two characters as two; a program that
 * counts UTF-16 units gives itself away by a position behind the last code point.
 */
const measured = (raw: string, positions: readonly number[]): Measured => {
  const points = [...raw]
  const last = Math.max(0, ...positions.filter((one) => !Number.isNaN(one)))
  const inUnits = last > points.length && last <= raw.length
  const places = new Map<number, number>()
  let [from, to] = [0, 0]
  for (const [at, point] of points.entries()) {
    places.set(from, to)
    from += inUnits ? point.length : 1
    if (point !== '\r' || points[at + 1] !== '\n') to++
  }
  places.set(from, to)
  return { text: raw.replaceAll('\r\n', '\n'), at: (position) => places.get(position) ?? Number.NaN, inUnits }
}

const selectionsIn = (source: Element, at: Measured['at'], known: ReadonlySet<string>, left: Notes): readonly RefiSelection[] => childrenOf(source, 'PlainTextSelection').flatMap((one): readonly RefiSelection[] => {
  const [start, end] = [at(positionIn(one.attributes['startPosition'])), at(positionIn(one.attributes['endPosition']))]
  if (!(start < end)) {
    left.add('PlainTextSelection outside its text')
    return []
  }
  const byUser = new Map<string, string[]>()
  const owner = guidIn(one.attributes['creatingUser']) ?? ''
  const codings = childrenOf(one, 'Coding')
  if (codings.length === 0) byUser.set(owner, [])
  for (const coding of codings) {
    const user = guidIn(coding.attributes['creatingUser']) ?? owner
    const code = guidIn(childOf(coding, 'CodeRef')?.attributes['targetGUID'])
    if (code === null || !known.has(code)) left.add('Coding with an unknown code')
    else byUser.set(user, [...(byUser.get(user) ?? []), code])
  }
  for (const child of one.children) if (child.name !== 'Coding' && child.name !== 'Description') left.add(`${child.name} in a selection`)
  return [...byUser].map(([user, codes]) => ({ start, end, user, codes: [...new Set(codes)] }))
})

const textOf = (source: Element, files: ReadonlyMap<string, Uint8Array>): string | null => {
  const inline = childOf(source, 'PlainTextContent')
  if (inline) return inline.text
  const path = /^internal:\/\/(?:sources\/)?([^/\\]{1,300})$/i.exec(source.attributes['plainTextPath'] ?? '')?.[1]
  try {
    const named = path === undefined ? [] : [path, decodeURIComponent(path)].map((name) => `sources/${name}`.toLowerCase())
    const bytes = [...files].find(([name]) => named.includes(name.replaceAll('\\', '/').toLowerCase()))?.[1]
    return bytes ? new TextDecoder('utf-8', { fatal: true }).decode(bytes) : null
  } catch {
    return null
  }
}

/** Reads a project (`.qdpx`): plain texts, codes, and who coded what. Never throws; nothing is fetched from outside the file. */
export const readRefiProject = (file: Uint8Array): Result<RefiRead<RefiProject>, RefiRefusal> => {
  const files = unpack(file, (name) => /^(project\.qde|sources[/\\][^/\\]+\.txt)$/i.test(name))
  if (!files.ok) return files
  const qde = [...files.value].find(([name]) => name.toLowerCase() === 'project.qde')?.[1]
  if (!qde) return refuse('no-project')
  const root = readXml(qde)
  if (!root) return refuse('bad-xml')
  if (root.name !== 'Project' || root.space !== projectNamespace) return refuse('other-format')
  const left = notes()
  const codes = unique(codesIn(childOf(childOf(root, 'CodeBook'), 'Codes'), '', left), left)
  const known = new Set(codes.map(({ guid }) => guid))
  const users = childrenOf(childOf(root, 'Users'), 'User').flatMap(({ attributes }) => { const guid = guidIn(attributes['guid']); return guid === null ? [] : [{ guid, name: attributes['name'] ?? attributes['id'] ?? '' }] })
  const sources = (childOf(root, 'Sources')?.children ?? []).flatMap((source): readonly RefiSource[] => {
    if (source.name !== 'TextSource') {
      left.add(source.name)
      return []
    }
    const raw = textOf(source, files.value)
    if (raw === null) {
      left.add('TextSource without a readable text')
      return []
    }
    for (const child of source.children) if (!['PlainTextSelection', 'PlainTextContent', 'Description'].includes(child.name)) left.add(`${child.name} in a text`)
    const { text, at, inUnits } = measured(raw, childrenOf(source, 'PlainTextSelection').map(({ attributes }) => positionIn(attributes['endPosition'])))
    if (inUnits) left.add('TextSource with positions in UTF-16, read as such')
    return [{ guid: guidIn(source.attributes['guid']) ?? '', name: source.attributes['name'] ?? '', text, selections: selectionsIn(source, at, known, left) }]
  })
  for (const child of root.children) if (!['Users', 'CodeBook', 'Sources', 'Description'].includes(child.name)) left.add(child.name)
  for (const child of childOf(root, 'CodeBook')?.children ?? []) if (child.name !== 'Codes') left.add(`${child.name} of codes`)
  // Whose work is nobody's in the file is still somebody's work.
  const strangers = [...new Set(sources.flatMap(({ selections }) => selections.map(({ user }) => user)))].filter((user) => !users.some(({ guid }) => guid === user)).map((guid) => ({ guid, name: '' }))
  return ok({ value: { name: root.attributes['name'] ?? '', users: [...users, ...strangers], codes, sources }, notUnderstood: left.list() })
}

/** Reads a codebook (`.qdc`). */
export const readRefiCodebook = (file: Uint8Array): Result<RefiRead<readonly RefiCode[]>, RefiRefusal> => {
  if (file.length > refiCodebookLimit) return refuse('too-large')
  const root = readXml(file)
  if (!root) return refuse('bad-xml')
  if (root.name !== 'CodeBook' || root.space !== codebookNamespace) return refuse('other-format')
  const left = notes()
  const codes = unique(codesIn(childOf(root, 'Codes'), '', left), left)
  for (const child of root.children) if (child.name !== 'Codes') left.add(`${child.name} of codes`)
  return ok({ value: codes, notUnderstood: left.list() })
}
const refiCodebookLimit = 5_000_000
