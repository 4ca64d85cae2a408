import { z } from 'zod'
import { verdicts } from '../rules/effect/verdict.ts'
import { definitionShape } from '../rules/indicators/definition.ts'
import { contentShapes, versionShape } from '../rules/versions/shapes.ts'
import { apiVersion } from './respond.ts'

const text = z.object({ nl: z.string(), en: z.string() })
const day = z.iso.date()

/** What the API answers, by name; the document is made of these and the tests hold the answers against them. */
export const shapes = {
  figure: z.strictObject({
    year: z.int(), department: z.string().describe('Abbreviation of the ministry; government = all together'), indicator: z.string(), definitionVersion: z.int(), unit: z.enum(['count', 'share', 'days', 'ratio']), polarity: z.enum(['up', 'down', 'ambiguous']),
    state: z.string().describe('shown, not-brought (by the department), not-delivered (by the part of the product that counts it), too-few, protects or withdrawn'), value: z.number().nullable().describe('In the unit of the indicator; a share lies from 0 to 1'), base: z.number().nullable(), intervalLow: z.number().nullable(), intervalHigh: z.number().nullable(), reportVersion: z.string(),
  }),
  reportSummary: z.strictObject({ reportId: z.string(), year: z.int(), department: z.strictObject({ id: z.string(), nl: z.string(), en: z.string() }), version: z.string(), day, reason: z.string().describe('Why this version was made; empty for the first') }),
  report: z.looseObject({ reportId: z.string(), year: z.int(), version: z.string(), day, reason: z.string(), content: z.looseObject({ answers: z.array(z.looseObject({ id: z.string(), title: text, text: z.string() })), figures: z.array(z.looseObject({ definition: z.looseObject({ id: z.string(), version: z.int() }) })), targets: z.array(z.looseObject({})), measures: z.array(z.looseObject({})), opinions: z.array(z.looseObject({})) }) }),
  model: versionShape.extend({ content: contentShapes.model }),
  questions: versionShape.extend({ content: contentShapes.questions }),
  // A definition of a module has its module's name before it: `survey.racism`.
  indicator: definitionShape.extend({ id: z.string() }),
  commitment: z.strictObject({ id: z.string(), answer: z.int(), said: text, quote: z.string(), due: day.nullable(), state: z.enum(['kept', 'partly', 'running', 'passed-unknown', 'no-date']), evidence: z.array(z.looseObject({ day, words: z.string(), whole: z.boolean() })) }),
  effect: z.strictObject({ effectId: z.string(), plan: z.looseObject({ name: z.string() }), registered: day, lottery: z.looseObject({ seed: z.int() }).nullable(), verdict: z.enum([...verdicts, 'not-comparable']).nullable(), answer: z.looseObject({}).nullable(), decision: z.string() }),
  problem: z.looseObject({ type: z.string(), title: z.string(), status: z.int() }),
} as const
type Shape = keyof typeof shapes

const schema = (shape: z.ZodType): object => { const { $schema: _, ...rest } = z.toJSONSchema(shape, { unrepresentable: 'any' }); return rest }
const link = (shape: Shape) => ({ $ref: `#/components/schemas/${shape}` })
const headers = { 'API-Version': { description: 'Version of the API', schema: { type: 'string' } } }
const problemAnswer = (description: string) => ({ description, headers, content: { 'application/problem+json': { schema: link('problem') } } })
const query = (name: string, description: string) => ({ name, in: 'query', required: false, description, schema: { type: 'string', pattern: '^[a-z0-9.-]{1,60}$' } })
const get = (operationId: string, summary: string, content: object, parameters: readonly object[] = [], missing = false) =>
  ({ get: { operationId, summary, tags: ['Verantwoording'], parameters, responses: { 200: { description: 'Gelukt', headers, content }, 400: problemAnswer('De vraag klopt niet'), ...(missing ? { 404: problemAnswer('Dit is er niet, of het is niet openbaar') } : {}) } } })
const json = (shape: object) => ({ 'application/json': { schema: shape } })
const list = (shape: Shape) => json({ type: 'array', items: link(shape) })
const path = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } })

/** The OpenAPI document (3.1) of what everybody may read. `base`: the address of the API on this installation. */
export const openApiDocument = (base: string, organisation: string, contact: string) => ({
  openapi: '3.1.0',
  info: { title: 'Verantwoording over racisme en discriminatie', version: apiVersion, description: 'Leest alles wat ministeries openbaar maakten: verslagen, cijfers, omschrijvingen, toezeggingen en onderzoek. Zonder sleutel. Licentie: CC0.', contact: { name: organisation, url: contact }, license: { name: 'CC0-1.0', identifier: 'CC0-1.0' } },
  servers: [{ url: base }],
  tags: [{ name: 'Verantwoording' }],
  paths: {
    '/figures': get('figures', 'Openbare cijfers', list('figure'), [query('year', 'Jaar, zoals 2025'), query('department', 'Afkorting van een ministerie, of government'), query('indicator', 'Id van een indicator')]),
    '/figures.csv': get('figuresCsv', 'Openbare cijfers als CSV', { 'text/csv': { schema: { type: 'string' } } }),
    '/reports': get('reports', 'Openbare verslagen', list('reportSummary'), [query('year', 'Jaar'), query('department', 'Afkorting van een ministerie')]),
    '/reports/{reportId}': get('report', 'Eén verslag, in de versie die nu geldt', json(link('report')), [path('reportId')], true),
    '/reports.json': get('allReports', 'Alle verslagen in één bestand', json({ type: 'array', items: { type: 'object' } })),
    '/indicators': get('indicators', 'Omschrijvingen van indicatoren in openbare verslagen', list('indicator')),
    '/models': get('models', 'Versies van het model', list('model')),
    '/questions': get('questions', 'Versies van de vragen van het verslag', list('questions')),
    '/commitments': get('commitments', 'Toezeggingen aan de Tweede Kamer', list('commitment')),
    '/commitments.json': get('commitmentsFile', 'De toezeggingen als bestand', list('commitment')),
    '/effects': get('effects', 'Openbaar onderzoek naar effect', list('effect')),
    '/effects/{effectId}': get('effect', 'Eén onderzoek', json(link('effect')), [path('effectId')], true),
    '/catalog': get('catalog', 'Catalogus van de open data, DCAT-AP-NL', { 'application/ld+json': { schema: { type: 'object' } } }),
  },
  components: { schemas: Object.fromEntries((Object.keys(shapes) as Shape[]).map((name) => [name, schema(shapes[name])])) },
})
