import type { Hono } from 'hono'
import { lengthInWords } from '../../../foundation/calendar/length-in-words.ts'
import { inLanguage, languages, type Language } from '../../../foundation/kernel/language.ts'
import { addressOf, alternatesOf, Button, ButtonBar, CheckboxGroup, Details, EmptyState, Island, Notice, Page, Select, Telephone, type PageContext } from '../../../foundation/ui/index.ts'
import { renderPage } from '../../../foundation/ui/render.ts'
import { directory, type Department } from '../actions/index.ts'
import { hasNobody, othersThan, selectListed, type Listed, type Wish } from '../rules/listing.ts'
import { languagesSpoken, subjects } from '../rules/lists.ts'
import { apiBase, boxPlace, directoryPlace } from '../rules/places.ts'
import { replyWithin } from '../rules/reply.ts'
import { contactTexts } from '../texts/contact.ts'
import { directoryTexts } from '../texts/directory.ts'
import { languageNames, subjectNames } from '../texts/lists.ts'
import { Away, profileRows, worksWhere } from './profile-parts.tsx'
import type { AdvisersPages } from './services.ts'

type Shown = { readonly services: AdvisersPages; readonly language: Language; readonly listed: readonly Listed[]; readonly departments: readonly Department[] }

const contextFor = ({ services, language }: Pick<Shown, 'services' | 'language'>, end = ''): PageContext =>
  ({ ...services.surroundings, language, alternates: alternatesOf({ nl: `${directoryPlace.nl}${end}`, en: `${directoryPlace.en}${end}` }) })
const addressOfPerson = (language: Language, person: string): string => `${addressOf(language, directoryPlace)}/${person}`

const Duty = ({ language }: { readonly language: Language }) => {
  const text = directoryTexts[language]
  return (
    <Notice tone="care" title={text.dutyTitle}>
      <p>{text.dutyText}</p>
      <p class="small soft">{text.dutyGround}</p>
    </Notice>
  )
}

const Card = ({ one, shown }: { readonly one: Listed; readonly shown: Shown }) => {
  const { language, departments, listed } = shown
  const rows = profileRows(one, language).slice(0, 3)
  return (
    <li class="door">
      <h2><a href={addressOfPerson(language, one.person)}>{one.name}</a></h2>
      <p>{worksWhere(one, departments, language)}</p>
      <Away one={one} all={listed} language={language} />
      {rows.length > 0 && <dl>{rows.map(([label, value]) => [<dt key={label}>{label}</dt>, <dd key={`${label}-value`}>{value}</dd>])}</dl>}
    </li>
  )
}

const Filter = ({ shown, wish }: { readonly shown: Shown; readonly wish: Wish }) => {
  const { language, departments } = shown
  const text = directoryTexts[language]
  return (
    <form method="get" action={addressOf(language, directoryPlace)} class="no-print">
      <h2>{text.filter}</h2>
      <Select language={language} id="ministry" label={text.ministry} hint={text.ministryHint} none={text.anyMinistry} value={wish.department} options={departments.map(({ id, nl, en }) => ({ value: id, label: language === 'en' ? en : nl }))} />
      <CheckboxGroup language={language} id="outside" label={text.distance} options={[{ value: '1', label: text.outside }]} values={wish.outside ? ['1'] : []} />
      <Details summary={text.moreChoices} open={wish.language !== '' || wish.subject !== ''}>
      <Select language={language} id="language" label={text.language} none={text.anyLanguage} value={wish.language} options={languagesSpoken.map((key) => ({ value: key, label: inLanguage(languageNames[key], language) }))} />
      <Select language={language} id="subject" label={text.subject} none={text.anySubject} value={wish.subject} options={subjects.map((key) => ({ value: key, label: inLanguage(subjectNames[key], language) }))} />
      </Details>
      <ButtonBar>
        <Button>{text.show}</Button>
        <Button kind="quiet" href={addressOf(language, directoryPlace)}>{text.all}</Button>
      </ButtonBar>
    </form>
  )
}

const List = ({ shown, wish }: { readonly shown: Shown; readonly wish: Wish }) => {
  const { language, listed, services } = shown
  const text = directoryTexts[language]
  const found = selectListed(listed, wish)
  const alone = wish.department !== '' && !wish.outside && hasNobody(listed, wish.department)
  const offered = alone && found.every(({ standing }) => standing !== 'available') ? othersThan(listed, '') : []
  return (
    <Page context={contextFor(shown)} title={text.title} islands={['advisers-along']}>
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      <Island name="advisers-along" data={{ language }} />
      <p>{text.choose}</p>
      <p><a href={addressOf(language, boxPlace)}>{text.withMe}</a>. {text.withMeText}</p>
      <Filter shown={shown} wish={wish} />
      {alone && <Notice tone="warn" title={text.lastTitle}><p>{text.lastText}</p></Notice>}
      <p>{text.count(String(found.length))}</p>
      {found.length === 0 && offered.length === 0 && <EmptyState title={text.noOneTitle}><p>{text.noOneText}</p></EmptyState>}
      <ul class="doors">{[...found, ...offered.filter((one) => !found.includes(one))].map((one) => <Card key={one.person} one={one} shown={shown} />)}</ul>
      <p class="small soft">{text.voluntary}</p>
      <h2>{text.howTitle}</h2>
      <ol>{text.how.map((line) => <li key={line}>{line.replace('{reply}', lengthInWords(replyWithin, language))}</li>)}</ol>
      <h2>{text.notTitle}</h2>
      <ul>{text.notList.map((line) => <li key={line}>{line}</li>)}</ul>
      <Duty language={language} />
      <h2>{text.otherTitle}</h2>
      <p>{text.otherCall} <Telephone number={services.surroundings.settings.telephone} /></p>
    </Page>
  )
}

