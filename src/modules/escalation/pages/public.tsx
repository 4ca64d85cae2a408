import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { languages } from '../../../foundation/kernel/language.ts'
import { addressOf } from '../../../foundation/ui/index.ts'
import { renderPage } from '../../../foundation/ui/render.ts'
import { inForce } from '../actions/documents.ts'
import { modelShown } from '../actions/models.ts'
import { modelSchemas } from '../rules/check/index.ts'
import { certificatePlace, conversationPlace, frameworkPlace, guidePlace, machineCopy, modelPlace, practicePlace } from '../rules/places.ts'
import { certificateCsv, passed, walkCase } from '../rules/practice/index.ts'
import { FrameworkPage } from './framework.tsx'
import { ConversationPage, GuidePage } from './guide.tsx'
import { ModelPage } from './model.tsx'
import type { EscalationHouse } from './parts.tsx'
import { CasePage, CasesPage } from './practice.tsx'

const limit = bodyLimit({ maxSize: 16 * 1024 })
const listOf = (value: unknown): readonly string[] => [value].flat().filter((one): one is string => typeof one === 'string').slice(0, 60)

/** What was posted by a page of the practice mode. */
const postedCase = async (context: Context, house: EscalationHouse) => {
  const [body, practice] = [await context.req.parseBody({ all: true }), await inForce(house, 'practice')]
  const one = practice.cases.find(({ id }) => id === listOf(body['case'])[0])
  const [chosen, choice] = [listOf(body['chosen']), listOf(body['choice'])[0]]
  const scene = one ? walkCase(one, chosen).scene : null
  const fits = scene?.choices.some(({ id }) => id === choice) ?? false
  // A first page is reached by a post without a choice; a later one without a choice says what is missing.
  return { practice, one, chosen: fits && choice !== undefined ? [...chosen, choice] : chosen, missing: scene !== null && !fits && (choice !== undefined || body['step'] !== undefined), person: (listOf(body['person'])[0] ?? '').trim() }
}

/** The public pages: guide, practice, model and framework. No cookie, no sign-in, no script; nothing of a choice is kept. */
export const mountPublicPages = (site: Hono, house: EscalationHouse): void => {
  for (const language of languages) {
    site.get(addressOf(language, guidePlace), async (c) => c.html(renderPage(<GuidePage house={house} language={language} guide={await inForce(house, 'guide')} />)))
    site.get(addressOf(language, conversationPlace), async (c) => c.html(renderPage(<ConversationPage house={house} language={language} guide={await inForce(house, 'guide')} />)))
    site.get(addressOf(language, practicePlace), async (c) => c.html(renderPage(<CasesPage house={house} language={language} practice={await inForce(house, 'practice')} />)))
    site.post(addressOf(language, practicePlace), limit, async (c) => {
      const { practice, one, chosen, missing } = await postedCase(c, house)
      return c.html(renderPage(one ? <CasePage house={house} language={language} practice={practice} one={one} chosen={chosen} error={missing} /> : <CasesPage house={house} language={language} practice={practice} />))
    })
    site.post(addressOf(language, certificatePlace), limit, async (c) => {
      const { practice, one, chosen, person } = await postedCase(c, house)
      if (!one || !passed(walkCase(one, chosen))) return c.redirect(addressOf(language, practicePlace), 303)
      if (person.length > 120) return c.html(renderPage(<CasePage house={house} language={language} practice={practice} one={one} chosen={chosen} error={false} person={person} personError />), 422)
      return c.body(certificateCsv(person, house.clock.today()), 200, { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="oefening-escalatie.csv"', 'Cache-Control': 'no-store' })
    })
    site.get(addressOf(language, modelPlace), async (c) => c.html(renderPage(<ModelPage house={house} language={language} {...await modelShown(house, c.req.query('department') ?? '')} />)))
    site.get(addressOf(language, frameworkPlace), async (c) => c.html(renderPage(<FrameworkPage house={house} language={language} framework={await inForce(house, 'framework')} model={await inForce(house, 'model')} />)))
  }
  site.get(machineCopy, async (c) => {
    const model = await inForce(house, 'model')
    c.header('ETag', `"${model.version}"`)
    return c.req.header('if-none-match') === `"${model.version}"` ? c.body(null, 304) : c.json(model)
  })
  site.get(`${machineCopy}/schema`, (c) => c.json(modelSchemas.input as object))
}
