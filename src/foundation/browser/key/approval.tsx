import { useEffect, useState } from 'preact/hooks'
import { fingerprintWords } from '../../sealing/core/fingerprint.ts'
import { words as receiptWords } from '../../sealing/core/receipt-words.ts'
import { Notice } from '../../ui/index.ts'
import type { KeyData } from './key-data.ts'
import { keyTexts } from './texts.ts'
import type { Key } from './use-key.ts'

/** Says that the key still waits for an administrator, with the words to read aloud; nothing once it is approved. */
export const Approval = ({ data, myKey }: { readonly data: KeyData; readonly myKey: Key }) => {
  const text = keyTexts[data.language]
  const [words, setWords] = useState('')
  const keys = myKey.keys
  useEffect(() => {
    if (keys) void receiptWords().then((list) => setWords(fingerprintWords([keys.enc, keys.sig], list)))
  }, [keys])
  if (myKey.approval === null || myKey.approval === 'approved' || keys === null) return null
  return (
    <Notice tone={myKey.approval === 'refused' ? 'bad' : 'warn'}>
      <p>{myKey.approval === 'refused' ? text.refusedApproval : text.waitingApproval}</p>
      <p translate={false}><strong>{words}</strong></p>
    </Notice>
  )
}
