import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { describe, expect, it } from 'vitest'
import { languages } from '../../foundation/kernel/language.ts'
import { houseLengths } from '../lengths.ts'
import { buildSite } from '../server.ts'
import { chooseLanguage, languageOfPath } from './language-choice.ts'
import { failurePage, housePublicPages, notFoundPage, notOpenPage, tooLargePage } from './index.ts'
import type { Mapped, SiteOptions } from './index.ts'
import { parties } from './privacy/who-sees-what.ts'
import { answers } from './system/answers.ts'
import { linesOf, tally } from './system/map.ts'
import { measures } from './system/measures.ts'

const desk: Mapped = {
  id: 'desk',
  name: { nl: 'Loket', en: 'Desk' },
  provisions: [
    { id: 'joint-desk', name: { nl: 'Loket', en: 'Desk' }, answers: [5, 6], state: 'works', page: { nl: '/melden', en: '/report' } },
    { id: 'complaint', name: { nl: 'Klacht', en: 'Complaint' }, answers: [5], state: 'not-built', page: { nl: '/klacht', en: '/complaint' } },
    { id: 'witness', name: { nl: 'Getuige', en: 'Witness' }, answers: [1], state: 'provisional' },
  ],
}
const options: SiteOptions = {
  settings: { organisationName: 'Voorbeeld', telephone: '070 000 00 00', postAddress: 'Postbus 0000', hours: 'ma–vr', demo: false },
  assets: { style: '/main.css', island: (name) => `/${name}.js` },
  modules: [desk],
  doors: { report: { nl: '/melden', en: '/report' } },
  fillLengths: houseLengths,
}
const site = new Hono()
housePublicPages(site, options)
const paths = [
  ...languages.map((language) => `/${language}`), '/nl/stelsel', '/en/system', '/nl/privacy', '/en/privacy', '/easy/privacy', '/nl/toegankelijkheid',
  '/en/accessibility', '/nl/verlaten', '/en/leave', '/easy/verlaten',
]
const textOf = async (path: string): Promise<string> => (await site.request(path)).text()

describe('the house’s own pages', () => {
  it.each(paths)('%s answers without cookie, inline script or style, or a word to another host', async (path) => {
    const response = await site.request(path)
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=|https?:\/\//i)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).not.toContain('undefined')
  })

  it('exist in every language their language links promise', async () => {
    for (const path of paths) {
      const html = await textOf(path)
      for (const [, href] of html.matchAll(/<a href="([^"]+)" lang=/g)) expect((await site.request(href as string)).status, `${path} -> ${href}`).toBe(200)
    }
  })

  it('send a visitor of the root to the language the browser asks for', async () => {
    const response = await site.request('/', { headers: { 'accept-language': 'en-GB,nl;q=0.5' } })
    expect([response.status, response.headers.get('location'), response.headers.get('vary')]).toEqual([302, '/en', 'Accept-Language'])
  })
})

describe('the button on the first page', () => {
  const startOf = async (modules: SiteOptions['modules']) => {
    const house = new Hono()
    housePublicPages(house, { ...options, settings: { ...options.settings, hours: { nl: 'werkdagen', en: 'working days' } }, modules })
    const [nl, en] = await Promise.all(['/nl', '/en'].map(async (path) => (await house.request(path)).text()))
    return [nl, en].map((html) => /class="hero"[\s\S]*?<a [^>]*?href="([^"]+)"/.exec(html ?? '')?.[1]).concat([/working days/.test(en ?? '') && !/working days/.test(nl ?? '') ? 'hours in both languages' : ''])
  }
  it('leads to the guide when that is built, else to the report; the hours are in the language of the page', async () => {
    const guide = { ...desk, id: 'guide' as const, provisions: [{ id: 'later', name: desk.name, answers: [1], state: 'not-built' as const }, { id: 'ways', name: desk.name, answers: [1], state: 'works' as const, page: { nl: '/wegwijzer', en: '/guide' } }] }
    expect(await startOf([desk])).toEqual(['/nl/melden', '/en/report', 'hours in both languages'])
    expect(await startOf([guide, desk])).toEqual(['/nl/wegwijzer', '/en/guide', 'hours in both languages'])
    expect((await startOf([{ ...guide, provisions: guide.provisions.slice(0, 1) }, desk]))[0]).toBe('/nl/melden')
  })
})

