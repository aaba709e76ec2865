import { Dexie, type EntityTable, type Table } from 'dexie'
import * as z from 'zod/mini'
import type { LinkRole } from '#shared/schema/record/linkRights.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { ReplicaEdge } from './edge.ts'

/** An account that has signed in on this device; it opens without a network from then on. */
export type KnownAccount = {
  /** User id. */
  id: string
  name: string
  email: string
  /** Null after signing out: the database may still hold unsent edits. */
  token: string | null
  /** ISO instant. */
  expiresAt: string | null
  /** Unix ms of the last answer of the server to this account. */
  lastServerContact: number
  /** Edits that stayed here when this person signed out. */
  unsent?: number
  /** They work for one wedding by a link, without an address and a password. */
  link?: LinkOfAccount
}

export type LinkOfAccount = {
  scope: ScopeName
  role: LinkRole
  /** Of the wedding. */
  title: string
  invitedBy: string
  /** Whom to ring about it. */
  phone?: string | undefined
  /** ISO instant. */
  endsAt: string
}

/** This browser profile, as the server knows it. */
export type Device = { id: string; name: string }

type Mark = { key: string; value: string }

type DeviceStore = Dexie & {
  accounts: EntityTable<KnownAccount, 'id'>
  marks: Table<Mark, string>
}

export const DEVICE_STORE = 'wedsync-device'

export type Accounts = {
  device: () => Promise<Device>
  renameDevice: (name: string) => Promise<void>
  all: () => Promise<KnownAccount[]>
  /** Id of the account that is in use, or null. */
  current: () => Promise<string | null>
  use: (id: string | null) => Promise<void>
  keep: (account: KnownAccount) => Promise<void>
  change: (id: string, change: Partial<Omit<KnownAccount, 'id'>>) => Promise<void>
  forget: (id: string) => Promise<void>
  /** How far the server's clock is ahead of this device's, in ms, as last measured. */
  clockOffset: () => Promise<number>
  keepClockOffset: (ms: number) => Promise<void>
  /** Id of the account that this browser takes notices for, or null. */
  noticesFor: () => Promise<string | null>
  keepNoticesFor: (id: string | null) => Promise<void>
  /** What is spoken on this device, for the worker: it cannot read what a page keeps. */
  language: () => Promise<string | null>
  keepLanguage: (language: string) => Promise<void>
  /** The number beside the app's icon. */
  badge: () => Promise<number>
  keepBadge: (count: number) => Promise<void>
  close: () => void
}

const deviceMark = z.string()

/**
 * The accounts of this browser profile, and which of them is in use.
 *
 * @param deviceName what the device is called until somebody names it; asked for when it is needed,
 * once it is known which language is spoken
 */
export function openAccounts(edge: ReplicaEdge, deviceName: string | (() => string)): Accounts {
  const store = new Dexie(DEVICE_STORE) as DeviceStore
  store.version(1).stores({ accounts: 'id', marks: 'key' })

  async function mark(key: string): Promise<string | null> {
    const found = await store.marks.get(key)
    const parsed = deviceMark.safeParse(found?.value)
    return parsed.success ? parsed.data : null
  }

  const first = () => (typeof deviceName === 'string' ? deviceName : deviceName())

  return {
    device: () =>
      store.transaction('rw', store.marks, async () => {
        const id = await mark('device')
        const name = (await mark('deviceName')) ?? first()
        if (id) return { id, name }
        const made = { id: edge.newId(), name }
        await store.marks.put({ key: 'device', value: made.id })
        return made
      }),
    renameDevice: async (name) => void (await store.marks.put({ key: 'deviceName', value: name })),
    all: () => store.accounts.toArray(),
    current: () => mark('current'),
    use: async (id) => {
      if (id === null) await store.marks.delete('current')
      else await store.marks.put({ key: 'current', value: id })
    },
    keep: async (account) => void (await store.accounts.put(account)),
    change: async (id, change) => void (await store.accounts.update(id, change)),
    forget: async (id) => {
      await store.accounts.delete(id)
      if ((await mark('current')) === id) await store.marks.delete('current')
    },
    clockOffset: async () => Number(await mark('clockOffset')) || 0,
    keepClockOffset: async (ms) =>
      void (await store.marks.put({ key: 'clockOffset', value: String(ms) })),
    noticesFor: () => mark('noticesFor'),
    keepNoticesFor: async (id) => {
      if (id === null) await store.marks.delete('noticesFor')
      else await store.marks.put({ key: 'noticesFor', value: id })
    },
    language: () => mark('language'),
    keepLanguage: async (language) =>
      void (await store.marks.put({ key: 'language', value: language })),
    badge: async () => Number(await mark('badge')) || 0,
    keepBadge: async (count) =>
      void (await store.marks.put({ key: 'badge', value: String(count) })),
    close: () => store.close(),
  }
}
