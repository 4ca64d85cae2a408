import type { Language } from '../../../../foundation/kernel/language.ts'
import { Button, ButtonBar, Icon, Notice, Progress } from '../../../../foundation/ui/index.ts'
import { attachmentTexts } from '../../texts/attachments.ts'
import { intakeTexts } from '../../texts/intake/index.ts'
import { GoingOn } from '../shared/attachments/choice.tsx'
import { settled, underWay, type ChosenFile } from '../shared/attachments/chosen.ts'
import { fileSign, fileWords } from '../shared/attachments/words.ts'
import type { Waiting } from '../shared/retry.ts'
import { useHeadingFocus } from '../../../../foundation/browser/focus.ts'

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

/** The files on their way, each with its progress and a stop; what was interrupted goes on where it was. */
export const UploadScreen = ({ language, files, stage, waiting, onCancel, onResume, onNext }: Props) => {
  const texts = attachmentTexts[language]
  const place = useHeadingFocus('upload')
  const sent = files.filter(({ progress }) => progress === 'sent').length
  return (
    <div ref={place}>
      <h1>{texts.sendTitle}</h1>
      <p>{texts.sendLead}</p>
      <ul class="measures">
        {files.map((one) => (
          <li key={one.id} class="measure">
            {underWay(one) && stage === 'running' ? (
              <Progress language={language} id={`upload-${one.id}`} doing={fileWords(one, language)} {...(one.progress === 'sending' ? { share: one.sent / one.file.size } : {})} onCancel={() => onCancel(one.id)} />
            ) : (
              <p><Icon name={one.progress === 'chosen' ? 'clock' : fileSign(one)} /> {fileWords(one, language)}</p>
            )}
          </li>
        ))}
      </ul>
      <GoingOn language={language} waiting={waiting} />
      {stage === 'running' && files.every(settled) && <p role="status">{texts.linking}</p>}
      {stage === 'done' && sent > 0 && <Notice tone="good" live="status"><p>{sent === files.length ? intakeTexts[language].uploadAll : intakeTexts[language].uploadSome(sent, files.length)}</p></Notice>}
      <ButtonBar>
        {(stage === 'interrupted' || stage === 'not-linked') && <Button type="button" onPress={onResume}>{texts.resume}</Button>}
        {stage !== 'running' && <Button kind={stage === 'done' ? 'primary' : 'quiet'} type="button" onPress={onNext}>{stage === 'done' ? intakeTexts[language].next : texts.without}</Button>}
      </ButtonBar>
      {stage !== 'running' && (stage !== 'done' || sent < files.length) && <p>{texts.later}</p>}
    </div>
  )
}
