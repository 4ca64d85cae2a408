import { useState } from 'preact/hooks'
import { freshTarget, offerText } from '../../../../foundation/browser/hand-over.ts'
import { inLanguage, type Language } from '../../../../foundation/kernel/language.ts'
import { Button, ButtonBar, RadioGroup, TextArea, TextField } from '../../../../foundation/ui/index.ts'
import { ways } from '../../rules/lists.ts'
import { draftOf } from '../../rules/messages.ts'
import { contactTexts } from '../../texts/contact.ts'
import { wayNames } from '../../texts/lists.ts'
import type { ThreadProps } from './box-page.ts'

type TimesProps = { readonly language: Language; readonly id: string; readonly busy: boolean; readonly onMissing: (sentence: string) => void; readonly onSend: (body: { readonly times: readonly string[]; readonly way: string; readonly place: string }) => Promise<boolean> }

/** Up to three moments, how, and where: used by both sides. */
export const TimesForm = ({ language, id, busy, onMissing, onSend }: TimesProps) => {
  const texts = contactTexts[language]
  const [times, setTimes] = useState<readonly string[]>(['', '', ''])
  const [way, setWay] = useState<string>('call')
  const [place, setPlace] = useState('')
  const send = async (event: Event): Promise<void> => {
    event.preventDefault()
    const given = times.map((one) => one.trim()).filter((one) => one !== '')
    if (given.length === 0) return onMissing(texts.timesMissing)
    if (await onSend({ times: given, way, place })) setTimes(['', '', ''])
  }
  return (
    <form onSubmit={send} noValidate autocomplete="off">
      {times.map((time, at) => (
        <TextField key={at} language={language} id={`${id}-time-${at}`} label={texts.timesField(String(at + 1))} value={time} onInput={(value) => setTimes(times.map((one, index) => (index === at ? value : one)))} />
      ))}
      <RadioGroup language={language} id={`${id}-way`} label={texts.byWay} value={way} onChange={setWay} options={ways.filter((one) => one !== 'write').map((one) => ({ value: one, label: inLanguage(wayNames[one], language) }))} />
      <TextField language={language} id={`${id}-place`} label={texts.placeField} value={place} optional onInput={setPlace} />
      <ButtonBar><Button kind="quiet" busy={busy}>{texts.timesDo}</Button></ButtonBar>
    </form>
  )
}

export const Times = ({ page, view, busy, act }: ThreadProps) =>
  <TimesForm language={page.language} id={`times-${view.state.thread}`} busy={busy} onMissing={(sentence) => act.say('bad', sentence)} onSend={(body) => act.send(view.state.thread, { kind: 'times', body })} />

type DraftProps = { readonly language: Language; readonly id: string; readonly busy: boolean; readonly draft: { readonly title: string; readonly text: string } | null; readonly onSend: (body: { readonly title: string; readonly text: string }) => Promise<boolean> }

/** The shared text: whoever keeps a version sends it, sealed, to the other. */
export const DraftForm = ({ language, id, busy, draft, onSend }: DraftProps) => {
  const texts = contactTexts[language]
  const [title, setTitle] = useState(draft?.title ?? '')
  const [text, setText] = useState(draft?.text ?? '')
  return (
    <form onSubmit={(event) => { event.preventDefault(); void onSend({ title, text }) }} noValidate autocomplete="off">
      <TextField language={language} id={`${id}-title`} label={texts.draftName} value={title} onInput={setTitle} />
      <TextArea language={language} id={`${id}-text`} label={texts.draftBody} rows={10} value={text} onInput={setText} />
      <ButtonBar><Button kind="quiet" busy={busy}>{texts.draftSave}</Button></ButtonBar>
    </form>
  )
}

/** The employee's side of the shared text: only here can it be taken to the desk, on this device. */
export const Draft = ({ page, view, said, busy, act }: ThreadProps) => {
  const texts = contactTexts[page.language]
  const draft = draftOf(said)
  const take = (): void => {
    if (!draft) return
    const stop = offerText([draft.title, draft.text].filter((part) => part !== '').join('\n\n'), () => act.say('good', texts.draftTaken))
    if (window.open(page.deskAddress, freshTarget()) !== null) return
    stop()
    act.say('bad', texts.draftBlocked)
  }
  return (
    <>
      <p>{texts.draftText}</p>
      <DraftForm key={`${draft?.title}\n${draft?.text}`} language={page.language} id={`draft-${view.state.thread}`} busy={busy} draft={draft} onSend={(body) => act.send(view.state.thread, { kind: 'draft', body })} />
      {draft !== null && <ButtonBar><Button type="button" onPress={take}>{texts.draftTake}</Button></ButtonBar>}
    </>
  )
}

/** Asks the adviser to come along; the case itself stays closed to them. */
export const Companion = ({ page, view, busy, act }: ThreadProps) => {
  const texts = contactTexts[page.language]
  const [what, setWhat] = useState('')
  const [day, setDay] = useState('')
  const [place, setPlace] = useState('')
  const { language } = page
  const id = `companion-${view.state.thread}`
  const send = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (what.trim() === '' || day.trim() === '') return act.say('bad', texts.companionMissing)
    if (await act.send(view.state.thread, { kind: 'companion', body: { what, day, place } })) setWhat('')
  }
  return (
    <form onSubmit={send} noValidate autocomplete="off">
      <p>{texts.companionText}</p>
      <TextField language={language} id={`${id}-what`} label={texts.companionWhat} value={what} onInput={setWhat} />
      <TextField language={language} id={`${id}-day`} label={texts.companionDay} value={day} onInput={setDay} />
      <TextField language={language} id={`${id}-place`} label={texts.companionPlace} value={place} optional onInput={setPlace} />
      <ButtonBar><Button kind="quiet" busy={busy}>{texts.companionDo}</Button></ButtonBar>
    </form>
  )
}
