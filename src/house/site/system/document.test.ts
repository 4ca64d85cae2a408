import { expect, test } from 'vitest'
import { modules } from '../../modules.ts'
import { systemDocument } from './document.ts'

test('docs/system.md says what the modules say', async () => {
  await expect(systemDocument(modules)).toMatchFileSnapshot('../../../../docs/system.md')
})
