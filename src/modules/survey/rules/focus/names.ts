/** Something in a text by which a person, a place or a unit might be recognised. */
export type Finding = { readonly kind: 'name' | 'unit' | 'mail' | 'phone' | 'number' | 'postcode' | 'date' | 'address'; readonly text: string; readonly count: number; readonly where: string }

const patterns: readonly (readonly [Finding['kind'], RegExp])[] = [
  ['mail', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu],
  ['address', /\bhttps?:\/\/\S+|\bwww\.\S+/giu],
  ['postcode', /\b[1-9]\d{3} ?[A-Z]{2}\b/gu],
  ['phone', /(?<![\d\p{L}])(?:\+|00)?\d(?:[ -]?\d){8,12}(?![\d\p{L}])/gu],
  ['date', /\b\d{1,2}[-/. ](?:\d{1,2}|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october|december)(?:[-/. ]\d{2,4})?\b/giu],
  ['unit', /\b(?:afdeling|directie|dienst|team|sectie|bureau|cluster|department|unit|division) \p{Lu}[\p{L}-]*(?: (?:en|and|\p{Lu}[\p{L}-]*)){0,3}/gu],
  ['name', /\b(?:mevrouw|meneer|mijnheer|mevr\.|dhr\.|drs\.|mr\.|dr\.|ms\.|mrs\.|heet|genaamd|called|named) (?:(?:van|de|der|den|el|al|ten|ter) )*\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)?/gu],
]
/** Words with a capital that name nobody. */
const common = new Set([
  'Ik', 'I', 'Nederland', 'Nederlands', 'Nederlandse', 'Nederlanders', 'Dutch', 'Netherlands', 'English', 'Engels', 'Engelse', 'Europa', 'Europe', 'Rijk', 'Rijksoverheid', 'Kamer', 'Tweede', 'Minister', 'God', 'Islam', 'Moslim', 'Muslim', 'Ramadan', 'Kerst', 'Christmas',
  'Sinterklaas', 'Piet', 'Zwarte', 'Maandag', 'Dinsdag', 'Woensdag', 'Donderdag', 'Vrijdag', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'HR', 'OR', 'MT', 'ICT', 'P&O', 'BZK', 'SZW', 'VWS', 'OCW', 'Teams', 'Outlook', 'Word', 'Excel',
])
/** A capital in the middle of a sentence, with small words between as Dutch names have them. */
const middle = /(?<=[\p{Ll}\d,;] )(?:(?:van|de|der|den|el|al|ten|ter) (?=\p{Lu}))*\p{Lu}[\p{L}'’-]+(?: (?:(?:van|de|der|den|el|al|ten|ter) )*\p{Lu}[\p{L}'’-]+)*/gu

/**
 * What might betray somebody, most frequent first: a plain look at capitals, numbers and addresses, on this device. It sees no nickname in
 * small letters and no story that only one person can tell: a person has to read along.
 */
export const findingsIn = (texts: readonly string[]): readonly Finding[] => {
  const found = new Map<string, { kind: Finding['kind']; count: number; where: string }>()
  const note = (kind: Finding['kind'], text: string, where: string, at: number): void => {
    const known = found.get(text)
    if (known) known.count++
    else found.set(text, { kind, count: 1, where: where.slice(Math.max(0, at - 40), at + text.length + 40) })
  }
  for (const text of texts) {
    const taken: [number, number][] = []
    for (const [kind, pattern] of patterns) for (const match of text.matchAll(pattern)) {
      if (taken.some(([from, to]) => match.index < to && match.index + match[0].length > from)) continue
      taken.push([match.index, match.index + match[0].length])
      const name = kind === 'name' ? match[0].replace(/^\S+ /u, '') : match[0]
      note(kind, name, text, match.index + match[0].length - name.length)
    }
    for (const match of text.matchAll(middle)) {
      if (match[0].split(' ').every((word) => common.has(word)) || taken.some(([from, to]) => match.index < to && match.index + match[0].length > from)) continue
      note('name', match[0], text, match.index)
    }
  }
  // A name that was found once may begin a sentence elsewhere: every place counts.
  return [...found].map(([text, one]) => ({ text, ...one, count: Math.max(one.count, texts.reduce((sum, part) => sum + part.split(text).length - 1, 0)) })).toSorted((a, b) => b.count - a.count || a.text.localeCompare(b.text, 'nl'))
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** Puts a word between brackets in the place of each text, wherever it stands as a whole; longer texts first. */
export const replaced = (text: string, instead: ReadonlyMap<string, string>): string =>
  [...instead].toSorted(([a], [b]) => b.length - a.length).reduce((now, [what, word]) => now.replaceAll(new RegExp(`(?<![\\p{L}\\d])${escaped(what)}(?![\\p{L}\\d])`, 'gu'), `[${word.replaceAll(/[[\]]/g, '')}]`), text)
