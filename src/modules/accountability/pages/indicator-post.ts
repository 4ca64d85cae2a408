import type { Context } from 'hono'
import { addressOf, type FormError } from '../../../foundation/ui/index.ts'
import { indicatorPage, keepDefinition } from '../actions/index.ts'
import { definitionShape } from '../rules/indicators/definition.ts'
import { indicatorsPlace } from '../rules/places.ts'
import { figureTexts } from '../texts/figures.ts'
import { frameTexts } from '../texts/frame.ts'
import { actingOf, fieldsOf, languageOf, type Fields } from './frame.tsx'
import { compared } from './indicator-form.tsx'
import { indicatorDetail, newIndicator } from './indicators.tsx'
import type { AccountabilityPages } from './services.ts'

/** Saves a new indicator or the next version of one. */
export const indicatorForm = async (context: Context, services: AccountabilityPages): Promise<Response> => {
  const [fields, language, asked] = [await fieldsOf(context), languageOf(context), context.req.param('id') ?? '']
  const [text, frame] = [figureTexts[language], frameTexts[language]]
  const found = asked === 'new' ? null : await indicatorPage(services, asked)
  if (found !== null && !found.ok) return context.notFound() as Response
  const before = found === null ? null : found.value.figures.definition
  const refused = async (errors: readonly FormError[], status: 409 | 422 = 422): Promise<Response> => (before === null ? newIndicator(context, services, fields, errors, status) : indicatorDetail(context, services, fields, errors, status))
  const at = (name: string): string => (fields[name] ?? '').trim()
  const both = (name: string) => ({ nl: at(`${name}-nl`), en: at(`${name}-en`) })
  const maybe = (name: string) => (at(`${name}-nl`) === '' && at(`${name}-en`) === '' ? null : both(name))
  const read = definitionShape.safeParse({
    id: before?.id ?? at('id'), version: (Number(fields['version']) || 0) + 1, name: both('name'), unit: before?.unit ?? at('unit'), polarity: at('polarity'), subject: at('subject'), characteristic: at('characteristic'),
    numerator: both('numerator'), denominator: maybe('denominator'), source: both('source'), cadence: at('cadence'), method: both('method'), caveats: both('caveats'), comparability: Object.fromEntries(compared.map((name) => [name, at(`comparability-${name}`)])),
    minimumBase: Number(at('minimumBase')), direction: maybe('direction'), comparesWithBefore: before !== null && fields['compares'] === 'yes', reason: at('reason'), module: null,
  })
  if (!read.success) return refused([...new Set(read.error.issues.map(({ path }) => path.join('-')))].map((field) => ({ field, text: field === 'minimumBase' ? frame.badNumber : field === 'id' ? text.idHint : frame.required })))
  if (before === null && (await indicatorPage(services, read.data.id)).ok) return refused([{ field: 'id', text: text.idTaken }])
  const kept = await keepDefinition(services, actingOf(context), read.data)
  if (kept.ok) return context.redirect(`${addressOf(language, indicatorsPlace)}/${read.data.id}?saved`, 303)
  if (kept.error === 'not-found') return context.notFound() as Response
  if (kept.error === 'stale') return refused([{ field: before === null ? 'id' : 'reason', text: frame.stale }], 409)
  const places: Readonly<Record<string, string>> = { 'ratio-without-direction': 'direction-nl', 'share-without-denominator': 'denominator-nl' }
  return refused(kept.error.map((one) => ({ field: places[one] ?? 'reason', text: (text as unknown as Fields)[`wrong-${one}`] ?? frame.required })))
}
