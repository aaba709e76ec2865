import { defineConfig } from 'vitest/config'

const everywhere = ['**/node_modules/**', 'dist/**', '.data/**', 'e2e/**']

/** unit: pure and in-memory · pg: needs PostgreSQL · dom: React in a simulated document. */
export default defineConfig({
  test: {
    passWithNoTests: false,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: [...everywhere, '**/*.pg.test.ts'],
          environment: 'node',
        },
      },
      {
        test: {
          name: 'pg',
          include: ['**/*.pg.test.ts'],
          exclude: everywhere,
          environment: 'node',
          fileParallelism: false,
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
        },
      },
    ],
  },
})
