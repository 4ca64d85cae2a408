import type { Hono } from 'hono'
import { inLanguage, languages, type Language } from '../../../foundation/kernel/language.ts'
import { addressOf, alternatesOf, Button, ButtonBar, Island, Notice, Page, Telephone } from '../../../foundation/ui/index.ts'
import { renderPage } from '../../../foundation/ui/render.ts'
import { unitChoices } from '../actions/signals/index.ts'
import { followPlace, signalApi, signalPlace } from '../rules/signal/places.ts'
import { followTexts } from '../texts/signal-follow.ts'
import { signalTexts } from '../texts/signal.ts'
import type { SignalPages } from './signals-services.ts'

const dataFor = (services: SignalPages, language: Language) => {
  const { settings } = services.surroundings
  return {
    language, api: signalApi, demo: settings.demo, demoRoots: settings.demo ? services.demoRoots : [], telephone: settings.telephone, followAddress: addressOf(language, followPlace),
    deskAddress: addressOf(language, { nl: '/melden', en: '/report' }),
  }
}

const Record = ({ services, language, units }: { readonly services: SignalPages; readonly language: Language; readonly units: Awaited<ReturnType<typeof unitChoices>> }) => {
  const texts = signalTexts[language]
  const { telephone } = services.surroundings.settings
  const data = { ...dataFor(services, language), units: units.map(({ id, depth, nl, en }) => ({ id, depth, name: inLanguage({ nl, en }, language) })) }
  return (
    <Page context={{ ...services.surroundings, language, alternates: alternatesOf(signalPlace) }} title={texts.title} islands={['escalation-signal']}>
      <div id="before">
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
        <Notice tone="care"><p>{texts.danger}</p></Notice>
        <section><h2>{texts.whatHappens}</h2><ul>{texts.happens.map((one) => <li key={one}>{one}</li>)}</ul></section>
        <section><h2>{texts.whoReads}</h2><p>{texts.reads}</p><p class="soft">{texts.serverSees}</p></section>
        <section>
          <p>{texts.other}</p>
          <ul>
            <li><a href={addressOf(language, { nl: '/vertrouwenspersonen', en: '/confidential-advisers' })}>{texts.otherAdvisers}</a></li>
            <li><a href={data.deskAddress}>{texts.otherDesk}</a></li>
          </ul>
        </section>
      </div>
      <Island name="escalation-signal" data={data}>
        <Notice tone="warn" title={texts.noScriptTitle}><p>{texts.noScript}</p></Notice>
        <p>{texts.call} <Telephone number={telephone} /></p>
        <ButtonBar><Button kind="quiet" href={data.followAddress}>{texts.followLink}</Button></ButtonBar>
      </Island>
    </Page>
  )
}

const Follow = ({ services, language }: { readonly services: SignalPages; readonly language: Language }) => {
  const [texts, common] = [followTexts[language], signalTexts[language]]
  return (
    <Page context={{ ...services.surroundings, language, alternates: alternatesOf(followPlace) }} title={texts.title} islands={['escalation-follow']}>
      <Island name="escalation-follow" data={dataFor(services, language)}>
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
        <Notice tone="warn" title={common.noScriptTitle}><p>{common.noScript}</p></Notice>
        <p>{common.call} <Telephone number={services.surroundings.settings.telephone} /></p>
      </Island>
    </Page>
  )
}

/** The public pages of signals, in the three languages. They set no cookie. */
export const mountPublicSignalPages = (site: Hono, services: SignalPages): void => {
  for (const language of languages) {
    site.get(addressOf(language, signalPlace), async (context) => context.html(renderPage(<Record services={services} language={language} units={await unitChoices(services)} />)))
    site.get(addressOf(language, followPlace), (context) => context.html(renderPage(<Follow services={services} language={language} />)))
  }
}
