import type { Hono } from 'hono'
import { Button, ButtonBar, Details, Notice, Page, Tag, alternatesOf, housePages, type Surroundings } from '../../foundation/ui/index.ts'
import { renderPage } from '../../foundation/ui/render.ts'
import { stories, type PlayedConversation } from '../../modules/advisers/tools/index.ts'
import { signalStories, type PlayedSignal } from '../../modules/escalation/tools/index.ts'
import { decidedStory, scenarios, type Played } from '../../modules/desk/tools/index.ts'
import type { DemoLetter } from './letters.ts'
import type { DemoMember } from './keys.ts'
import { demoBodies } from './people.ts'
import type { colleaguesOf } from './colleagues.ts'
import type { officeOf } from './office.ts'
import type { DemoStaffMember } from './staff.ts'
import { demoAdministrator } from './people-load.ts'
import { demoTexts } from './texts.ts'

export type DemoPage = {
  readonly surroundings: Surroundings
  readonly staffUrl: string
  readonly members: readonly DemoMember[]
  readonly staff: readonly DemoStaffMember[]
  readonly office: ReturnType<typeof officeOf>
  readonly administrator: string
  readonly colleagues: ReturnType<typeof colleaguesOf>
  readonly played: () => readonly Played[]
  readonly conversations: () => readonly PlayedConversation[]
  readonly signals: () => readonly PlayedSignal[]
  readonly letters: () => readonly DemoLetter[]
}

/** The place that a letter leads to, on this server: the demonstration may have been loaded at another address. */
const hereOf = (link: string): string => link.replace(/^https?:\/\/[^/]+/, '')

const Demo = ({ page, language }: { readonly page: DemoPage; readonly language: 'nl' | 'en' }) => {
  const text = demoTexts[language]
  const mailbox = language === 'en' ? '/en/messages' : '/nl/berichten'
  const box = language === 'en' ? '/en/conversation' : '/nl/gesprek'
  const follow = language === 'en' ? '/en/signal/follow' : '/nl/signaal/volgen'
  const enter = (person: string): string => `${page.staffUrl}/demo/${language}/${person}`
  return (
    <Page context={{ ...page.surroundings, language, alternates: alternatesOf(housePages.demo, false) }} title={text.title}>
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      <Notice tone="care"><p>{text.differences}</p></Notice>
      <section>
        <h2>{text.story}</h2>
        <ol>{text.steps.map((step) => <li key={step}>{step}</li>)}</ol>
        <ButtonBar>
          <Button href={language === 'en' ? '/en/report' : '/nl/melden'}>{text.newReport}</Button>
          <Button kind="quiet" href={`/${language}${language === 'en' ? housePages.system.en : housePages.system.nl}`}>{text.system}</Button>
        </ButtonBar>
      </section>
      <section>
        <h2>{text.handlers}</h2>
        {demoBodies.map((body) => (
          <section key={body.id}>
            <h3>{body[language]}</h3>
            <ul>
              {page.members.filter((member) => member.body === body.id).map((member) => (
                <li key={member.id}><a href={enter(member.id)}>{text.enter(member.name)}</a> <Tag>{text[member.duty]}</Tag></li>
              ))}
            </ul>
          </section>
        ))}
      </section>
      <section>
        <h2>{text.staff}</h2>
        <p>{text.staffText}</p>
        <ul>
          {page.staff.map(({ id, name, role, department }) => (
            <li key={id}><a href={enter(id)}>{text.enter(name)}</a> <Tag>{[text[role], department.toUpperCase()].filter(Boolean).join(', ')}</Tag></li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{text.administrator}</h2>
        <p>{text.administratorText}</p>
        <p><a href={enter(page.administrator)}>{text.enter(demoAdministrator.name)}</a></p>
        <ul>{page.office.map(({ id, name, does }) => <li key={id}><a href={enter(id)}>{text.enter(name)}</a> <Tag>{does[language]}</Tag></li>)}</ul>
      </section>
      <section>
        <h2>{text.colleagues}</h2>
        <p>{text.colleaguesText}</p>
        <ul>{page.colleagues.map(({ id, name, department }) => <li key={id}><a href={enter(id)}>{text.enter(name)}</a> <Tag>{department.toUpperCase()}</Tag></li>)}</ul>
      </section>
      <section>
        <h2>{text.reporters}</h2>
        <p>{text.reporterText}</p>
        <dl class="summary">
          {page.played().toSorted((a, b) => a.scenario.localeCompare(b.scenario, 'nl', { numeric: true })).map(({ scenario, words }) => {
            const story = [...scenarios, decidedStory].find((one) => one.id === scenario)
            return (
              <div key={scenario}>
                <dt>{scenario} {story?.name[language]}</dt>
                <dd>{words.join(' ')}</dd>
                <dd><a href={`${mailbox}#${words.join('-')}`} aria-label={`${text.openMailbox}: ${scenario}`}>{text.openMailbox}</a></dd>
              </div>
            )
          })}
        </dl>
      </section>
      <section>
        <h2>{text.employees}</h2>
        <p>{text.employeesText}</p>
        <dl class="summary">
          {page.conversations().map(({ story, words }) => (
            <div key={story}>
              <dt>{story} {stories.find((one) => one.id === story)?.name[language]}</dt>
              <dd>{words.join(' ')}</dd>
              <dd><a href={`${box}#${words.join('-')}`} aria-label={`${text.openMailbox}: ${story}`}>{text.openMailbox}</a></dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>{text.signals}</h2>
        <p>{text.signalsText}</p>
        <dl class="summary">
          {page.signals().toSorted((a, b) => a.story.localeCompare(b.story)).map(({ story, words, theirs }) => (
            <div key={story}>
              <dt>{story} {signalStories.find((one) => one.id === story)?.name[language]}</dt>
              <dd>{words.join(' ')}</dd>
              <dd><a href={`${follow}#${words.join('-')}`} aria-label={`${text.openMailbox}: ${story}`}>{text.openMailbox}</a></dd>
              {signalStories.find((one) => one.id === story)?.body.raiser === 'colleague' && <dd><a href={`${follow}#${theirs.join('-')}`} aria-label={`${text.asAffected}: ${story}`}>{text.asAffected}</a></dd>}
            </div>
          ))}
        </dl>
        <p><a href={language === 'en' ? '/en/signal' : '/nl/signaal'}>{text.newSignal}</a></p>
      </section>
      {page.letters().length > 0 && (
        <section>
          <h2>{text.letters}</h2>
          <p>{text.lettersText}</p>
          <ul>{page.letters().map((letter) => <li key={letter.text}><Details summary={`${letter.subject} (${letter.address})`}><p class="letter-text">{letter.text.split('\n').flatMap((line, at) => [at > 0 && <br key={at} />, /^https?:/.test(line) ? <a href={hereOf(line)}>{text.openLetter}</a> : line])}</p></Details></li>)}</ul>
        </section>
      )}
    </Page>
  )
}

/** The demonstration's own page, in Dutch and English. */
export const mountDemoPage = (site: Hono, page: DemoPage): void => {
  for (const language of ['nl', 'en'] as const) site.get(`/${language}${housePages.demo[language]}`, (c) => c.html(renderPage(<Demo page={page} language={language} />)))
}
