import { devicesAreTold } from '../testing/devicesAreTold.ts'

devicesAreTold('memory', async () => ({ stores: {}, drop: async () => undefined }))
