import type { Language } from '../../../foundation/kernel/language.ts'
import { addressOf, Button, ButtonBar, ErrorSummary, Notice, RadioGroup, Tag, TextField } from '../../../foundation/ui/index.ts'
import { best, passed, walkCase, type Practice, type PracticeCase, type Trail } from '../rules/practice/index.ts'
import { certificatePlace, guidePlace, practicePlace } from '../rules/places.ts'
import { practiceTexts } from '../texts/practice.ts'
import { publicTexts } from '../texts/public.ts'
import { say } from '../texts/model-words.ts'
import { DocumentPage, Texts, type EscalationHouse } from './parts.tsx'

type Shown = { readonly house: EscalationHouse; readonly language: Language; readonly practice: Practice }

const tones = { best: 'good', fair: 'warn', poor: 'bad' } as const

/** The cases to choose from. */
export const CasesPage = ({ house, language, practice }: Shown) => {
  const text = practiceTexts[language]
  return (
    <DocumentPage house={house} language={language} title={text.title} place={practicePlace} back={{ href: addressOf(language, guidePlace), text: publicTexts[language].backToGuide }} document={practice}>
      <p class="lead">{say(practice.lead, language)}</p>
      <h2>{text.cases}</h2>
      {practice.cases.map((one) => (
        <form key={one.id} method="post" action={addressOf(language, practicePlace)}>
          <h3>{say(one.title, language)}</h3>
          <p>{say(one.intro, language)}</p>
          <input type="hidden" name="case" value={one.id} />
          <ButtonBar><Button>{text.begin}<span class="unseen"> {say(one.title, language)}</span></Button></ButtonBar>
        </form>
      ))}
    </DocumentPage>
  )
}

const Past = ({ trail, language }: { readonly trail: Trail; readonly language: Language }) => {
  const text = practiceTexts[language]
  return (
    <ol class="plain">
      {trail.map(({ scene, choice }) => (
        <li key={scene.id}>
          <p class="soft">{say(scene.text, language)}</p>
          <p>{text.chosen(say(choice.text, language))}</p>
          <p><Tag tone={tones[choice.good]}>{text[choice.good]}</Tag> {say(choice.consequence, language)} <strong>{say(choice.feedback, language)}</strong></p>
        </li>
      ))}
    </ol>
  )
}

/** Choices travel in the form and nowhere else. */
const Chosen = ({ one, trail }: { readonly one: PracticeCase; readonly trail: Trail }) => (
  <>
    <input type="hidden" name="case" value={one.id} />
    {trail.map(({ choice }, index) => <input key={index} type="hidden" name="chosen" value={choice.id} />)}
  </>
)

/** One case, as far as it was walked: what happened, and what to choose now, or how it ended. */
export const CasePage = ({ house, language, practice, one, chosen, error, person = '', personError }: Shown & { readonly one: PracticeCase; readonly chosen: readonly string[]; readonly error: boolean; readonly person?: string; readonly personError?: boolean }) => {
  const text = practiceTexts[language]
  const walked = walkCase(one, chosen)
  const { trail, scene } = walked
  const last = trail.at(-1)
  const done = scene === null
  return (
    <DocumentPage house={house} language={language} title={say(one.title, language)} place={practicePlace} back={{ href: addressOf(language, practicePlace), text: text.otherCase }} document={practice}>
      <ErrorSummary language={language} errors={error ? [{ field: 'choice', text: text.chooseError }] : personError ? [{ field: 'person', text: text.personError }] : []} />
      {trail.length === 0 && <p class="lead">{say(one.intro, language)}</p>}
      {last && !done && <Notice tone={tones[last.choice.good]} title={text[last.choice.good]}><p>{text.chosen(say(last.choice.text, language))}</p><p>{say(last.choice.consequence, language)} <strong>{say(last.choice.feedback, language)}</strong></p></Notice>}
      {scene && (
        <form method="post" action={addressOf(language, practicePlace)}>
          <Chosen one={one} trail={trail} />
          <input type="hidden" name="step" value="on" />
          <p class="small soft">{text.scene(`${trail.length + 1} / ${one.scenes.length}`)}</p>
          <p>{say(scene.text, language)}</p>
          <RadioGroup language={language} id="choice" label={say(scene.question, language)} options={scene.choices.map(({ id, text: what }) => ({ value: id, label: say(what, language) }))} error={error ? text.chooseError : undefined} />
          <ButtonBar><Button>{text.next}</Button></ButtonBar>
        </form>
      )}
      {done && (
        <>
          <h2>{text.doneTitle}</h2>
          <p>{text.score(String(best(walked)), String(trail.length))}</p>
          <Past trail={trail} language={language} />
          <h2>{text.learned}</h2>
          <Texts items={one.learned} language={language} />
          {passed(walked) ? (
            <form method="post" action={addressOf(language, certificatePlace)} class="no-print">
              <Chosen one={one} trail={trail} />
              <h2>{text.proofTitle}</h2>
              <p>{text.passed}</p>
              <p>{text.proofText}</p>
              <p>{text.notSigned}</p>
              <TextField language={language} id="person" label={text.person} hint={text.personHint} value={person} error={personError ? text.personError : undefined} />
              <ButtonBar><Button>{text.file}</Button></ButtonBar>
            </form>
          ) : <Notice tone="care"><p>{text.notPassed}</p></Notice>}
          <form method="post" action={addressOf(language, practicePlace)} class="no-print"><input type="hidden" name="case" value={one.id} /><ButtonBar><Button kind="quiet">{text.again}</Button></ButtonBar></form>
        </>
      )}
    </DocumentPage>
  )
}
