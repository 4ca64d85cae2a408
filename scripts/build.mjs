// Builds the client, the server and the command line into dist/, only when a source has changed.
// Runs on Node 20 too (npm's own `prepare`): it then goes on under the project's Node 24.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
const bin = join(root, 'node_modules/.bin')

const filesUnder = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()

/** What the result depends on: every source byte, the lock file and the keys built in. */
const fingerprint = () => {
  const hash = createHash('sha256')
  for (const file of [...filesUnder('src'), 'vite.config.ts', 'package-lock.json', 'scripts/build.mjs']) hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  return hash.update(process.env.GEHOOR_ROOTS ?? '').update(process.env.GEHOOR_EPOCH ?? '').digest('hex')
}

const vite = (...args) => {
  const result = spawnSync(join(bin, 'node'), [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn', ...args], { stdio: ['ignore', 2, 2], env: { ...process.env, PATH: `${bin}:${process.env.PATH}`, NODE_ENV: 'production' } })
  if (result.status !== 0) process.exit(result.status ?? 1)
}

/** Every file the browser may fetch, with its hash: the page's promise that can be checked from outside. */
const compressAndList = () => {
  const files = []
  for (const file of filesUnder('dist/client').filter((name) => !name.includes('manifest'))) {
    const content = readFileSync(file)
    files.push({ path: `/${relative('dist/client', file)}`, sha256: createHash('sha256').update(content).digest('base64url') })
    if (/\.(js|css|svg)$/.test(file)) {
      writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
      writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
    }
  }
  writeFileSync('dist/client/files.manifest.json', `${JSON.stringify(files, null, 1)}\n`)
}

const stamp = 'dist/stamp'
// Keys that are none are for the program to refuse, with its sentence: nothing is built with them.
if (existsSync(stamp) && !/^([\w-]{43}(,|$)){0,3}$/.test(process.env.GEHOOR_ROOTS ?? '')) process.exit(0)
const wanted = fingerprint()
if (!process.argv.includes('--force') && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) process.exit(0)
if (!existsSync(join(bin, 'node'))) {
  console.error('Node 24 is missing for this platform: the optional package was not installed.')
  process.exit(1)
}
console.error('Gehoor: building …')
rmSync('dist', { recursive: true, force: true })
mkdirSync(dirname(stamp), { recursive: true })
vite()
compressAndList()
vite('--ssr')
writeFileSync(stamp, wanted)
