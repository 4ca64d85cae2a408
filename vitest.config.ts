import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: { alias: { 'gehoor:roots': new URL('./tests/support/roots.ts', import.meta.url).pathname } },
  test: {
    // Every core takes part, and the files of one worker share the modules they read: reading them anew for each file took a third of the time.
    maxWorkers: '100%',
    isolate: false,
    include: ['src/**/*.test.{ts,tsx}', 'tests/attacks/**/*.test.ts', 'tests/oracles/**/*.test.ts', 'tests/structure/**/*.test.ts'],
    globalSetup: ['tests/support/postgres.ts', 'tests/support/once.ts'],
    // The build server is shared: one more try there.
    retry: process.env['CI'] ? 1 : 0,
    testTimeout: 60_000,
    hookTimeout: 240_000,
  },
})
