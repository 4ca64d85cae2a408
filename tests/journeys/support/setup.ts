import startRun from '../../support/once.ts'
import { startProduct } from '../../support/product.ts'

/**
 * One product with its demonstration for all stories, on free ports; its addresses reach the workers by the environment.
 * With `GEHOOR_JOURNEY_URL` and `GEHOOR_JOURNEY_DATA` set, a demonstration that runs already is used instead.
 */
export default async (): Promise<() => Promise<void>> => {
  if (process.env['GEHOOR_JOURNEY_URL'] !== undefined) return async () => {}
  const endRun = startRun()
  const product = await startProduct()
  process.env['GEHOOR_JOURNEY_URL'] = product.url
  process.env['GEHOOR_JOURNEY_DATA'] = product.dataDir
  return async () => {
    await product.stop()
    endRun()
  }
}
