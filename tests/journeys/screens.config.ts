import { defineConfig } from '@playwright/test'
import journeys from '../../playwright.config.ts'

/** `npm run screens`: pictures of every page and state, for looking at. */
export default defineConfig({ ...journeys, testDir: '.', globalSetup: './support/setup.ts', outputDir: '../../test-results/traces', testMatch: /screens\.ts$/, use: { ...journeys.use, trace: 'off' } })
