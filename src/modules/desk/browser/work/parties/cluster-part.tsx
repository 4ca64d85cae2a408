import { useEffect, useState } from 'preact/hooks'
import { newId } from '../../../../../foundation/kernel/ids.ts'
import { systemRandom } from '../../../../../foundation/kernel/random.ts'
import { Button, ButtonBar, formatDay, Notice, RadioGroup, TextArea, TextField } from '../../../../../foundation/ui/index.ts'
import { alertAddressed, alertFor, clustersIn, membersOf, type Alert, type Cluster, type Labelled } from '../../../rules/parties/cluster.ts'
import { partyTexts } from '../../../texts/parties/handler.ts'
import { caseAddress } from '../routing.ts'
import { note } from './deeds.ts'
import { loadLabels } from './load-clusters.ts'
import { useDeed, type PartyProps } from './use-deed.ts'

const fresh = 'new'

/** Puts this case with a group: one this handler reads cases of, or a new one. The note stands in this case alone. */
const LinkForm = (props: PartyProps & { readonly clusters: readonly Cluster[]; readonly onDone: () => void }) => {
  const { language, desk, work, clusters, onDone } = props
  const text = partyTexts[language]
  const [choice, setChoice] = useState(clusters[0]?.id ?? fresh)
  const [about, setAbout] = useState('')
  const [reason, setReason] = useState('')
  const deed = useDeed(props)
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (deed.busy) return
    const chosen = clusters.find((one) => one.id === choice)
    const name = chosen?.about ?? about.trim().slice(0, 120)
    if (name === '') return deed.say(text.clusterMissing)
    if (reason.trim() === '') return deed.say(text.clusterReason)
    if (await deed.run(() => note(desk, work, 'cluster', { cluster: chosen?.id ?? newId(systemRandom), about: name, linked: true, reason: reason.trim() }))) onDone()
  }
  return (
    <form class="act" noValidate autocomplete="off" onSubmit={(event) => void submit(event)}>
      {clusters.length > 0 && (
        <RadioGroup language={language} id="cluster-choice" label={text.clusterLink} value={choice} onChange={setChoice}
          options={[...clusters.map((one) => ({ value: one.id, label: one.about })), { value: fresh, label: text.clusterNew }]} />
      )}
      {choice === fresh && <TextField language={language} id="cluster-about" label={text.clusterAbout} value={about} onInput={setAbout} />}
      <TextArea language={language} id="cluster-reason" rows={3} label={text.clusterWhy} value={reason} onInput={setReason} />
      {deed.wrong !== '' && <p class="error" role="alert">{deed.wrong}</p>}
      <ButtonBar><Button busy={deed.busy}>{text.clusterDo}</Button><Button kind="quiet" type="button" onPress={onDone}>{text.cancel}</Button></ButtonBar>
    </form>
  )
}

/** The threshold was reached: a proposal by name, which a person may act on and record. */
const AlertPart = (props: PartyProps & { readonly alert: Alert; readonly cluster: Cluster }) => {
  const { language, desk, work, alert, cluster } = props
  const text = partyTexts[language]
  const [to, setTo] = useState<Alert['to']>(alert.to)
  const [what, setWhat] = useState('')
  const deed = useDeed(props)
  if (alertAddressed(work.messages, cluster.id, alert.reports)) return <Notice tone="info"><p>{text.alertDone}</p></Notice>
  const submit = (event: Event): void => {
    event.preventDefault()
    if (deed.busy) return
    if (what.trim() === '') return deed.say(text['text-missing'])
    void deed.run(() => note(desk, work, 'alert-addressed', { cluster: cluster.id, to, reports: alert.reports, text: what.trim() }))
  }
  return (
    <Notice tone="warn" title={text.alertTitle} level="h3">
      <p>{text.alertText(String(alert.reports), formatDay(alert.firstDay, language), formatDay(alert.lastDay, language))}</p>
      <form class="act no-print" noValidate autocomplete="off" onSubmit={submit}>
        <RadioGroup language={language} id="alert-to" label={text.alertTo} hint={text.alertTop} value={to} onChange={(value) => setTo(value as Alert['to'])} options={[{ value: 'sg', label: text.alertSg }, { value: 'other-sg', label: text.alertOther }]} />
        <TextArea language={language} id="alert-what" rows={3} label={text.alertWhat} value={what} onInput={setWhat} />
        {deed.wrong !== '' && <p class="error" role="alert">{deed.wrong}</p>}
        <Button kind="quiet" busy={deed.busy}>{text.alertDo}</Button>
      </form>
    </Notice>
  )
}

/** The group of reports this case belongs to, as far as this handler may read it, and the place to link or unlink it. */
export const ClusterPart = (props: PartyProps) => {
  const { language, desk, work } = props
  const text = partyTexts[language]
  const { cluster } = work.view
  const [cases, setCases] = useState<readonly Labelled[] | null>(null)
  const [linking, setLinking] = useState(false)
  const deed = useDeed(props)
  const mayAct = !work.view.recused.includes(desk.me)
  const load = async (): Promise<void> => {
    const found = await loadLabels(desk)
    setCases(found.ok ? found.value : [])
  }
  useEffect(() => { if (cluster !== null || linking) void load() }, [cluster?.id, linking])
  const members = cluster && cases ? membersOf(cluster.id, cases) : []
  const aboutTop = work.view.report?.answers['about-role']?.includes('top') ?? false
  const alert = alertFor(members, aboutTop)
  return (
    <section aria-labelledby="cluster-title">
      <h2 id="cluster-title">{text.clusterTitle}</h2>
      {work.view.report?.together && <p><strong>{text.together}.</strong> {text.togetherText}</p>}
      {cluster === null ? <p>{text.clusterNone}</p> : <p>{text.clusterIn(cluster.about)}</p>}
      {cluster !== null && cases !== null && (
        <>
          <p class="small">{text.clusterMembers(String(members.length))}</p>
          <ul>{members.filter((one) => one.case !== work.opened.case).map((one) => <li key={one.case}><a href={caseAddress(language, one.case)}>{one.title}</a>, {formatDay(one.receivedDay, language)}</li>)}</ul>
        </>
      )}
      {alert && cluster && mayAct && <AlertPart {...props} alert={alert} cluster={cluster} />}
      {linking && cases !== null && <LinkForm {...props} clusters={clustersIn(cases)} onDone={() => setLinking(false)} />}
      {mayAct && !linking && (
        <ButtonBar>
          {cluster === null
            ? <Button kind="quiet" type="button" onPress={() => setLinking(true)}>{text.clusterLink}</Button>
            : <Button kind="quiet" type="button" busy={deed.busy} onPress={() => void deed.run(() => note(desk, work, 'cluster', { cluster: cluster.id, about: cluster.about, linked: false, reason: '' }))}>{text.clusterUndo}</Button>}
        </ButtonBar>
      )}
      {deed.wrong !== '' && <p class="error" role="alert">{deed.wrong}</p>}
    </section>
  )
}
