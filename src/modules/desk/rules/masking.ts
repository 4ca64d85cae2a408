/** What stands in the place of a hidden passage: its length says nothing about what it hides. */
export const hiddenMark = '▇▇▇'

/** Makes the passage between two places illegible. */
export const hideRange = (text: string, from: number, to: number): string => {
  const [start, end] = from <= to ? [from, to] : [to, from]
  return start === end ? text : `${text.slice(0, start)}${hiddenMark}${text.slice(end)}`
}

/** Makes every occurrence of a word or name illegible, whatever its capitals; a blank word hides nothing. */
export const hideEverywhere = (text: string, word: string): string => {
  const wanted = word.trim()
  if (wanted === '') return text
  return text.replaceAll(new RegExp(wanted.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu'), hiddenMark)
}

/** How many passages were hidden. */
export const hiddenIn = (text: string): number => text.split(hiddenMark).length - 1
