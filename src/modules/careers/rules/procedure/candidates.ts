/** A line of an import that was not taken in, with its number in the file (the header is 1). */
export const lineProblems = ['not-a-number', 'unknown-question', 'empty-answer', 'too-long', 'twice', 'contact-data'] as const
export type LineProblem = { readonly line: number; readonly what: (typeof lineProblems)[number]; readonly cell: string }
export type Answer = { readonly candidate: number; readonly question: string; readonly text: string }

export const answerLength = 6000

/** A candidate's number from the applicant system: digits only, so that no name can stand there. */
export const candidateNumber = (text: string): number | null => (/^[1-9]\d{0,5}$/.test(text.trim()) ? Number(text) : null)

const contact = [/[^\s@]+@[^\s@]+\.[^\s@]+/u, /(?:https?:\/\/|www\.)\S+/iu, /(?<!\d)(?:\+31|0031|0)[\s-]?\d(?:[\s-]?\d){7,8}(?!\d)/u, /(?<!\d)[1-9]\d{3}\s?[A-Z]{2}(?![A-Za-z])/u]
/** Whether an answer holds an address, telephone number, link or postcode, by which its writer could be found. Names cannot be told by rule: the assessors' page says so. */
export const hasContactData = (text: string): boolean => contact.some((pattern) => pattern.test(text))

/** Checks lines of `candidate,question,answer`; each line stands or falls by itself. `known`: what is there already, as `candidate/question`. */
export const checkAnswers = (rows: readonly { readonly candidate: string; readonly question: string; readonly answer: string }[], questions: readonly string[], known: ReadonlySet<string>): { readonly taken: readonly Answer[]; readonly problems: readonly LineProblem[] } => {
  const taken: Answer[] = []
  const problems: LineProblem[] = []
  const seen = new Set(known)
  rows.forEach((row, at) => {
    const number = candidateNumber(row.candidate)
    const question = row.question.trim()
    const text = row.answer.trim()
    const key = `${number}/${question}`
    const what = number === null ? 'not-a-number' : !questions.includes(question) ? 'unknown-question' : text === '' ? 'empty-answer' : text.length > answerLength ? 'too-long' : seen.has(key) ? 'twice' : hasContactData(text) ? 'contact-data' : null
    if (what !== null) problems.push({ line: at + 2, what, cell: what === 'not-a-number' ? row.candidate.slice(0, 40) : what === 'unknown-question' ? question.slice(0, 40) : String(number) })
    else {
      seen.add(key)
      taken.push({ candidate: number as number, question, text })
    }
  })
  return { taken, problems }
}
