import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { systemClock } from '../../foundation/kernel/clock.ts'
import { systemRandom } from '../../foundation/kernel/random.ts'
import { clockKeyOf, keptSecret } from '../clock-key.ts'
import { readConfig } from '../config.ts'
import { makeDataFolder } from '../data-folder.ts'
import { organisationGap, organisationSettings } from '../organisation.ts'
import { tryServices } from '../reach.ts'
import { startHouse } from '../start.ts'
import { trustFile } from '../trust.ts'
import { loadAssets } from '../assets.ts'
import type { CommandIo } from './io.ts'

const help = `gehoor start [--empty]

Starts the public pages and the staff pages. Without settings it runs the demonstration on this machine.
--empty starts without the demonstration: the desk opens once a roster signed by the officers is there.
Settings come from the environment; docs/reference/settings.md lists them.
`

const stopped = (): Promise<void> => new Promise((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
})

/**
 * The collector goes through the whole heap when it has grown by this much since the last time, in percent of what was kept then. By itself it came every sixty
 * reports, for a third more than it had kept (decision 64).
 */
const heapGrowth = 200

/** `gehoor start`: runs until it is asked to stop. */
export const startCommand = async (args: readonly string[], io: CommandIo): Promise<number> => {
  if (args.includes('--help') || args.includes('-h')) {
    io.stdout(help)
    return 0
  }
  const read = readConfig(io.env, args)
  if (!read.ok) {
    for (const problem of read.error) io.stderr(`${problem}\n`)
    return 2
  }
  const config = read.value
  const report = (sentence: string): void => io.stderr(`${sentence}\n`)
  const { problems, silences } = await tryServices(config)
  for (const sentence of [...problems, ...silences]) report(sentence)
  if (problems.length > 0) return 2
  setFlagsFromString(`--heap-growing-percent=${heapGrowth}`)
  makeDataFolder(config.dataDir)
  const gap = organisationGap(config.dataDir, config.demo)
  if (gap !== null) report(gap)
  const clientFolder = fileURLToPath(new URL('../client', import.meta.url))
  const clockKey = clockKeyOf(keptSecret(config.dataDir, 'clock-key', systemRandom))
  const ownDirectoryKey = () => clockKeyOf(keptSecret(config.dataDir, 'directory-key', systemRandom))
  const demo = config.demo ? await (await import('../demo/index.ts')).prepareDemo(config, clockKey, report) : null
  const trust = demo?.trust ?? trustFile(config.dataDir, config.roots, systemClock.today, report)
  const surroundings = () => ({ settings: organisationSettings(config.dataDir, config.demo), assets: { ...loadAssets(clientFolder), icon: '/gehoor.svg' } })
  const provider = await demo?.provider()
  try {
    const house = await startHouse({
      config, clockKey, directoryKey: demo?.directoryKey ?? ownDirectoryKey(), clientFolder, report, random: systemRandom, clock: demo?.clock ?? systemClock, signIn: provider ?? config.oidc,
      trust, demo: demo?.parts(surroundings) ?? null,
    })
    try {
      await demo?.load(house)
      // A log that is checked from the first day on: the nightly job makes the next one.
      if (trust.current()) await house.runJob('desk-checkpoint')
      await house.runJob('directory-refresh')
      io.stdout(`ready ${config.publicUrl}\n`)
      await stopped()
    } finally {
      await house.close()
    }
  } finally {
    await provider?.close()
  }
  return 0
}
