import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Button, ButtonBar, DataTable, EmptyState, formatDay, Select, TextArea, TextField } from '../../../foundation/ui/index.ts'
import { keepTerms, ownTerms, type TermsRefusal } from '../actions/adaptations.ts'
import { editorPlaces } from '../rules/places.ts'
import { editorTexts } from '../texts/editor.ts'
import { lengthOf, say } from '../texts/model-words.ts'
import { addressIn, editorOf, fieldsOf, numberIn, show, type Desk, type Fields } from './editor-frame.tsx'
import type { EscalationHouse } from './parts.tsx'

type Given = { readonly fields: Fields; readonly refusal: TermsRefusal }

const page = async (desk: Desk, chosen: string, given: Given | null = null) => {
  const { house, language, context } = desk
  const text = editorTexts[language]
  const { model, departments, own } = await ownTerms(house)
  const name = (one: { readonly nl: string; readonly en: string }): string => one[language]
  const department = departments.find(({ id }) => id === chosen) ?? null
  const mine = own.find((one) => one.department.id === chosen)
  const wrong = given && typeof given.refusal === 'object' ? given.refusal.problems : []
  const errorOf = (term: string): string | undefined => {
    const problem = wrong.find((one) => one.term === term)?.problem
    return problem === undefined ? undefined : text[problem]
  }
  const summary = given === null ? undefined : typeof given.refusal === 'string' ? { field: given.refusal === 'no-note' ? 'note' : 'department', text: text[given.refusal] } : { field: `term-${wrong[0]?.term ?? ''}`, text: `${text.problems} ${wrong.map(({ term, problem }) => `${term}: ${text[problem]}`).join(' ')}` }
  return show(desk, {
    title: text.termsTitle, place: editorPlaces.terms, end: department ? `?department=${department.id}` : '', error: summary, status: given ? (given.refusal === 'stale' ? 409 : 422) : 200,
    said: context.req.query('kept') === undefined ? undefined : { title: text.kept, text: text.keptText },
    children: (
      <>
        <p class="lead">{text.termsLead}</p>
        <form method="get" action={addressIn(language, editorPlaces.terms)}>
          <Select language={language} id="department" label={text.department} none={text.chooseFirst} options={departments.map((one) => ({ value: one.id, label: name(one) }))} value={department?.id} />
          <ButtonBar><Button kind="quiet">{text.open2}</Button></ButtonBar>
        </form>
        {department && (
          <form method="post" action={addressIn(language, editorPlaces.terms)}>
            <h2>{text.ownTermsOf(name(department))}</h2>
            <input type="hidden" name="department" value={department.id} />
            <input type="hidden" name="seen" value={given?.fields['seen'] ?? String(mine?.number ?? 0)} />
            {model.terms.filter(({ bounds }) => bounds !== undefined && bounds.from !== bounds.to).map((term) => (
              <TextField key={term.id} language={language} id={`term-${term.id}`} short label={`${say(term.name, language)} (${text.central.toLowerCase()}: ${lengthOf(term.length, language)})`} hint={text.ownHint(term.bounds?.from ?? '', term.bounds?.to ?? '')} value={given?.fields[`term-${term.id}`] ?? mine?.terms[term.id] ?? ''} error={errorOf(term.id)} />
            ))}
            <TextArea language={language} id="note" label={text.noteLabel} hint={text.noteHint} rows={3} value={given?.fields['note'] ?? ''} error={given?.refusal === 'no-note' ? text['no-note'] : undefined} />
            <ButtonBar><Button>{text.keep}</Button></ButtonBar>
          </form>
        )}
        <DataTable id="own-terms" caption={text.overview} stacks rows={own} rowKey={(one) => one.department.id} empty={<EmptyState title={text.noneOwn}><p>{text.noneOwnText}</p></EmptyState>} columns={[
          { key: 'department', head: text.department, cell: (one) => <a href={`${addressIn(language, editorPlaces.terms)}?department=${one.department.id}`}>{name(one.department)}</a> },
          { key: 'terms', head: text.own, cell: (one) => Object.entries(one.terms).map(([id, length]) => `${id}: ${lengthOf(length, language)}`).join('; ') || text.central }, { key: 'day', head: text.day, cell: ({ day }) => formatDay(day, language) }, { key: 'note', head: text.note, cell: ({ note }) => note },
        ]} />
      </>
    ),
  })
}

/** A ministry's own terms, within the bounds of the model. */
export const mountTermsPages = (site: Hono, house: EscalationHouse): void => {
  for (const language of ['nl', 'en'] as const) {
    const here = addressIn(language, editorPlaces.terms)
    site.get(here, (context) => page({ context, house, language }, context.req.query('department') ?? ''))
    site.post(here, bodyLimit({ maxSize: 64 * 1024 }), async (context) => {
      const fields = await fieldsOf(context)
      const department = fields['department'] ?? ''
      const terms = Object.fromEntries(Object.entries(fields).flatMap(([key, value]) => (key.startsWith('term-') ? [[key.slice(5), value.trim()]] : [])))
      const saved = await keepTerms(house, editorOf(context), { department, terms, seen: numberIn(fields['seen']), note: (fields['note'] ?? '').slice(0, 1_000) })
      return saved.ok ? context.redirect(`${here}?department=${department}&kept`, 303) : page({ context, house, language }, department, { fields, refusal: saved.error })
    })
  }
}
