import { useEffect, useState } from 'preact/hooks'
import { fingerprintWords } from '../../sealing/core/fingerprint.ts'
import { words as receiptWords } from '../../sealing/core/receipt-words.ts'
import { Button, ButtonBar, Notice } from '../../ui/index.ts'
import { saveFile } from '../save.ts'
import { enrolmentOf } from './enrol.tsx'
import type { KeyData } from './key-data.ts'
import { keyTexts } from './texts.ts'
import type { Key } from './use-key.ts'

/**
 * Says that this key stands in no signed roster, with what the officers need to put it there, as often as it takes; nothing
 * once it does. Whose key goes to the directory is told by `Approval`, and here only that there is no roster yet.
 */
export const NotListed = ({ data, myKey }: { readonly data: KeyData; readonly myKey: Key }) => {
  const text = keyTexts[data.language]
  const [words, setWords] = useState('')
  const [said, setSaid] = useState('')
  const { keys, trusted } = myKey
  const listed = keys === null || trusted?.roster.handlers.some(({ id, enc, sig }) => id === data.person && enc === keys.enc && sig === keys.sig) === true
  const byHand = data.directory === null
  useEffect(() => {
    if (!listed && byHand) void receiptWords().then((list) => setWords(fingerprintWords([keys.enc, keys.sig], list)))
  }, [keys, listed])
  if (listed) return null
  const save = (): void => {
    saveFile('gehoor-enrolment.json', new Blob([enrolmentOf(keys, data.name)], { type: 'application/json' }))
    setSaid(text.fileSaved)
  }
  return (
    <Notice tone="warn">
      <p>{trusted === null ? text.noRoster : text.notListed}</p>
      {byHand && (
        <>
          <p>{text.readToOfficers}</p>
          <p translate={false}><strong>{words}</strong></p>
          <p role="status">{said}</p>
          <ButtonBar><Button kind="quiet" type="button" onPress={save}>{text.enrolmentFile}</Button></ButtonBar>
        </>
      )}
    </Notice>
  )
}
