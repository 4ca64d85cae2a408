import type { Page } from '@playwright/test'
import axeCore, { type RunOptions } from 'axe-core'

/**
 * What is wrong on the page as it stands, one line for each of the first three elements. axe is put into a page once, and describes in
 * full only what is wrong: to describe every element that passes, at each of some two thousand looks, took three quarters of the time.
 */
export const axe = async (page: Page, options: RunOptions = {}, within = 'html'): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeCore.source)
  const violations = await page.evaluate(async ([where, how]) => {
    const { axe } = globalThis as unknown as { readonly axe: typeof axeCore }
    return (await axe.run(where, { ...how, resultTypes: ['violations'] })).violations
  }, [within, options] as const)
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 160)} | ${node.failureSummary?.split('\n').slice(1, 2).join('').trim() ?? ''}`))
}
