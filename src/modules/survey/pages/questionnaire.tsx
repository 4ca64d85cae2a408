import type { Context } from 'hono'
import { inLanguage } from '../../../foundation/kernel/language.ts'
import { addressOf, Button, ButtonBar, Details, errorFor, formatDay, Notice, Tag, TextArea, TextField, type FormError } from '../../../foundation/ui/index.ts'
import { copyQuestionnaire, discardQuestionnaire, keepDraft, publishQuestionnaire, questionnaireView, type QuestionnaireView } from '../actions/bank.ts'
import { writeXlsForm } from '../actions/xlsform.ts'
import { questionnairesPlace } from '../rules/places.ts'
import { conditionInWords } from '../rules/questionnaire/words.ts'
import { bankTexts } from '../texts/questionnaires.ts'
import { Ask, HelpLinks } from './ask.tsx'
import { formOfPost, versionIn, type Fields } from './forms.ts'
import { languageOf, meOf, show, type Answer, type StaffLanguage } from './frame.tsx'
import type { SurveyPages } from './services.ts'

const Preview = ({ view, language, services }: { readonly view: QuestionnaireView; readonly language: StaffLanguage; readonly services: SurveyPages }) => {
  const text = bankTexts[language]
  const when = (condition: Parameters<typeof conditionInWords>[0] | null) => condition && <p class="soft"><Tag>{text.shownWhen}</Tag> {conditionInWords(condition, view.form.questions, language)}</p>
  return (
    <section>
      <h2>{text.preview}</h2>
      <p>{text.previewText}</p>
      {view.form.pages.map((page, at) => (
        <section class="panel" key={page.id}>
          <h3>{text.page(String(at + 1))}{page.title ? `: ${inLanguage(page.title, language)}` : ''}</h3>
          {when(page.when)}
          {page.items.map(({ question: id, when: condition }) => {
            const question = view.form.questions.get(id)
            return question && <div key={id}>{when(condition)}<Ask language={language} question={question} given={[]} />{question.painful && <HelpLinks services={services} language={language} />}</div>
          })}
        </section>
      ))}
    </section>
  )
}

const texts = ['title', 'intro', 'thanks'] as const
const fieldsOf = ({ row: { content: { questionnaire } } }: QuestionnaireView): Fields =>
  ({ ...Object.fromEntries(texts.flatMap((one) => [[`${one}Nl`, questionnaire[one].nl], [`${one}En`, questionnaire[one].en]])), structure: JSON.stringify(questionnaire.pages, null, 2) })

const Edit = ({ view, language, fields, errors }: { readonly view: QuestionnaireView; readonly language: StaffLanguage; readonly fields: Fields | undefined; readonly errors: readonly FormError[] }) => {
  const text = bankTexts[language]
  const now = fields ?? fieldsOf(view)
  const field = (id: 'titleNl' | 'titleEn' | 'introNl' | 'introEn' | 'thanksNl' | 'thanksEn' | 'structure') => ({ language, id, label: text[id], value: now[id] ?? '', error: errorFor(errors, id) })
  return (
    <Details summary={text.edit} open={fields !== undefined}>
      <form method="post">
        <input type="hidden" name="do" value="save" /><input type="hidden" name="version" value={fields?.['version'] ?? view.row.version} />
        <TextField {...field('titleNl')} /><TextField {...field('titleEn')} /><TextArea {...field('introNl')} rows={3} /><TextArea {...field('introEn')} rows={3} /><TextArea {...field('thanksNl')} rows={3} /><TextArea {...field('thanksEn')} rows={3} />
        <TextArea {...field('structure')} hint={text.structureHint} rows={18} />
        <ButtonBar><Button kind="quiet">{text.save}</Button></ButtonBar>
      </form>
    </Details>
  )
}

