import { defineConfig } from '@playwright/test'
import { browserOptions } from './tests/support/browser.ts'

/** Stories in a real browser that comes from npm. It is unpacked here, before any worker starts. */
export default defineConfig({
  testDir: 'tests/journeys',
  globalSetup: './tests/journeys/support/setup.ts',
  fullyParallel: true,
  workers: 2,
  // The build server is shared: one more try there, and the report names what needed it. Only that try is recorded: recording doubled the time of each story.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: true,
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  outputDir: 'test-results',
  use: { launchOptions: await browserOptions(), locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', trace: 'on-first-retry', actionTimeout: 20_000 },
})
