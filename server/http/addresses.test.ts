import { idsAreParsed } from '../testing/idsAreParsed.ts'

idsAreParsed('memory', async () => ({ stores: {}, drop: async () => undefined }))
