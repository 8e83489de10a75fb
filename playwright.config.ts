import { cpus } from 'node:os'
import { defineConfig } from '@playwright/test'
import { findBrowser, machineFlags } from './scripts/find-browser.mjs'

const browser = findBrowser()

export default defineConfig({
  testDir: 'tests/browser',
  // Without the path of the driver's types, which the runner would take for its code.
  tsconfig: 'tests/browser/tsconfig.json',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/browser',
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  fullyParallel: false,
  // Each worker starts a host of its own; two would fight for two cores and make times mean nothing.
  workers: process.env.CI || cpus().length <= 2 ? 1 : 2,
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    browserName: 'chromium',
    launchOptions: { args: machineFlags(), ...(browser ? { executablePath: browser } : {}) },
    locale: 'ro-RO',
    timezoneId: 'Europe/Bucharest',
    viewport: { width: 1366, height: 768 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
})
