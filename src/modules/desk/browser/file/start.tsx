import { useEffect, useState } from 'preact/hooks'
import type { ComponentType } from 'preact'
import { receiveText } from '../../../../foundation/browser/hand-over.ts'
import { Button, ButtonBar, Notice } from '../../../../foundation/ui/index.ts'
import { intakeTexts } from '../../texts/intake/index.ts'
import type { FilingAppProps } from './app.tsx'
import { showBefore } from './leaving.ts'
import type { FilingPage } from './page-data.ts'
import { Stopped } from './stopped.tsx'

type Loaded = { readonly App: ComponentType<FilingAppProps>; readonly entry: FilingAppProps['entry'] }

/**
 * The two ways in. The program that seals is fetched whole when one is pressed, so that reading the page first costs little
 * and nothing is missing once something has been typed.
 */
export const FilingStart = ({ page }: { readonly page: FilingPage }) => {
  const texts = intakeTexts[page.language]
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready')
  const [brought, setBrought] = useState<string | null>(null)
  useEffect(() => { void receiveText().then(setBrought) }, [])
  const load = async (entry: 'begin' | 'open'): Promise<void> => {
    setState('busy')
    try {
      const { FilingApp } = await import('./app.tsx')
      const start = entry === 'begin' && brought !== null ? (await import('./brought.ts')).withBrought(brought, page.language) : entry
      showBefore(false)
      setLoaded({ App: FilingApp, entry: start })
      setState('ready')
    } catch {
      setState('failed')
    }
  }
  if (loaded !== null) return <loaded.App page={page} entry={loaded.entry} onLeave={() => { showBefore(true); setLoaded(null) }} />
  return (
    <>
      {state === 'failed' && <Stopped page={page} stop={{ reason: 'server', code: 'program-missing' }} />}
      {brought !== null && <Notice tone="good" live="status"><p>{texts.broughtAlong}</p></Notice>}
      <ButtonBar>
        <Button type="button" busy={state === 'busy'} onPress={() => void load('begin')}>{texts.start}</Button>
        <Button kind="quiet" type="button" busy={state === 'busy'} onPress={() => void load('open')}>{texts.openFile}</Button>
      </ButtonBar>
    </>
  )
}
