import type { Roster } from '../../../../foundation/sealing/core/protocol.ts'
import { Details, Notice, SummaryList } from '../../../../foundation/ui/index.ts'
import { caseTexts } from '../../texts/case.ts'
import { workCaseTexts } from '../../texts/work-case.ts'
import { LetterView } from '../shared/letter.tsx'
import type { WorkCase } from './said.ts'

/** Whether this reader decides and does not handle: it holds no key of the conversation, the other people's papers or the deliberation. */
export const isDeciding = (roster: Roster, me: string): boolean => roster.handlers.some((one) => one.id === me && one.duty === 'authority')

/** What the competent authority is given to decide on: the advice with the records that go along, and what it does not read. */
export const AuthorityPart = ({ language, work }: { readonly language: 'nl' | 'en'; readonly work: WorkCase }) => {
  const [text, words] = [workCaseTexts[language], caseTexts[language]]
  const { advice } = work.view.handling
  const letters = work.messages.flatMap((one) => (one.kind === 'letter' && one.body.audience === 'authority' ? [{ hash: one.hash, letter: one.body }] : []))
  return (
    <>
      <Notice title={text.decidingTitle}><p>{text.decidingReads}</p><p>{text.decidingNot}</p></Notice>
      {advice !== null && (
        <section aria-labelledby="given-advice">
          <h2 id="given-advice">{text.decidingAdvice}</h2>
          <SummaryList language={language} rows={[
            { label: text['field-judgment'], value: words[advice.judgment] }, { label: text['field-findings'], value: advice.findings }, { label: text['field-advice'], value: advice.advice },
            ...(advice.minority === '' ? [] : [{ label: text.minorityTitle, value: advice.minority }]),
          ]} />
          {letters.length === 0 && <p class="soft">{text.decidingNoLetter}</p>}
          {letters.map(({ hash, letter }) => <Details key={hash} summary={letter.subject}><LetterView letter={letter} language={language} print /></Details>)}
        </section>
      )}
    </>
  )
}
