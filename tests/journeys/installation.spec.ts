import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { callbackPath, firstPages } from '../../src/foundation/identity/index.ts'
import { adminPages } from '../../src/house/admin/index.tsx'
import { roleNames } from '../../src/house/admin/texts/roles.ts'
import { rootsFile } from '../../src/house/cli/ceremony/core/files.ts'
import { stepsOf, wordsOf, type Step } from '../../src/house/cli/testing/page-steps.ts'
import { staffTexts } from '../../src/house/staff-texts.ts'
import { keyTexts } from '../../src/foundation/browser/key/texts.ts'
import { housePages } from '../../src/foundation/ui/index.ts'
import { caseAddress } from '../../src/modules/desk/browser/work/routing.ts'
import { workTexts } from '../../src/modules/desk/texts/work.ts'
import { copySources } from '../support/build.ts'
import { environmentAhead, tomorrowAt } from '../support/clock.ts'
import { machine } from '../support/machine.ts'
import { newFolder } from '../support/once.ts'
import { freePort } from '../support/ports.ts'
import { startProcess, startProduct, type Product } from '../support/product.ts'
import { casesOf } from './support/cases.ts'
import { fileWhole, named, type Story } from './support/filing.ts'
import { administer, putAhead, signIn } from './support/installing.ts'
import { makeKey, openKey } from './support/key.ts'
import { openMailbox } from './support/mailbox.ts'
import { download, expect, heading, test } from './support/test.ts'
import { carryOut, choose, say } from './support/work.ts'