describe('the choice of language', () => {
  it('is Dutch unless English is wanted more', () => {
    expect([undefined, '', 'fr', 'nl-NL,en;q=0.9', 'en;q=0.5,nl;q=0.8', 'en;q=0'].map(chooseLanguage)).toEqual(['nl', 'nl', 'nl', 'nl', 'nl', 'nl'])
    expect(['en', 'en-US,en;q=0.9,nl;q=0.8', 'de,en;q=0.7', 'nl;q=0.2, en;q=0.3'].map(chooseLanguage)).toEqual(['en', 'en', 'en', 'en'])
  })

  it('follows the address first', () => {
    expect(languageOfPath('/easy/iets', 'en')).toBe('easy')
    expect(languageOfPath('/enorm', undefined)).toBe('nl')
  })
})

describe('the home page', () => {
  it('links a way that is there and offers the telephone for one that is not', async () => {
    const html = await textOf('/nl')
    expect(html).toContain('<a href="/nl/melden">Melden of een klacht indienen</a>')
    expect(html).toContain('<h2>Praten met een vertrouwenspersoon</h2>')
    expect(html.split('Dit staat nog niet op deze site')).toHaveLength(4)
  })
})

describe('the map of the eleven answers', () => {
  it('has every answer once, in order, with a quote', () => {
    expect(answers.map((answer) => answer.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    expect(answers.every((answer) => answer.quote.length > 2)).toBe(true)
  })

  it('has measures with ids of their own for every answer but the first', () => {
    expect(new Set(measures.map((measure) => measure.id)).size).toBe(measures.length)
    expect(new Set(measures.flatMap((measure) => measure.answers))).toEqual(new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]))
  })

  it('says works only when a module says so, and links only to what is built', () => {
    const lines = linesOf(5, [desk])
    expect(lines.find((line) => line.id === 'joint-desk')).toMatchObject({ state: 'works', page: { nl: '/melden' } })
    expect(lines.find((line) => line.id === 'complaint')).toMatchObject({ state: 'not-built', page: undefined })
    expect(lines.find((line) => line.id === 'advisers')).toMatchObject({ state: 'not-built', module: 'advisers' })
  })

  it('also shows what a module offers beyond what was promised', () => {
    expect(linesOf(1, [desk]).map((line) => line.id)).toEqual(['witness'])
  })

  it('counts a measure once, however many answers promise it', () => {
    expect(tally([desk])).toEqual({ works: 1, provisional: 1, 'not-built': measures.length - 1 })
    expect(tally([])).toEqual({ works: 0, provisional: 0, 'not-built': measures.length })
  })
})

describe('the privacy page', () => {
  it('names every party of the table in both languages', async () => {
    const [nl, en] = [await textOf('/nl/privacy'), await textOf('/en/privacy')]
    for (const party of parties) {
      expect(nl).toContain(party.sees.nl)
      expect(en).toContain(party.not.en)
    }
  })
})

describe('the page one flees to', () => {
  it('betrays nothing to who looks over a shoulder, and makes the browser forget', async () => {
    const response = await site.request('/nl/verlaten')
    expect(response.headers.get('clear-site-data')).toContain('"storage"')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.text()).not.toMatch(/gehoor|meld|klacht|racis|loket/i)
  })
})

describe('when something is wrong', () => {
  const asked = (path: string) => ({ path, acceptLanguage: undefined })

  it('says what to do now, in the language of the address, with the telephone number', () => {
    for (const make of [notFoundPage, failurePage, notOpenPage, tooLargePage]) {
      expect(make(options, asked('/en/x'))).toContain('<html lang="en">')
      expect(make(options, asked('/nl/x'))).toContain('tel:0700000000')
    }
  })

  it('does not repeat the address, which may hold what nobody should see', () => {
    expect(notFoundPage(options, asked('/nl/geheim-woord'))).not.toContain('geheim-woord')
  })

  it('tells who sent too much what to do, and calls it no fault of the desk', async () => {
    const said: string[] = []
    const plan = buildSite({
      notFound: () => 'missing', failure: () => 'failure', tooLarge: () => 'too large', report: (sentence) => said.push(sentence),
      mount: (house) => {
        for (const path of ['/form', '/api/form']) house.post(path, bodyLimit({ maxSize: 10 }), async (c) => c.text(await c.req.text()))
        house.get('/broken', () => { throw new Error('with a secret') })
      },
    })
    const send = (path: string, body: string) => plan.request(path, { method: 'POST', body, headers: { 'content-length': String(body.length) } })
    expect([(await send('/form', 'short')).status, (await send('/form', 'much too long')).status, await (await send('/form', 'much too long')).text()]).toEqual([200, 413, 'too large'])
    expect(await (await send('/api/form', 'much too long')).json()).toMatchObject({ type: 'urn:gehoor:problem:too-large', status: 413 })
    expect(said).toEqual([])
    expect((await plan.request('/broken')).status).toBe(500)
    expect(said).toEqual(['A request failed: Error.'])
  })
})
