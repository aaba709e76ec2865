import { linksAreBound } from '../testing/linksAreBound.ts'

linksAreBound('memory', async () => ({ stores: {}, drop: async () => undefined }))
