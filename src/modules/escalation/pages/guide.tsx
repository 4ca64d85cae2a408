import type { Language } from '../../../foundation/kernel/language.ts'
import { addressOf, Details, Notice } from '../../../foundation/ui/index.ts'
import type { GuideStep, ManagersGuide } from '../rules/guide/index.ts'
import { conversationPlace, frameworkPlace, guidePlace, modelPlace, practicePlace } from '../rules/places.ts'
import { publicTexts } from '../texts/public.ts'
import { say } from '../texts/model-words.ts'
import { DocumentPage, Texts, type EscalationHouse } from './parts.tsx'

type Shown = { readonly house: EscalationHouse; readonly language: Language; readonly guide: ManagersGuide }

const Step = ({ step, language }: { readonly step: GuideStep; readonly language: Language }) => {
  const text = publicTexts[language]
  return (
    <section aria-labelledby={step.id} class="guide-step">
      <h2 id={step.id}>{say(step.title, language)}</h2>
      <p class="soft">{say(step.when, language)}</p>
      <h3>{text.doesHead}</h3>
      <Texts items={step.does} language={language} />
      <h3>{text.saysHead}</h3>
      <Texts items={step.says} language={language} quoted />
      <Details summary={text.notHead}>
        <ul>{step.not.map(({ what, because }) => <li key={what.nl}><strong>{say(what, language)}</strong> {say(because, language)}</li>)}</ul>
      </Details>
      <Details summary={text.recordHead}><Texts items={step.record} language={language} /></Details>
      <Details summary={text.askHead}><Texts items={step.ask} language={language} /></Details>
    </section>
  )
}

/** The guide: what a good manager does and says, moment by moment. No sign-in, no signal needed. */
export const GuidePage = ({ house, language, guide }: Shown) => {
  const text = publicTexts[language]
  return (
    <DocumentPage house={house} language={language} title={text.guideTitle} place={guidePlace} document={guide}>
      <p class="lead">{say(guide.lead, language)}</p>
      <Notice tone="info" title={text.provisionalTitle}><p>{text.provisionalText}</p></Notice>
      <ul class="plain">
        <li><a href={addressOf(language, conversationPlace)}>{text.conversationLink}</a></li>
        <li><a href={addressOf(language, practicePlace)}>{text.practiceLink}</a></li>
        <li><a href={addressOf(language, modelPlace)}>{text.modelLink}</a></li>
        <li><a href={addressOf(language, frameworkPlace)}>{text.frameworkLink}</a></li>
      </ul>
      <nav aria-labelledby="moments">
        <h2 id="moments">{text.moments}</h2>
        <ul>{guide.steps.map((step) => <li key={step.id}><a href={`#${step.id}`}>{say(step.title, language)}</a></li>)}</ul>
      </nav>
      {guide.steps.map((step) => <Step key={step.id} step={step} language={language} />)}
      <section aria-labelledby="examples">
        <h2 id="examples">{text.examplesHead}</h2>
        {guide.examples.map(({ id, title, story, why }) => (
          <div key={id}>
            <h3>{say(title, language)}</h3>
            <p>{say(story, language)}</p>
            <p><strong>{text.whyGood}.</strong> {say(why, language)}</p>
          </div>
        ))}
      </section>
    </DocumentPage>
  )
}

/** The talk of today on one page, to print. */
export const ConversationPage = ({ house, language, guide }: Shown) => {
  const text = publicTexts[language]
  return (
    <DocumentPage house={house} language={language} title={text.conversationTitle} place={conversationPlace} back={{ href: addressOf(language, guidePlace), text: text.backToGuide }} document={{ ...guide, sources: [] }}>
      <p>{text.conversationLead} <span class="no-print">{text.print}</span></p>
      <div class="talk">
        {guide.conversation.map((part) => (
          <section key={part.id} aria-labelledby={`talk-${part.id}`}>
            <h2 id={`talk-${part.id}`}>{say(part.title, language)} <span class="small soft">{text.minutes(String(part.minutes))}</span></h2>
            <Texts items={part.does} language={language} />
            <Texts items={part.says} language={language} quoted />
          </section>
        ))}
        <section aria-labelledby="talk-notes" class="talk-notes"><h2 id="talk-notes">{text.notes}</h2></section>
      </div>
    </DocumentPage>
  )
}
