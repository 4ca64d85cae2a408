import type { Text } from './language.ts'

/** A term as one module offers it to others: the same row from which the offering module computes. */
export type OfferedTerm = {
  /** Such as `AWB_AFDOENING_10`; a step of a row of steps is `ESC_2`. */
  readonly id: string
  /** Such as `10w`, in the notation of the calendar's `parseLength`. */
  readonly length: string
  readonly kind: 'law' | 'amvb' | 'regulation' | 'house'
  /** The source is not confirmed: shown with a visible mark. */
  readonly provisional: boolean
  readonly name: Text
  readonly ground: readonly string[]
}
