const asked = 3
const named = 120
const watched = 2000

/**
 * Names for the statements that come again and again on one connection, so that its database reads, checks and plans them once. A text gets a name when it is asked
 * for the third time; at most 120 do, because the database keeps a plan for each. Of texts without a name 2,000 are watched before watching begins anew.
 */
export const statementNames = (): ((text: string) => string | undefined) => {
  const names = new Map<string, string>()
  const seen = new Map<string, number>()
  return (text) => {
    const name = names.get(text)
    if (name !== undefined || names.size === named) return name
    const times = (seen.get(text) ?? 0) + 1
    if (times < asked) {
      if (seen.size === watched) seen.clear()
      seen.set(text, times)
      return undefined
    }
    seen.delete(text)
    const given = `g${names.size + 1}`
    names.set(text, given)
    return given
  }
}
