import { useEffect, useRef, useState } from 'preact/hooks'
import type { Id, Roster } from '../../../../../foundation/sealing/core/protocol.ts'
import { Button, ButtonBar, Details, ErrorSummary, Notice, Progress, RadioGroup, TextArea, TextField, type FormError } from '../../../../../foundation/ui/index.ts'
import type { Letter } from '../../../rules/letters/letter.ts'
import { lettersText } from '../../../rules/letters/fill.ts'
import { lettersFor } from '../../../rules/letters/owed.ts'
import { newestTemplate } from '../../../rules/letters/templates.ts'
import { namesInText } from '../../../rules/parties/party.ts'
import { partyTexts } from '../../../texts/parties/handler.ts'
import { letterTexts, type LetterTexts } from '../../../texts/letters.ts'
import { workCaseTexts } from '../../../texts/work-case.ts'
import { LetterView } from '../../shared/letter.tsx'
import { readForm, type Deed } from '../act-form.ts'
import { focusErrors } from '../heading.tsx'
import type { WorkCase } from '../said.ts'
import type { Draft } from '../work-state.ts'
import { addBlock, blockText, changeBlock, dropBlock, flawsOf, letterIn, tidy, withLetter, type LetterFlaw } from './edit.ts'
import { draftLetter, letterLanguage } from './facts.ts'

/** Who of the audience of this letter has a mailbox in the case. */
const mailboxesFor = (work: WorkCase, { audience }: Letter): readonly { readonly mailbox: string; readonly who: string }[] =>
  work.parties.flatMap(({ role, who, thread }) => (role === audience && thread !== null ? [{ mailbox: thread.mailbox, who }] : []))

type Props = {
  readonly language: 'nl' | 'en'
  readonly work: WorkCase
  readonly roster: Roster
  readonly me: Id
  readonly draft: Draft
  readonly doing: { readonly words: string } | null
  readonly onDraft: (draft: Draft | null) => void
  readonly onDo: (deed: Deed, draft: Draft) => void
}

const flawWords = (flaw: LetterFlaw, text: LetterTexts): FormError => {
  switch (flaw.flaw) {
    case 'open-place':
      return { field: 'letter-block-0', text: text.openPlace(flaw.place) }
    case 'empty-subject':
      return { field: 'letter-subject', text: text.emptySubject }
    case 'empty-to':
      return { field: 'letter-to', text: text.emptyTo }
    case 'too-long':
      return { field: 'letter-subject', text: text.tooLong }
  }
}

/** Where an open place stands, so that its error leads there. */
const fieldOf = (letter: Letter, flaw: LetterFlaw, error: FormError): FormError => {
  if (flaw.flaw !== 'open-place') return error
  const at = letter.blocks.findIndex((block) => blockText(block).includes(flaw.place))
  return { ...error, field: at < 0 ? 'letter-subject' : `letter-block-${at}` }
}

const Choose = ({ language, work, roster, draft, onDraft }: Pick<Props, 'language' | 'work' | 'roster' | 'draft' | 'onDraft'>) => {
  const text = letterTexts[language]
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const fitting = lettersFor(work.view, work.messages)
  const chosen = typeof draft.values['template'] === 'string' ? draft.values['template'] : ''
  const inLanguage = draft.values['language'] === 'en' || draft.values['language'] === 'nl' ? draft.values['language'] : letterLanguage(work)
  const set = (id: string, value: string): void => onDraft({ ...draft, values: { ...draft.values, [id]: value } })
  const submit = (event: Event): void => {
    event.preventDefault()
    const template = newestTemplate(chosen)
    if (template) return onDraft({ ...draft, values: withLetter(draft.values, draftLetter(work, roster, template, inLanguage)) })
    setErrors([{ field: 'letter-template', text: text.chooseFirst }])
    focusErrors()
  }
  const options = fitting.map(({ template, owed }) => {
    const more = [text[`audience-${template.audience}`], ...(owed ? [text.owed] : []), ...(template.provisional ? [text.provisional] : [])].join(' · ')
    return { value: template.id, label: template.name[language], hint: more }
  })
  const owed = fitting.filter((one) => one.owed).length
  const [first, rest] = owed === 0 ? [options, []] : [options.slice(0, owed), options.slice(owed)]
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary language={language} errors={errors} />
      <RadioGroup language={language} id="letter-template" label={text.choose} options={first} value={chosen} error={errors[0]?.text} onChange={(value) => set('template', value)} />
      {rest.length > 0 && <Details summary={text.others}><RadioGroup language={language} id="letter-other" name="letter-template" label={text.others} options={rest} value={chosen} onChange={(value) => set('template', value)} /></Details>}
      <RadioGroup language={language} id="letter-language" label={text.language} options={[{ value: 'nl', label: text.dutch }, { value: 'en', label: text.english }]} value={inLanguage} onChange={(value) => set('language', value)} />
      <ButtonBar>
        <Button>{text.next}</Button>
        <Button kind="quiet" type="button" onPress={() => onDraft(null)}>{workCaseTexts[language].cancel}</Button>
      </ButtonBar>
    </form>
  )
}

