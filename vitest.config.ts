import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    alias: {
      '@farabi/reader': fileURLToPath(new URL('packages/reader/src/index.ts', import.meta.url)),
      '@farabi/ledger': fileURLToPath(new URL('packages/ledger/src/index.ts', import.meta.url)),
    },
  },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'tools/**/*.test.ts', 'docs/**/*.test.ts'],
    testTimeout: 60_000,
  },
})
