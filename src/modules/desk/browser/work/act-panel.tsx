import { useEffect, useRef, useState } from 'preact/hooks'
import type { Id, Roster } from '../../../../foundation/sealing/core/protocol.ts'
import { Button, ButtonBar, CheckboxGroup, DateField, ErrorSummary, errorFor, formatDay, Notice, Progress, RadioGroup, TextArea, TextField, type FormError } from '../../../../foundation/ui/index.ts'
import { fillLengths } from '../../rules/terms/fill-lengths.ts'
import { attachmentTexts } from '../../texts/attachments.ts'
import { workCaseTexts } from '../../texts/work-case.ts'
import { FileButton, FileDrop, FileLine, FileRefusals, GoingOn } from '../shared/attachments/choice.tsx'
import type { AttachmentAction } from '../shared/attachments/chosen.ts'
import type { Waiting } from '../shared/retry.ts'
import { formOf, readForm, type ActField, type ActValues, type Deed } from './act-form.ts'
import { focusErrors } from './heading.tsx'
import { CopyField } from './copy-field.tsx'
import { measureLine, MeasuresField } from './measures-field.tsx'
import { readRow } from './measures.ts'
import { optionName as nameOfOption } from './option-names.ts'
import type { WorkCase } from './said.ts'
import type { Draft } from './work-state.ts'

type Props = {
  readonly language: 'nl' | 'en'
  readonly work: WorkCase
  readonly roster: Roster
  readonly me: Id
  readonly draft: Draft
  /** What is under way: null when nothing is. */
  readonly doing: { readonly words: string } | null
  readonly waiting: Waiting | null
  readonly onFiles: (action: AttachmentAction) => void
  readonly onDraft: (draft: Draft | null) => void
  readonly onDo: (deed: Deed, draft: Draft) => void
}

const fieldId = (field: ActField): string => `act-${field.id}`
const stringIn = (values: ActValues, id: string): string => (typeof values[id] === 'string' ? values[id] : '')

