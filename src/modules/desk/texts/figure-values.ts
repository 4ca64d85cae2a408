import { inLanguage, type Language } from '../../../foundation/kernel/language.ts'
import type { Dimension } from '../rules/figures/tally.ts'
import { grounds } from '../rules/intake/conduct-v1-options.ts'
import { caseTexts } from './case.ts'
import { figuresTexts } from './figures.ts'

/** The word for a value of a dimension. */
export const figureValue = (dimension: Dimension, value: string, language: Language): string => {
  if (dimension === 'ground') {
    const option = grounds.find((one) => one.id === value)
    return option ? inLanguage(option.label, language) : value
  }
  const words = (dimension === 'procedure' || dimension === 'outcome' ? caseTexts[language] : figuresTexts[language]) as unknown as Record<string, unknown>
  const word = words[dimension === 'procedure' || dimension === 'outcome' ? value : `${dimension}-${value}`]
  return typeof word === 'string' ? word : value
}
