import type { Context } from 'hono'
import { inLanguage } from '../../../foundation/kernel/language.ts'
import { addressOf, Button, ButtonBar, CheckboxGroup, DataTable, Details, EmptyState, errorFor, formatDay, RadioGroup, Select, Tag, TextArea, TextField, type FormError } from '../../../foundation/ui/index.ts'
import { addQuestion, questionBank, type BankQuestion } from '../actions/bank.ts'
import { questionKinds, type Question } from '../rules/bank/question.ts'
import { questionsPlace } from '../rules/places.ts'
import { bankTexts } from '../texts/questionnaires.ts'
import { formOfPost, type Fields } from './forms.ts'
import { languageOf, meOf, show, type Answer, type StaffLanguage } from './frame.tsx'
import type { SurveyPages } from './services.ts'

/** What a question measures, in a line. */
const measuresIn = ({ construct }: Question, language: StaffLanguage): string => {
  const text = bankTexts[language]
  if (!construct) return text.nothingMeasured
  return [construct.act?.join(', ') ?? text.unknown, construct.grounds?.join(', '), construct.scope && text[construct.scope], construct.role && text[construct.role], construct.months === null ? null : `${construct.months} m`].filter(Boolean).join(' · ')
}

/** A question as the fields of its form, and back. */
const fieldsOf = (one: Question): Fields => ({
  id: one.id, base: String(one.version), kind: one.kind, wordingNl: one.wording.nl, wordingEn: one.wording.en, wordingEasy: one.wording.easy ?? '', helpNl: one.help?.nl ?? '', helpEn: one.help?.en ?? '', range: one.range ? one.range.join('-') : '', painful: one.painful ? 'yes' : '',
  options: one.options.map(({ id, label, alone }) => [id, label.nl, label.en, ...(alone ? ['alleen'] : [])].join(' | ')).join('\n'),
  act: one.construct?.act?.join(', ') ?? '', grounds: one.construct?.grounds?.join(', ') ?? '', scope: one.construct?.scope ?? '', role: one.construct?.role ?? '', source: one.construct?.source?.join(', ') ?? '', months: one.construct?.months === null || one.construct === null ? '' : String(one.construct.months),
})
const questionIn = (fields: Fields): unknown => {
  const given = (name: string): string => (fields[name] ?? '').trim()
  const list = (name: string): string[] | null => { const words = given(name).split(',').map((one) => one.trim()).filter(Boolean); return words.length > 0 ? words : null }
  const construct = { act: list('act'), grounds: list('grounds'), scope: given('scope') || null, role: given('role') || null, source: list('source'), months: given('months') === '' ? null : Number(given('months')) }
  const [, low, high] = /^(-?\d+)\s*-\s*(-?\d+)$/.exec(given('range')) ?? []
  return {
    id: given('id'), version: Number(fields['base'] ?? '0') + 1, kind: given('kind'), wording: { nl: given('wordingNl'), en: given('wordingEn'), ...(given('wordingEasy') ? { easy: given('wordingEasy') } : {}) },
    help: given('helpNl') || given('helpEn') ? { nl: given('helpNl'), en: given('helpEn') } : null, range: low === undefined ? null : [Number(low), Number(high)], painful: given('painful') === 'yes', construct: Object.values(construct).every((one) => one === null) ? null : construct,
    options: given('options').split('\n').map((line) => line.split('|').map((part) => part.trim())).filter(([id]) => id).map(([id, nl, en, alone]) => ({ id, label: { nl: nl ?? '', en: en ?? '' }, ...(alone ? { alone: true } : {}) })),
  }
}
/** The field that a sentence about the shape belongs to. */
const fieldFor = (shape: string): string => (shape.startsWith('wording.en') ? 'wordingEn' : shape.startsWith('wording') ? 'wordingNl' : shape.startsWith('help.en') ? 'helpEn' : shape.startsWith('help') ? 'helpNl' : /^construct\.(\w+)/.exec(shape)?.[1] ?? shape.split(/[.:[ ]/)[0] ?? 'id')

const QuestionForm = ({ language, fields, errors, isNew }: { readonly language: StaffLanguage; readonly fields: Fields; readonly errors: readonly FormError[]; readonly isNew: boolean }) => {
  const text = bankTexts[language]
  const field = (id: 'id' | 'wordingNl' | 'wordingEn' | 'wordingEasy' | 'helpNl' | 'helpEn' | 'options' | 'range' | 'act' | 'grounds' | 'source' | 'months' | 'kind' | 'scope' | 'role') => ({ language, id, label: text[id], value: fields[id] ?? '', error: errorFor(errors, id) })
  return (
    <form method="post">
      <input type="hidden" name="base" value={fields['base'] ?? '0'} />
      {isNew ? <TextField {...field('id')} hint={text.idHint} /> : <input type="hidden" name="id" value={fields['id']} />}
      <RadioGroup {...field('kind')} options={questionKinds.map((kind) => ({ value: kind, label: text[kind] }))} />
      <TextArea {...field('wordingNl')} rows={2} /><TextArea {...field('wordingEn')} rows={2} /><TextArea {...field('wordingEasy')} rows={2} optional /><TextArea {...field('helpNl')} rows={2} optional /><TextArea {...field('helpEn')} rows={2} optional />
      <TextArea {...field('options')} hint={text.optionsHint} rows={6} optional /><TextField {...field('range')} hint={text.rangeHint} short optional />
      <CheckboxGroup language={language} id="painful" label={text.painful} hint={text.painfulHint} options={[{ value: 'yes', label: text.painful }]} values={fields['painful'] === 'yes' ? ['yes'] : []} />
      <h2>{text.construct}</h2>
      <TextField {...field('act')} hint={text.listHint} optional /><TextField {...field('grounds')} hint={text.listHint} optional />
      <Select {...field('scope')} none={text.unknown} options={[{ value: 'strict', label: text.strict }, { value: 'broad', label: text.broad }]} />
      <Select {...field('role')} none={text.unknown} options={[{ value: 'experienced', label: text.experienced }, { value: 'witnessed', label: text.witnessed }]} />
      <TextField {...field('source')} hint={text.listHint} optional /><TextField {...field('months')} short inputMode="numeric" optional />
      <ButtonBar><Button>{text.save}</Button></ButtonBar>
    </form>
  )
}

const listPage = async (context: Context, services: SurveyPages, fields?: Fields, errors: readonly FormError[] = []) => {
  const language = languageOf(context)
  const text = bankTexts[language]
  const newest = (await questionBank(services)).filter((one, at, all) => all.findIndex(({ id }) => id === one.id) === at)
  return show(context, services, questionsPlace, text.bank, (
    <>
      <p class="lead">{text.bankLead}</p>
      <DataTable id="bank" caption={text.bank} stacks rows={newest} rowKey={({ id }) => id} empty={<EmptyState title={text.noQuestions}><p>{text.noQuestionsText}</p></EmptyState>} columns={[
        { key: 'question', head: text.question, cell: (one) => <a href={`${addressOf(language, questionsPlace)}/${one.id}`}>{inLanguage(one.wording, language)}</a> },
        { key: 'version', head: text.version, cell: ({ id, version }) => `${id}, ${version}` }, { key: 'kind', head: text.kind, cell: ({ kind }) => text[kind] }, { key: 'measures', head: text.measures, cell: (one) => measuresIn(one, language) },
      ]} />
      <Details summary={text.newQuestion} open={fields !== undefined}><QuestionForm language={language} fields={fields ?? {}} errors={errors} isNew /></Details>
    </>
  ), { errors, status: errors.length > 0 ? 422 : 200 })
}

const Version = ({ one, language }: { readonly one: BankQuestion; readonly language: StaffLanguage }) => {
  const text = bankTexts[language]
  return (
    <section class="panel">
      <h2>{text.version} {one.version} <Tag>{text[one.kind]}</Tag></h2>
      <p>{inLanguage(one.wording, language)}</p>
      {one.help && <p class="soft">{inLanguage(one.help, language)}</p>}
      {one.options.length > 0 && <ul>{one.options.map(({ id, label }) => <li key={id}>{inLanguage(label, language)} <span class="soft">({id})</span></li>)}</ul>}
      <dl class="summary">
        <div><dt>{text.measures}</dt><dd>{measuresIn(one, language)}</dd></div><div><dt>{text.since}</dt><dd>{formatDay(one.day, language)}</dd></div>
        <div><dt>{text.fingerprint}</dt><dd><code>nl {one.hashes.nl}</code><br /><code>en {one.hashes.en}</code></dd></div><div><dt>{text.fingerprintOptions}</dt><dd><code>{one.hashes.options}</code></dd></div>
      </dl>
    </section>
  )
}

const onePage = async (context: Context, services: SurveyPages, id: string, fields?: Fields, errors: readonly FormError[] = [], status?: 409 | 422) => {
  const language = languageOf(context)
  const text = bankTexts[language]
  const versions = (await questionBank(services)).filter((one) => one.id === id)
  const [newest] = versions
  if (!newest) return context.notFound()
  return show(context, services, questionsPlace, `${text.question} ${id}`, (
    <>
      {versions.map((one) => <Version key={one.version} one={one} language={language} />)}
      <Details summary={text.newVersion} open={fields !== undefined}><p>{text.newVersionText}</p><QuestionForm language={language} fields={fields ?? fieldsOf(newest)} errors={errors} isNew={false} /></Details>
    </>
  ), { errors, status, end: `/${id}`, back: { href: addressOf(language, questionsPlace), text: text.bank }, said: context.req.query('saved') === undefined ? undefined : { title: text.saved, text: text.savedText } })
}

export const bankPage: Answer = (context, services) => listPage(context, services)
export const questionPage: Answer = (context, services) => onePage(context, services, context.req.param('id') ?? '')
export const questionForm: Answer = async (context, services) => {
  const language = languageOf(context)
  const text = bankTexts[language]
  const { fields } = await formOfPost(context)
  const there = context.req.param('id')
  const added = await addQuestion(services, meOf(context).person, questionIn(there === undefined ? fields : { ...fields, id: there }))
  if (added.ok) return context.redirect(`${addressOf(language, questionsPlace)}/${added.value.id}?saved`, 303)
  const [field, sentence] = typeof added.error === 'object' ? [fieldFor(added.error.shape), added.error.shape] : ['wordingNl', added.error === 'stale' ? text.stale : text.nothingNew]
  const errors = [{ field, text: sentence }]
  return there === undefined ? listPage(context, services, fields, errors) : onePage(context, services, there, fields, errors, added.error === 'stale' ? 409 : 422)
}
