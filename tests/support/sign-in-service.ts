import { startLocalProvider, type LocalProviderOptions } from '../../src/foundation/identity/local-provider.ts'
import { systemRandom } from '../../src/foundation/kernel/random.ts'

/** The local sign-in service in a process of its own, whose clock may be another: `node sign-in-service.ts '{"people":…}'`. */
const { issuer } = await startLocalProvider({ port: 0, random: systemRandom, ...(JSON.parse(process.argv[2] ?? '{}') as Omit<LocalProviderOptions, 'random' | 'port'>) })
console.log(`ready ${issuer}`)
