import { describe, expect, it } from 'vitest'
import { languages } from '../../kernel/language.ts'
import { renderPage } from '../render.ts'
import { alternatesOf } from './context.ts'
import type { PageContext, Settings } from './context.ts'
import { Page } from './page.tsx'
import { StaffPage } from './staff-page.tsx'

const settings: Settings = {
  organisationName: 'Ministerie van Voorbeelden', telephone: '070 000 00 00', postAddress: 'Postbus 0000', hours: 'ma–vr', demo: false,
}
const context = (language: PageContext['language'], demo = false): PageContext => ({
  language,
  alternates: alternatesOf({ nl: '/melden', en: '/report' }),
  settings: { ...settings, demo },
  assets: { style: '/assets/main.css', island: (name) => `/assets/${name}.js` },
})
const page = (language: PageContext['language'], demo = false): string =>
  renderPage(
    <Page context={context(language, demo)} title="Melden" islands={['filing']}>
      <h1>Melden</h1>
    </Page>,
  )

describe('every public page', () => {
  it.each(languages)('in %s shows the telephone number, the post address, 112 and the way out', (language) => {
    const html = page(language)
    expect(html).toContain('href="tel:0700000000"')
    expect(html).toContain('Postbus 0000')
    expect(html).toContain('112')
    expect(html).toContain(language === 'en' ? 'href="/en/leave"' : `href="/${language}/verlaten"`)
  })

  it('links to itself in the other languages and marks its own', () => {
    const html = page('nl')
    expect(html).toContain('href="/en/report"')
    expect(html).toContain('href="/easy/melden"')
    expect(html).not.toContain('href="/nl/melden"')
    expect(html).toContain('<html lang="nl">')
    expect(page('en')).toContain('<html lang="en">')
    expect(page('easy')).toContain('<html lang="nl">')
  })

  it('leads the keyboard past the header to the content', () => {
    expect(page('nl')).toMatch(/<body><a class="skip" href="#main">[\s\S]*<main id="main"/)
  })

  it('loads its style and scripts from the manifest and runs nothing inline', () => {
    const html = page('nl')
    expect(html.startsWith('<!doctype html><html')).toBe(true)
    expect(html).toContain('<script type="module" src="/assets/filing.js"></script>')
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=|javascript:/i)
  })

  it('says that it is a demonstration only where it is one', () => {
    expect(page('nl', true)).toContain('Dit is een demonstratie')
    expect(page('nl')).not.toContain('Dit is een demonstratie')
  })

  it('leads from the work pages of a demonstration back to where roles are chosen, which stands on the other origin', () => {
    const shown = context('en', true)
    const html = renderPage(<StaffPage context={{ ...shown, settings: { ...shown.settings, publicUrl: 'http://localhost:3000' } }} title="Work" menu={[]}><p /></StaffPage>)
    expect(html).toContain('href="http://localhost:3000/en/demo"')
    expect(page('en', true)).toContain('href="/en/demo"')
  })
})

describe('a work page', () => {
  it('marks the current place, shows the key and signs out by a posted form', () => {
    const html = renderPage(
      <StaffPage
        context={context('nl')}
        title="Werklijst"
        menu={[{ href: '/nl/werk', text: 'Werklijst', current: true, count: 7 }]}
        keyState={<span>sleutel</span>}
        person={{ role: 'Triage', signOut: '/afmelden' }}
      >
        <h1>Werklijst</h1>
      </StaffPage>,
    )
    expect(html).toContain('aria-current="page"')
    expect(html).toContain('<span>sleutel</span>')
    expect(html).toMatch(/<form method="post" action="\/afmelden"/)
  })
})
