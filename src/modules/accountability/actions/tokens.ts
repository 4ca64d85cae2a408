import { newId } from '../../../foundation/kernel/ids.ts'
import { utf8 } from '../../../foundation/kernel/bytes.ts'
import { digest, encodeBase64Url } from '../../../foundation/storage/bytes.ts'
import { endToken, insertToken, loadTokens, tokenBy, type Token } from '../store/indicators.ts'
import type { Bringer } from './bring.ts'
import type { AccountabilityServices, Acting } from './services.ts'

const hashOf = (secret: string): string => digest(utf8(secret))

/** Makes a key for a machine of one department, 256 bits; only its hash is kept. */
export const makeToken = async (services: AccountabilityServices, acting: Acting, given: { readonly department: string; readonly name: string; readonly until: string }): Promise<string> => {
  const secret = `gehoor_${encodeBase64Url(services.random(32))}`
  await services.database.within({ kind: 'system' }, (tx) => insertToken(tx, { ...given, id: newId(services.random), hash: hashOf(secret), day: services.clock.today(), by: acting.person }))
  return secret
}
export const tokens = (services: AccountabilityServices): Promise<readonly Token[]> => services.database.within({ kind: 'system' }, (tx) => loadTokens(tx))
export const stopToken = (services: AccountabilityServices, id: string): Promise<void> => services.database.within({ kind: 'system' }, (tx) => endToken(tx, id))

/** Who a key stands for today; null when it is unknown, ended or past its day. */
export const bringerBy = async (services: AccountabilityServices, secret: string): Promise<Bringer | null> => {
  const token = await services.database.within({ kind: 'system' }, (tx) => tokenBy(tx, hashOf(secret)))
  return token && !token.ended && token.until >= services.clock.today() ? { by: token.id, mine: (department) => department === token.department } : null
}
