import type { Language } from '../../kernel/language.ts'
import { words } from '../texts/words.ts'
import { Tag } from './tag.tsx'

/** Whether the handler's key is open, and for how many minutes of rest it stays so. */
export const KeyState = ({ language, open, minutesLeft }: { language: Language; open: boolean; minutesLeft?: number | undefined }) => {
  const text = words[language]
  if (!open) return <Tag icon="lock">{text.locked}</Tag>
  return (
    <Tag tone="good" icon="unlock">
      {minutesLeft === undefined ? text.open : `${text.open}, ${text.minutes(minutesLeft)}`}
    </Tag>
  )
}
