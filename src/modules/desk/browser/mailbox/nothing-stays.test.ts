import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Everything that could leave something on the device, or on the way, after the mailbox is closed. */
const traces = /localStorage|sessionStorage|indexedDB|document\.cookie|\bcaches\b|cookieStore|serviceWorker|navigator\.storage|showSaveFilePicker|pushState|replaceState|window\.name|BroadcastChannel|sendBeacon|console\./

test('no source of the mailbox can write where a browser keeps things', () => {
  const files = globSync(['src/modules/desk/browser/mailbox/*.{ts,tsx}', 'src/modules/desk/browser/shared/*.{ts,tsx}', 'src/modules/desk/browser/mailbox.tsx', 'src/foundation/sealing/core/*.ts', 'src/foundation/ui/**/*.{ts,tsx}'])
    .filter((file) => !/\.test\.tsx?$/.test(file))
  expect(files.length).toBeGreaterThan(90)
  expect(files.filter((file) => traces.test(readFileSync(file, 'utf8')))).toEqual([])
})
