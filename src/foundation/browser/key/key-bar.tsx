import { useState } from 'preact/hooks'
import { createPasskey } from '../../sealing/keyring/passkeys.ts'
import { Button, Details, KeyState, Notice, TextField } from '../../ui/index.ts'
import { keyTexts } from './texts.ts'
import type { KeyData } from './key-data.ts'
import type { Key } from './use-key.ts'

const AddPasskey = ({ data, myKey }: { readonly data: KeyData; readonly myKey: Key }) => {
  const text = keyTexts[data.language]
  const [typed, setTyped] = useState('')
  const [said, setSaid] = useState<{ readonly tone: 'good' | 'bad'; readonly sentence: string } | null>(null)
  const add = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (myKey.kept === null || typed.trim() === '') return setSaid({ tone: 'bad', sentence: text.passphraseMissing })
    const bad = (sentence: string): void => setSaid({ tone: 'bad', sentence })
    try {
      const credential = await createPasskey(`Gehoor, ${data.name}`, 'passkey')
      const added = await myKey.keyring('addPasskey', { stored: myKey.kept.stored, passphrase: typed, credential })
      if (!added.ok) return bad(added.error === 'wrong-passphrase' ? text.wrongPassphrase : text.noPasskey)
      const refused = await myKey.keep(added.value)
      if (refused !== null) return bad(refused === 'changed-meanwhile' ? text.changedMeanwhile : refused === 'offline' ? text.offline : text.fault)
      setTyped('')
      setSaid({ tone: 'good', sentence: text.passkeyAdded })
    } catch {
      bad(text.noPasskey)
    }
  }
  return (
    <form onSubmit={add} noValidate>
      <p>{text.addPasskeyText}</p>
      <TextField language={data.language} id="passkey-words" type="password" label={text.passphrase} value={typed} onInput={setTyped} spellcheck={false} />
      {said !== null && <Notice tone={said.tone} live="status"><p>{said.sentence}</p></Notice>}
      <Button kind="quiet">{text.addPasskey}</Button>
    </form>
  )
}

/** Whether the key is open and for how long, always in sight; one press shuts it. */
export const KeyBar = ({ data, myKey }: { readonly data: KeyData; readonly myKey: Key }) => {
  const text = keyTexts[data.language]
  const open = myKey.state.at === 'open'
  if (!open && myKey.state.at !== 'locked') return null
  return (
    <section class="key-bar no-print" aria-label={text.keyBar}>
      <KeyState language={data.language} open={open} minutesLeft={open ? myKey.minutesLeft : undefined} />
      {open && <button class="link" type="button" onClick={myKey.lock}>{text.lockNow}</button>}
      {open && <Details summary={text.keyMore}><AddPasskey data={data} myKey={myKey} /></Details>}
    </section>
  )
}