/** The form of one act: asked, checked, and where it is grave asked once more before it is done. */
export const ActPanel = ({ language, work, roster, me, draft, doing, waiting, onFiles, onDraft, onDo }: Props) => {
  const text = workCaseTexts[language]
  const { act } = draft
  const scene = { work, roster, me }
  const form = formOf(act, scene)
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [confirming, setConfirming] = useState<Deed | null>(null)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => { title.current?.focus() }, [act, confirming === null])

  const beginOf = (field: ActField): string => {
    if (!('begin' in field) || field.begin === undefined || field.begin === '') return ''
    if (typeof field.begin === 'object') return field.begin.said
    return field.begin === 'acknowledge' ? text.acknowledgeText : field.begin === 'invitation' ? text.invitationText : formatDay(field.begin, language)
  }
  const values: ActValues = { ...Object.fromEntries(form.fields.map((field) => [field.id, beginOf(field)])), ...draft.values }
  const set = (id: string, value: string | readonly string[]): void => onDraft({ ...draft, values: { ...draft.values, [id]: value } })
  const optionName = (field: ActField, option: string): string => nameOfOption(field, option, { language, work, roster })
  const manyIn = (id: string): readonly string[] => {
    const chosen = values[id]
    return typeof chosen === 'string' || chosen === undefined ? [] : chosen
  }
  const tickWords = (field: ActField): string => (text as unknown as Record<string, string>)[`tick-${field.id}`] ?? text.noticeTick
  const submit = (event: Event): void => {
    event.preventDefault()
    if (doing !== null) return
    const read = readForm(act, values, scene, draft.files.files.length > 0)
    if (!read.ok) {
      setErrors(read.error.map(({ field, refusal }) => ({ field: `act-${field}`, text: text[refusal] })))
      return focusErrors()
    }
    setErrors([])
    if (form.grave) setConfirming(read.value)
    else onDo(read.value, draft)
  }
  const about = `about-${act}`
  const aboutText = Object.hasOwn(text, about) ? (text as unknown as Record<string, string>)[about] : undefined

  const control = (field: ActField) => {
    const common = { language, id: fieldId(field), label: (text as unknown as Record<string, string>)[`field-${field.id}`] ?? field.id, error: errorFor(errors, fieldId(field)), optional: 'optional' in field && field.optional === true }
    switch (field.kind) {
      case 'text':
        return <TextArea key={field.id} {...common} rows={6} value={stringIn(values, field.id)} onInput={(value) => set(field.id, value)} />
      case 'day':
        return <DateField key={field.id} {...common} value={stringIn(values, field.id)} onInput={(value) => set(field.id, value)} />
      case 'line':
        return <TextField key={field.id} {...common} value={stringIn(values, field.id)} onInput={(value) => set(field.id, value)} />
      case 'days':
        return <TextArea key={field.id} {...common} rows={4} hint={text['hint-days']} value={stringIn(values, field.id)} onInput={(value) => set(field.id, value)} />
      case 'tick':
        return <CheckboxGroup key={field.id} {...common} options={[{ value: 'yes', label: tickWords(field) }]} values={stringIn(values, field.id) === 'yes' ? ['yes'] : []} onChange={(chosen) => set(field.id, chosen[0] ?? '')} />
      case 'one':
        return <RadioGroup key={field.id} {...common} {...(field.id === 'authority' && field.options.length === 0 ? { hint: text.noAuthority } : {})} options={field.options.map((option) => ({ value: option, label: optionName(field, option) }))} value={stringIn(values, field.id)} onChange={(value) => set(field.id, value)} />
      case 'people':
      case 'many':
        return <CheckboxGroup key={field.id} {...common} options={field.options.map((option) => ({ value: option, label: optionName(field, option) }))} values={manyIn(field.id)} onChange={(chosen) => set(field.id, chosen)} />
      case 'measures':
        return <MeasuresField key={field.id} {...common} rows={manyIn(field.id)} onRows={(rows) => set(field.id, rows)} />
      case 'copy':
        return <CopyField key={field.id} {...common} work={work} roster={roster} me={me} of={stringIn(values, 'copy-of')} copy={stringIn(values, 'copy')} onCopy={({ of, copy }) => onDraft({ ...draft, values: { ...draft.values, 'copy-of': of, copy } })} />
    }
  }
  const spoken = (field: ActField): string => {
    if (field.kind === 'tick') return tickWords(field)
    if (field.kind === 'one') return optionName(field, stringIn(values, field.id))
    if (field.kind === 'measures') return manyIn(field.id).map((row) => measureLine(readRow(row), language)).join('\n')
    return field.kind === 'people' || field.kind === 'many' ? manyIn(field.id).map((option) => optionName(field, option)).join(', ') || text.nobody : stringIn(values, field.id)
  }
  const files = attachmentTexts[language]
  const fileList = draft.files.files.length > 0 && (
    <ul class="measures" aria-label={files.listLabel}>
      {draft.files.files.map((one) => <li key={one.id} class="measure"><FileLine language={language} one={one} busy={doing !== null} send={onFiles} onCancel={draft.uploads.cancel} /></li>)}
    </ul>
  )
  return (
    <section class="act no-print" aria-labelledby="act-heading">
      <h2 id="act-heading" ref={title} tabIndex={-1}>{text[`act-${act}`]}</h2>
      {aboutText !== undefined && <p>{fillLengths(aboutText, language)}</p>}
      {confirming === null ? (
        <form onSubmit={submit} noValidate>
          <ErrorSummary language={language} errors={errors} />
          {form.fields.map(control)}
          {form.files && (
            <FileDrop send={onFiles} look="field">
              <p class="field-label">{files.optional}</p>
              <p class="hint">{files.hint} {files.metadata}</p>
              <FileButton send={onFiles} label={files.choose} busy={doing !== null} />
              <FileRefusals language={language} attachments={draft.files} />
              {fileList}
            </FileDrop>
          )}
          <GoingOn language={language} waiting={waiting} />
          {doing !== null && <Progress language={language} id="act-progress" doing={doing.words} />}
          <ButtonBar>
            <Button busy={doing !== null}>{form.grave ? text.goOn : text[`act-${act}`]}</Button>
            <Button kind="quiet" type="button" busy={doing !== null} onPress={() => onDraft(null)}>{text.cancel}</Button>
          </ButtonBar>
        </form>
      ) : (
        <div>
          <Notice tone="warn" title={text.confirmTitle} level="h3">
            <dl class="act-check">{form.fields.map((field) => <div key={field.id}><dt>{(text as unknown as Record<string, string>)[`field-${field.id}`]}</dt><dd>{spoken(field)}</dd></div>)}</dl>
          </Notice>
          {fileList}
          <GoingOn language={language} waiting={waiting} />
          {doing !== null && <Progress language={language} id="act-progress" doing={doing.words} />}
          <ButtonBar>
            <Button kind="grave" type="button" busy={doing !== null} onPress={() => onDo(confirming, draft)}>{text.confirmYes}</Button>
            <Button kind="quiet" type="button" busy={doing !== null} onPress={() => setConfirming(null)}>{text.confirmBack}</Button>
          </ButtonBar>
        </div>
      )}
    </section>
  )
}
