/** The worker's entry: holds the handler's seeds, apart from the page. */
import { builtInEpoch, roots } from 'gehoor:roots'
import { systemClock } from '../../kernel/clock.ts'
import { systemRandom } from '../../kernel/random.ts'
import { toSlots } from '../../sealing/core/mailbox-slots.ts'
import { startKeyringWorker, type WorkerScope } from '../../sealing/keyring/worker.ts'
import { trustSettings } from './trust.ts'

const scope = globalThis as unknown as WorkerScope & { readonly name: string; readonly location: { readonly hostname: string } }

startKeyringWorker(scope, { trust: trustSettings(roots, builtInEpoch, scope.location.hostname, scope.name), clock: systemClock, random: systemRandom, toSlots })
