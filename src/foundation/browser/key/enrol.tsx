import { useState } from 'preact/hooks'
import { shuffled, systemRandom } from '../../kernel/random.ts'
import { fingerprintWords } from '../../sealing/core/fingerprint.ts'
import { words as receiptWords } from '../../sealing/core/receipt-words.ts'
import { newPassphrase } from '../../sealing/keyring/passphrase.ts'
import type { PublicHalves } from '../../sealing/keyring/requests.ts'
import { Button, ButtonBar, ErrorSummary, errorFor, Notice, TextField, type FormError } from '../../ui/index.ts'
import { keyTexts } from './texts.ts'
import { saveFile } from '../save.ts'
import { focusErrors, Heading } from './heading.tsx'
import type { KeyData } from './key-data.ts'
import type { Key } from './use-key.ts'

type Step =
  | { readonly at: 'begin' } | { readonly at: 'busy' }
  | { readonly at: 'words' | 'back'; readonly passphrase: string; readonly places: readonly number[] }
  | { readonly at: 'kept'; readonly keys: PublicHalves; readonly fingerprint: string }

const twoPlaces = (): readonly number[] => shuffled([0, 1, 2, 3, 4, 5], systemRandom).slice(0, 2).sort((a, b) => a - b)
/** Whether a typed word is the one in that place; capitals and blanks are forgiven. */
export const rightWord = (typed: string, passphrase: string, place: number): boolean => typed.normalize('NFKC').trim().toLowerCase() === passphrase.split(' ')[place]

/** The file that the key officers put in the draft of the roster: public halves only. */
export const enrolmentOf = (keys: PublicHalves, name: string): string => JSON.stringify({ kind: 'gehoor-enrolment', handler: keys.handler, name, enc: keys.enc, sig: keys.sig }, null, 2)

/** Makes a handler's key: six words once, two of them back, then the fingerprint and the file for the officers. */
export const Enrol = ({ data, myKey }: { readonly data: KeyData; readonly myKey: Key }) => {
  const text = keyTexts[data.language]
  /** In the place of a key whose words are lost. */
  const again = myKey.kept !== null
  const [step, setStep] = useState<Step>({ at: 'begin' })
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({})
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [said, setSaid] = useState('')

  const begin = async (): Promise<void> => setStep({ at: 'words', passphrase: newPassphrase(await receiptWords(), systemRandom), places: twoPlaces() })
  const make = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (step.at !== 'back') return
    const wrong = step.places.filter((place) => !rightWord(typed[place] ?? '', step.passphrase, place))
    setErrors(wrong.map((place) => ({ field: `word-${place}`, text: text.backWrong })))
    if (wrong.length > 0) return focusErrors()
    const asked = step
    setStep({ at: 'busy' })
    const made = await myKey.keyring('create', { handler: data.person, passphrase: step.passphrase })
    if (!made.ok) return
    const refused = await myKey.keep(made.value.stored)
    if (refused !== null) {
      setErrors([{ field: `word-${asked.places[0]}`, text: refused === 'changed-meanwhile' ? text.changedMeanwhile : refused === 'signed-out' ? text.signedOut : refused === 'offline' ? text.offline : text.fault }])
      setStep(asked)
      return focusErrors()
    }
    setStep({ at: 'kept', keys: made.value.keys, fingerprint: fingerprintWords([made.value.keys.enc, made.value.keys.sig], await receiptWords()) })
  }
  switch (step.at) {
    case 'begin':
      return (
        <div>
          <Heading focus={again}>{again ? text.renewTitle : text.enrolTitle}</Heading>
          <p class="lead">{again ? text.renewIntro : text.enrolIntro}</p>
          <Notice tone="care">{again && <p>{text.renewCare}</p>}<p>{text.enrolCare}</p></Notice>
          <ButtonBar>
            <Button type="button" onPress={() => void begin()}>{text.enrolBegin}</Button>
            {again && <Button kind="quiet" type="button" onPress={myKey.begin}>{text.renewBack}</Button>}
          </ButtonBar>
        </div>
      )
    case 'busy':
      return <p role="status">{text.makingKey}</p>
    case 'words':
      return (
        <div key="words">
          <Heading focus>{text.wordsTitle}</Heading>
          <p>{text.wordsIntro}</p>
          <ol class="receipt-words" translate={false}>{step.passphrase.split(' ').map((word, at) => <li key={at}><strong>{word}</strong></li>)}</ol>
          <ButtonBar><Button type="button" onPress={() => setStep({ ...step, at: 'back' })}>{text.wordsWritten}</Button></ButtonBar>
        </div>
      )
    case 'back':
      return (
        <form key="back" onSubmit={make} noValidate>
          <Heading focus>{text.backTitle}</Heading>
          <ErrorSummary language={data.language} errors={errors} />
          <p>{text.backIntro}</p>
          {step.places.map((place) => (
            <TextField key={place} language={data.language} id={`word-${place}`} short label={text.backWord(String(place + 1))} value={typed[place] ?? ''} spellcheck={false}
              error={errorFor(errors, `word-${place}`)} onInput={(value) => setTyped({ ...typed, [place]: value })} />
          ))}
          <ButtonBar>
            <Button>{text.check}</Button>
            <Button kind="quiet" type="button" onPress={() => setStep({ ...step, at: 'words', places: twoPlaces() })}>{text.backAgain}</Button>
          </ButtonBar>
        </form>
      )
    case 'kept': {
      const save = (): void => {
        saveFile('gehoor-enrolment.json', new Blob([enrolmentOf(step.keys, data.name)], { type: 'application/json' }))
        setSaid(text.fileSaved)
      }
      return (
        <div key="kept">
          <Heading focus>{text.keptTitle}</Heading>
          <p>{data.directory === null ? text.keptText : text.keptDirectory}</p>
          <h2>{text.fingerprint}</h2>
          <p class="lead" translate={false}>{step.fingerprint}</p>
          <p role="status">{said}</p>
          <ButtonBar>
            {data.directory === null && <Button kind="quiet" type="button" onPress={save}>{text.enrolmentFile}</Button>}
            <Button type="button" onPress={myKey.opened}>{text.goOn}</Button>
          </ButtonBar>
        </div>
      )
    }
  }
}
