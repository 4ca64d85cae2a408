import { useEffect, useState } from 'preact/hooks'
import { Heading } from '../../../../foundation/browser/key/heading.tsx'
import { inLanguage } from '../../../../foundation/kernel/language.ts'
import type { Result } from '../../../../foundation/kernel/result.ts'
import { Button, ButtonBar, CaseLayout, formatDay, Notice, Tag, TextArea } from '../../../../foundation/ui/index.ts'
import { namesBody, saidOf } from '../../rules/signal/content.ts'
import { followTexts } from '../../texts/signal-follow.ts'
import { signalWorkTexts } from '../../texts/signal-work.ts'
import { Course } from '../shared/course.tsx'
import { Way } from '../shared/way.tsx'
import { Moves } from '../shared/moves.tsx'
import { stateName, Talk } from '../shared/said.tsx'
import { actOn, loadSignal, type Desk, type OpenSignal, type SignalTrouble } from './signal.ts'
import { StandIn } from './stand-in.tsx'
import type { WorkPage } from './work-page.ts'

type Told = { readonly tone: 'good' | 'bad'; readonly sentence: string }

const Names = ({ open, language }: { readonly open: OpenSignal; readonly language: 'nl' | 'en' }) => {
  const parsed = namesBody.safeParse(open.view.names)
  const texts = followTexts[language]
  if (!parsed.success) return <p>{signalWorkTexts[language].noNames}</p>
  const rows = [[texts.affected, parsed.data.affected], [texts.aboutWhom, parsed.data.about], [texts.others, parsed.data.others]] as const
  return <ul>{rows.filter(([, value]) => value !== '').map(([label, value]) => <li key={label}>{label} <strong>{value}</strong></li>)}</ul>
}

const Status = ({ open, language }: { readonly open: OpenSignal; readonly language: 'nl' | 'en' }) => {
  const [text, texts] = [signalWorkTexts[language], followTexts[language]]
  const { now, mine } = open
  const state = now.model.states.find(({ id }) => id === now.at)
  return (
    <>
      <Notice tone={now.closed !== null ? 'good' : mine ? 'warn' : 'info'} title={stateName(now.model, now.at, language)}>
        {now.closed !== null ? <p>{texts.ended(formatDay(now.closed, language))}</p> : <>
          {mine && <p><strong>{text.does}:</strong> {inLanguage({ nl: state?.does.nl ?? '', en: state?.does.en ?? '' }, language)}</p>}
          {mine && now.due !== null && <p>{text.due(formatDay(now.due, language))}</p>}
          <p>{mine ? text.whyMine : text.whyRead}</p>
        </>}
      </Notice>
      {now.unsafe && now.closed === null && <p><Tag tone="bad">{text.unsafe}</Tag></p>}
    </>
  )
}

/** One signal: what is asked and by when, what was said, what one may do, and who stands in. */
export const SignalScreen = ({ data, desk }: { readonly data: WorkPage; readonly desk: Desk }) => {
  const { language } = data
  const [text, texts] = [signalWorkTexts[language], followTexts[language]]
  const [open, setOpen] = useState<OpenSignal | null>(null)
  const [told, setTold] = useState<Told | null>(null)
  const [busy, setBusy] = useState(false)
  const [answer, setAnswer] = useState('')
  const sentence = (trouble: SignalTrouble): Told => ({ tone: 'bad', sentence: text[trouble] })
  const load = async (): Promise<void> => {
    const loaded = await loadSignal(desk, data.signal)
    if (loaded.ok) setOpen(loaded.value)
    else setTold(sentence(loaded.error))
  }
  useEffect(() => void load(), [])
  const run = async (work: () => Promise<Result<null, SignalTrouble>>, good: string): Promise<boolean> => {
    if (busy) return false
    setBusy(true)
    const done = await work()
    await load()
    setBusy(false)
    setTold(done.ok ? { tone: 'good', sentence: good } : sentence(done.error))
    return done.ok
  }
  const send = (event: Event): void => {
    event.preventDefault()
    if (open === null || answer.trim() === '') return setTold({ tone: 'bad', sentence: texts.textMissing })
    if (answer.length > 8_000) return setTold({ tone: 'bad', sentence: texts.tooLong })
    void run(() => actOn(desk, open, { move: null, text: answer }), text.sent).then((gone) => { if (gone) setAnswer('') })
  }
  const said = open ? open.view.messages.map(saidOf).filter((one) => one !== null) : []
  const names = new Map(open?.view.deputies.map(({ person, name }) => [person, name] as const) ?? [])
  const nameOf = (author: string): string => (author === '' ? texts.raiser : author === open?.view.plan.second?.person ? texts.affectedPerson : author === data.person ? texts.you : (names.get(author) ?? text.role))
  return (
    <div>
      <Heading focus>{open ? text.signal(formatDay(open.now.received, language)) : text.list}</Heading>
      <div role="status">{told !== null && <Notice tone={told.tone}><p>{told.sentence}</p></Notice>}</div>
      {open === null ? (told === null ? <p>{text.loading}</p> : <ButtonBar><Button kind="quiet" type="button" onPress={() => void load()}>{text.fetch}</Button></ButtonBar>) : (
        <CaseLayout time={{ title: texts.course, content: <Course now={open.now} language={language} /> }} side={[
          { title: text.names, content: <Names open={open} language={language} /> },
          ...(open.now.closed === null && open.mine && !open.standsIn ? [{ title: text.standIn, content: <StandIn data={data} desk={desk} open={open} busy={busy} run={run} onMissing={(missing: string) => setTold({ tone: 'bad', sentence: missing })} /> }] : []),
        ]}>
          <Status open={open} language={language} />
          {open.view.refused > 0 && <Notice tone="bad"><p>{texts.refused}</p></Notice>}
          <h2>{texts.talk}</h2>
          <Talk said={said} model={open.now.model} language={language} nameOf={nameOf} mine={data.person} />
          <Way now={open.now} language={language} />
          {open.now.closed === null && (
            <>
              {open.now.moves.length > 0 && <><h2>{text.moves}</h2><Moves now={open.now} language={language} busy={busy} onMove={(move, words) => run(() => actOn(desk, open, { move, text: words }), text.done)} /></>}
              <form onSubmit={send} noValidate autocomplete="off">
                <TextArea language={language} id="answer" label={text.say} hint={text.sayHint} rows={4} value={answer} onInput={setAnswer} />
                <ButtonBar><Button kind="quiet" busy={busy}>{text.send}</Button></ButtonBar>
              </form>
            </>
          )}
        </CaseLayout>
      )}
    </div>
  )
}