const Person = ({ shown, one }: { readonly shown: Shown; readonly one: Listed }) => {
  const { language, departments, listed, services } = shown
  const text = directoryTexts[language]
  const rows = profileRows(one, language)
  const others = othersThan(listed, one.person)
  const { settings } = services.surroundings
  const data = {
    language, api: apiBase, demo: settings.demo, demoRoots: settings.demo ? services.demoRoots : [], person: one.person, name: one.name, telephone: settings.telephone,
    boxAddress: addressOf(language, boxPlace), others: others.filter(({ department }) => department !== one.department || one.department === '').map(({ person, name }) => ({ name, address: addressOfPerson(language, person) })),
  }
  return (
    <Page context={contextFor(shown, `/${one.person}`)} title={one.name} back={{ href: addressOf(language, directoryPlace), text: text.back }} islands={one.standing === 'available' ? ['advisers-contact'] : []}>
      <div id="before">
        <h1>{one.name}</h1>
        <p class="lead">{worksWhere(one, departments, language)}</p>
        <Away one={one} all={listed} language={language} />
        {one.profile?.about && <p>{one.profile.about}</p>}
        {rows.length > 0 ? <dl class="summary">{rows.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl> : <p class="soft">{text.noProfile}</p>}
        {one.profile?.telephone && <p>{text.otherDirect(one.profile.telephone)}</p>}
        <Duty language={language} />
      </div>
      {one.standing === 'available' ? (
        <Island name="advisers-contact" data={data}>
          <Notice tone="warn" title={text.noScriptTitle}><p>{text.noScriptText}</p></Notice>
          <p>{text.otherCall} <Telephone number={settings.telephone} /></p>
        </Island>
      ) : (
        <>
          <Notice tone="warn"><p>{text.notNow}</p></Notice>
          <h2>{text.others}</h2>
          <ul>{others.map(({ person, name }) => <li key={person}><a href={addressOfPerson(language, person)}>{name}</a></li>)}</ul>
        </>
      )}
    </Page>
  )
}

const Box = ({ services, language }: { readonly services: AdvisersPages; readonly language: Language }) => {
  const text = contactTexts[language]
  const { settings } = services.surroundings
  const data = {
    language, api: apiBase, demo: settings.demo, demoRoots: settings.demo ? services.demoRoots : [], telephone: settings.telephone, directoryAddress: addressOf(language, directoryPlace),
    deskAddress: addressOf(language, { nl: '/melden', en: '/report' }), listAddress: `${apiBase}/list`,
  }
  return (
    <Page context={{ ...services.surroundings, language, alternates: alternatesOf(boxPlace) }} title={text.boxTitle} islands={['advisers-box']}>
      <Island name="advisers-box" data={data}>
        <h1>{text.boxTitle}</h1>
        <p class="lead">{text.boxLead}</p>
        <Notice tone="warn" title={directoryTexts[language].noScriptTitle}><p>{directoryTexts[language].noScriptText}</p></Notice>
        <p>{directoryTexts[language].otherCall} <Telephone number={settings.telephone} /></p>
      </Island>
    </Page>
  )
}

/** Mounts list, person and box in the three languages; they set no cookie and look the same for everybody who asks the same. */
export const mountPublicPages = (site: Hono, services: AdvisersPages): void => {
  for (const language of languages) {
    site.get(addressOf(language, directoryPlace), async (context) => {
      const { listed, departments } = await directory(services)
      const query = (name: string, known: readonly string[]): string => known.find((one) => one === context.req.query(name)) ?? ''
      const wish: Wish = {
        department: query('ministry', departments.map(({ id }) => id)), outside: context.req.query('outside') === '1', language: query('language', languagesSpoken), subject: query('subject', subjects),
      }
      return context.html(renderPage(<List shown={{ services, language, listed, departments }} wish={wish} />))
    })
    site.get(`${addressOf(language, directoryPlace)}/:person`, async (context) => {
      const { listed, departments } = await directory(services)
      const one = listed.find(({ person, standing }) => person === context.req.param('person') && standing !== 'ended' && standing !== 'not-yet')
      return one ? context.html(renderPage(<Person shown={{ services, language, listed, departments }} one={one} />)) : context.notFound()
    })
    site.get(addressOf(language, boxPlace), (context) => context.html(renderPage(<Box services={services} language={language} />)))
  }
}
