import { createMemoryMetrics } from './memoryMetrics.ts'
import { metricsStoreContract } from './metricsStoreContract.ts'

metricsStoreContract('memory', async () => ({
  store: createMemoryMetrics(),
  close: async () => undefined,
}))
