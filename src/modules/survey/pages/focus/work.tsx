import type { Context } from 'hono'
import { addressOf, Island, type Surroundings } from '../../../../foundation/ui/index.ts'
import { focusApi, focusPlace, workEnd } from '../../rules/focus/places.ts'
import { focusTexts } from '../../texts/focus/study.ts'
import { languageOf, meOf, show, type Answer } from '../frame.tsx'
import type { SurveyPages } from '../services.ts'
import { keyEnd } from './studies.tsx'
import { below, ends, stateFor } from './study.tsx'

/** What the key's part of a page needs to know; public knowledge, but for a demonstration, where nothing is real. */
const keyData = (context: Context, services: SurveyPages & { readonly surroundings: Surroundings }) => {
  const me = meOf(context)
  return { language: languageOf(context), person: me.person, name: me.name, trust: '/api/v1/directory/trust', identity: '/api/v1/identity', directory: '/api/v1/directory/key', demo: services.demo ?? false, demoRoots: services.demoRoots ?? [], demoPassphrase: services.demoPassphrase?.(me.person) ?? null }
}

/** Transcripts, coding, agreement, themes and exchange: everything that needs the key, on the researcher's own device. */
export const workPage: Answer = async (context, services) => {
  const language = languageOf(context)
  const text = focusTexts[language]
  const state = await stateFor(context, services)
  if (!state) return context.notFound()
  return show(context, services, focusPlace, state.study.content.name, (
    <Island name="survey-focus" data={{ ...keyData(context, services), api: focusApi, study: state.study.id, title: state.study.content.name, public: services.publicUrl }}><h1>{state.study.content.name}</h1><p>{text.notInstalled}</p></Island>
  ), { islands: ['survey-focus'], end: ends(state.study.id, workEnd), heading: false, back: { href: below(language, state.study.id), text: state.study.content.name } })
}

/** Where a researcher makes a key before there is any study. */
export const keyPage: Answer = (context, services) => {
  const language = languageOf(context)
  const text = focusTexts[language]
  return show(context, services, focusPlace, text.keyPage, (
    <Island name="survey-focus" data={{ ...keyData(context, services), api: focusApi, study: '', title: text.keyPage, public: services.publicUrl }}><h1>{text.keyPage}</h1><p>{text.noKeyText}</p><p>{text.notInstalled}</p></Island>
  ), { islands: ['survey-focus'], end: keyEnd, heading: false, back: { href: addressOf(language, focusPlace), text: text.list } })
}
