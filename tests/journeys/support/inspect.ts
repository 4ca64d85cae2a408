import type { Page } from '@playwright/test'
import { axe } from '../../support/axe.ts'
import { expect } from './test.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What sticks out sideways or is cut off, in words. */
const clipped = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth + 1) {
      const widest = [...document.querySelectorAll<HTMLElement>('body *')].filter((one) => one.getBoundingClientRect().right > clientWidth + 1 && one.closest('.unseen, .skip') === null)
      found.push(`scrolls sideways (${scrollWidth} > ${clientWidth}): ${widest.slice(0, 3).map((one) => `<${one.tagName.toLowerCase()} class="${one.className}">`).join(', ')}`)
    }
    for (const one of document.querySelectorAll<HTMLElement>('main *, header *, footer *')) {
      const style = getComputedStyle(one)
      const hidden = one.closest('.unseen, .skip, svg') !== null || one.clientWidth <= 1
      // A field scrolls by itself.
      if (hidden || one.matches('input, textarea, select') || (style.overflowX !== 'hidden' && style.overflowX !== 'clip')) continue
      if (one.scrollWidth > one.clientWidth + 1) found.push(`cut off: <${one.tagName.toLowerCase()} class="${one.className}">`)
    }
    return found
  })

/** Each scheme once and each width once: contrast follows the scheme, sizes and order follow the width. */
const views = [{ colorScheme: 'light', width: 1280 }, { colorScheme: 'dark', width: 320 }] as const

/** Looks at a state light and wide, dark and narrow, and with text twice as large; no rule is switched off. */
export const inspect = async (page: Page, state: string): Promise<void> => {
  const found: string[] = []
  for (const { colorScheme, width } of views) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: 800 })
    found.push(...[...(await axe(page, { runOnly: tags })), ...(await clipped(page))].map((problem) => `${colorScheme} ${width}: ${problem}`))
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 1280, height: 800 })
  // Through the style object: the page's own policy forbids a style that is written into it.
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%' })
  found.push(...(await clipped(page)).map((problem) => `text 200 %: ${problem}`))
  await page.evaluate(() => { document.documentElement.style.fontSize = '' })
  expect.soft(found, state).toEqual([])
}
