import type { DayData } from '#shared/schema/day.ts'
import type { MemberData } from '#shared/schema/member.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { TimelineItemData } from '#shared/schema/timelineItem.ts'
import type { VendorData } from '#shared/schema/vendor.ts'
import type { VendorContactData } from '#shared/schema/vendorContact.ts'
import type { WeddingData } from '#shared/schema/wedding.ts'
import type { TemporalApi } from '#shared/schedule/venueClock.ts'
import { attendances, type Attendance } from '#shared/year/attendance.ts'
import { minutesOf, weddingDays } from '#shared/year/weddingHours.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import { knownZone } from '../../data/venueZone.ts'

export type WeddingInput = {
  record: TypedRecord<WeddingData>
  days: readonly TypedRecord<DayData>[]
  items: readonly TypedRecord<TimelineItemData>[]
  vendors: readonly TypedRecord<VendorData>[]
  contacts: readonly TypedRecord<VendorContactData>[]
  members: readonly TypedRecord<MemberData>[]
  /** Null: nobody here. */
  me: Pick<MemberData, 'user' | 'name' | 'role' | 'vendor'> | null
}

export type WeddingRead = {
  /** By date, how long the reader is there; null: not planned yet. */
  hours: readonly { date: string; minutes: number | null }[]
  present: readonly Attendance[]
}

type Reader = (temporal: TemporalApi, input: WeddingInput) => WeddingRead

/** Reads a wedding again only when one of its own records changed. */
export function createWeddingReader(): Reader {
  const last = new Map<ScopeName, { input: WeddingInput; read: WeddingRead }>()
  return (temporal, input) => {
    const was = last.get(input.record.scope)
    if (was && isSame(was.input, input)) return was.read
    const made = readWedding(temporal, input)
    last.set(input.record.scope, { input, read: made })
    return made
  }
}

function readWedding(temporal: TemporalApi, input: WeddingInput): WeddingRead {
  const { record, me } = input
  const members = input.members.map(({ data }) => data)
  const isListed = members.some(({ user }) => user === me?.user)
  const wedding = {
    ...input,
    scope: record.scope,
    wedding: record.data,
    zone: knownZone(record.data.zone),
    members: me && !isListed ? [...members, me] : members,
  }
  const days = weddingDays(temporal, wedding)
  const present = attendances(wedding, days)
  const mine = me ? present.find(({ keys }) => keys.includes(`user ${me.user}`)) : undefined
  const hours = days.map(({ date, plan }) => {
    // Whoever works for a vendor is there from their call on; everybody else as long as the day is.
    const own =
      mine?.part.kind === 'vendor' ? mine.days.find((one) => one.date === date)?.when : null
    const when = own ?? plan
    return { date, minutes: when ? minutesOf(when) : null }
  })
  return { hours, present }
}

function isSame(a: WeddingInput, b: WeddingInput): boolean {
  const same = (x: readonly unknown[], y: readonly unknown[]) =>
    x.length === y.length && x.every((one, index) => one === y[index])
  return (
    a.record === b.record &&
    a.me?.user === b.me?.user &&
    a.me?.role === b.me?.role &&
    a.me?.vendor === b.me?.vendor &&
    same(a.days, b.days) &&
    same(a.items, b.items) &&
    same(a.vendors, b.vendors) &&
    same(a.contacts, b.contacts) &&
    same(a.members, b.members)
  )
}
