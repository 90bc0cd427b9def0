import { defineConfig } from '@playwright/test';
import { findBrowser } from '../tests/support/find-browser.ts';

const browser = await findBrowser();

export default defineConfig({
  testDir: '../tests/e2e',
  outputDir: '../test-results',
  forbidOnly: process.env.CI === 'true',
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    viewport: { width: 1360, height: 860 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: browser.kind === 'none' ? {} : { executablePath: browser.executablePath, args: [...browser.args] },
  },
});