const page = async (context: Context, services: SurveyPages, id: string, given: { readonly fields?: Fields; readonly errors?: readonly FormError[]; readonly status?: 409 | 422 } = {}) => {
  const language = languageOf(context)
  const text = bankTexts[language]
  const view = await questionnaireView(services, id)
  if (!view) return context.notFound()
  const { row, problems } = view
  const act = (what: string, label: string, primary = false) => <form method="post"><input type="hidden" name="do" value={what} /><input type="hidden" name="version" value={row.version} /><Button kind={primary ? 'primary' : 'quiet'}>{label}</Button></form>
  const said = { saved: text.draftSaved, published: text.publishedText }[context.req.query('done') ?? '']
  return show(context, services, questionnairesPlace, inLanguage(row.content.questionnaire.title, language), (
    <>
      {row.state === 'published' ? <Notice tone="good" title={text.frozen}><p>{text.frozenText(formatDay(row.published ?? '', language), row.fingerprint ?? '')}</p><p>{text.inUse(String(view.inUse))}</p></Notice>
        : problems.length > 0 ? <Notice tone="warn" title={text.problems}><p>{text.problemsText}</p><ul>{problems.map((one, at) => <li key={at}>{inLanguage(one.story, language)}</li>)}</ul></Notice> : <Notice tone="good"><p>{text.noProblems}</p></Notice>}
      <ButtonBar>
        {row.state === 'draft' && problems.length === 0 && act('ask-publish', text.publish, true)}
        {act('copy', text.copy)}
        {row.state === 'draft' && act('ask-discard', text.discard)}
        <Button kind="quiet" href={`${addressOf(language, questionnairesPlace)}/${id}/xlsform`} download="questionnaire.xlsx">{text.download}</Button>
      </ButtonBar>
      {row.state === 'draft' && <Edit view={view} language={language} fields={given.fields} errors={given.errors ?? []} />}
      <Preview view={view} language={language} services={services} />
    </>
  ), { errors: given.errors, status: given.status, end: `/${id}`, back: { href: addressOf(language, questionnairesPlace), text: text.list }, said: said === undefined ? undefined : { title: text.saved, text: said } })
}

export const questionnairePage: Answer = (context, services) => page(context, services, context.req.param('id') ?? '')

/** A questionnaire as a file that other programs read. */
export const questionnaireFile: Answer = async (context, services) => {
  const view = await questionnaireView(services, context.req.param('id') ?? '')
  if (!view) return context.notFound()
  return context.body(await writeXlsForm(view.form, view.row), 200, { 'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'Content-Disposition': 'attachment; filename="questionnaire.xlsx"', 'Cache-Control': 'no-store' })
}

const given = (fields: Fields): { readonly value: unknown } | null => {
  try {
    return { value: { ...Object.fromEntries(texts.map((one) => [one, { nl: fields[`${one}Nl`] ?? '', en: fields[`${one}En`] ?? '' }])), pages: JSON.parse(fields['structure'] ?? '') as unknown } }
  } catch {
    return null
  }
}
const fieldFor = (shape: string): string => { const [, one, language] = /^(title|intro|thanks)\.(nl|en)/.exec(shape) ?? []; return one ? `${one}${language === 'en' ? 'En' : 'Nl'}` : 'structure' }

export const questionnaireForm: Answer = async (context, services) => {
  const language = languageOf(context)
  const text = bankTexts[language]
  const id = context.req.param('id') ?? ''
  const by = meOf(context).person
  const { fields } = await formOfPost(context)
  const address = `${addressOf(language, questionnairesPlace)}/${id}`
  const stale = () => page(context, services, id, { errors: [{ field: 'main', text: text.staleDraft }], status: 409 })
  switch (fields['do']) {
    case 'save': {
      const read = given(fields)
      if (!read) return page(context, services, id, { fields, errors: [{ field: 'structure', text: text.notJson }], status: 422 })
      const kept = await keepDraft(services, by, id, versionIn(fields), read.value)
      if (kept.ok) return context.redirect(`${address}?done=saved`, 303)
      if (kept.error === 'not-found') return context.notFound()
      if (typeof kept.error === 'object') return page(context, services, id, { fields, errors: [{ field: fieldFor(kept.error.shape), text: text.wrongShape(kept.error.shape) }], status: 422 })
      return page(context, services, id, { fields, errors: [{ field: 'main', text: text.staleDraft }], status: 409 })
    }
    case 'ask-publish': case 'ask-discard': {
      const publish = fields['do'] === 'ask-publish'
      return show(context, services, questionnairesPlace, publish ? text.publish : text.discard, (
        <form method="post"><input type="hidden" name="do" value={publish ? 'publish' : 'discard'} /><input type="hidden" name="version" value={fields['version']} /><p class="lead">{publish ? text.publishText : text.discardText}</p>
          <ButtonBar><Button>{publish ? text.publishSure : text.discardSure}</Button><Button kind="quiet" href={address}>{text.back}</Button></ButtonBar></form>
      ), { end: `/${id}` })
    }
    case 'publish': {
      const done = await publishQuestionnaire(services, by, id, versionIn(fields))
      return done.ok ? context.redirect(`${address}?done=published`, 303) : done.error === 'not-found' ? context.notFound() : stale()
    }
    case 'discard': {
      const gone = await discardQuestionnaire(services, id, versionIn(fields))
      return gone.ok ? context.redirect(addressOf(language, questionnairesPlace), 303) : stale()
    }
    case 'copy': {
      const made = await copyQuestionnaire(services, by, id)
      return made.ok ? context.redirect(`${addressOf(language, questionnairesPlace)}/${made.value}`, 303) : context.notFound()
    }
    default: return context.notFound()
  }
}
