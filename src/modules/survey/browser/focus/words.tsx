import type { Passage } from '../../rules/focus/coding.ts'
import { workTexts } from '../../texts/focus/work.ts'

/** What was said, in order; scrolls by itself, by keyboard too. */
export const Words = ({ passages, language, label }: { readonly passages: readonly Passage[]; readonly language: 'nl' | 'en'; readonly label: string }) => {
  const text = workTexts[language]
  return <ol class="words" tabIndex={0} aria-label={label}>{passages.map(({ group, n, participant, text: said }) => <li key={`${group}.${n}`}><strong>{text.participant(String(participant))}:</strong> {said}</li>)}</ol>
}
