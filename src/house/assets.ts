import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { Hono } from 'hono'
import { z } from 'zod'

/** Where a page finds its style and its islands. */
export type Assets = { readonly style: string; readonly island: (name: string) => string }

const types: Record<string, string> = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.woff2': 'font/woff2', '.svg': 'image/svg+xml', '.txt': 'text/plain; charset=utf-8' }
const manifestShape = z.record(z.string(), z.looseObject({ file: z.string(), name: z.string().optional(), isEntry: z.boolean().optional() }))
export const clientFile = z.strictObject({ path: z.string(), sha256: z.string() })

/** Reads what the build made; throws when it is not there, because nothing can be served without it. */
export const loadAssets = (folder: string): Assets => {
  const manifest = manifestShape.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
  const entries = new Map(Object.values(manifest).filter((entry) => entry.isEntry).map((entry) => [entry.name ?? '', `/${entry.file}`]))
  const found = (name: string): string => {
    const path = entries.get(name)
    if (!path) throw new Error(`the build has no ${name}`)
    return path
  }
  const style = Object.values(manifest).find((entry) => entry.file.endsWith('.css'))
  if (!style) throw new Error('the build has no style')
  return { style: `/${style.file}`, island: found }
}

/** The built files, from memory, compressed beforehand, cached for good because their names carry their hash. */
export const assetRoutes = (folder: string): Hono => {
  const content = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const entry of readdirSync(join(folder, 'assets'))) content.set(`/assets/${entry}`, new Uint8Array(readFileSync(join(folder, 'assets', entry))))
  const site = new Hono()
  site.get('/assets/:file', (c) => {
    const plain = content.get(c.req.path)
    const type = types[extname(c.req.path)]
    if (!plain || !type) return c.notFound()
    const accepted = c.req.header('accept-encoding') ?? ''
    const coded = [['br', '.br'], ['gzip', '.gz']] as const
    const choice = coded.map(([name, suffix]) => ({ name, body: content.get(c.req.path + suffix) })).find(({ name, body }) => body && accepted.includes(name))
    return c.body(choice?.body ?? plain, 200, { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable', Vary: 'Accept-Encoding', ...(choice ? { 'Content-Encoding': choice.name } : {}) })
  })
  return site
}
