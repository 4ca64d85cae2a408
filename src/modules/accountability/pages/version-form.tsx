import { Button, ButtonBar, CheckboxGroup, Details, errorFor, Notice, TextArea, TextField, type FormError } from '../../../foundation/ui/index.ts'
import type { VersionsView } from '../actions/index.ts'
import type { Content, Kind } from '../rules/versions/shapes.ts'
import { versionTexts } from '../texts/versions.ts'
import { Paragraphs, type Fields, type StaffLanguage } from './frame.tsx'
import { fieldName, fresh, fieldsFrom, listsOf, textsOf } from './version-content.ts'

export type Draft = NonNullable<VersionsView['drafts'][Kind]>
type FormProps = { readonly kind: Kind; readonly draft: Draft | null; readonly content: Content; readonly language: StaffLanguage; readonly typed: Fields | null; readonly errors: readonly FormError[] }

/** One thing of a list: folded in, so that the whole stays readable. */
const ItemFields = ({ kind, list, id, from, language, errors }: { readonly kind: Kind; readonly list: string; readonly id: string; readonly from: Fields; readonly language: StaffLanguage; readonly errors: readonly FormError[] }) => {
  const text = versionTexts[language]
  const field = (name: string) => { const at = fieldName(list, id, name); return { language, id: at, value: from[at] ?? '', error: errorFor(errors, at) } }
  const title = from[fieldName(list, id, `${kind === 'model' ? 'name' : 'title'}-${language}`)] ?? ''
  const wrong = errors.some(({ field: at }) => at.startsWith(`${list}-${id}-`))
  return (
    <Details summary={id === fresh ? text.added(text[list as 'list']) : title} open={wrong}>
      {id === fresh && <TextField {...field('id')} label={text.id} hint={text.idHint} short />}
      {textsOf[kind].map((name) => (name.startsWith('about') || name.startsWith('hint') ? <TextArea key={name} {...field(name)} label={text[name]} rows={2} /> : <TextField key={name} {...field(name)} label={text[name]} />))}
      {kind === 'questions' && <CheckboxGroup language={language} id={fieldName(list, id, 'settings')} label={text.settings} values={(from[fieldName(list, id, 'settings')] ?? '').split(',')} options={[{ value: 'required', label: text.required }, { value: 'racism', label: text.racism }]} />}
      {kind === 'questions' && <TextField {...field('minimum')} label={text.minimum} short inputMode="numeric" />}
      <TextField {...field('position')} label={text.position} short inputMode="numeric" />
      {id !== fresh && <CheckboxGroup language={language} id={fieldName(list, id, 'take')} label={`${title}`} values={(from[fieldName(list, id, 'take')] ?? '').split(',')} options={[{ value: 'yes', label: text.take }]} />}
    </Details>
  )
}

/** The whole version as one form; nothing counts before somebody else adopted it. */
export const VersionForm = ({ kind, draft, content, language, typed, errors }: FormProps) => {
  const text = versionTexts[language]
  const from: Fields = typed ?? { ...fieldsFrom(kind, content), owner: draft?.owner ?? '', reason: draft?.reason ?? '' }
  const field = (id: string) => ({ language, id, value: from[id] ?? '', error: errorFor(errors, id) })
  return (
    <form method="post">
      <input type="hidden" name="form" value="save" /><input type="hidden" name="edition" value={String(draft?.edition ?? 0)} />
      <p>{text.draftText}</p>
      {listsOf[kind].map((list) => (
        <section key={list}>
          <h3>{text[list as 'list']}</h3>
          <input type="hidden" name={`${list}-ids`} value={from[`${list}-ids`] ?? ''} />
          {[...(from[`${list}-ids`] ?? '').split(' ').filter((id) => id !== ''), fresh].map((id) => <ItemFields key={id} kind={kind} list={list} id={id} from={from} language={language} errors={errors} />)}
        </section>
      ))}
      <CheckboxGroup language={language} id="provisional" label={text.provisional} values={[from['provisional'] ?? '']} options={[{ value: 'yes', label: text.yes }]} />
      <TextField {...field('owner')} label={text.owner} hint={text.ownerHint} />
      <TextArea {...field('reason')} label={text.reason} hint={text.reasonHint} rows={3} />
      <ButtonBar><Button>{text.keep}</Button></ButtonBar>
    </form>
  )
}

const Hidden = ({ form, edition }: { readonly form: string; readonly edition: number }) => <><input type="hidden" name="form" value={form} /><input type="hidden" name="edition" value={String(edition)} /></>

/** What may be done with a draft: laid before a colleague, adopted or given back by another, thrown away. */
export const VersionSteps = ({ draft, next, own, language, typed, errors }: { readonly draft: Draft; readonly next: number; readonly own: boolean; readonly language: StaffLanguage; readonly typed: Fields | null; readonly errors: readonly FormError[] }) => {
  const text = versionTexts[language]
  if (draft.state === 'offered') return (
    <>
      <Notice tone="care"><p>{text.offeredText}</p>{own && <p>{text.ownText}</p>}</Notice>
      {!own && <form method="post"><Hidden form="adopt" edition={draft.edition} /><p>{text.adoptText(String(next))}</p><ButtonBar><Button kind="grave">{text.adopt}</Button></ButtonBar></form>}
      <form method="post"><Hidden form="back" edition={draft.edition} /><TextField language={language} id="words" label={text.backWhy} value={typed?.['words'] ?? ''} error={errorFor(errors, 'words')} /><ButtonBar><Button kind="quiet">{text.back}</Button></ButtonBar></form>
    </>
  )
  return (
    <>
      {draft.sentBack !== '' && <Notice tone="care" title={text.sentBack} level="h3"><Paragraphs text={draft.sentBack} /></Notice>}
      {draft.problems.length > 0
        ? <><h3>{text.problems}</h3><ul>{draft.problems.map(({ code, path, story }) => <li key={`${code} ${path.join(' ')}`}>{story[language]}</li>)}</ul></>
        : <form method="post"><Hidden form="offer" edition={draft.edition} /><p>{text.fine}</p><ButtonBar><Button>{text.offer}</Button></ButtonBar></form>}
      <Details summary={text.drop}><form method="post"><Hidden form="drop" edition={draft.edition} /><p>{text.dropText}</p><ButtonBar><Button kind="grave">{text.drop}</Button></ButtonBar></form></Details>
    </>
  )
}
