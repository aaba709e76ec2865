import type { MemberData } from '#shared/schema/member.ts'
import type { TimelineItemData } from '#shared/schema/timelineItem.ts'
import type { VendorData } from '#shared/schema/vendor.ts'
import { exampleId } from '#shared/schema/testing/exampleId.ts'
import type { WeddingPeople } from '../attendance.ts'

type Given = {
  date: string
  zone?: string
  /** More dates than the first. */
  later?: readonly string[]
  /** Start and length in minutes, the day's index, who is responsible. */
  moments?: readonly [at: number, durationMin: number, day?: number, who?: string][]
  vendors?: readonly ({ id: string; name: string; phone?: string; email?: string } & Partial<
    Pick<VendorData, 'kind' | 'callTime' | 'endsAt' | 'replaces' | 'standIn'>
  >)[]
  members?: readonly Pick<MemberData, 'user' | 'name' | 'role' | 'vendor'>[]
}

/** A wedding as a year reads it. @param n tells it from others */
export function plannedWedding(n: number, given: Given): WeddingPeople {
  const { date, zone = 'Europe/London', later = [], moments = [], vendors = [] } = given
  const days = [date, ...later]
  const dayId = (index: number) => exampleId(n * 100 + index)
  return {
    scope: `wedding:${exampleId(n)}`,
    zone,
    wedding: {
      title: `Wedding ${n}`,
      couple: {},
      date,
      zone,
      places: {},
      status: 'draft',
    },
    days: days.map((one, index) => ({ id: dayId(index), data: { date: one, title: one } })),
    items: moments.map(([at, durationMin, day = 0, who], index) => ({
      id: exampleId(n * 100 + 50 + index),
      data: {
        day: dayId(day),
        lane: exampleId(n * 100 + 40 + day),
        order: `a${index}`,
        title: `Moment ${index}`,
        timing: { mode: 'at', at },
        durationMin,
        deps: {},
        visibility: 'team',
        ...(who !== undefined && { responsible: { [who]: true as const } }),
      } satisfies TimelineItemData,
    })),
    vendors: vendors.map(({ id, phone: _phone, email: _email, ...data }) => ({
      id,
      data: { kind: 'band', ...data },
    })),
    contacts: vendors.map(({ id, phone, email }, index) => ({
      id: exampleId(n * 100 + 80 + index),
      data: {
        vendor: id,
        ...(phone !== undefined && { phone }),
        ...(email !== undefined && { email }),
      },
    })),
    members: given.members ?? [],
  }
}
