import { useEffect, useState } from 'preact/hooks'
import { Approval } from '../../../../foundation/browser/key/approval.tsx'
import { Enrol } from '../../../../foundation/browser/key/enrol.tsx'
import { KeyBar } from '../../../../foundation/browser/key/key-bar.tsx'
import { Unlock } from '../../../../foundation/browser/key/unlock.tsx'
import { useKey, type Key } from '../../../../foundation/browser/key/use-key.ts'
import { systemClock } from '../../../../foundation/kernel/clock.ts'
import { systemRandom } from '../../../../foundation/kernel/random.ts'
import { Button, DataTable, EmptyState, Notice } from '../../../../foundation/ui/index.ts'
import { figuresTexts } from '../../texts/figures.ts'
import { LetterView } from '../shared/letter.tsx'
import { countBatch, type Waiting } from './count-batch.ts'
import type { FiguresData } from './page-data.ts'
import { yearlyReport, type PublishedYear } from './yearly-report.ts'

type Said = { readonly tone: 'good' | 'bad'; readonly sentence: string }

const Opened = ({ data, myKey }: { readonly data: FiguresData; readonly myKey: Key }) => {
  const { language } = data
  const text = figuresTexts[language]
  const [waiting, setWaiting] = useState<readonly Waiting[] | null>(null)
  const [years, setYears] = useState<readonly PublishedYear[]>([])
  const [report, setReport] = useState<PublishedYear | null>(null)
  const [said, setSaid] = useState<Said | null>(null)
  const [doing, setDoing] = useState('')
  const nameOf = (body: string): string => myKey.trusted?.roster.bodies.find((one) => one.id === body)?.[language] ?? body
  const load = async (): Promise<void> => {
    const [found, published] = [await myKey.api.get<readonly Waiting[]>(`${data.desk}/figures/waiting`), await myKey.api.get<{ readonly years: readonly PublishedYear[] }>(`${data.desk}/figures`)]
    if (!found.ok || !published.ok) return setSaid({ tone: 'bad', sentence: text.failed })
    setWaiting(found.value)
    setYears(published.value.years)
  }
  useEffect(() => void load(), [])
  const count = async (one: Waiting): Promise<void> => {
    setSaid(null)
    setDoing(text.counting('0'))
    const counted = await countBatch(myKey.api, myKey.keyring, data.desk, one, systemRandom, (done) => setDoing(text.counting(String(done))))
    setDoing('')
    setSaid(counted.ok ? { tone: 'good', sentence: text.counted(String(counted.value.cases), String(counted.value.unreadable)) } : { tone: 'bad', sentence: text.failed })
    await load()
  }
  return (
    <>
      <h1>{text.openTitle}</h1>
      <p class="lead">{text.openLead}</p>
      <Approval data={data} myKey={myKey} />
      <div role="status">{said !== null && <Notice tone={said.tone}><p>{said.sentence}</p></Notice>}{doing !== '' && <p>{doing}</p>}</div>
      {waiting !== null && (
        <DataTable id="waiting" caption={text.waiting} rows={waiting} rowKey={(one) => `${one.body}-${one.year}`} stacks empty={<EmptyState title={text.nothing}><p>{text.nothingText}</p></EmptyState>} columns={[
          { key: 'body', head: text.body, cell: (one) => nameOf(one.body) }, { key: 'year', head: text.yearHead, numeric: true, cell: (one) => String(one.year) }, { key: 'waiting', head: text.waiting, numeric: true, cell: (one) => String(one.waiting) },
          { key: 'act', head: text.act, cell: (one) => (one.mayOpen ? <Button kind="quiet" type="button" busy={doing !== ''} onPress={() => void count(one)}>{text.openGo(String(one.year))}</Button> : text.notYet) },
        ]} />
      )}
      <h2>{text.reportTitle}</h2>
      <p>{text.reportLead}</p>
      {years.length === 0 && <p>{text.none}</p>}
      <ul class="no-print">{years.map((one) => <li key={`${one.body}-${one.year}`}><button class="link" type="button" onClick={() => setReport(one)}>{nameOf(one.body)}: {text.makeReport(String(one.year))}</button></li>)}</ul>
      {report !== null && <LetterView letter={yearlyReport(report, nameOf(report.body), language, systemClock.today())} language={language} print />}
    </>
  )
}

/** The analyst's page: the key first, then what waits. */
export const OpenFigures = ({ data }: { readonly data: FiguresData }) => {
  const myKey = useKey(data)
  const { state } = myKey
  const text = figuresTexts[data.language]
  return (
    <>
      <KeyBar data={data} myKey={myKey} />
      {state.at === 'starting' && <><h1>{text.openTitle}</h1><p role="status" /></>}
      {(state.at === 'trouble' || state.at === 'untrusted') && <><h1>{text.openTitle}</h1><Notice tone="bad" live="alert"><p>{text.failed}</p></Notice></>}
      {state.at === 'none' && <Enrol data={data} myKey={myKey} />}
      {state.at === 'locked' && <Unlock data={data} myKey={myKey} />}
      {state.at === 'open' && <Opened data={data} myKey={myKey} />}
    </>
  )
}