const Edit = ({ language, letter, onLetter, onPreview, onBack, onCancel }: { readonly language: 'nl' | 'en'; readonly letter: Letter; readonly onLetter: (letter: Letter) => void; readonly onPreview: () => void; readonly onBack: () => void; readonly onCancel: () => void }) => {
  const text = letterTexts[language]
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const errorOf = (field: string): string | undefined => errors.find((one) => one.field === field)?.text
  const submit = (event: Event): void => {
    event.preventDefault()
    const found = flawsOf(letter).map((flaw) => fieldOf(letter, flaw, flawWords(flaw, text)))
    setErrors(found)
    if (found.length > 0) return focusErrors()
    onPreview()
  }
  return (
    <form onSubmit={submit} noValidate class="letter-edit">
      <ErrorSummary language={language} errors={errors} />
      <p class="hint">{text.editHint}</p>
      <TextField language={language} id="letter-to" label={text.to} value={letter.to} error={errorOf('letter-to')} onInput={(to) => onLetter({ ...letter, to })} />
      <TextField language={language} id="letter-subject" label={text.subject} value={letter.subject} error={errorOf('letter-subject')} onInput={(subject) => onLetter({ ...letter, subject })} />
      {letter.blocks.map((block, at) => {
        const id = `letter-block-${at}`
        const number = String(at + 1)
        const common = { language, id, value: blockText(block), error: errorOf(id), onInput: (value: string) => onLetter(changeBlock(letter, at, value)) }
        return (
          <div key={at} class="letter-piece">
            {block.kind === 'heading' ? <TextField {...common} label={text.heading(number)} /> : <TextArea {...common} label={block.kind === 'list' ? text.list(number) : text.block(number)} rows={Math.min(14, Math.max(2, Math.ceil(blockText(block).length / 70) + (block.kind === 'list' ? block.items.length : 0)))} />}
            <button class="link small" type="button" aria-label={`${text.remove} (${number})`} onClick={() => onLetter(dropBlock(letter, at))}>{text.remove}</button>
          </div>
        )
      })}
      <p><button class="link" type="button" onClick={() => onLetter(addBlock(letter))}>{text.add}</button></p>
      {letter.grounds.length > 0 && <p class="small soft">{text.grounds}: {letter.grounds.join('; ')}</p>}
      <ButtonBar>
        <Button>{text.next}</Button>
        <Button kind="quiet" type="button" onPress={onBack}>{text.otherModel}</Button>
        <Button kind="quiet" type="button" onPress={onCancel}>{workCaseTexts[language].cancel}</Button>
      </ButtonBar>
    </form>
  )
}

/** Choosing a model, changing the letter filled from the case, and seeing it as it will be read before it is sealed. */
export const LetterPanel = ({ language, work, roster, me, draft, doing, onDraft, onDo }: Props) => {
  const text = letterTexts[language]
  const letter = letterIn(draft.values)
  const [preview, setPreview] = useState(false)
  const title = useRef<HTMLHeadingElement>(null)
  const step = letter === null ? 'choose' : preview ? 'preview' : 'edit'
  useEffect(() => { title.current?.focus() }, [step])
  const keep = (next: Letter | null): void => onDraft({ ...draft, values: withLetter(draft.values, next) })
  const people = letter === null ? [] : mailboxesFor(work, letter)
  const chosen = draft.values['letter-to-mailbox']
  const to = typeof chosen === 'string' ? chosen : (people[0]?.mailbox ?? '')
  const hidden = letter?.audience === 'accused' && to !== '' ? namesInText(lettersText(letter), work.parties) : []
  const send = (one: Letter): void => {
    if (hidden.length > 0) return
    const deed = readForm('letter', { ...withLetter({}, tidy(one)), 'letter-to-mailbox': to }, { work, roster, me })
    if (deed.ok) onDo(deed.value, draft)
  }
  return (
    <section class="act no-print" aria-labelledby="act-heading">
      <h2 id="act-heading" ref={title} tabIndex={-1}>{step === 'preview' ? text.preview : step === 'edit' ? text.edit : workCaseTexts[language]['act-letter']}</h2>
      {letter === null && <Choose language={language} work={work} roster={roster} draft={draft} onDraft={onDraft} />}
      {letter !== null && step === 'edit' && <Edit language={language} letter={letter} onLetter={keep} onPreview={() => setPreview(true)} onBack={() => keep(null)} onCancel={() => onDraft(null)} />}
      {letter !== null && step === 'preview' && (
        <>
          {people.length > 0 && (
            <RadioGroup language={language} id="letter-mailbox" label={text.where} value={to} onChange={(value) => onDraft({ ...draft, values: { ...draft.values, 'letter-to-mailbox': value } })}
              options={[...people.map((one) => ({ value: one.mailbox, label: text.inMailbox(one.who) })), { value: '', label: text.onPaper }]} />
          )}
          <Notice><p>{letter.audience === 'reporter' ? text.toReporter : letter.audience === 'authority' ? text.toAuthority : to === '' ? text.toOther : text.toMailbox}</p></Notice>
          {hidden.length > 0 && <Notice tone="bad" live="alert"><p>{partyTexts[language]['names-hidden-witness']}</p></Notice>}
          <LetterView letter={tidy(letter)} language={language} print={false} />
          {doing !== null && <Progress language={language} id="act-progress" doing={doing.words} />}
          <ButtonBar>
            <Button type="button" busy={doing !== null} onPress={() => send(letter)}>{letter.audience === 'reporter' || to !== '' ? text.send : text.keep}</Button>
            <Button kind="quiet" type="button" busy={doing !== null} onPress={() => setPreview(false)}>{text.change}</Button>
          </ButtonBar>
        </>
      )}
    </section>
  )
}

/** Letters whose step was taken and that nobody has written yet. */
export const OwedLetters = ({ language, work, onWrite }: { readonly language: 'nl' | 'en'; readonly work: WorkCase; readonly onWrite: (template: string) => void }) => {
  const text = letterTexts[language]
  const owed = lettersFor(work.view, work.messages).filter((one) => one.owed)
  if (owed.length === 0) return null
  return (
    <Notice title={text.owedTitle}>
      <p>{text.owedText}</p>
      <ul class="no-print">{owed.map(({ template }) => <li key={template.id}><button class="link" type="button" onClick={() => onWrite(template.id)}>{text.write(template.name[language])}</button></li>)}</ul>
    </Notice>
  )
}
