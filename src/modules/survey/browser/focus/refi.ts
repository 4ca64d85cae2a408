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
/** A description without marks of ours is the definition; a code without one gets its name, for two people must be able to code alike. */
export const codesIn = (codes: readonly RefiCode[]): readonly Code[] => codes.map(({ guid, parent, name, description }) => {
  const [rest = '', notUse = ''] = description.split(`\n\n${marks.notUse} `)
  const [definition = '', use = ''] = rest.split(`\n\n${marks.use} `)
  return { id: idOf(guid), parent: parent === '' ? '' : idOf(parent), name: name.slice(0, 120) || guid, definition: (definition.trim() || name).slice(0, 2000), use: use.trim().slice(0, 2000), notUse: notUse.trim().slice(0, 2000) }
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

const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim()
/** One user's coding laid on the passages of this study. `wide`: how many pieces were smaller than the passages they touch; `matched`: how many texts are ours. */
export const codingIn = (project: RefiProject, user: string, passages: readonly Passage[], leaders: readonly string[], known: ReadonlySet<string>): { readonly coding: Coding; readonly taken: number; readonly wide: number; readonly matched: number } => {
  const codes: Record<string, readonly string[]> = {}
  let [taken, wide, matched] = [0, 0, 0]
  for (const group of new Set(passages.map((one) => one.group))) {
    const mine = passages.filter((one) => one.group === group)
    for (const placed of leaders.map((leader) => placedText(mine, leader))) {
      const source = project.sources.find(({ text }) => plain(text) === plain(placed.text))
      if (!source) continue
      matched++
      for (const piece of source.selections.filter((one) => one.user === user)) {
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
