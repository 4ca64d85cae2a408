import { inLanguage, type Language } from '../../../foundation/kernel/language.ts'
import { addressOf, CheckboxGroup, Notice, RadioGroup, TextArea, TextField } from '../../../foundation/ui/index.ts'
import type { Question } from '../rules/bank/question.ts'
import { longestText } from '../rules/bank/limits.ts'
import { answeringTexts, helpPartTexts } from '../texts/answering.ts'
import type { SurveyPages } from './services.ts'

/** The name of a question's field in the form. */
export const fieldOf = (question: string): string => `q.${question}`
export const idOf = (question: string): string => `q-${question}`

type AskProps = { readonly language: Language; readonly question: Question; readonly given: readonly string[]; readonly error?: string | undefined; readonly heading?: 'h1' | 'h2' | undefined }

/** One question with the answer as it was given. */
export const Ask = ({ language, question, given, error, heading }: AskProps) => {
  const label = inLanguage(question.wording, language)
  const range = question.range ? `${question.range[0]} – ${question.range[1]}` : ''
  const hint = [question.help ? inLanguage(question.help, language) : '', range].filter(Boolean).join(' ') || undefined
  const common = { language, id: idOf(question.id), name: fieldOf(question.id), label, heading, error, ...(hint === undefined ? {} : { hint }) }
  const options = question.options.map((one) => ({ value: one.id, label: inLanguage(one.label, language) }))
  switch (question.kind) {
    case 'one': return <RadioGroup {...common} options={options} value={given[0]} />
    case 'several': return <CheckboxGroup {...common} options={options} values={given} />
    case 'number': return <TextField {...common} short inputMode="numeric" value={given[0]} />
    case 'text': return <TextArea {...common} rows={6} value={(given[0] ?? '').slice(0, longestText + 1)} />
  }
}

const helpParts = ['guide', 'advisers', 'report'] as const

/** Ways to help, beside a question that may hurt; only those this house has. */
export const HelpLinks = ({ services, language }: { readonly services: SurveyPages; readonly language: Language }) => {
  const text = answeringTexts[language]
  const there = helpParts.flatMap((id) => {
    const page = services.parts.find((part) => part.id === id)?.page
    return page ? [{ id, href: `${services.publicUrl}${addressOf(language, page)}` }] : []
  })
  if (there.length === 0) return null
  return (
    <Notice tone="care" title={text.help}>
      <p>{text.helpText}</p>
      <ul>{there.map(({ id, href }) => <li key={id}><a href={href} target="_blank" rel="noopener noreferrer">{helpPartTexts[language][id]}</a></li>)}</ul>
    </Notice>
  )
}
