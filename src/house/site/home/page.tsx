import type { Hono } from 'hono'
import { languages } from '../../../foundation/kernel/language.ts'
import { addressOf, Arcs, Button, housePages, Notice, Page, Telephone, hoursIn } from '../../../foundation/ui/index.ts'
import type { PageContext } from '../../../foundation/ui/index.ts'
import { renderPage } from '../../../foundation/ui/render.ts'
import { contextOf } from '../options.ts'
import type { Doors, Place, SiteOptions } from '../options.ts'
import { homeTexts } from './texts.ts'

type DoorProps = {
  readonly href: string | undefined
  readonly title: string
  readonly text: string
  readonly notHere: string
  readonly facts: readonly (readonly [string, string])[]
}

const Door = ({ href, title, text, notHere, facts }: DoorProps) => (
  <li class="door">
    <h2>{href === undefined ? title : <a href={href}>{title}</a>}</h2>
    <p>{text}</p>
    {href === undefined ? (
      <p class="small">{notHere}</p>
    ) : (
      <dl>
        {facts.map(([name, value]) => [<dt key={name}>{name}</dt>, <dd key={`${name}-value`}>{value}</dd>])}
      </dl>
    )}
  </li>
)

/** The first page: what one can do, who will know, what happens then. */
export const HomePage = ({ context, doors, fillLengths }: { context: PageContext; doors: Doors; fillLengths: SiteOptions['fillLengths'] }) => {
  const fill = (sentence: string): string => fillLengths(sentence, context.language)
  const { language, settings } = context
  const text = homeTexts[language]
  const at = (place: Place | undefined): string | undefined => (place === undefined ? undefined : addressOf(language, place))
  const start = at(doors.guide ?? doors.report)
  // The policy and effect report has no easy edition: its link leads to the Dutch one.
  const more = ([[doors.procedures, text.procedures, language], [doors.improvements, text.improvements, language], [doors.figures, text.figures, language], [doors.accountability, text.accountability, language === 'easy' ? 'nl' : language]] as const)
    .flatMap(([place, title, edition]) => (place ? [{ href: addressOf(edition, place), title }] : []))
  return (
    <Page context={context} title={text.tab}>
      <div class="hero">
        <Arcs />
        <h1>{text.title}</h1>
        <p class="lead">{text.lead}</p>
        <div class="bar">
          {start !== undefined && <Button href={start}>{text.start}</Button>}
          <span>
            {text.call(hoursIn(settings, language))} <Telephone number={settings.telephone} />
          </span>
        </div>
      </div>
      <ul class="doors" aria-label={text.doors}>
        <Door
          href={at(doors.advisers)}
          title={text.adviser}
          text={text.adviserText}
          notHere={text.notHere}
          facts={[
            [text.who, text.adviserWho],
            [text.answer, fill(text.adviserAnswer)],
          ]}
        />
        <Door
          href={at(doors.report)}
          title={text.report}
          text={text.reportText}
          notHere={text.notHere}
          facts={[
            [text.who, text.reportWho],
            [text.answer, fill(text.reportAnswer)],
          ]}
        />
        <Door
          href={at(doors.manager)}
          title={text.manager}
          text={text.managerText}
          notHere={text.notHere}
          facts={[
            [text.first, text.managerFirst],
            [text.need, text.managerNeed],
          ]}
        />
        <Door href={at(doors.mailbox)} title={text.mailbox} text={text.mailboxText} notHere={text.notHere} facts={[[text.need, text.mailboxNeed]]} />
      </ul>
      <Notice tone="care">
        <p>
          <strong>{text.deviceTitle}</strong> {text.deviceText} <a href={addressOf(language, housePages.privacy)}>{text.deviceLink}</a>
        </p>
      </Notice>
      <h2>{text.afterTitle}</h2>
      <ol class="steps">
        {[
          [text.after1, fill(text.after1Text)],
          [text.after2, text.after2Text],
          [text.after3, fill(text.after3Text)],
        ].map(([title, body]) => (
          <li key={title}>
            <h3>{title}</h3>
            <p>{body}</p>
          </li>
        ))}
      </ol>
      {more.length > 0 && <ul class="plain">{more.map(({ href, title }) => <li key={title}><a href={href}>{title}</a></li>)}</ul>}
      <h2>{text.whyTitle}</h2>
      <p>
        {text.whyText} <a href={addressOf(language === 'easy' ? 'nl' : language, housePages.system)}>{text.whyLink}</a>
      </p>
    </Page>
  )
}

/** Where "what can I do" begins: the guide's first page, when the guide is built. */
const guideOf = (modules: SiteOptions['modules']): Pick<Doors, 'guide'> => {
  const guide = modules.find(({ id }) => id === 'guide')?.provisions.find(({ page }) => page !== undefined)?.page
  return guide === undefined ? {} : { guide }
}

export const homePages = (site: Hono, options: SiteOptions): void => {
  const doors = { ...guideOf(options.modules), ...options.doors }
  for (const language of languages) {
    site.get(`/${language}`, (c) => c.html(renderPage(<HomePage context={contextOf(options, language, housePages.home)} doors={doors} fillLengths={options.fillLengths} />)))
  }
}
