import { fileURLToPath } from 'node:url'
import { migrate } from '../db/migrate.ts'
import { type ScratchDatabase, scratchDatabase } from './scratchDatabase.ts'

const folder = fileURLToPath(new URL('../../migrations', import.meta.url))

/** A database of its own for a test, as the migrations leave it. */
export function migratedDatabase(): Promise<ScratchDatabase> {
  return scratchDatabase((url) => migrate({ url, folder, log: () => undefined }))
}
