import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Id, Roster } from '../../../../foundation/sealing/core/protocol.ts'
import { systemClock } from '../../../../foundation/kernel/clock.ts'
import { Button, Notice } from '../../../../foundation/ui/index.ts'
import { overviewTexts } from '../../texts/overview.ts'
import { takeDownTexts } from '../../texts/take-down.ts'
import { workTexts } from '../../texts/work.ts'
import { newLogMemory } from '../shared/log-check.ts'
import { CaseScreen } from './case-screen.tsx'
import { Enrol } from '../../../../foundation/browser/key/enrol.tsx'
import { plainPress, syncFrame } from './frame.ts'
import { Heading } from './heading.tsx'
import { KeyBar } from '../../../../foundation/browser/key/key-bar.tsx'
import type { IntakeMemory } from './intake/held.ts'
import { NotListed } from '../../../../foundation/browser/key/not-listed.tsx'
import { OverviewScreen } from './overview/overview-screen.tsx'
import { DestructionScreen } from './retention/destruction-screen.tsx'
import { Shortcuts } from './shortcuts.tsx'
import type { WorkData } from './page-data.ts'
import { firstPage, routeOf, type Route } from './routing.ts'
import { Unlock } from '../../../../foundation/browser/key/unlock.tsx'
import { useKey, type Key } from './use-key.ts'
import { WorklistScreen } from './worklist-screen.tsx'
import type { WorkDesk } from './work-desk.ts'
import type { Drafts } from './work-state.ts'

/** The reporter's questions are a good part of the program: they are fetched only by who takes a report down. */
const IntakeLater = (props: { readonly data: WorkData; readonly desk: WorkDesk; readonly memory: IntakeMemory; readonly focus: boolean }) => {
  const [part, setPart] = useState<typeof import('./intake/intake-screen.tsx') | null>(null)
  const [round, setRound] = useState(0)
  useEffect(() => { void import('./intake/intake-screen.tsx').then(setPart) }, [])
  return part === null ? <><h1>{takeDownTexts[props.data.language].title}</h1><p role="status">{takeDownTexts[props.data.language].reading}</p></> : <part.IntakeScreen key={round} {...props} onAgain={() => setRound(round + 1)} />
}

const here = (language: 'nl' | 'en'): Route => routeOf(language, location.pathname, location.search) ?? { at: 'worklist', filter: 'open', place: firstPage }

/** Where the handler is, moved by links and by the browser's own back and forward, without loading the page anew. */
const useRoute = (language: 'nl' | 'en'): { readonly route: Route; readonly moved: boolean } => {
  const [at, setAt] = useState({ route: here(language), moved: false })
  useEffect(() => {
    const press = (event: MouseEvent): void => {
      const link = plainPress(event)
      const url = link ? new URL(link.href) : null
      const route = url && url.origin === location.origin && url.hash === '' ? routeOf(language, url.pathname, url.search) : null
      if (!url || !route) return
      event.preventDefault()
      // The state goes along: it says whether shortcuts are off.
      history.pushState(history.state, '', url.pathname + url.search)
      setAt({ route, moved: true })
      window.scrollTo(0, 0)
    }
    const pop = (): void => setAt({ route: here(language), moved: true })
    document.addEventListener('click', press)
    addEventListener('popstate', pop)
    return () => {
      document.removeEventListener('click', press)
      removeEventListener('popstate', pop)
    }
  }, [])
  return at
}

