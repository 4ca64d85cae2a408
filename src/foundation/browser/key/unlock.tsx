import { useState } from 'preact/hooks'
import { Button, ButtonBar, Details, ErrorSummary, errorFor, Notice, TextField, type FormError } from '../../ui/index.ts'
import { keyTexts } from './texts.ts'
import { focusErrors, Heading } from './heading.tsx'
import type { KeyData } from './key-data.ts'
import type { Key } from './use-key.ts'

/** Asks for the key; what shut it is said first. */
export const Unlock = ({ data, myKey }: { readonly data: KeyData; readonly myKey: Key }) => {
  const text = keyTexts[data.language]
  const [typed, setTyped] = useState(data.demoPassphrase ?? '')
  const [shown, setShown] = useState(false)
  const [busy, setBusy] = useState(false)
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const { kept, keyring, state } = myKey
  const passkey = kept?.stored.passkeys.at(-1)
  const why = state.at === 'locked' ? state.why : 'first'

  const fail = (sentence: string): void => {
    setErrors([{ field: 'passphrase', text: sentence }])
    setBusy(false)
    focusErrors()
  }
  const settle = (answer: { readonly ok: true } | { readonly ok: false; readonly error: string }): void => {
    if (answer.ok) return myKey.opened()
    fail(answer.error === 'bad-keyring' ? text.badKeyring : answer.error === 'wrong-passphrase' || answer.error === 'no-passphrase' ? text.wrongPassphrase : text.passkeyRefused)
  }
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (busy || kept === null) return
    if (typed.trim() === '') return fail(text.passphraseMissing)
    setBusy(true)
    setErrors([])
    settle(await keyring('open', { stored: kept.stored, passphrase: typed }))
  }
  const withPasskey = async (): Promise<void> => {
    if (busy || kept === null || passkey === undefined) return
    setBusy(true)
    setErrors([])
    settle(await keyring('openWithPasskey', { stored: kept.stored, credential: passkey.credential }))
  }
  return (
    <form onSubmit={submit} noValidate>
      <Heading focus={why !== 'first'}>{text.unlockTitle}</Heading>
      {why === 'idle' && <Notice tone="warn" live="status"><p>{text.unlockIdle}</p></Notice>}
      {why === 'again' && <Notice tone="warn" live="status"><p>{text.unlockAgain}</p></Notice>}
      {why === 'hand' && <Notice live="status"><p>{text.lockedNow}</p></Notice>}
      <ErrorSummary language={data.language} errors={errors} />
      <p>{text.unlockIntro}</p>
      <TextField language={data.language} id="passphrase" type={shown ? 'text' : 'password'} label={text.passphrase} hint={text.passphraseHint} value={typed} error={errorFor(errors, 'passphrase')} onInput={setTyped} spellcheck={false} />
      <p><button class="link" type="button" onClick={() => setShown(!shown)}>{shown ? text.hideWords : text.showWords}</button></p>
      <p role="status">{busy ? text.openingKey : ''}</p>
      <ButtonBar>
        <Button busy={busy}>{text.unlock}</Button>
        {passkey !== undefined && <Button kind="quiet" type="button" busy={busy} onPress={() => void withPasskey()}>{text.unlockPasskey}</Button>}
      </ButtonBar>
      <Details summary={text.lostWords}>
        <p>{text.lostWordsText}</p>
        {!data.demo && <ButtonBar><Button kind="quiet" type="button" busy={busy} onPress={myKey.renew}>{text.renew}</Button></ButtonBar>}
      </Details>
    </form>
  )
}
