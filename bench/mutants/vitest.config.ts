import { defineConfig } from 'vitest/config'

/** The tests that mutants of shared/merge have to survive: its own, with few cases and always the same. */
export default defineConfig({
  test: {
    include: ['shared/merge/**/*.test.ts'],
    exclude: [
      '**/node_modules/**',
      '.data/**',
      'shared/merge/laws/{promises,builds}.property.test.ts',
    ],
    environment: 'node',
    isolate: false,
    env: { FC_RUNS: '25', FC_SEED: '1' },
    testTimeout: 30_000,
  },
})
