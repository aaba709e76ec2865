import type { ScopeName } from '#shared/schema/record/scope.ts'
import type {
  DeviceStatus,
  DeviceStatusStore,
  TellingDevice,
  ToldStatus,
} from '../sync/deviceStatus.ts'
import type { Database } from './pool.ts'
import type { Statement } from './transaction.ts'

/** As MOST_DEVICES of the rule; the contract holds the two together. */
const MOST = 20

const keep: Statement = {
  name: 'keep_device_status',
  text: `insert into sync.device_status
           (scope, user_id, device, device_name, waiting, refused, since, seen_at)
         select scope, $1, $2, $3, waiting, refused, since, $4
         from unnest($5::text[], $6::integer[], $7::integer[], $8::bigint[])
           as told (scope, waiting, refused, since)
         order by scope
         on conflict (scope, user_id, device) do update set device_name = excluded.device_name,
           waiting = excluded.waiting, refused = excluded.refused, since = excluded.since,
           seen_at = excluded.seen_at`,
}
const pushOut: Statement = {
  name: 'push_out_devices',
  text: `delete from sync.device_status as status using (
           select scope, device, row_number() over (
             partition by scope order by seen_at desc, device) as place
           from sync.device_status where scope = any($1::text[]) and user_id = $2
         ) as own
         where status.scope = own.scope and status.user_id = $2 and status.device = own.device
           and own.place > $3`,
}
const forget: Statement = {
  name: 'forget_device_status',
  text: `delete from sync.device_status
         where scope = any($1::text[]) and user_id = $2 and device = $3`,
}
const seen: Statement = {
  name: 'devices_seen',
  text: `select user_id, device, device_name, waiting, refused, since, seen_at
         from sync.device_status where scope = $1 and seen_at >= $2
         order by seen_at desc, device`,
}

type Row = {
  user_id: string
  device: string
  device_name: string
  waiting: number
  refused: number
  since: number | null
  seen_at: number
}

export function createPgDeviceStatus({ withScopes }: Database): DeviceStatusStore {
  return {
    keep: (by, told, now) => {
      const scopes = told.map(({ scope }) => scope)
      return withScopes({ role: 'app_write', scopes }, (transaction) => {
        transaction.send(keep, valuesOf(by, told, now))
        transaction.send(pushOut, [scopes, by.user, MOST])
        return Promise.resolve()
      })
    },
    forget: ({ user, device }, scopes) =>
      withScopes({ role: 'app_write', scopes }, (transaction) => {
        transaction.send(forget, [scopes, user, device])
        return Promise.resolve()
      }),
    of: (scope: ScopeName, seenSince: number) =>
      withScopes({ role: 'app_rt', user: '', scopes: [scope] }, async (transaction) => {
        const rows = await transaction.query<Row>(seen, [scope, seenSince])
        return rows.map(statusOf)
      }),
  }
}

function valuesOf(by: TellingDevice, told: readonly ToldStatus[], now: number): unknown[] {
  return [
    by.user,
    by.device,
    by.deviceName,
    now,
    told.map(({ scope }) => scope),
    told.map(({ waiting }) => waiting),
    told.map(({ refused }) => refused),
    told.map(({ since }) => since),
  ]
}

function statusOf(row: Row): DeviceStatus {
  const { user_id: user, device, device_name: deviceName, waiting, refused, since } = row
  return { user, device, deviceName, waiting, refused, since, seenAt: row.seen_at }
}
