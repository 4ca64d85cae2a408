import type { Hono } from 'hono'
import { guideInForce, publishedVersion } from '../actions/published.ts'
import type { GuideServices } from '../actions/services.ts'
import { guideSchemas } from '../rules/read.ts'
import { machineCopy } from '../rules/places.ts'

/** The guide for programs: the version in force, any earlier version, and the schema of both. `gehoor guide check` reads the same file. */
export const mountPublicApi = (site: Hono, services: GuideServices): void => {
  const headers = (version: number) => ({ 'API-Version': '1.0.0', ETag: `"${version}"`, 'Cache-Control': 'public, max-age=300' })
  site.get(machineCopy, async (c) => {
    const { guide } = await guideInForce(services)
    return c.req.header('if-none-match') === `"${guide.version}"` ? c.body(null, 304, headers(guide.version)) : c.json(guide, 200, headers(guide.version))
  })
  site.get(`${machineCopy}/versions/:version`, async (c) => {
    const number = /^[1-9]\d{0,5}$/.test(c.req.param('version')) ? Number(c.req.param('version')) : 0
    const guide = number === 0 ? null : await publishedVersion(services, number)
    return guide ? c.json(guide, 200, headers(number)) : c.notFound()
  })
  site.get(`${machineCopy}/schema`, (c) => c.json(guideSchemas.input, 200, { 'API-Version': '1.0.0', 'Cache-Control': 'public, max-age=3600' }))
}
