import { toBase64Url } from '../../src/foundation/kernel/bytes.ts'
import { newId } from '../../src/foundation/kernel/ids.ts'
import { systemRandom } from '../../src/foundation/kernel/random.ts'

/** An invented person with the secrets of a key. */
export type Someone = { readonly id: string; readonly encSeed: string; readonly signSeed: string }
export const someone = (): Someone => ({ id: newId(systemRandom), encSeed: toBase64Url(systemRandom(32)), signSeed: toBase64Url(systemRandom(32)) })
