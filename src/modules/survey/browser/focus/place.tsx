import { useEffect, useMemo, useState } from 'preact/hooks'
import { KeyGate } from '../../../../foundation/browser/key/gate.tsx'
import { Heading } from '../../../../foundation/browser/key/heading.tsx'
import { useKey } from '../../../../foundation/browser/key/use-key.ts'
import { Button, Filters, Notice } from '../../../../foundation/ui/index.ts'
import { workTexts } from '../../texts/focus/work.ts'
import { AgreementPart } from './agreement.tsx'
import { CodingPart } from './coding.tsx'
import { loadStudy, type Desk, type FocusPage, type OpenStudy, type PartProps, type Told } from './desk.ts'
import { ExchangePart } from './exchange.tsx'
import { ThemesPart } from './themes.tsx'
import { TranscriptsPart } from './transcripts.tsx'

const parts = ['transcripts', 'coding', 'agreement', 'themes', 'exchange'] as const
type Part = (typeof parts)[number]
const partNow = (): Part => parts.find((one) => location.hash === `#${one}`) ?? 'transcripts'

const Work = ({ page, desk }: { readonly page: FocusPage; readonly desk: Desk }) => {
  const text = workTexts[page.language]
  const [open, setOpen] = useState<OpenStudy | null>(null)
  const [told, setTold] = useState<{ readonly good: boolean; readonly sentence: string } | null>(null)
  const [busy, setBusy] = useState(false)
  const [part, setPart] = useState<Part>(partNow())
  const bad = (why: Told): void => setTold({ good: false, sentence: 'trouble' in why ? text[why.trouble] : why.sentence })
  const load = async (): Promise<void> => {
    const loaded = await loadStudy(desk)
    if (loaded.ok) setOpen(loaded.value)
    else bad(loaded.error)
  }
  useEffect(() => {
    void load()
    const turn = (): void => { setPart(partNow()); setTold(null) }
    addEventListener('hashchange', turn)
    return () => removeEventListener('hashchange', turn)
  }, [])
  const run: PartProps['run'] = async (work, good) => {
    if (busy) return false
    setBusy(true)
    setTold(null)
    const done = await work()
    if (done.ok) await load()
    setBusy(false)
    if (done.ok) setTold({ good: true, sentence: typeof good === 'string' ? good : good(done.value) })
    else bad(done.error)
    return done.ok
  }
  const say = (sentence: string): void => setTold({ good: false, sentence })
  const [given, setGiven] = useState<{ readonly group: number; readonly text: string } | null>(null)
  const props = open && { desk, open, busy, run, say }
  return (
    <>
      <Heading focus={false}>{page.title}</Heading>
      <Filters label={text.parts} items={parts.map((one) => ({ href: `#${one}`, text: text[one], current: one === part }))} />
      <div role="status" aria-live="polite">{told !== null && <Notice tone={told.good ? 'good' : 'bad'}><p>{told.sentence}</p></Notice>}</div>
      {open === null && (told === null ? <p>{text.loading}</p> : <Button kind="quiet" type="button" onPress={() => { setTold(null); void load() }}>{text.reload}</Button>)}
      {open !== null && open.unreadable > 0 && <Notice tone="bad"><p>{text.unreadable(String(open.unreadable))}</p></Notice>}
      {open?.unlisted && <Notice tone="warn"><p>{text.unlisted}</p></Notice>}
      {props && part === 'transcripts' && <TranscriptsPart {...props} given={given} onGiven={() => setGiven(null)} />}
      {props && part === 'coding' && <CodingPart {...props} key={`${open.state.study.round}.${open.state.codebook.version}`} />}
      {props && part === 'agreement' && <AgreementPart {...props} />}
      {props && part === 'themes' && <ThemesPart {...props} />}
      {props && part === 'exchange' && <ExchangePart {...props} onTranscript={(group, words) => { setGiven({ group, text: words }); location.hash = '#transcripts' }} />}
    </>
  )
}

export const FocusPlace = ({ data }: { readonly data: FocusPage }) => {
  const text = workTexts[data.language]
  const myKey = useKey(data)
  const desk = useMemo((): Desk => ({ api: myKey.api, keyring: myKey.keyring, base: `${data.api}/${data.study}`, page: data }), [myKey.api, myKey.keyring])
  return (
    <KeyGate data={data} myKey={myKey} title={data.title}>
      {() => (data.study === '' ? <><Heading focus={false}>{data.title}</Heading><Notice tone="good" title={text.keyOpen}><p>{text.keyOpenText}</p></Notice></> : <Work page={data} desk={desk} />)}
    </KeyGate>
  )
}
