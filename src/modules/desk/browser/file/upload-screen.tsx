import type { Language } from '../../../../foundation/kernel/language.ts'
import { Button, ButtonBar, Icon, Notice, Progress } from '../../../../foundation/ui/index.ts'
import { intakeTexts } from '../../texts/intake/index.ts'
import { settled, sizeWords, type ChosenFile } from './attachments.ts'
import type { Waiting } from './retry.ts'
import { useHeadingFocus } from './screen.tsx'

export type UploadStage = 'running' | 'interrupted' | 'not-linked' | 'done'
type Props = {
  readonly language: Language
  readonly files: readonly ChosenFile[]
  readonly stage: UploadStage
  readonly waiting: Waiting | null
  readonly onCancel: (id: number) => void
  readonly onResume: () => void
  readonly onNext: () => void
}

const said = (one: ChosenFile, language: Language): string => {
  const texts = intakeTexts[language]
  const { name } = one.file
  switch (one.progress) {
    case 'chosen':
    case 'waiting':
      return texts.uploadWaiting(name)
    case 'cleaning':
      return texts.uploadCleaning(name)
    case 'sealing':
      return texts.uploadSealing(name)
    case 'sending':
      return texts.uploadSending(name, sizeWords(one.sent, language !== 'en'), sizeWords(one.file.size, language !== 'en'))
    case 'sent':
      return texts.uploadDone(name)
    case 'cancelled':
      return texts.uploadCancelled(name)
    case 'interrupted':
      return texts.uploadFailed(name)
    case 'refused':
      return texts.uploadRefused(name)
    case 'not-cleaned':
      return texts.uploadNotCleaned(name)
  }
}

const active = ({ progress }: ChosenFile): boolean => progress === 'cleaning' || progress === 'sealing' || progress === 'sending'

/** The files on their way, each with its progress and a stop; what was interrupted goes on where it was. */
export const UploadScreen = ({ language, files, stage, waiting, onCancel, onResume, onNext }: Props) => {
  const texts = intakeTexts[language]
  const place = useHeadingFocus('upload')
  const allHandled = files.every(settled)
  return (
    <div ref={place}>
      <h1>{texts.uploadTitle}</h1>
      <p>{texts.uploadLead}</p>
      <ul class="measures">
        {files.map((one) => (
          <li key={one.id} class="measure">
            {active(one) && stage === 'running' ? (
              <Progress language={language} id={`upload-${one.id}`} doing={said(one, language)} {...(one.progress === 'sending' ? { share: one.sent / one.file.size } : {})} onCancel={() => onCancel(one.id)} />
            ) : (
              <p><Icon name={one.progress === 'sent' ? 'check' : one.progress === 'cancelled' ? 'cross' : one.progress === 'refused' || one.progress === 'not-cleaned' || one.progress === 'interrupted' ? 'warning' : 'clock'} /> {said(one, language)}</p>
            )}
          </li>
        ))}
      </ul>
      {waiting !== null && <Notice tone="warn" live="status"><p>{texts.sendingAgain(waiting.seconds)}</p></Notice>}
      {stage === 'running' && allHandled && <p role="status">{texts.uploadLinking}</p>}
      {stage === 'done' && files.some(({ progress }) => progress === 'sent') && <Notice tone="good" live="status"><p>{texts.uploadAll}</p></Notice>}
      <ButtonBar>
        {(stage === 'interrupted' || stage === 'not-linked') && <Button type="button" onPress={onResume}>{texts.resume}</Button>}
        {stage !== 'running' && <Button kind={stage === 'done' ? 'primary' : 'quiet'} type="button" onPress={onNext}>{stage === 'done' ? texts.next : texts.withoutFiles}</Button>}
      </ButtonBar>
      {(stage === 'interrupted' || stage === 'not-linked') && <p>{texts.filesLost}</p>}
    </div>
  )
}
