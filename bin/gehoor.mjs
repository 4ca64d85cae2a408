#!/usr/bin/env node
// The launcher: runs on any Node, goes on under the project's own Node 24, and rebuilds what is stale.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const ownNode = `${root}node_modules/.bin/node`

if (Number(process.versions.node.split('.')[0]) < 24) {
  if (!existsSync(ownNode)) {
    console.error('Gehoor needs Node 24. Run `npm ci` in its folder: that brings one along.')
    process.exit(2)
  }
  const { spawn } = await import('node:child_process')
  const child = spawn(ownNode, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
} else {
  const build = spawnSync(process.execPath, [`${root}scripts/build.mjs`], { cwd: root, stdio: ['ignore', process.stderr.fd ?? 2, 'inherit'] })
  if (build.status !== 0) process.exit(2)
  const { main } = await import('../dist/server/gehoor.js')
  process.exitCode = await main(process.argv.slice(2))
}
