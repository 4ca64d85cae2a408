import type { Language } from '../../../../foundation/kernel/language.ts'
import type { Question } from './question.ts'

/** A hash as an argument: SHA-256 in base64url wherever this runs. */
export type Digest = (text: string) => string

/** White space and the way letters are composed do not make another question; anything else does. */
const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()
const inOne = (text: { readonly nl: string; readonly en: string; readonly easy?: string | undefined } | null, language: Language): string => (text === null ? '' : plain(language === 'en' ? text.en : language === 'easy' ? (text.easy ?? text.nl) : text.nl))

/** The fingerprint of what is read: wording and help in one language. */
export const textHash = ({ kind, wording, help }: Pick<Question, 'kind' | 'wording' | 'help'>, language: Language, digest: Digest): string =>
  digest(JSON.stringify(['gehoor/question/v1', kind, inOne(wording, language), inOne(help, language)]))

/** The fingerprint of what can be answered, in order: an option moved is another question to who reads. */
export const optionsHash = ({ kind, options, range }: Pick<Question, 'kind' | 'options' | 'range'>, language: Language, digest: Digest): string =>
  digest(JSON.stringify(['gehoor/options/v1', kind, range, options.map(({ id, label, alone }) => [id, inOne(label, language), alone === true])]))
