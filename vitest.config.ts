import { globSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const everywhere = ['**/node_modules/**', 'dist/**', '.data/**', 'e2e/**']
/** Dexie asks for databases once, as it is read: whichever test comes first, they must be there. */
const databases = 'fake-indexeddb/auto'
const screens = 'client/**/*.test.tsx'

/** What a test replaces a module with would stay for the next one: these have their modules alone. */
const replacing = globSync(screens, { cwd: import.meta.dirname }).filter((path) =>
  readFileSync(new URL(path, import.meta.url), 'utf8').includes('vi.mock('),
)

/**
 * unit: pure and in memory · pg: needs PostgreSQL · dom: React in a simulated document. Reading the
 * modules anew for each of four hundred files took half of the time: those of a project share them.
 */
export default defineConfig({
  test: {
    passWithNoTests: false,
    // Two cores are what the smallest machine has, and PostgreSQL wants some of them.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          isolate: false,
          setupFiles: [databases],
          include: ['**/*.test.ts'],
          exclude: [...everywhere, '**/*.pg.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'pg',
          isolate: false,
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
          isolate: false,
          setupFiles: [databases],
          include: [screens],
          exclude: [...everywhere, ...replacing],
          environment: 'happy-dom',
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'dom-alone',
          setupFiles: [databases],
          include: replacing,
          exclude: everywhere,
          environment: 'happy-dom',
          testTimeout: 30_000,
        },
      },
    ],
  },
})
