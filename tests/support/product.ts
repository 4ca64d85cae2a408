import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ownBuild } from './build.ts'
import { newFolder, onceForAll } from './once.ts'
import { freePort } from './ports.ts'

export type Product = {
  readonly url: string
  readonly staffUrl: string
  readonly dataDir: string
  readonly pid: number
  /** Everything the server wrote, for the canary search. */
  readonly output: () => string
  /** kill -9 */
  readonly kill: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** The project's own Node, so that what is started and killed is the server and not its launcher. */
export const projectNode = resolve('node_modules/.bin/node')

/** Only what any program finds: the settings of the test run are not the product's. */
const surroundings = (): Record<string, string | undefined> => Object.fromEntries(['PATH', 'HOME', 'TMPDIR', 'LANG', 'TZ'].map((name) => [name, process.env[name]]))

const ended = (child: ChildProcess): Promise<void> => new Promise((resolve) => (child.exitCode === null && child.signalCode === null ? child.once('exit', () => resolve()) : resolve()))

export type ProductOptions = {
  readonly env?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
  readonly dataDir?: string
  /** The folder of another build than the working folder's. */
  readonly program?: string
  readonly ports?: readonly [number, number]
}

/** A loaded demonstration, made once per test run; the times of files and folders stay, because some tests look at them. */
const copyDemo = async (dataDir: string): Promise<void> => {
  const loaded = await onceForAll('demo', async (folder) => (await launch({ dataDir: folder })).stop())
  execFileSync('cp', ['-a', `${loaded}/.`, dataDir])
}

/** Starts the product as the README says, on free ports with a folder of its own, and waits for `ready`. */
export const startProduct = async (options: ProductOptions = {}): Promise<Product> => {
  if (!options.program) await ownBuild()
  const dataDir = options.dataDir ?? newFolder('product')
  if (process.env.GEHOOR_TEST_RUN && !options.program && !options.env && !options.args && !existsSync(join(dataDir, 'db'))) await copyDemo(dataDir)
  const product = await launch({ ...options, dataDir })
  if (options.dataDir) return product
  return {
    ...product,
    stop: async () => {
      await product.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** A process that says `ready http…` on standard output. */
export type Running = { readonly address: string; readonly pid: number; readonly output: () => string; readonly kill: () => Promise<void>; readonly stop: () => Promise<void> }

/** Starts a process of the project's own Node and waits until it is ready. */
export const startProcess = async (args: readonly string[], env: Readonly<Record<string, string | undefined>>, cwd = process.cwd()): Promise<Running> => {
  const child = spawn(projectNode, args, { cwd, env: { ...surroundings(), ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const [, ready] = /^ready (http\S+)\n/m.exec(output) ?? []
      if (ready) resolve(ready)
    })
    child.once('exit', (code, signal) => reject(new Error(`the server stopped (${code ?? signal}) before it was ready:\n${output}`)))
  })
  const end = (signal: 'SIGKILL' | 'SIGTERM') => async () => {
    child.kill(signal)
    await ended(child)
  }
  return { address, pid: child.pid ?? 0, output: () => output, kill: end('SIGKILL'), stop: end('SIGTERM') }
}

const launch = async (options: ProductOptions & { readonly dataDir: string }): Promise<Product> => {
  const { dataDir } = options
  const [port, staffPort] = options.ports ?? [await freePort(), await freePort()]
  const { address: _, ...running } = await startProcess(
    ['bin/gehoor.mjs', 'start', ...(options.args ?? [])], { PORT: String(port), STAFF_PORT: String(staffPort), DATA_DIR: dataDir, ...options.env }, options.program,
  )
  return { ...running, url: `http://localhost:${port}`, staffUrl: `http://localhost:${staffPort}`, dataDir }
}
