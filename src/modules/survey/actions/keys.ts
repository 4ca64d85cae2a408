import { concat, utf8 } from '../../../foundation/kernel/bytes.ts'
import { digest, sha256 } from '../../../foundation/storage/bytes.ts'
import { keyCommitment, tokenKeys, type TokenKeys } from '../../../foundation/tokens/voprf.ts'
import type { SurveyServices } from './services.ts'

/** The key of one stratum of one wave. */
export const keysOf = ({ surveySecret }: Pick<SurveyServices, 'surveySecret'>, wave: string, stratum: string): TokenKeys =>
  tokenKeys(sha256(concat(utf8('gehoor/survey-seed/v1\0'), surveySecret, utf8(wave))), `gehoor/survey/v1 ${wave} ${stratum}`)

/** What everybody who is invited can compare: one number over all keys of the wave. */
export const checkNumber = (wave: string, strata: readonly { readonly id: string; readonly public_key: string }[]): string =>
  digest(keyCommitment(wave, strata.map(({ id, public_key }) => ({ id, publicKey: public_key })))).slice(0, 22)

/** A code as the database keeps it. */
export const codeHash = (code: string): string => digest(utf8(`gehoor/survey-code/v1\0${code}`))
/** A token as the database keeps it once it was spent. */
export const nullifierOf = (input: string): string => digest(utf8(`gehoor/survey-spent/v1\0${input}`))
