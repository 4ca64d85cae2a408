import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { brotliDecompressSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import type { Browser, LaunchOptions } from '@playwright/test'

const packageFolder = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')))
const version = (JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }).version
const home = join(tmpdir(), `gehoor-browser-${version}`)
const lock = `${home}.lock`
/** Longer than the slowest unpacking seen; an older lock belongs to a process that died. */
const staleAfter = 120_000

const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--disable-dev-shm-usage', '--font-render-hinting=none',
]

const archive = (name: string) => brotliDecompressSync(readFileSync(join(packageFolder, 'bin', name)))

/** Unpacks beside the final folder and renames, so that a half-written browser can never be started. */
const unpack = (): void => {
  const draft = `${home}.${process.pid}`
  mkdirSync(draft, { recursive: true })
  writeFileSync(join(draft, 'chromium'), archive('chromium.br'), { mode: 0o755 })
  for (const name of ['al2023.tar.br', 'fonts.tar.br']) {
    const folder = join(draft, name.split('.')[0] as string)
    mkdirSync(folder)
    execFileSync('tar', ['--extract', '--no-same-owner', '--directory', folder], { input: archive(name) })
  }
  const configuration = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${home}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${home}/font-cache</cachedir></fontconfig>`
  writeFileSync(join(draft, 'fonts.conf'), configuration)
  renameSync(draft, home)
}

const claim = (): boolean => {
  try {
    mkdirSync(lock)
    return true
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault
    return false
  }
}

const lockAge = (): number => {
  try {
    return Date.now() - statSync(lock).mtimeMs
  } catch {
    return 0
  }
}

/** Makes the browser ready on disk, once per machine; parallel workers wait for the first. Returns the folder. */
export const prepareBrowser = async (): Promise<string> => {
  while (!existsSync(home)) {
    if (claim()) {
      try {
        if (!existsSync(home)) unpack()
      } finally {
        rmSync(lock, { recursive: true, force: true })
      }
    } else if (lockAge() > staleAfter) rmSync(lock, { recursive: true, force: true })
    else await pause(200)
  }
  return home
}

/** What `chromium.launch` needs to start the unpacked browser, also as root and without system libraries. */
export const browserOptions = async (): Promise<LaunchOptions> => {
  const folder = await prepareBrowser()
  const libraries = [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH'] ?? '']
  const env = { ...process.env, LD_LIBRARY_PATH: libraries.filter((path) => path !== '').join(':'), FONTCONFIG_FILE: join(folder, 'fonts.conf') }
  return { executablePath: join(folder, 'chromium'), args: flags, headless: true, env: env as Record<string, string> }
}

/** A real browser for tests; the caller closes it. */
export const launchBrowser = async (): Promise<Browser> => chromium.launch(await browserOptions())
