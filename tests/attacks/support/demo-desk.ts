import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { membersOf, demoRoots, type DemoKeys } from '../../../src/house/demo/keys.ts'
import type { Product } from '../../support/product.ts'
import type { Desk } from './scripted-day.ts'

/** The desk of a running demonstration, with its cast's keys. */
export const demoDesk = (product: Product): Desk & { readonly keys: DemoKeys } => {
  const keys = JSON.parse(readFileSync(join(product.dataDir, 'demo-keys.json'), 'utf8')) as DemoKeys
  return {
    keys, door: { url: product.url }, roots: demoRoots(keys), body: 'kcoo', handlers: membersOf(keys), release: async () => undefined,
    staffDoor: async (handler) => {
      const answer = await fetch(`${product.staffUrl}/demo/nl/${handler}`, { redirect: 'manual' })
      const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ')
      if (cookie === '') throw new Error('the demonstration signs nobody in')
      return { url: product.staffUrl, cookie }
    },
  }
}
