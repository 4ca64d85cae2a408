import type { ComponentChildren } from 'preact'
import { Button, Notice } from '../../ui/index.ts'
import { Approval } from './approval.tsx'
import { Enrol } from './enrol.tsx'
import { Heading } from './heading.tsx'
import { KeyBar } from './key-bar.tsx'
import { NotListed } from './not-listed.tsx'
import type { KeyData } from './key-data.ts'
import { keyTexts } from './texts.ts'
import { Unlock } from './unlock.tsx'
import type { Key } from './use-key.ts'

const Trouble = ({ data, myKey, title }: { readonly data: KeyData; readonly myKey: Key; readonly title: string }) => {
  const text = keyTexts[data.language]
  const { state } = myKey
  const signIn = data.language === 'en' ? '/en/sign-in' : '/nl/aanmelding'
  const why = state.at === 'trouble' ? state.why : null
  const sentence = state.at === 'untrusted' ? text.untrusted(state.code) : why === 'worker' ? text.workerFault : why === 'offline' ? text.offline : why === 'signed-out' ? text.signedOut : why === 'changed-meanwhile' ? text.changedMeanwhile : text.fault
  return (
    <div>
      <Heading focus={false}>{title}</Heading>
      <Notice tone="bad" live="alert"><p>{sentence}</p></Notice>
      {why === 'signed-out' && <Button href={`${signIn}?to=${encodeURIComponent(location.pathname)}`}>{text.signInAgain}</Button>}
      {why !== null && why !== 'signed-out' && <Button kind="quiet" type="button" onPress={myKey.begin}>{text.retry}</Button>}
    </div>
  )
}

/** Stands before everything that needs the key: made, opened or in trouble; its children only while it is open. `title` heads the page meanwhile. */
export const KeyGate = ({ data, myKey, title, children }: { readonly data: KeyData; readonly myKey: Key; readonly title: string; readonly children: () => ComponentChildren }) => {
  const text = keyTexts[data.language]
  const screen = (): ComponentChildren => {
    switch (myKey.state.at) {
      case 'starting': return <><h1>{title}</h1><p role="status">{data.demoPassphrase === null ? text.starting : text.openingKey}</p></>
      case 'trouble':
      case 'untrusted': return <Trouble data={data} myKey={myKey} title={title} />
      case 'none': return <Enrol data={data} myKey={myKey} />
      case 'locked': return <Unlock data={data} myKey={myKey} />
      case 'open': return myKey.trusted === null ? <><h1>{title}</h1><NotListed data={data} myKey={myKey} /></> : children()
    }
  }
  return (
    <>
      <KeyBar data={data} myKey={myKey} />
      <Approval data={data} myKey={myKey} />
      {myKey.trusted?.warning === 'freshness-old' && <Notice tone="warn"><p>{text.rosterOld}</p></Notice>}
      {screen()}
    </>
  )
}
