import type { Language } from '../../kernel/language.ts'

/** A sentence, a list of sentences, or a function of what must be filled in. */
type Value = string | readonly string[] | ((...values: never[]) => string)

/** The same keys with the same kinds of values, whatever the words are. */
export type SameTexts<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : Texts[Key] extends string
      ? string
      : readonly string[]
}

/**
 * A dictionary: Dutch sets the keys, English must have all of them and no others, easy Dutch may leave some out and then says the Dutch.
 * A missing or superfluous key is an error of the type checker. Read it as `texts[language].key`.
 */
export const defineTexts = <Texts extends Readonly<Record<string, Value>>>(texts: {
  readonly nl: Texts
  readonly en: NoInfer<SameTexts<Texts>>
  readonly easy?: Partial<NoInfer<SameTexts<Texts>>>
}): Readonly<Record<Language, SameTexts<Texts>>> => {
  const nl = texts.nl as unknown as SameTexts<Texts>
  return { nl, en: texts.en, easy: { ...nl, ...texts.easy } }
}
