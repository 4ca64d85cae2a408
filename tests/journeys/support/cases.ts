import type { Page } from '@playwright/test'
import { fromFrame } from '../../../src/modules/desk/rules/frame.ts'

/** The cases that stories filed in this worker, by title: the server never learns a title, so a story remembers which case is its own. */
const filed = new Map<string, string[]>()

export const casesOf = (title: string): readonly string[] => filed.get(title) ?? []

/** Does what files a report, and remembers the case that was posted under its title. */
export const rememberCase = async (page: Page, title: string, file: () => Promise<void>): Promise<void> => {
  const [request] = await Promise.all([page.waitForRequest((one) => one.method() === 'POST' && new URL(one.url()).pathname === '/api/v1/desk/cases'), file()])
  const { case: id } = fromFrame(new Uint8Array(request.postDataBuffer() ?? [])) as { readonly case: string }
  filed.set(title, [...casesOf(title), id])
}
