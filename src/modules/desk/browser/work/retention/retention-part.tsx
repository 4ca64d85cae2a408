import { useEffect, useState } from 'preact/hooks'
import { inLanguage } from '../../../../../foundation/kernel/language.ts'
import type { Roster } from '../../../../../foundation/sealing/core/protocol.ts'
import { Button, ButtonBar, CheckboxGroup, formatDay, Notice, RadioGroup, TextArea } from '../../../../../foundation/ui/index.ts'
import { retentionState } from '../../../rules/retention/destruction.ts'
import { caseClasses, retentionRule } from '../../../rules/retention/retention-table.ts'
import { keepingTexts } from '../../../texts/keeping.ts'
import { nameOf } from '../names.ts'
import { refusalWords } from '../refusal-words.ts'
import type { WorkCase } from '../said.ts'
import type { WorkDesk } from '../work-desk.ts'
import { changeRetention, confirmDestruction, readRetention, type Certificate, type Retention, type RetentionWish } from './keeping-desk.ts'

type Props = { readonly language: 'nl' | 'en'; readonly desk: WorkDesk; readonly work: WorkCase; readonly roster: Roster; readonly onWork: (work: WorkCase) => void; readonly onDestroyed: (certificate: Certificate) => void }
type Said = { readonly tone: 'good' | 'bad'; readonly sentence: string } | null

const Wish = ({ language, retention, what, onDone, onCancel }: { readonly language: 'nl' | 'en'; readonly retention: Retention; readonly what: RetentionWish['what']; readonly onDone: (wish: RetentionWish) => Promise<void>; readonly onCancel: () => void }) => {
  const text = keepingTexts[language]
  const [reason, setReason] = useState('')
  const [to, setTo] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    setTried(true)
    if (busy || reason.trim() === '' || (what === 'class' && to === '')) return
    setBusy(true)
    await onDone(what === 'class' ? { what, to, reason: reason.trim() } : { what, reason: reason.trim() })
    setBusy(false)
  }
  return (
    <form onSubmit={submit} noValidate>
      {what === 'class' && <RadioGroup language={language} id="keep-class" label={text.whichClass} options={caseClasses.filter((id) => id !== retention.retentionClass).map((id) => ({ value: id, label: inLanguage(retentionRule(id)?.name ?? { nl: id, en: id }, language) }))} value={to} error={tried && to === '' ? text.classMissing : undefined} onChange={setTo} />}
      <TextArea language={language} id="keep-reason" label={text.reason} rows={3} value={reason} error={tried && reason.trim() === '' ? text.reasonMissing : undefined} onInput={setReason} />
      <ButtonBar><Button busy={busy}>{text.save}</Button><Button kind="quiet" type="button" busy={busy} onPress={onCancel}>{text.cancel}</Button></ButtonBar>
    </form>
  )
}

/** How long this case is kept and why, holding it, and the yes of two readers to its destruction. */
export const RetentionPart = ({ language, desk, work, roster, onWork, onDestroyed }: Props) => {
  const text = keepingTexts[language]
  const [retention, setRetention] = useState<Retention | null>(null)
  const [wish, setWish] = useState<RetentionWish['what'] | null>(null)
  const [said, setSaid] = useState<Said>(null)
  const [archived, setArchived] = useState(false)
  const [sure, setSure] = useState(false)
  const [busy, setBusy] = useState(false)
  const load = async (): Promise<void> => {
    const found = await readRetention(desk, work.opened.case)
    if (found.ok) setRetention(found.value)
  }
  useEffect(() => void load(), [work.opened.case, work.view.open])
  if (retention === null) return null
  const state = retentionState(retention, work.today)
  const rule = retentionRule(retention.retentionClass)
  const may = !work.view.recused.includes(desk.me) && work.view.handling.authority !== desk.me
  const mine = retention.confirmations.some((one) => one.person === desk.me)
  const mustArchive = (rule?.archiveFirst.length ?? 0) > 0
  const change = async (to: RetentionWish): Promise<void> => {
    const done = await changeRetention(desk, work, to)
    if (!done.ok) return setSaid({ tone: 'bad', sentence: refusalWords(done.error, language, roster) })
    setRetention(done.value.retention)
    setWish(null)
    setSaid({ tone: 'good', sentence: text.saved })
    onWork(done.value.work)
  }
  const confirm = async (yes: boolean): Promise<void> => {
    setBusy(true)
    const done = await confirmDestruction(desk, work.opened.case, yes, archived)
    setBusy(false)
    setSure(false)
    if (!done.ok) return setSaid({ tone: 'bad', sentence: done.error.sentence ?? refusalWords(done.error.refusal, language, roster) })
    if (done.value.done === 'destroyed') return onDestroyed(done.value.certificate)
    setSaid({ tone: 'good', sentence: done.value.done === 'waiting' ? text.waiting : text.takenBack })
    await load()
  }
  return (
    <div class="keeping">
      {rule && <p class="small">{text.rule(inLanguage(rule.name, language), String(rule.years))} {rule.provisional && <em>({text.provisional})</em>}</p>}
      <p>{'from' in state ? (state.state === 'due' ? text.due : text.notYet)(formatDay(state.from, language)) : text[`state-${state.state}`]}{state.state === 'due' && retention.proposedDay === null ? ` ${text.dueNotProposed}` : ''}</p>
      {rule && <p class="small soft">{text.source(rule.selectielijst, rule.category)} {text.clear}</p>}
      <div role="status">{said !== null && <Notice tone={said.tone}><p>{said.sentence}</p></Notice>}</div>
      {may && wish === null && (
        <ul class="plain no-print">
          <li><button class="link" type="button" onClick={() => setWish(retention.legalHold ? 'released' : 'held')}>{retention.legalHold ? text.release : text.hold}</button></li>
          <li><button class="link" type="button" onClick={() => setWish('class')}>{text.otherClass}</button></li>
        </ul>
      )}
      {may && wish !== null && <Wish key={wish} language={language} retention={retention} what={wish} onDone={change} onCancel={() => setWish(null)} />}
      {may && retention.proposedDay !== null && state.state === 'due' && (
        <Notice tone="care" title={text.destroyTitle}>
          <p>{text.destroyText}</p>
          {mustArchive && <p>{text.archiveFirst}</p>}
          {retention.confirmations.length > 0 && <p>{text.agreed(retention.confirmations.map((one) => nameOf(roster, one.person)).join(', '))}</p>}
          {mustArchive && !mine && <CheckboxGroup language={language} id="keep-archived" label={text.exportTitle} options={[{ value: 'yes', label: text.archivedTick }]} values={archived ? ['yes'] : []} onChange={(values) => setArchived(values.length > 0)} />}
          {sure && <p><strong>{text.sure}</strong></p>}
          <ButtonBar>
            {mine ? <Button kind="quiet" type="button" busy={busy} onPress={() => void confirm(false)}>{text.takeBack}</Button>
            : sure || retention.confirmations.length === 0 ? <Button kind="grave" type="button" busy={busy} onPress={() => void confirm(true)}>{sure ? text.yesDestroy : text.agree}</Button>
            : <Button kind="grave" type="button" busy={busy} onPress={() => setSure(true)}>{text.agree}</Button>}
            {sure && <Button kind="quiet" type="button" onPress={() => setSure(false)}>{text.back}</Button>}
          </ButtonBar>
        </Notice>
      )}
    </div>
  )
}
