import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from './support/test.ts'
import { tours } from './support/tours.ts'

const folder = process.env['GEHOOR_SCREENS'] ?? join(process.cwd(), 'test-results', 'screens')
const fileName = (state: string): string => state.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')

mkdirSync(folder, { recursive: true })
for (const [name, tour] of Object.entries(tours))
  test(`Pictures of ${name}`, async ({ person }) => {
    test.setTimeout(400_000)
    await tour(person, async (page, state) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        for (const width of [320, 768, 1280]) {
          await page.setViewportSize({ width, height: 900 })
          await page.screenshot({ path: join(folder, `${fileName(state)}.${width}.${colorScheme}.png`), fullPage: true })
        }
      }
    })
  })
