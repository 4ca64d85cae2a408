import { staffTexts } from '../../src/house/staff-texts.ts'
import { workTexts } from '../../src/modules/desk/texts/work.ts'
import { words as frame } from '../../src/foundation/ui/texts/words.ts'
import { staffOrigin } from './support/staff.ts'
import { expect, heading, test } from './support/test.ts'

test('A handler signs in at the organisation’s sign-in service, comes back to the page that was asked for, and is out after signing out', async ({ person }) => {
  const page = await person({ offline: true })
  const origin = await staffOrigin(page)
  // Whoever is not signed in is sent to sign in, and back afterwards.
  await page.goto(`${origin}/nl/werklijst?filter=mine`)
  expect(new URL(page.url()).pathname).toBe('/nl/aanmelding')
  await expect(heading(page)).toHaveText(staffTexts.nl.signInTitle)
  expect(await page.context().cookies(origin)).toEqual([])
  // Every address on it stands on this origin: the public pages are another one's.
  const links = await page.locator('a[href^="/"]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  for (const link of links.filter((one) => !one.startsWith('/api/'))) expect([link, (await page.request.get(origin + link)).status()]).toEqual([link, 200])

  await page.getByRole('link', { name: staffTexts.nl.signIn, exact: true }).click()
  await expect(heading(page)).toHaveText('Kies wie u bent')
  const provider = new URL(page.url()).origin
  expect(provider).not.toBe(origin)
  await page.getByRole('button', { name: /Noor Linde/ }).click()
  await expect(heading(page)).toHaveText(workTexts.nl.worklist)
  expect(new URL(page.url()).origin).toBe(origin)
  // Nothing of the round trip stays in the address.
  expect(page.url()).not.toMatch(/code=|state=|iss=/)

  const cookies = (await page.context().cookies(origin)).filter(({ name }) => name.startsWith('__Host-'))
  expect(cookies.map(({ name, httpOnly, secure, sameSite, path }) => ({ name, httpOnly, secure, sameSite, path }))).toEqual([{ name: '__Host-gehoor', httpOnly: true, secure: true, sameSite: 'Lax', path: '/' }])
  expect((await page.request.get(`${origin}/api/v1/identity/me`)).status()).toBe(200)

  // The cookie of before is worth nothing after signing out, even for who kept it.
  await page.getByRole('button', { name: frame.nl.signOut, exact: true }).click()
  await expect(page.getByText(staffTexts.nl['signed-out'])).toBeVisible()
  expect((await page.context().cookies(origin)).filter(({ name }) => name === '__Host-gehoor')).toEqual([])
  await page.context().addCookies(cookies)
  expect((await page.request.get(`${origin}/api/v1/identity/me`)).status()).toBe(404)
  await page.goto(`${origin}/nl/werklijst`)
  await expect(heading(page)).toHaveText(staffTexts.nl.signInTitle)
})

test('Going back in the sign-in, or calling its return address without having begun, signs nobody in', async ({ person }) => {
  const page = await person({ offline: true })
  const origin = await staffOrigin(page)
  await page.goto(`${origin}/api/v1/identity/callback?code=made-up&state=made-up`)
  await expect(page.getByText(staffTexts.nl.failed)).toBeVisible()
  await page.goto(`${origin}/api/v1/identity/sign-in?language=en&to=https://elsewhere.example/`)
  await page.getByRole('button', { name: /Noor Linde/ }).click()
  // An address elsewhere is not followed after signing in.
  await expect(heading(page)).toHaveText(staffTexts.en.workTitle)
  expect(new URL(page.url()).origin).toBe(origin)
  // From there the work begins that this person may do.
  await page.getByRole('link', { name: workTexts.en.worklist, exact: true }).click()
  await expect(heading(page)).toHaveText(workTexts.en.worklist)
})