const [keys, list] = [keyTexts.nl, workTexts.nl]
const page = (path: string): string => readFileSync(path, 'utf8')
/** The steps of the page about ceremonies, by the number of their heading. */
const chapters = page('docs/how-to/ceremonies.md').split(/^## /m).map(stepsOf)
const isAdmin = (step: Step): boolean => step.kind === 'run' && step.line.startsWith('gehoor ceremony admin')
const organisation = /```json organisation\.json\n([\s\S]*?)```/.exec(page('docs/how-to/run-it.md'))?.[1] ?? ''

const handlers = [
  { name: 'N. Voorbeeld', sub: 'sub-n', body: 'Klachtencommissie' }, { name: 'P. Voorbeeld', sub: 'sub-p', body: 'Klachtencommissie' },
  { name: 'Q. Voorbeeld', sub: 'sub-q', body: 'Commissie integriteit' },
] as const
const title = named('Steeds een ander over wie ik werk')
const story: Story = {
  consequences: { name: 'whoever-needs', other: 'yes', aim: 'own-outcome' }, identity: { name: 'Voorbeeld Aronson', address: 'Laan van de Voorbeelden 1, Nergenshuizen' },
  answers: { danger: 'no', subject: 'conduct', what: 'Ik krijg het werk dat anderen niet willen.', times: 'several', grounds: ['race'], about: 'De teamleider', unit: 'Directie Beleid', toward: ['me'], title },
}

test('An operator sets up an installation from nothing as the two pages say, and a report that was filed there is released at the hour, read, answered, and the answer read', async ({ person }) => {
  // Ten to one in the afternoon everywhere: no report may be released to handlers before the hour.
  const [before = 0, hour = 0] = tomorrowAt('12:50:00', '13:00:01')
  const ahead = before - Date.now()
  const officers = machine(ahead)
  const requests = new Map<string, string>()
  const follow = async (steps: readonly Step[]): Promise<string> => {
    let said = ''
    for (const step of steps) {
      if (step.kind === 'edit') writeFileSync(officers.at(step.to), JSON.stringify({ ...(JSON.parse(page(officers.at(step.from))) as object), ...step.json }))
      if (step.kind !== 'run') continue
      const line = [...requests].reduce((text, [name, words]) => text.replaceAll(name, words), step.line)
      const done = await officers.run(wordsOf(line).slice(1))
      expect([line, done.code, done.said]).toEqual([line, step.code, expect.any(String)])
      said = done.said
    }
    return said
  }

  // The first day, steps 1 to 3: root keys, the desk's own address, the first administrator's code; the program runs, closed.
  await follow(chapters[1] ?? [])
  const [dataDir, program] = [newFolder('data'), copySources(newFolder('program'))]
  writeFileSync(join(dataDir, 'organisation.json'), organisation)
  const [, token = ''] = /:\n(\S{43})\n/.exec(await follow((chapters[3] ?? []).filter(isAdmin))) ?? []
  copyFileSync(officers.at('first-administrator.json'), join(dataDir, 'first-administrator.json'))
  const ports = [await freePort(), await freePort()] as const
  const client = { clientId: 'gehoor', clientSecret: 'a-secret-for-tests', redirectUri: `http://localhost:${ports[1]}${callbackPath}` }
  const people = [{ sub: 'sub-bea', name: 'Bea Beheer', role: 'beheerder' }, ...handlers.map(({ sub, name }) => ({ sub, name, role: 'behandelaar' }))]
  const signInService = await startProcess(['tests/support/sign-in-service.ts', JSON.stringify({ people, ...client })], environmentAhead(ahead))
  const start = (ahead: number): Promise<Product> => startProduct({
    program, dataDir, ports, args: ['--empty'],
    env: {
      ...environmentAhead(ahead), GEHOOR_ROOTS: rootsFile.parse(JSON.parse(page(officers.at('roots.json')))).roots.map(({ key }) => key).join(','),
      OIDC_ISSUER: signInService.address, OIDC_CLIENT_ID: client.clientId, OIDC_CLIENT_SECRET: client.clientSecret,
      SMTP_URL: `smtp://loket:rozenbottel@127.0.0.1:1`, MAIL_FROM: 'Gehoor <gehoor@example.nl>',
    },
  })
  let product = await start(ahead)
  const somebody = async (base: string): Promise<Page> => {
    const page = await person({ base, refusals: true, offline: true })
    await putAhead(page, ahead)
    return page
  }
  try {
    // The mail server is not there yet; that closes nothing, and a line says so.
    expect(product.output()).toMatch(/^SMTP_URL: nobody answers there now \(ECONNREFUSED\)/m)
    expect(product.output()).not.toContain('rozenbottel')
    const reporter = await somebody(product.url)
    await reporter.goto('/nl')
    await expect(heading(reporter)).toHaveText(/^Nog niet open$/)

    // Step 4: the administrator enters ministry, bodies and people; the handlers make their keys.
    const admin = await somebody(product.staffUrl)
    await admin.goto(`/nl${firstPages.nl}`)
    await admin.getByLabel(staffTexts.nl.tokenLabel).fill(token)
    await admin.getByRole('button', { name: staffTexts.nl.firstDo }).click()
    await signIn(admin, 'Bea Beheer')
    await expect(heading(admin)).toHaveText(staffTexts.nl.workTitle)
    const today = officers.today()
    const at = (name: 'organisations' | 'bodies' | 'people' | 'opening'): string => `/nl${adminPages[name].nl}`
    await administer(admin, at('organisations'), { kind: 'found', day: today, unit: 'mvv', unitKind: 'department', nl: 'Ministerie van Voorbeelden', en: 'Ministry of Examples' })
    await administer(admin, at('bodies'), { kind: 'complaints', id: 'klachten', nl: 'Klachtencommissie', en: 'Complaints committee', panelSize: '2', from: today })
    await administer(admin, at('bodies'), { kind: 'integrity', id: 'integriteit', nl: 'Commissie integriteit', en: 'Integrity committee', panelSize: '2', from: today })
    for (const { name, sub, body } of handlers) {
      await administer(admin, at('people'), { name, sub, from: today })
      const address = await admin.getByRole('link', { name, exact: true }).getAttribute('href')
      await administer(admin, address ?? '', { role: roleNames.triage.nl, scope: body, from: today })
    }
    const desks = await Promise.all(handlers.map(async ({ name }, at) => {
      const desk = await somebody(product.staffUrl)
      await desk.goto(`/nl${housePages.work.nl}`)
      await signIn(desk, name)
      await desk.getByRole('link', { name: list.worklist, exact: true }).click()
      const { six, eight } = await makeKey(desk)
      const file = await download(desk, () => desk.getByRole('button', { name: keys.enrolmentFile, exact: true }).click())
      copyFileSync(file.path, officers.at(`request-${at + 1}.json`))
      requests.set(`WORDS-${at + 1}`, eight)
      return { page: desk, six }
    }))

    // Step 5: the ceremonies with those keys; the roster and the two keys take their places.
    await follow([...(chapters[2] ?? []), ...(chapters[3] ?? []).filter((step) => !isAdmin(step)), ...(chapters[4] ?? [])])
    await product.stop()
    for (const [from, to] of [['trust-1.json', 'trust.json'], ['clock-key', 'clock-key'], ['directory-key', 'directory-key']] as const) copyFileSync(officers.at(from), join(dataDir, to))
    product = await start(ahead)

    // Step 6: consent and assessment on record, and the gate opens.
    await reporter.goto('/nl')
    await expect(heading(reporter)).toHaveText(/^Nog niet open$/)
    for (const step of [{ step: 'consent', day: today }, { step: 'assessment', day: today }, { step: 'open' }]) await administer(admin, at('opening'), { department: 'Ministerie van Voorbeelden', ...step })
    const receipt = await fileWhole(reporter, story)
    const [id = ''] = casesOf(title)

    // The handlers of the body that it went to see nothing of it before the hour.
    const [handler] = desks
    if (!handler) throw new Error('there is no handler')
    const seen = await handler.page.request.get(`${product.staffUrl}/api/v1/desk/worklist`)
    expect([seen.status(), await seen.json()]).toEqual([200, []])

    // One o'clock comes while the program is down for a moment.
    await product.stop()
    product = await start(hour - Date.now())
    expect(product.output().split('\n').filter((line) => !/^(SMTP_URL: nobody answers|ready http|$)/.test(line)), 'what the operator is told').toEqual([])
    await handler.page.reload()
    await openKey(handler.page, handler.six)
    await expect(handler.page.getByText(list.newAt)).toBeVisible({ timeout: 40_000 })
    const row = handler.page.locator(`.worklist a[href="${caseAddress('nl', id)}"]`).first()
    await expect(async () => {
      await handler.page.getByRole('link', { name: list.worklist, exact: true }).first().click()
      await expect(row).toBeVisible({ timeout: 1_000 })
    }).toPass({ timeout: 60_000 })
    await row.click()
    await expect(heading(handler.page)).toHaveText(title)
    await expect(handler.page.getByText('Ik krijg het werk dat anderen niet willen.')).toBeVisible()
    await choose(handler.page, 'acknowledge')
    await carryOut(handler.page, 'acknowledge')
    await say(handler.page, 'text', 'Wij hebben uw klacht gelezen en bellen u niet; hier staat ons antwoord.')

    await openMailbox(reporter, receipt)
    await expect(reporter.getByText('hier staat ons antwoord')).toBeVisible()
  } finally {
    await product.stop()
    await signInService.stop()
  }
})
