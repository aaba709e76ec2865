import { defineConfig } from 'vitest/config'

const everywhere = ['**/node_modules/**', 'dist/**', '.data/**', 'e2e/**']

/** unit: pure and in memory · pg: needs PostgreSQL · dom: React in a simulated document. */
export default defineConfig({
  test: {
    passWithNoTests: false,
    // Two cores are what the smallest machine has, and PostgreSQL wants some of them.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: [...everywhere, '**/*.pg.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'pg',
          include: ['**/*.pg.test.ts'],
          exclude: everywhere,
          environment: 'node',
          globalSetup: ['server/testing/scratchServer.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'dom',
          include: ['client/**/*.test.tsx'],
          exclude: everywhere,
          environment: 'happy-dom',
          testTimeout: 30_000,
        },
      },
    ],
  },
})
