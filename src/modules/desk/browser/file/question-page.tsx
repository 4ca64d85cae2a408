import { inLanguage, type Language } from '../../../../foundation/kernel/language.ts'
import { CheckboxGroup, errorFor, Notice, Question as QuestionGroup, RadioGroup, TextArea, TextField, type FormError } from '../../../../foundation/ui/index.ts'
import type { Answer } from '../../rules/messages.ts'
import type { Answers, Question, QuestionPage as PageOfQuestions } from '../../rules/intake/questionnaire.ts'
import { intakeTexts } from '../../texts/intake/index.ts'
import { ListField } from './list-field.tsx'
import { fieldId } from './words.ts'

type Props = {
  readonly language: Language
  readonly page: PageOfQuestions
  /** The page never asks more than this one question; decided once, so that an answer that opens another question moves nothing. */
  readonly single: boolean
  readonly answers: Answers
  readonly errors: readonly FormError[]
  readonly advisers: string | null
  readonly onAnswer: (question: string, value: Answer) => void
}

type FieldProps = Omit<Props, 'page' | 'advisers' | 'single'> & { readonly question: Question; readonly alone: boolean; readonly intro?: string | undefined }

const QuestionField = ({ language, question, answers, errors, onAnswer, alone, intro }: FieldProps) => {
  const value = answers[question.id]
  const text = typeof value === 'string' ? value : ''
  const list = value === undefined ? [] : typeof value === 'string' ? [value] : value
  const id = fieldId(question.id)
  const help = [question.help === undefined ? '' : inLanguage(question.help, language), intro ?? ''].filter((part) => part !== '').join(' ')
  const common = {
    language, id, label: inLanguage(question.label, language), error: errorFor(errors, id),
    ...(alone ? { heading: 'h1' as const } : {}), ...(help === '' ? {} : { hint: help }),
  }
  const set = (answer: Answer): void => onAnswer(question.id, answer)
  if (question.kind === 'list') return <ListField {...common} entry={inLanguage(question.entry, language)} values={list} onChange={set} />
  if ('options' in question) {
    const options = question.options.map((option) => ({ value: option.id, label: inLanguage(option.label, language), ...(option.hint === undefined ? {} : { hint: inLanguage(option.hint, language) }) }))
    if (question.kind === 'one') return <RadioGroup {...common} options={options} value={text} onChange={set} />
    return <CheckboxGroup {...common} options={options} values={list} onChange={(values) => set([...values])} />
  }
  if (question.kind === 'longtext') return <TextArea {...common} value={text} rows={10} maximum={text.length > question.max - 1000 ? question.max : undefined} onInput={set} />
  return <TextField {...common} value={text} short={question.kind === 'period'} onInput={set} />
}

/** Help beside a painful question; the links leave nothing behind. */
const PainHelp = ({ language, advisers }: { readonly language: Language; readonly advisers: string | null }) => {
  const texts = intakeTexts[language]
  return (
    <Notice tone="care" title={texts.helpTitle}>
      <p>{texts.helpText}</p>
      <p>
        {advisers !== null && <><a href={advisers} target="_blank" rel="noopener noreferrer">{texts.helpAdviser}</a>. </>}{texts.helpDoctor}
      </p>
      <p>{texts.help113}</p>
    </Notice>
  )
}

/** One page of the questionnaire: a single question is the heading itself, several stand under one. */
export const QuestionScreen = ({ language, page, single, answers, errors, advisers, onAnswer }: Props) => {
  const texts = intakeTexts[language]
  const intro = page.intro === undefined ? undefined : inLanguage(page.intro, language)
  const [only] = page.questions
  const field = (question: Question, alone: boolean) => (
    <QuestionField key={question.id} language={language} question={question} answers={answers} errors={errors} onAnswer={onAnswer} alone={alone} intro={alone ? intro : undefined} />
  )
  const danger = answers['danger'] === 'yes' || answers['danger'] === 'unknown'
  return (
    <>
      {single && only !== undefined ? field(only, true) : (
        <QuestionGroup id={`page-${page.id}`} title={inLanguage(page.title, language)} {...(intro === undefined ? {} : { help: intro })}>
          {page.questions.map((question) => field(question, false))}
        </QuestionGroup>
      )}
      {page.id === 'danger' && danger && (
        <Notice tone="bad" title={texts.dangerTitle} live="status">
          <p>
            <a href="tel:112">{texts.dangerCall}</a>. {texts.dangerText}
          </p>
        </Notice>
      )}
      {page.painful === true && <PainHelp language={language} advisers={advisers} />}
    </>
  )
}
