import type { Language } from '../../../../foundation/kernel/language.ts'
import type { Roster } from '../../../../foundation/sealing/core/protocol.ts'
import { Notice, SummaryList } from '../../../../foundation/ui/index.ts'
import { summary } from '../../rules/intake/answering.ts'
import { givenOf, identityOf, type Draft } from '../../rules/intake/draft.ts'
import type { Questionnaire } from '../../rules/intake/questionnaire.ts'
import { intakeTexts } from '../../texts/intake/index.ts'
import { sizeWords, type Attachments } from '../shared/attachments/chosen.ts'
import { excludable, readersFor } from './readers.ts'
import type { Step } from './steps.ts'
import { namingWords, procedureWords } from './words.ts'

type Props = { readonly language: Language; readonly draft: Draft; readonly questionnaire: Questionnaire; readonly attachments: Attachments; readonly roster: Roster; readonly onChange: (step: Step) => void }

const lines = (values: readonly string[]): string => values.join('\n')

/** Everything once more before sealing, each part with a way back to it. */
export const CheckScreen = ({ language, draft, questionnaire, attachments, roster, onChange }: Props) => {
  const texts = intakeTexts[language]
  const { route } = draft
  const identity = identityOf(draft)
  const choice = readersFor(roster, draft)
  const excludedNames = [...excludable(roster).people.filter(({ id }) => draft.excluded.handlers.includes(id)).map(({ name }) => name), ...draft.excluded.unitTags]
  const way = { mailbox: texts.wayMailbox, telephone: texts.wayTelephone, post: texts.wayPost }[draft.wayBack]
  return (
    <>
      <h1>{texts.checkTitle}</h1>
      <p>{texts.checkLead}</p>
      <SummaryList language={language} rows={[
        { label: texts.checkWay, value: route === null ? texts.notAnswered : `${procedureWords(route.procedure, texts).name}, ${namingWords(route.naming, route.procedure, texts).name}`, change: () => onChange('way') },
        ...(identity === null ? [] : [{ label: texts.checkName, value: lines([identity.name || texts.notAnswered, identity.telephone, identity.address, way].filter((line) => line !== '')), change: () => onChange('identity') }]),
        { label: texts.checkFiles, value: attachments.files.length === 0 ? texts.checkFilesNone : lines(attachments.files.map(({ file }) => `${file.name} (${sizeWords(file.size, language !== 'en')})`)), change: () => onChange('files') },
        {
          label: texts.checkReaders, change: () => onChange('readers'),
          value: lines([
            ...(choice.body === null ? [] : [language === 'en' ? choice.body.en : choice.body.nl]), excludedNames.length === 0 ? texts.checkNobodyExcluded : texts.checkNotBy(excludedNames.join(', ')),
            draft.recovery ? texts.recoveryYes : texts.recoveryNo,
          ]),
        },
      ]} />
      {summary(questionnaire, givenOf(draft), language).map((part) => (
        <section key={part.id}>
          <h2>{part.name}</h2>
          <SummaryList language={language} rows={part.rows.map((row) => ({
            label: row.label, value: row.lines.length === 0 ? <span class="soft">{texts.notAnswered}</span> : lines(row.lines), change: () => onChange(`q-${row.page}`),
          }))} />
        </section>
      ))}
      {route?.procedure === 'complaint' && <Notice tone="care"><p>{texts.checkComplaint}</p></Notice>}
    </>
  )
}