const Trouble = ({ data, myKey }: { readonly data: WorkData; readonly myKey: Key }) => {
  const text = workTexts[data.language]
  const { state } = myKey
  const signIn = data.language === 'en' ? '/en/sign-in' : '/nl/aanmelding'
  const sentence = state.at === 'untrusted' ? text.untrusted(state.code) : state.at !== 'trouble' ? '' : state.why === 'worker' ? text.workerFault : state.why === 'offline' ? text.offline : state.why === 'signed-out' ? text.signedOut : state.why === 'changed-meanwhile' ? text.changedMeanwhile : text.fault
  return (
    <div>
      <Heading focus={false}>{text.worklist}</Heading>
      <Notice tone="bad" live="alert"><p>{sentence}</p></Notice>
      {state.at === 'trouble' && (state.why === 'signed-out' ? <Button href={`${signIn}?to=${encodeURIComponent(location.pathname)}`}>{text.signInAgain}</Button> : <Button kind="quiet" type="button" onPress={myKey.begin}>{text.retry}</Button>)}
    </div>
  )
}

/** The work place: one page with one key in it. What is open leaves the screen when the key locks; what was being written stays in memory. */
export const WorkPlace = ({ data }: { readonly data: WorkData }) => {
  const text = workTexts[data.language]
  const myKey = useKey(data)
  const { route, moved } = useRoute(data.language)
  const [caseTitle, setCaseTitle] = useState('')
  const drafts = useMemo((): Drafts => new Map(), [])
  const intake = useMemo((): IntakeMemory => ({ current: null }), [])
  const roster = useRef<Roster | undefined>(undefined)
  roster.current = myKey.trusted?.roster
  const desk = useMemo((): WorkDesk => ({ api: myKey.api, keyring: myKey.keyring, me: data.person, base: data.desk, clock: systemClock, roster: () => roster.current, seen: new Set(), log: newLogMemory() }), [])
  const opened = useMemo(() => new Map<Id, string>(), [])
  const open = myKey.state.at === 'open'
  const titles = { worklist: text.worklist, overview: overviewTexts[data.language].overview, destruction: overviewTexts[data.language].destruction, intake: takeDownTexts[data.language].title, case: open && caseTitle !== '' ? caseTitle : text.case }
  useEffect(() => syncFrame(data.language, route, titles[route.at]), [route, caseTitle, open])
  // What was read leaves the memory with the key; what was being written stays, and asks before the page is left.
  useEffect(() => { if (!open) opened.clear() }, [open])
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => { if (drafts.size > 0 || (intake.current !== null && intake.current.done === null)) event.preventDefault() }
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [])

  const openScreen = () => {
    const { language } = data
    switch (route.at) {
      case 'worklist':
        return <WorklistScreen key="worklist" data={data} myKey={myKey} desk={desk} opened={opened} route={route} focus={moved} today={systemClock.today()} />
      case 'overview':
        return <OverviewScreen key="overview" language={language} myKey={myKey} desk={desk} focus={moved} today={systemClock.today()} />
      case 'destruction':
        return <DestructionScreen key="destruction" language={language} myKey={myKey} desk={desk} focus={moved} />
      case 'intake':
        return <IntakeLater key="intake" data={data} desk={desk} memory={intake} focus={moved} />
      case 'case':
        return <CaseScreen key={route.case} data={data} myKey={myKey} desk={desk} id={route.case} drafts={drafts} opened={opened} focus={moved} onTitle={setCaseTitle} />
    }
  }
  const screen = () => {
    switch (myKey.state.at) {
      case 'starting':
        return <><h1>{titles[route.at]}</h1><p role="status">{data.demoPassphrase === null ? text.starting : text.openingKey}</p></>
      case 'trouble':
      case 'untrusted':
        return <Trouble data={data} myKey={myKey} />
      case 'none':
        return <Enrol data={data} myKey={myKey} />
      case 'locked':
        return <Unlock data={data} myKey={myKey} />
      case 'open':
        return myKey.trusted === null ? <><Heading focus={moved}>{titles[route.at]}</Heading><NotListed data={data} myKey={myKey} /></> : openScreen()
    }
  }
  return (
    <>
      <KeyBar data={data} myKey={myKey} />
      {myKey.trusted?.warning === 'freshness-old' && <Notice tone="warn"><p>{text.rosterOld}</p></Notice>}
      {screen()}
      <p class="no-print small"><Shortcuts language={data.language} /></p>
    </>
  )
}
