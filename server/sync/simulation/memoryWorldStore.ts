import { createMemoryStore } from '../memoryStore.ts'
import type { TestStore } from './world.ts'

export function openMemoryWorldStore(): Promise<TestStore & { close: () => Promise<void> }> {
  const store = createMemoryStore()
  return Promise.resolve({
    store,
    history: (scope) => Promise.resolve(store.history(scope)),
    raiseEpoch: (scope) => Promise.resolve(store.raiseEpoch(scope)),
    close: () => Promise.resolve(),
  })
}
