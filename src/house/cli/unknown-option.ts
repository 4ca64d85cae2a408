import { editDistance } from '../spelling.ts'

/** A number below zero after an option is its value, as everybody means it; without this it would be taken for another option. */
export const numbersTaken = (args: readonly string[]): string[] => {
  const taken: string[] = []
  for (const arg of args) {
    const before = taken.at(-1)
    if (before !== undefined && /^--[\w-]+$/.test(before) && /^-[\d.]/.test(arg)) taken[taken.length - 1] = `${before}=${arg}`
    else taken.push(arg)
  }
  return taken
}

/** What was wrong with the options, as one sentence of our own; `known` are the options without their dashes. */
export const optionSentence = (cause: unknown, known: readonly string[]): string => {
  const said = cause instanceof Error ? cause.message : String(cause)
  const unknown = /^Unknown option '(-[^']*)'/.exec(said)?.[1]
  if (unknown === undefined) {
    const lacks = /^Option '(?:-\w, )?(--[\w-]+)(?: <value>)?' argument/.exec(said)?.[1]
    return lacks === undefined ? `${said.split('. ')[0]?.replace(/\.$/, '')}.` : `${lacks} needs a value.`
  }
  const near = known.map((one) => ({ one, far: editDistance(unknown.replace(/^-+/, ''), one) })).filter(({ far }) => far <= 2).sort((a, b) => a.far - b.far)[0]
  return `${unknown} is not an option.${near ? ` Did you mean --${near.one}?` : ''}`
}
