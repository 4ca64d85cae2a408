/** Text as it is compared: no case, no accents, single spaces. */
export const comparable = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim()

/** Whether every word of the question stands somewhere in the text, in any order; an empty question finds nothing. `text` is comparable already. */
export const found = (question: string, text: string): boolean => {
  const words = comparable(question).split(' ').filter((word) => word !== '')
  return words.length > 0 && words.every((word) => text.includes(word))
}
