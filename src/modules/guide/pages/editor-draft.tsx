import { Button, ButtonBar, Details, Field, Notice, TextArea, TextField, type FormError, errorFor } from '../../../foundation/ui/index.ts'
import type { Draft } from '../actions/drafting.ts'
import type { Checked, Problem } from '../rules/check/index.ts'
import { addressOf } from '../../../foundation/ui/index.ts'
import { partIds, partKinds, partOf, textsOfPart, type PartKind } from '../rules/parts.ts'
import { editorPlaces, previewPlace } from '../rules/places.ts'
import { editorTexts } from '../texts/editor.ts'
import { addressIn, type StaffLanguage } from './editor-frame.tsx'

/** What the checker found, told as stories. */
export const Problems = ({ language, problems }: { readonly language: StaffLanguage; readonly problems: readonly Problem[] }) => (
  <Notice tone="warn" title={editorTexts[language].problemsTitle(String(problems.length))}>
    <ul>{problems.slice(0, 50).map(({ code, path, story }, index) => <li key={`${code}-${index}`}>{story[language]} <span class="small soft">{path.join(' › ')}</span></li>)}</ul>
  </Notice>
)

const Revision = ({ revision }: { readonly revision: number }) => <input type="hidden" name="revision" value={String(revision)} />

/** The draft: what is wrong with it, its parts, and what can be done with it as a whole. */
export const DraftBody = ({ language, draft, checked, publicUrl, errors }: { readonly language: StaffLanguage; readonly draft: Draft; readonly checked: Checked; readonly publicUrl: string; readonly errors: readonly FormError[] }) => {
  const text = editorTexts[language]
  const here = addressIn(language, editorPlaces.draft)
  const nameOf = (kind: PartKind, id: string): string => {
    const part = partOf(draft.guide, kind, id)
    const [first] = textsOfPart(part)
    return kind === 'route' || kind === 'question' || kind === 'contact' || kind === 'limit' ? (first?.text[language] ?? id) : id
  }
  return (
    <>
      {checked.problems.length === 0 ? <Notice tone="good"><p>{text.problemsNone(checked.combinations.toLocaleString(language))}</p></Notice> : <Problems language={language} problems={checked.problems} />}
      <ButtonBar>
        <Button href={addressIn(language, editorPlaces.publish)}>{text.publish}</Button>
        <Button kind="quiet" href={`${addressIn(language, editorPlaces.compare)}?before=${draft.basedOn}&after=draft`}>{text.compare}</Button>
      </ButtonBar>
      <p><a href={`${publicUrl}${addressOf(language, previewPlace)}/${draft.preview}`} target="_blank" rel="noreferrer">{text.preview}</a> <span class="small soft">{text.previewHint}</span></p>
      <section>
        <h2>{text.parts}</h2>
        {partKinds.map((kind) => (
          <Details key={kind} summary={text[kind]} open={kind === 'route'}>
            <ul>{partIds(draft.guide, kind).map((id) => <li key={id}><a href={addressIn(language, editorPlaces.part, `/${kind}/${id}`)}>{nameOf(kind, id)}</a></li>)}</ul>
          </Details>
        ))}
        <form method="post" action={here}>
          <Revision revision={draft.revision} />
          <Field language={language} id="kind" label={text.add}>
            <select class="input short" id="kind" name="kind">{partKinds.filter((kind) => kind !== 'frame').map((kind) => <option key={kind} value={kind}>{text[kind]}</option>)}</select>
          </Field>
          <TextField language={language} id="id" label={text.addId} hint={text.addHint} short error={errorFor(errors, 'id')} />
          <ButtonBar><Button kind="quiet" name="do" value="add">{text.add}</Button></ButtonBar>
        </form>
      </section>
      <section>
        <h2>{text.file}</h2>
        <p>{text.fileText}</p>
        <p><a href={`${here}?file`} download="guide.json">{text.fileDownload}</a></p>
        <form method="post" action={here} enctype="multipart/form-data">
          <Revision revision={draft.revision} />
          <Field language={language} id="file" label={text.fileChoose} error={errorFor(errors, 'file')}><input class="input" type="file" id="file" name="file" accept="application/json,.json" /></Field>
          <ButtonBar><Button kind="quiet" name="do" value="file">{text.fileReplace}</Button></ButtonBar>
        </form>
        <form method="post" action={here}><Revision revision={draft.revision} /><ButtonBar><Button kind="grave" name="do" value="discard">{text.discard}</Button></ButtonBar></form>
      </section>
    </>
  )
}

type PartForm = { readonly language: StaffLanguage; readonly kind: PartKind; readonly id: string; readonly revision: number; readonly texts: ReturnType<typeof textsOfPart>; readonly structure: string; readonly errors: readonly FormError[]; readonly isNew: boolean }

/** One part: its texts in three languages, and its structure. */
export const PartBody = ({ language, kind, id, revision, texts, structure, errors, isNew }: PartForm) => {
  const text = editorTexts[language]
  const languages = [['nl', text.dutch], ['en', text.english], ['easy', text.easy]] as const
  return (
    <form method="post" action={addressIn(language, editorPlaces.part, `/${kind}/${id}`)}>
      <Revision revision={revision} />
      {texts.length > 0 && <h2>{text.texts}</h2>}
      {texts.map(({ place, text: one }) => (
        <fieldset key={place} class="field">
          <legend>{place}</legend>
          {languages.map(([code, name]) => <TextArea key={code} language={language} id={`t.${place}.${code}`} label={name} rows={2} value={one[code] ?? ''} />)}
        </fieldset>
      ))}
      <TextArea language={language} id="structure" label={text.structure} hint={text.structureHint} rows={18} value={structure} error={errorFor(errors, 'structure')} />
      <ButtonBar>
        <Button name="do" value="save">{text.save}</Button>
        {kind !== 'frame' && !isNew && <Button kind="grave" name="do" value="remove">{text.remove}</Button>}
      </ButtonBar>
    </form>
  )
}
