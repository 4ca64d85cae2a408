import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'

/** One turn as it stands in the file: who spoke, by the label in front, and what was said, paragraph by paragraph. */
export type Turn = { readonly label: string; readonly paragraphs: readonly string[] }
export type ReadTranscript = {
  readonly turns: readonly Turn[]
  readonly labels: readonly string[]
  /** How many times of the clock were taken out: nothing finer than a day is kept. */
  readonly times: number
  /** Lines before the first speaker; they are not used. */
  readonly before: readonly string[]
}
/** A passage: the smallest piece that is coded. `n` counts within its group; participant 0 is whoever led the conversation. */
export type Segment = { readonly n: number; readonly participant: number; readonly text: string }

export const longestTranscript = 600_000
const clockTimes = /[[(]?\b\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?\b[\])]?/g
const numbered = /^(?:d|p|r|s|n|deelnemer|participant|respondent|spreker|speaker|persoon|nummer)?[ .-]?(\d{1,2})$/i
const facilitators = new Set(['m', 'i', 'f', 'g', 'gl', 'gespreksleider', 'moderator', 'interviewer', 'facilitator', 'onderzoeker', 'researcher'])
const labelled = /^([\p{L}\d][\p{L}\d .'’-]{0,39}?)\s*[:\]]\s*(.*)$/u

/** The participant's number that a label says, 0 for whoever led; null for a name, which a person must be asked about. */
export const numberOf = (label: string): number | null => {
  const found = numbered.exec(label.trim())
  if (found) return Number(found[1])
  return facilitators.has(label.trim().toLowerCase()) ? 0 : null
}
const looksLikeName = (label: string): boolean => /^\p{Lu}[\p{L}'’-]*( (van|de|der|den|el|al|ten|ter|\p{Lu}[\p{L}.'’-]*)){0,3}$/u.test(label)

/**
 * Reads a plain text in which each turn begins with its speaker and a colon (`D3: …`, `3: …`, `Gespreksleider: …`). A word with a colon is a
 * speaker when it is a number, a known word, or a name that begins two lines or more: in "Hij zei: kom" nobody speaks. Times are taken out.
 */
export const readTranscript = (raw: string): Result<ReadTranscript, 'empty' | 'too-long' | 'no-speakers'> => {
  if (raw.length > longestTranscript) return refuse('too-long')
  let times = 0
  const lines = raw.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n').split('\n').map((line) => line.replaceAll(clockTimes, () => { times++; return '' }).trim())
  if (lines.every((line) => line === '')) return refuse('empty')
  const starts = lines.map((line) => labelled.exec(line))
  const often = new Map<string, number>()
  for (const start of starts) if (start) often.set(start[1] as string, (often.get(start[1] as string) ?? 0) + 1)
  const speaks = (label: string): boolean => numberOf(label) !== null || (looksLikeName(label) && (often.get(label) ?? 0) > 1)
  const turns: { label: string; paragraphs: string[] }[] = []
  const before: string[] = []
  let fresh = true
  for (const [at, line] of lines.entries()) {
    const start = starts[at]
    const last = turns.at(-1)
    if (start && speaks(start[1] as string)) {
      turns.push({ label: (start[1] as string).trim(), paragraphs: start[2] ? [start[2]] : [] })
      fresh = false
    } else if (line === '') fresh = true
    else if (!last) before.push(line)
    else {
      if (fresh || last.paragraphs.length === 0) last.paragraphs.push(line)
      else last.paragraphs.push(`${last.paragraphs.pop() as string} ${line}`)
      fresh = false
    }
  }
  const spoken = turns.filter(({ paragraphs }) => paragraphs.length > 0)
  return spoken.length === 0 ? refuse('no-speakers') : ok({ turns: spoken, labels: [...new Set(spoken.map(({ label }) => label))], times, before })
}

/** The passages, numbered in the order of the conversation, once it is known whose each label is. A label without a number is left out. */
export const segmentsOf = (turns: readonly Turn[], participantOf: ReadonlyMap<string, number>): readonly Segment[] =>
  turns.flatMap(({ label, paragraphs }) => { const participant = participantOf.get(label); return participant === undefined ? [] : paragraphs.map((text) => ({ participant, text })) }).map((one, at) => ({ n: at + 1, ...one }))

/** As plain text again, one turn per line, the form that `readTranscript` reads. */
export const transcriptText = (segments: readonly Segment[], facilitator: string): string => segments.map(({ participant, text }) => `${participant === 0 ? facilitator : `D${participant}`}: ${text}`).join('\n\n')
