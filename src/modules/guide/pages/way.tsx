import type { ComponentChildren } from 'preact'
import { inLanguage } from '../../../foundation/kernel/language.ts'
import { addressOf, Button, ButtonBar, Island, Notice, SummaryList, Tag } from '../../../foundation/ui/index.ts'
import { lengthOf } from '../rules/lengths.ts'
import type { Contact, Route } from '../rules/guide.ts'
import { nextAfter, resultsFor } from '../rules/results.ts'
import { publicTexts } from '../texts/public.ts'
import { Colophon, GuideForm, GuidePage, RouteTags, say, type Travelling } from './parts.tsx'
import { Limits } from './results.tsx'
import type { View } from './services.ts'

const Telephones = ({ numbers }: { readonly numbers: string }) => (
  <>{numbers.split(/( of | or )/).map((part) => (/\d/.test(part) ? <a key={part} class="tel" href={`tel:${part.replaceAll(/[^\d+]/g, '')}`}>{part}</a> : part))}</>
)

const Reach = ({ view, contact, department }: { readonly view: View; readonly contact: Contact; readonly department: string }) => {
  const text = publicTexts[view.language]
  const own = Object.hasOwn(contact.byDepartment ?? {}, department) ? contact.byDepartment?.[department] : undefined
  const place = { ...contact, ...own }
  const rows: readonly (readonly [string, ComponentChildren] | false)[] = [
    place.telephone !== undefined && [text.telephone, <Telephones key="t" numbers={place.telephone} />], place.hours !== undefined && [text.hours, say(view, place.hours)], place.address !== undefined && [text.address, place.address],
    place.website !== undefined && [text.website, <a key="w" href={place.website} rel="noreferrer">{new URL(place.website).hostname}</a>], own === undefined && contact.how !== undefined && [text.howToFind, say(view, contact.how)],
  ]
  return (
    <section>
      <h2>{text.reachTitle}</h2>
      <h3>{say(view, contact.name)}</h3>
      <SummaryList language={view.language} rows={rows.flatMap((row) => (row === false ? [] : [{ label: row[0], value: row[1] }]))} />
      {contact.provisional && own === undefined && <p><Tag tone="warn">{text.provisional}</Tag> <span class="small">{text.contactProvisional}</span></p>}
    </section>
  )
}

/** Where the reader writes for themselves: outside every form, so that nothing of it is ever sent. */
const OwnWords = ({ view, start, failed }: { readonly view: View; readonly start: string | null; readonly failed: string | null }) => {
  const text = publicTexts[view.language]
  return (
    <section class="no-print">
      <h2>{text.wordsTitle}</h2>
      <p>{text.wordsText}</p>
      <Island name="guide-carry" data={{ language: view.language, mode: 'write', start, failed }}>
        <div class="field">
          <label class="field-label" for="own-words">{text.wordsLabel}</label>
          <textarea class="input long" id="own-words" rows={6} spellcheck={false} autocomplete="off" />
        </div>
        <p>{text.wordsNoScript}</p>
      </Island>
    </section>
  )
}

const aspects = ['hears', 'knows', 'happens', 'byWhen', 'leads', 'cannot', 'protects'] as const

/** The thing itself: how to begin, where, and where to go when it leads to nothing. */
export const WayPage = ({ view, travelling, route }: { readonly view: View; readonly travelling: Travelling; readonly route: Route }) => {
  const { guide, house, language } = view
  const text = publicTexts[language]
  const { door } = route
  const page = house.parts.find(({ id }) => id === door.start)?.page ?? null
  const contact = guide.contacts.find(({ id }) => id === door.contact)
  // The list of advisers can begin at the reader's own ministry; the desk's pages ask for it themselves.
  const start = page === null ? null : `${addressOf(language, page)}${door.start === 'advisers' && travelling.department !== '' ? `?ministry=${travelling.department}` : ''}`
  const results = resultsFor(guide, travelling.answers)
  const next = nextAfter(results, route).slice(0, 3)
  const terms = route.terms.flatMap(({ subject, length }) => {
    const own = house.terms.find(({ id }) => id === subject)
    return own ? [{ id: subject, text: text.termOf(inLanguage(own.name, language), lengthOf(length, language)), ground: own.ground.join('; '), provisional: own.provisional }] : []
  })
  return (
    <GuidePage view={view} title={say(view, route.name)} islands={['guide-carry']} along={{ travelling, act: `again:${route.id}` }}>
      <h1>{say(view, route.name)}</h1>
      <RouteTags view={view} route={route} />
      <h2>{text.wayStart}</h2>
      <p>{say(view, door.steps)}</p>
      {start !== null && <ButtonBar><Button href={start}>{text.startHere}</Button></ButtonBar>}
      {contact !== undefined && start === null && <Reach view={view} contact={contact} department={travelling.department} />}
      <OwnWords view={view} start={start} failed={next.length === 0 ? null : 'way-failed'} />
      <h2>{text.aboutWay}</h2>
      <SummaryList language={language} rows={aspects.map((aspect) => ({ label: text[aspect], value: say(view, route[aspect]) }))} />
      {terms.length > 0 && (
        <section>
          <h2>{text.termsTitle}</h2>
          <ul>{terms.map((term) => <li key={term.id}>{term.text}. <span class="small soft" lang="nl">{term.ground}</span>{term.provisional && <> <Tag tone="warn">{text.provisional}</Tag></>}</li>)}</ul>
        </section>
      )}
      <Limits view={view} limits={results.limits.filter((limit) => !route.meets.includes(limit.id))} />
      {next.length > 0 && (
        <Notice title={text.failedAsk}>
          <p>{text.nextNames(next.map((one) => say(view, one.route.name)).join('; '))}</p>
          <GuideForm view={view} travelling={travelling}>
            <ButtonBar><button class="button quiet" type="submit" id="way-failed" name="do" value={`failed:${route.id}`}>{text.failedButton}</button></ButtonBar>
          </GuideForm>
        </Notice>
      )}
      <GuideForm view={view} travelling={travelling}><ButtonBar><Button kind="quiet" name="do" value="results">{text.backToResults}</Button></ButtonBar></GuideForm>
      <Colophon view={view} />
    </GuidePage>
  )
}
