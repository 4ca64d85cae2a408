import { Button, ButtonBar, Details, Field, Notice, TextArea, TextField } from '../../../foundation/ui/index.ts'
import type { TextAt } from '../../../foundation/kernel/text-parts.ts'
import type { Draft } from '../actions/drafting.ts'
import { checkModel } from '../rules/check/index.ts'
import { problemsOf, type DocumentKind } from '../rules/documents.ts'
import type { Model } from '../rules/model/index.ts'
import { partLists } from '../rules/parts.ts'
import { editorPlaces } from '../rules/places.ts'
import { editorTexts, listName } from '../texts/editor.ts'
import { ModelDiagram } from './diagram.tsx'
import { addressIn, Problems, Warnings, type StaffLanguage } from './editor-frame.tsx'

const Revision = ({ revision }: { readonly revision: number }) => <input type="hidden" name="revision" value={String(revision)} />

type Shown = { readonly language: StaffLanguage; readonly kind: DocumentKind; readonly draft: Draft; readonly errors: { readonly file?: string | undefined; readonly id?: string | undefined } }

/** The draft: what is wrong with it, its parts, what it looks like, and what can be done with it as a whole. */
export const DraftBody = ({ language, kind, draft, errors }: Shown) => {
  const text = editorTexts[language]
  const here = addressIn(language, editorPlaces.draft, `/${kind}`)
  const problems = problemsOf(kind, draft.document)
  const model = kind === 'model' ? (draft.document as Model) : null
  // A drawing of what does not hold together would show a model that is not there.
  const drawable = model !== null && !problems.some(({ code }) => code === 'unknown-state' || code === 'duplicate-id')
  return (
    <>
      {problems.length > 0 ? <Problems language={language} problems={problems} /> : <Notice tone="good"><p>{model ? text.fineModel(String(checkModel(model).places)) : text.fine}</p></Notice>}
      {model && <Warnings language={language} model={model} />}
      <ButtonBar>
        <Button href={addressIn(language, editorPlaces.publish, `/${kind}`)}>{text.publish}</Button>
        <Button kind="quiet" href={`${addressIn(language, editorPlaces.compare, `/${kind}`)}?before=${draft.basedOn}&after=draft`}>{text.compare}</Button>
      </ButtonBar>
      <h2>{text.parts}</h2>
      <p><a href={`${here}?list=frame&id=frame`}>{text.frame}</a></p>
      {partLists(draft.document).map(({ list, ids }) => <Details key={list} summary={listName(language, list)}><ul>{ids.map((id) => <li key={id}><a href={`${here}?list=${list}&id=${id}`}>{id}</a></li>)}</ul></Details>)}
      <form method="get" action={here}>
        <Field language={language} id="list" label={text.addList}><select class="input short" id="list" name="list">{partLists(draft.document).map(({ list }) => <option key={list} value={list}>{listName(language, list)}</option>)}</select></Field>
        <TextField language={language} id="id" label={text.addId} hint={text.addHint} short error={errors.id} />
        <ButtonBar><Button kind="quiet">{text.add}</Button></ButtonBar>
      </form>
      {drawable && <Details summary={text.preview}>{model.ladders.map(({ id }) => <ModelDiagram key={id} model={model} ladder={id} language={language} />)}</Details>}
      <h2>{text.file}</h2>
      <p><a href={`${here}?file`} download={`${kind}.json`}>{text.download}</a></p>
      <form method="post" action={here} enctype="multipart/form-data">
        <Revision revision={draft.revision} />
        <Field language={language} id="file" label={text.choose} error={errors.file}><input class="input" type="file" id="file" name="file" accept="application/json,.json" /></Field>
        <ButtonBar><Button kind="quiet" name="do" value="file">{text.replace}</Button></ButtonBar>
      </form>
      <Details summary={text.discard}>
        <p>{text.discardText}</p>
        <form method="post" action={here}><Revision revision={draft.revision} /><ButtonBar><Button kind="grave" name="do" value="discard">{text.discard}</Button></ButtonBar></form>
      </Details>
    </>
  )
}

type Part = { readonly language: StaffLanguage; readonly kind: DocumentKind; readonly list: string; readonly id: string; readonly revision: number; readonly texts: readonly TextAt[]; readonly structure: string; readonly error?: string | undefined; readonly isNew: boolean }

/** One part: its texts in each language, and its structure. */
export const PartBody = ({ language, kind, list, id, revision, texts, structure, error, isNew }: Part) => {
  const text = editorTexts[language]
  return (
    <form method="post" action={addressIn(language, editorPlaces.draft, `/${kind}`)}>
      <Revision revision={revision} />
      <input type="hidden" name="list" value={list} /><input type="hidden" name="id" value={id} />
      {texts.map(({ place, text: one }) => (
        <fieldset key={place} class="field">
          <legend>{place}</legend>
          {([['nl', text.dutch], ['en', text.english], ['easy', text.easy]] as const).map(([code, name]) => <TextArea key={code} language={language} id={`t.${place}.${code}`} label={name} rows={2} value={one[code] ?? ''} />)}
        </fieldset>
      ))}
      <TextArea language={language} id="structure" label={text.structure} hint={text.structureHint} rows={18} value={structure} error={error} />
      <ButtonBar>
        <Button name="do" value="save">{text.save}</Button>
        {list !== 'frame' && !isNew && <Button kind="grave" name="do" value="remove">{text.remove}</Button>}
      </ButtonBar>
    </form>
  )
}
