import { readFileSync } from 'node:fs'
import { keepingTexts } from '../../src/modules/desk/texts/keeping.ts'
import { inspect as inspected } from './support/inspect.ts'
import { download, expect, heading, test } from './support/test.ts'
import { enter } from './support/work.ts'

const keeping = keepingTexts.nl
const readers = ['Noor Linde', 'Joris Eik'] as const

test('A case of which the time is over is destroyed by two readers, and the certificate says when the last copy dies', async ({ person }) => {
  test.setTimeout(480_000)
  const title = 'Iets in de lift'
  const [first, second] = [await person({ refusals: true }), await person({ refusals: true })]
  for (const [page, name] of [[first, readers[0]], [second, readers[1]]] as const) {
    await enter(page, name)
    await page.getByRole('link', { name: keeping.listTitle, exact: true }).click()
    await expect(heading(page)).toHaveText(keeping.listTitle)
  }
  await inspected(first, 'destruction list')
  for (const page of [first, second]) {
    await page.getByRole('link', { name: title }).click()
    await expect(heading(page)).toHaveText(title)
    await page.getByText(keeping.title, { exact: true }).click()
    await expect(page.getByRole('heading', { name: keeping.destroyTitle })).toBeVisible()
    if (page === second) break
    await page.getByRole('button', { name: keeping.agree, exact: true }).click()
    await expect(page.getByText(keeping.waiting)).toBeVisible()
  }
  // The second is asked once more, and told what cannot be undone.
  await expect(second.getByText(keeping.agreed(readers[0]))).toBeVisible()
  await second.getByRole('button', { name: keeping.agree, exact: true }).click()
  await expect(second.getByText(keeping.sure)).toBeVisible()
  await second.getByRole('button', { name: keeping.yesDestroy, exact: true }).click()
  await expect(heading(second)).toHaveText(keeping.destroyed)
  await inspected(second, 'destroyed')
  const file = await download(second, () => second.getByRole('button', { name: keeping.certificate, exact: true }).click())
  expect(file.name).toMatch(/^bewijs-van-vernietiging-\d{4}-\d{2}-\d{2}\.txt$/)
  const certificate = readFileSync(file.path, 'utf8')
  expect(certificate).toContain((await second.locator('pre.certificate').innerText()).trim().split('\n')[0])
  expect(certificate).not.toContain('lift')

  // For the first reader it is gone, and both keep the certificate.
  await first.reload()
  await expect(first.locator('.notice.bad')).toBeVisible({ timeout: 40_000 })
  await first.getByRole('link', { name: keeping.listTitle, exact: true }).click()
  await expect(first.getByText(keeping.listEmpty)).toBeVisible({ timeout: 40_000 })
  await expect(first.getByRole('button', { name: keeping.certificate, exact: true })).toHaveCount(1)
})
