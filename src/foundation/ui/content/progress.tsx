import type { Language } from '../../kernel/language.ts'
import { words } from '../texts/words.ts'

export type ProgressProps = {
  readonly language: Language
  readonly id: string
  /** What is being done now, in words. */
  readonly doing: string
  /** Between 0 and 1; leave out when it cannot be known. */
  readonly share?: number | undefined
  readonly onCancel?: (() => void) | undefined
}

/** Long work: what is being done, how far it is, and a way to stop it. */
export const Progress = ({ language, id, doing, share, onCancel }: ProgressProps) => (
  <div class="progress">
    <p id={`${id}-doing`} role="status">
      {doing}
    </p>
    <progress id={id} max={1} value={share} aria-labelledby={`${id}-doing`} />
    {onCancel !== undefined && (
      <button class="link" type="button" onClick={onCancel}>
        {words[language].cancel}
      </button>
    )}
  </div>
)
