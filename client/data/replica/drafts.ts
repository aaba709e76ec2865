import type { Replica } from './database.ts'

/** Half-finished input, kept through a reload, an update and a killed tab. */
export type Drafts = {
  read: (key: string) => Promise<unknown>
  /** `undefined` forgets the draft. */
  keep: (key: string, value: unknown) => Promise<void>
}

export function openDrafts({ local, edge }: Replica): Drafts {
  return {
    read: async (key) => (await local.drafts.get(key))?.value,
    async keep(key, value) {
      if (value === undefined) await local.drafts.delete(key)
      else await local.drafts.put({ key, value, savedAt: edge.now() })
    },
  }
}
