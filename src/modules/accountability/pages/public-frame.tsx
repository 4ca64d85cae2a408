import type { Context } from 'hono'
import type { ComponentChildren } from 'preact'
import { addressOf, alternatesOf, Page } from '../../../foundation/ui/index.ts'
import { renderPage } from '../../../foundation/ui/render.ts'
import { publicPlace } from '../rules/places.ts'
import { publicTexts } from '../texts/public.ts'
import { languageOf, type Place } from './frame.tsx'
import type { AccountabilityPages } from './services.ts'

/** A public page of this module, as an answer. No cookie, no script. */
export const answer = (context: Context, services: AccountabilityPages, place: Place, title: string, children: ComponentChildren, back = true): Response | Promise<Response> => {
  const language = languageOf(context)
  return context.html(renderPage(
    <Page context={{ ...services.surroundings, language, alternates: alternatesOf(place, false) }} title={title} back={back ? { href: addressOf(language, publicPlace), text: publicTexts[language].title } : undefined}>
      <h1>{title}</h1>
      {children}
    </Page>))
}
