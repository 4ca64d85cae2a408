import { useMemo } from 'preact/hooks'
import { KeyGate } from '../../../../foundation/browser/key/gate.tsx'
import { useKey } from '../../../../foundation/browser/key/use-key.ts'
import { signalWorkTexts } from '../../texts/signal-work.ts'
import type { Desk } from './signal.ts'
import { SignalScreen } from './signal-screen.tsx'
import type { WorkPage } from './work-page.ts'

export const WorkPlace = ({ data }: { readonly data: WorkPage }) => {
  const text = signalWorkTexts[data.language]
  const myKey = useKey(data)
  const desk = useMemo((): Desk => ({ api: myKey.api, keyring: myKey.keyring, base: data.api }), [myKey.api, myKey.keyring])
  return <KeyGate data={data} myKey={myKey} title={text.list}>{() => <SignalScreen data={data} desk={desk} />}</KeyGate>
}
