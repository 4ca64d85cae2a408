import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { commandsPage } from './commands-page.ts'
import { nodeIo } from './node-io.ts'

test('the reference of computations says what the commands say', async () => {
  const page = await commandsPage({ ...nodeIo(), stderr: () => {}, readFile: (path) => readFile(`docs/reference/examples/${path}`) })
  await expect(page).toMatchFileSnapshot('../../../docs/reference/commands.md')
})
