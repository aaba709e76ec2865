import { deviceStatusContract } from './deviceStatusContract.ts'
import { createMemoryDeviceStatus } from './memoryDeviceStatus.ts'

deviceStatusContract('memory', async () => ({
  store: createMemoryDeviceStatus(),
  close: async () => undefined,
}))
