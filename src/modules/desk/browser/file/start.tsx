import { useEffect, useState } from 'preact/hooks'
import type { ComponentType } from 'preact'
import { takeOver } from '../../../../foundation/browser/handover.ts'
import { browserTexts } from '../../../../foundation/browser/texts.ts'
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
  const [text, setText] = useState('')
  const common = browserTexts[page.language]
  useEffect(() => takeOver(setText), [])
  const load = async (entry: 'begin' | 'open' | 'text'): Promise<void> => {
    setState('busy')
    try {
      const [{ FilingApp }, { handedOver }] = await Promise.all([import('./app.tsx'), import('./handed-over.ts')])
      showBefore(false)
      setLoaded({ App: FilingApp, entry: entry === 'text' ? handedOver(text, page.language) : entry })
      setState('ready')
    } catch {
      setState('failed')
    }
  }
  if (loaded !== null) return <loaded.App page={page} entry={loaded.entry} onLeave={() => { showBefore(true); setLoaded(null) }} />
  return (
    <>
      {state === 'failed' && <Stopped page={page} stop={{ reason: 'server', code: 'program-missing' }} />}
      {text !== '' && <Notice tone="good" title={common.handedOverTitle} live="status"><p>{common.handedOver}</p></Notice>}
      <ButtonBar>
        {text !== '' && <Button type="button" busy={state === 'busy'} onPress={() => void load('text')}>{common.handedOverStart}</Button>}
        <Button type="button" kind={text === '' ? 'primary' : 'quiet'} busy={state === 'busy'} onPress={() => void load('begin')}>{texts.start}</Button>
        <Button kind="quiet" type="button" busy={state === 'busy'} onPress={() => void load('open')}>{texts.openFile}</Button>
      </ButtonBar>
    </>
  )
}
