import { readFile } from 'node:fs/promises'
import { serve } from '@hono/node-server'
import type { Browser, Page } from '@playwright/test'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../../../tests/support/browser.ts'
import { freshDatabase } from '../../../tests/support/databases.ts'
import {
  callbackPath, hashOf, identityMigrations, loadGrants, mountIdentity, openIdConnect, signInFirst, type FirstAdministratorTicket,
} from '../../foundation/identity/index.ts'
import { type LocalProvider, startLocalProvider } from '../../foundation/identity/local-provider.ts'
import { fixedClock } from '../../foundation/kernel/clock.ts'
import { systemRandom } from '../../foundation/kernel/random.ts'
import { directoryMigrations } from '../../foundation/directory/index.ts'
import { departmentsOf2024, organisationMigrations, saveEvents } from '../../foundation/organisations/index.ts'
import { securityHeaders } from '../headers.ts'
import { mountStaffSite } from '../staff-site.tsx'
import { mountWork } from '../staff-work.tsx'
import { clockKeyOf } from '../clock-key.ts'
import { mountAdmin } from './index.tsx'

const today = '2026-11-22'
const [port, providerPort] = [4303, 4304]
const staffUrl = `http://localhost:${port}`

describe('administration in a real browser, without JavaScript', () => {
  let fresh: Awaited<ReturnType<typeof freshDatabase>>
  let provider: LocalProvider
  let server: ReturnType<typeof serve>
  let browser: Browser
  let page: Page
  let ticket: FirstAdministratorTicket | null = { tokenHash: hashOf('een-keer'), notAfter: today }

  beforeAll(async () => {
    fresh = await freshDatabase('embedded', [...identityMigrations, ...organisationMigrations, ...directoryMigrations])
    const { database } = fresh
    const client = { clientId: 'gehoor', clientSecret: 'a-secret-for-tests', redirectUri: staffUrl + callbackPath }
    provider = await startLocalProvider({
      port: providerPort,
      people: [{ sub: 'bea', name: 'Bea Beheer', role: 'beheerder' }, { sub: 'niemand', name: 'Niels Niemand', role: 'staat niet in de lijst' }], ...client,
      random: systemRandom,
    })
    const services = {
      database, clock: fixedClock(today, Date.UTC(2026, 10, 22, 9)), random: systemRandom, staffUrl, demo: false,
      signIn: openIdConnect({ issuer: provider.issuer, ...client }, client.redirectUri),
      ticket: { read: async () => ticket, spend: async () => { ticket = null } },
    }
    const site = new Hono()
    site.use('*', securityHeaders())
    site.get('/styles/:file', async (context) => context.body(
      await readFile(new URL(`../../foundation/ui/styles/${context.req.param('file').replaceAll(/[^a-z.-]/g, '')}`, import.meta.url), 'utf8'), 200,
      { 'content-type': 'text/css' },
    ))
    mountIdentity(site, services)
    site.use('*', signInFirst)
    const surroundings = {
      settings: { organisationName: 'Proefrijk', telephone: '070 000 00 00', postAddress: 'Postbus 1', hours: 'werkdagen', demo: false },
      assets: { style: '/styles/main.css', island: (name: string) => `/${name}.js` },
    }
    mountAdmin(site, { ...services, surroundings, directory: { ...services, trust: () => null, directoryKey: clockKeyOf(systemRandom(32)) } })
    mountStaffSite(site, { identity: services, surroundings })
    mountWork(site, surroundings, [])
    await database.within({ kind: 'system' }, (tx) => saveEvents(tx, 0, departmentsOf2024, today))
    await new Promise<void>((resolve) => { server = serve({ fetch: site.fetch, port, hostname: '127.0.0.1' }, () => resolve()) })
    browser = await launchBrowser()
    page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    page.setDefaultTimeout(5_000)
  }, 120_000)
  afterAll(async () => {
    await browser.close()
    await new Promise((resolve) => server.close(resolve))
    await provider.close()
    await fresh.remove()
  })

  test('the browser keeps the host-bound secure cookie on http://localhost', async () => {
    await page.goto(`${staffUrl}/nl/eerste-beheerder`)
    await page.getByLabel('Eenmalige code').fill('een-keer')
    await page.getByRole('button', { name: 'Word beheerder' }).click()
    await page.getByRole('link', { name: 'Meld u aan' }).click()
    await page.getByRole('button', { name: /Bea Beheer/ }).click()
    expect(page.url()).toBe(`${staffUrl}/nl/mijn-werk`)
    expect(await page.getByRole('main').getByRole('link', { name: 'Beheer' }).getAttribute('href')).toBe('/nl/beheer')
    const cookie = (await page.context().cookies(staffUrl)).find(({ name }) => name === '__Host-gehoor')
    expect(cookie).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Lax', path: '/', domain: 'localhost' })
  }, 60_000)
  test('a person is added, checked and given a role by forms alone', async () => {
    await page.goto(`${staffUrl}/nl/beheer/mensen`)
    await page.getByLabel('Naam').fill('Anna Bakker')
    await page.getByLabel('Eerste dag').fill('22 november 2026')
    await page.getByRole('button', { name: 'Controleren' }).click()
    await page.getByRole('button', { name: 'Bevestigen' }).click()
    await page.getByRole('link', { name: 'Anna Bakker' }).click()
    await page.getByLabel('Rol', { exact: true }).selectOption('coordinator')
    await page.getByLabel('Waar').selectOption('department:bzk')
    await page.getByLabel('Eerste dag').fill('22-11-2026')
    await page.getByRole('button', { name: 'Controleren' }).first().click()
    await page.getByRole('button', { name: 'Bevestigen' }).click()
    expect(await page.getByRole('status').textContent()).toContain('Opgeslagen')
    const grants = await fresh.database.within({ kind: 'system' }, (tx) => loadGrants(tx))
    expect(grants.find(({ role }) => role === 'coordinator')).toMatchObject({ scope: { kind: 'department', id: 'bzk' }, validFrom: today })
  }, 60_000)
  test('a file is chosen, previewed and read in', async () => {
    await page.goto(`${staffUrl}/nl/beheer/organisaties/bestand`)
    await page.locator('label[for=kind]').click()
    await page.getByLabel('Bestand', { exact: true }).setInputFiles({
      name: 'units.csv', mimeType: 'text/csv',
      buffer: Buffer.from('unit,parent,kind,name_nl,name_en,valid_from\nbzk-a,bzk,unit,"Directie A, B",Directorate A,2026-01-01\n'),
    })
    await page.getByRole('button', { name: 'Voorbeeld' }).click()
    expect(await page.getByText('Regels die kloppen: 1').count()).toBe(1)
    await page.getByRole('button', { name: 'Inlezen' }).click()
    expect(await page.getByText('Directie A, B (bzk-a)').first().isVisible()).toBe(true)
  }, 60_000)
  test('signing out ends it, and who is not in the list hears so', async () => {
    await page.goto(`${staffUrl}/nl/beheer`)
    await page.getByRole('button', { name: 'Afmelden' }).click()
    expect(await page.getByText('U bent afgemeld.').count()).toBe(1)
    await page.goto(`${staffUrl}/nl/beheer`)
    expect(new URL(page.url()).pathname).toBe('/nl/aanmelding')
    await page.getByRole('link', { name: 'Meld u aan' }).click()
    await page.getByRole('button', { name: /Niels Niemand/ }).click()
    expect(await page.getByText('u staat nog niet in de lijst van mensen').count()).toBe(1)
  }, 60_000)
})
