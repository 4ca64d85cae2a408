import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, realpathSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { systemClock } from '../../src/foundation/kernel/clock.ts'
import { rootsFile } from '../../src/house/cli/ceremony/core/files.ts'
import { installation } from '../../src/house/cli/testing/installation.ts'
import type { MemoryIo } from '../../src/house/cli/testing/memory-io.ts'
import { onceForAll } from './once.ts'

const sources = ['src', 'bin', 'scripts', 'package.json', 'package-lock.json', 'vite.config.ts', 'tsconfig.json']

const run = (folder: string, roots: string): void => {
  const { GEHOOR_ROOTS: _, ...env } = process.env
  const done = spawnSync(resolve('node_modules/.bin/node'), ['scripts/build.mjs'], { cwd: folder, encoding: 'utf8', env: { ...env, ...(roots === '' ? {} : { GEHOOR_ROOTS: roots }) } })
  if (done.status !== 0) throw new Error(`the build failed: ${done.stderr}`)
}

/** The program's folder as it is before its first start: sources and what `npm ci` brings. */
export const copySources = (folder: string): string => {
  mkdirSync(folder, { recursive: true })
  for (const source of sources) cpSync(source, join(folder, source), { recursive: true })
  symlinkSync(realpathSync('node_modules'), join(folder, 'node_modules'))
  return folder
}

/** Copies the sources into a folder and builds them there with these root keys (comma-separated, may be empty). */
export const buildIn = (folder: string, roots: string): void => run(copySources(folder), roots)

/** Three officers, their roster and everything the ceremonies make, valid today; the same keys in every test. */
export const ceremonies = (): Promise<MemoryIo> => installation(systemClock.today())

export const rootsOf = (io: MemoryIo): string => rootsFile.parse(io.read('roots.json')).roots.map((one) => one.key).join(',')

/** A build of the product with the officers' keys, in a folder of its own, made once per test run. */
export const realBuild = (): Promise<string> => onceForAll('real-build', async (folder) => buildIn(folder, rootsOf(await ceremonies())))

/** Brings the working folder's own build up to date, before several tests start the product at once. */
export const ownBuild = (): Promise<string> => onceForAll('own-build', () => run(process.cwd(), ''))
