// All checks of the project, one after another, in one test run: what a test makes once, such as the loaded demonstration, the next step finds there.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'gehoor-run-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
let running = null
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => (running ? running.kill(signal) : process.exit(1)))

/** Runs one script of package.json; what it prints is shown as it comes. */
const step = (name) =>
  new Promise((resolve) => {
    running = spawn('npm', ['run', '--silent', name], { stdio: 'inherit', env: { ...process.env, GEHOOR_TEST_RUN: folder } })
    running.on('exit', (code) => resolve(code ?? 1))
  })

for (const name of ['typecheck', 'lint', 'structure', 'test:unit', 'test:journeys']) {
  const began = performance.now()
  const code = await step(name)
  console.log(`${name}: ${code === 0 ? 'passed' : `failed (${code})`} after ${Math.round((performance.now() - began) / 1000)} s`)
  if (code !== 0) process.exit(1)
}
