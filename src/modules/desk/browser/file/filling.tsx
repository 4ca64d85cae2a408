import { useMemo } from 'preact/hooks'
import type { Roster } from '../../../../foundation/sealing/core/protocol.ts'
import { visiblePages } from '../../rules/intake/answering.ts'
import { givenOf } from '../../rules/intake/draft.ts'
import type { Questionnaire } from '../../rules/intake/questionnaire.ts'
import { intakeTexts } from '../../texts/intake/index.ts'
import type { AttachmentAction, Attachments } from '../shared/attachments/chosen.ts'
import { CheckScreen } from './check-screen.tsx'
import { FilesScreen } from './files-screen.tsx'
import { IdentityScreen } from './identity.tsx'
import { OpeningQuestion, Way } from './opening.tsx'
import type { FilingPage } from './page-data.ts'
import { partWords } from './progress-words.ts'
import { QuestionScreen } from './question-page.tsx'
import { ReadersScreen } from './readers-screen.tsx'
import { groupReaders, readersFor } from './readers.ts'
import { Screen } from './screen.tsx'
import { firstOpen, readyToSeal, type FilingAction, type FilingState } from './steps.ts'
import { TogetherPart } from './together-part.tsx'
import { formErrors } from './words.ts'

type Props = {
  readonly page: Pick<FilingPage, 'language' | 'advisersAddress'>
  readonly questionnaire: Questionnaire
  readonly roster: Roster
  readonly state: FilingState
  readonly send: (action: FilingAction) => void
  readonly attachments: Attachments
  readonly onFiles: (action: AttachmentAction) => void
  readonly onKeep?: (() => void) | undefined
  /** Saves a draft for several people; absent where that makes no sense. */
  readonly onShare?: (() => void) | undefined
  readonly onSeal: () => void
}

const Content = ({ page, questionnaire, roster, state, send, attachments, onFiles, onShare, errors }: Omit<Props, 'onKeep' | 'onSeal'> & { readonly errors: ReturnType<typeof formErrors> }) => {
  const { language } = page
  const { draft, step } = state
  const common = { language, draft, errors, send }
  switch (step) {
    case 'name':
    case 'other':
    case 'aim':
      return <OpeningQuestion {...common} step={step} />
    case 'way':
      return <Way {...common} />
    case 'identity':
      return <IdentityScreen {...common} />
    case 'files':
      return <FilesScreen language={language} attachments={attachments} send={onFiles} />
    case 'readers':
      return <ReadersScreen {...common} roster={roster} />
    case 'check':
      return (
        <>
          <CheckScreen language={language} draft={draft} questionnaire={questionnaire} attachments={attachments} roster={roster} onChange={(to) => send({ type: 'change', step: to })} />
          {onShare && <TogetherPart language={language} readers={draft.together ? groupReaders(roster, draft) : null} onShare={onShare} onLeave={() => send({ type: 'leave-group' })} />}
        </>
      )
    default: {
      const asked = visiblePages(questionnaire, givenOf(draft)).find(({ id }) => `q-${id}` === step)
      return asked === undefined ? null : <QuestionScreen language={language} page={asked} single={questionnaire.pages.find(({ id }) => id === asked.id)?.questions.length === 1} answers={draft.answers} errors={errors} advisers={page.advisersAddress} onAnswer={(question, value) => send({ type: 'answer', question, value })} />
    }
  }
}

/** One screen of the filing with its way on and back. */
export const Filling = (props: Props) => {
  const { page, questionnaire, roster, state, send, onKeep, onSeal } = props
  const { draft, step } = state
  const texts = intakeTexts[page.language]
  const errors = useMemo(() => formErrors(state.errors, questionnaire, page.language), [state.errors, questionnaire, page.language])
  const next = (): void => {
    const readersMissing = (step === 'readers' || step === 'check') && !readersFor(roster, draft).enough
    if (step === 'check') {
      if (!readyToSeal(draft, questionnaire)) return send({ type: 'change', step: firstOpen(draft, questionnaire) })
      return readersMissing ? send({ type: 'change', step: 'readers' }) : onSeal()
    }
    return readersMissing ? send({ type: 'refuse', errors: [{ field: 'readers', sentence: 'too-few-readers' }] }) : send({ type: 'next' })
  }
  return (
    <Screen language={page.language} name={step} above={partWords(step, questionnaire, page.language)} errors={errors} nextLabel={step === 'check' ? texts.seal : undefined}
      onNext={next} onBack={step === 'name' ? undefined : () => send({ type: 'back' })} onKeep={onKeep}>
      <Content {...props} errors={errors} />
    </Screen>
  )
}
