import type { RefiCode, RefiProject, RefiSource } from '../../../../foundation/files/refi/index.ts'
import { fromBase64Url, toBase64Url } from '../../../../foundation/kernel/bytes.ts'
import type { Code } from '../../rules/focus/codebook.ts'
import { keyOf, toCode, type Coding, type Passage } from '../../rules/focus/coding.ts'

/** An id of this product has 128 bits, as a GUID has: one is the other in another writing. */
export const guidOf = (id: string): string => {
  const hex = [...fromBase64Url(id)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
export const idOf = (guid: string): string => toBase64Url(Uint8Array.from(guid.replaceAll('-', '').match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)))

/** The format has one description per code; these marks keep its three parts apart. */
const marks = { use: '[when to use]', notUse: '[when not to use]' } as const
export const codesOut = (codes: readonly Code[]): readonly RefiCode[] => codes.map(({ id, parent, name, definition, use, notUse }) =>
  ({ guid: guidOf(id), parent: parent === '' ? '' : guidOf(parent), name, description: [definition, ...(use === '' ? [] : [`${marks.use} ${use}`]), ...(notUse === '' ? [] : [`${marks.notUse} ${notUse}`])].join('\n\n') }))
const longestName = 120
const sameName = (name: string): string => name.trim().toLowerCase()
/** The first of these names that nobody has yet; else the last of them with a number. Two people must be able to tell codes apart. */
const freeName = (used: Set<string>, ...names: readonly string[]): string => {
  let [name, number] = [names.find((one) => !used.has(sameName(one))), 2]
  for (; name === undefined; number++) {
    const numbered = `${(names.at(-1) ?? '').slice(0, longestName - 8)} (${number})`
    if (!used.has(sameName(numbered))) name = numbered
  }
  used.add(sameName(name))
  return name
}
/** Other programs let codes under different codes have one name: then the name of the code above comes with it. */
const named = (codes: readonly RefiCode[]): readonly RefiCode[] => {
  const used = new Set<string>()
  return codes.map((code) => {
    const own = code.name.trim().slice(0, longestName) || code.guid
    const above = codes.find(({ guid }) => guid === code.parent)?.name.trim() ?? ''
    return { ...code, name: above === '' ? freeName(used, own) : freeName(used, own, `${above}: ${own}`.slice(0, longestName)) }
  })
}
/** Codes of a file beside one's own: what has our id takes the place of ours, and what has the name of another code of ours gets a number. */
export const codesBeside = (ours: readonly Code[], theirs: readonly Code[]): readonly Code[] => {
  const taken = new Map(theirs.map((code) => [code.id, code]))
  const stays = ours.filter(({ id }) => !taken.has(id))
  const used = new Set(stays.map(({ name }) => sameName(name)))
  const fresh = new Map(theirs.map((code) => [code.id, { ...code, name: freeName(used, code.name) }]))
  return [...ours.map((code) => fresh.get(code.id) ?? code), ...[...fresh.values()].filter(({ id }) => !ours.some((one) => one.id === id))]
}
/** A description without marks of ours is the definition; a code without one gets its name, for two people must be able to code alike. */
export const codesIn = (codes: readonly RefiCode[]): readonly Code[] => named(codes).map(({ guid, parent, name, description }) => {
  const [rest = '', notUse = ''] = description.split(`\n\n${marks.notUse} `)
  const [definition = '', use = ''] = rest.split(`\n\n${marks.use} `)
  return { id: idOf(guid), parent: parent === '' ? '' : idOf(parent), name, definition: (definition.trim() || name).slice(0, 2000), use: use.trim().slice(0, 2000), notUse: notUse.trim().slice(0, 2000) }
})

type Placed = { readonly text: string; /** Where each passage stands, in code points. */ readonly at: ReadonlyMap<string, readonly [start: number, end: number]> }
/** The text of one group, each turn with its speaker, as it goes out and as it is recognised when it comes back. */
export const placedText = (passages: readonly Passage[], leader: string): Placed => {
  const at = new Map<string, readonly [number, number]>()
  let [text, length] = ['', 0]
  for (const one of passages) {
    const label = `${one.participant === 0 ? leader : `D${one.participant}`}: `
    const start = length + [...label].length
    const end = start + [...one.text].length
    at.set(keyOf(one), [start, end])
    text += `${label}${one.text}\n\n`
    length = end + 2
  }
  return { text, at }
}

export type Coder = { readonly name: string; readonly guid: string; readonly coding: Coding }
/** A study as a project: a text per group, the codes, and what each coder gave to each passage. */
export const projectOut = (name: string, codes: readonly Code[], passages: readonly Passage[], coders: readonly Coder[], words: { readonly leader: string; readonly group: (number: string) => string }, guid: () => string): RefiProject => ({
  name, codes: codesOut(codes), users: coders.map((one) => ({ guid: one.guid, name: one.name })),
  sources: [...new Set(passages.map(({ group }) => group))].map((group): RefiSource => {
    const mine = passages.filter((one) => one.group === group)
    const { text, at } = placedText(mine, words.leader)
    return {
      guid: guid(), name: words.group(String(group)), text,
      selections: toCode(mine).flatMap((one) => coders.flatMap(({ guid: user, coding }) => { const chosen = coding.codes[keyOf(one)]; const [start, end] = at.get(keyOf(one)) ?? [0, 0]; return chosen === undefined || start === end ? [] : [{ start, end, user, codes: chosen.map(guidOf) }] })),
    }
  }),
})

/** How far the first word stands from the beginning, in code points. */
const indent = (text: string): number => [...text].length - [...text.trimStart()].length
/** One user's coding laid on the passages of this study. `wide`: how many pieces were smaller than the passages they touch; `matched`: how many texts are ours. */
export const codingIn = (project: RefiProject, user: string, passages: readonly Passage[], leaders: readonly string[], known: ReadonlySet<string>): { readonly coding: Coding; readonly taken: number; readonly wide: number; readonly matched: number } => {
  const codes: Record<string, readonly string[]> = {}
  let [taken, wide, matched] = [0, 0, 0]
  for (const group of new Set(passages.map((one) => one.group))) {
    const mine = passages.filter((one) => one.group === group)
    for (const placed of leaders.map((leader) => placedText(mine, leader))) {
      const source = project.sources.find(({ text }) => text.trim() === placed.text.trim())
      if (!source) continue
      matched++
      const before = indent(source.text)
      for (const given of source.selections.filter((one) => one.user === user)) {
        const piece = { ...given, start: given.start - before, end: given.end - before }
        const chosen = piece.codes.map(idOf).filter((id) => known.has(id))
        if (chosen.length === 0 && piece.codes.length > 0) continue
        for (const one of toCode(mine)) {
          const [start, end] = placed.at.get(keyOf(one)) ?? [0, 0]
          if (piece.start >= end || piece.end <= start) continue
          if (piece.start > start || piece.end < end) wide++
          codes[keyOf(one)] = [...new Set([...(codes[keyOf(one)] ?? []), ...chosen])]
          taken += chosen.length
        }
      }
      break
    }
  }
  return { coding: { codes, notes: {} }, taken, wide, matched }
}
