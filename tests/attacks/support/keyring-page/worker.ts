import { systemClock } from '../../../../src/foundation/kernel/clock.ts'
import { systemRandom } from '../../../../src/foundation/kernel/random.ts'
import { startKeyringWorker, type WorkerScope } from '../../../../src/foundation/sealing/keyring/worker.ts'

startKeyringWorker(self as unknown as WorkerScope, { trust: { roots: [], builtInEpoch: 0, demoAllowed: false }, clock: systemClock, random: systemRandom, toSlots: async () => [] })
