import { useEffect, useRef, useState } from 'preact/hooks'
import { Button, ButtonBar, CheckboxGroup, errorFor, ErrorSummary, Notice, RadioGroup, TextArea, TextField, type FormError } from '../../../../foundation/ui/index.ts'
import { inLanguage } from '../../../../foundation/kernel/language.ts'
import { detrimentNames } from '../../rules/intake/retaliation-v1.ts'
import { checkInNow, checkInsOf, detrimentsOf } from '../../rules/parties/after-care.ts'
import { detriments, type Detriment } from '../../rules/parties/bodies.ts'
import type { MessageBody } from '../../rules/messages.ts'
import { careTexts } from '../../texts/parties/care.ts'
import type { BoxActions } from './box-actions.ts'
import { NewReport } from './new-report.tsx'
import type { MailboxPageData } from './page-data.ts'
import type { DetrimentWords } from './retaliation.ts'
import type { BoxState } from './state.ts'

type Props = { readonly page: MailboxPageData; readonly state: BoxState; readonly actions: BoxActions }
type Wish = MessageBody<'detriment'>['wish']
const nothing: DetrimentWords = { kinds: [], since: '', text: '', evidence: '' }

const DetrimentForm = ({ page, state, onSend, onCancel }: Omit<Props, 'actions'> & { readonly onSend: (said: DetrimentWords, wish: Wish) => void; readonly onCancel: () => void }) => {
  const { language } = page
  const texts = careTexts[language]
  const [said, setSaid] = useState<DetrimentWords>(nothing)
  const [wish, setWish] = useState<Wish>('new-report')
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const submit = (event: Event): void => {
    event.preventDefault()
    if (state.busy !== 'none') return
    const wrong: FormError[] = [...(said.kinds.length === 0 ? [{ field: 'f-kinds', text: texts.kindsMissing }] : []), ...(said.since.trim() === '' ? [{ field: 'f-since', text: texts.sinceMissing }] : [])]
    setErrors(wrong)
    if (wrong.length > 0) requestAnimationFrame(() => document.getElementById('error-summary')?.focus())
    else onSend(said, wish)
  }
  const set = (change: Partial<DetrimentWords>): void => setSaid({ ...said, ...change })
  return (
    <section class="no-print">
      <h2 ref={heading} tabIndex={-1}>{texts.detrimentTitle}</h2>
      <Notice tone="care"><p>{texts.law}</p></Notice>
      <form noValidate autocomplete="off" spellcheck={false} onSubmit={submit}>
        <ErrorSummary language={language} errors={errors} />
        <CheckboxGroup language={language} id="f-kinds" label={texts.kinds} error={errorFor(errors, 'f-kinds')} values={said.kinds} onChange={(kinds) => set({ kinds: kinds as readonly Detriment[] })}
          options={detriments.map((value) => ({ value, label: inLanguage(detrimentNames[value], language) }))} />
        <TextField language={language} id="f-since" label={texts.since} hint={texts.sinceHint} value={said.since} error={errorFor(errors, 'f-since')} onInput={(since) => set({ since })} />
        <TextArea language={language} id="f-detriment" rows={5} label={texts.text2} value={said.text} onInput={(text) => set({ text })} />
        <TextArea language={language} id="f-evidence" rows={4} label={texts.evidence} hint={texts.evidenceHint} value={said.evidence} onInput={(evidence) => set({ evidence })} />
        <RadioGroup language={language} id="f-wish" label={texts.wish} value={wish} onChange={(value) => setWish(value as Wish)} options={[
          { value: 'new-report', label: texts['wish-new-report'], hint: texts['wish-new-report-hint'] }, { value: 'reopen', label: texts['wish-reopen'] }, { value: 'only-tell', label: texts['wish-only-tell'] },
        ]} />
        <ButtonBar><Button busy={state.busy !== 'none'}>{texts.send}</Button><Button kind="quiet" type="button" onPress={onCancel}>{texts.cancel}</Button></ButtonBar>
      </form>
    </section>
  )
}

/** After the case was closed: one question at a time, one press to answer it, and what follows when it does not go well. */
export const Aftercare = ({ page, state, actions }: Props) => {
  const { language } = page
  const texts = careTexts[language]
  const { messages, today, view, box } = state.opened
  const now = checkInNow(checkInsOf(messages, today))
  const [form, setForm] = useState(false)
  const [report, setReport] = useState<DetrimentWords | null>(null)
  if (view.open) return null
  const answer = async (well: boolean): Promise<void> => {
    if (now && (await actions.say({ kind: 'check-in', body: { month: now.month, well } })) && !well) setForm(true)
  }
  const tell = async (said: DetrimentWords, wish: Wish): Promise<void> => {
    const text = [said.text.trim(), said.evidence.trim()].filter(Boolean).join('\n\n')
    if (!(await actions.say({ kind: 'detriment', body: { kinds: [...said.kinds], since: said.since.trim(), text, wish } }))) return
    setForm(false)
    if (wish === 'new-report') setReport(said)
  }
  if (report) return <NewReport page={page} said={report} follows={box.followed.case} readers={box.followed.readers.map((reader) => reader.id)} onDone={() => setReport(null)} />
  if (form) return <DetrimentForm page={page} state={state} onSend={(said, wish) => void tell(said, wish)} onCancel={() => setForm(false)} />
  return (
    <div class="no-print">
      {now && (
        <Notice tone="care" title={texts.title(now.month === 1 ? texts.month : texts.months(String(now.month)))}>
          <p>{texts.text}</p>
          <ButtonBar>
            <Button kind="quiet" type="button" busy={state.busy !== 'none'} onPress={() => void answer(true)}>{texts.well}</Button>
            <Button kind="quiet" type="button" busy={state.busy !== 'none'} onPress={() => void answer(false)}>{texts.notWell}</Button>
          </ButtonBar>
        </Notice>
      )}
      {detrimentsOf(messages).length === 0 && <p><button class="link" type="button" onClick={() => setForm(true)}>{texts.detrimentLink}</button></p>}
    </div>
  )
}
