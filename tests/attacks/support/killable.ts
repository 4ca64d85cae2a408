import { spawn } from 'node:child_process'

/** A server in a process of its own that can be killed at once, as when the power fails. */
export const startKillable = async (script: string, options: object): Promise<{ readonly port: number; readonly kill: () => Promise<void> }> => {
  const child = spawn(process.execPath, [script, JSON.stringify(options)], { stdio: ['ignore', 'pipe', 'pipe'] })
  let faults = ''
  child.stderr.on('data', (chunk: Buffer) => (faults += chunk.toString()))
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => resolve(Number(/ready (\d+)/.exec(chunk.toString())?.[1])))
    child.once('exit', () => reject(new Error(`the server did not start: ${faults}`)))
  })
  return { port, kill: () => (child.kill('SIGKILL'), gone) }
}
