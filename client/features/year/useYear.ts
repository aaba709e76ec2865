import { useMemo, useState } from 'react'
import { contact } from '#shared/schema/contact.ts'
import { day } from '#shared/schema/day.ts'
import { member } from '#shared/schema/member.ts'
import { tagsOf, type Actor } from '#shared/schema/record/access.ts'
import { task } from '#shared/schema/task.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { vendor } from '#shared/schema/vendor.ts'
import { vendorContact } from '#shared/schema/vendorContact.ts'
import { wedding as weddingType } from '#shared/schema/wedding.ts'
import { groupedBy } from '#shared/schedule/grouped.ts'
import { minuteOfInstant } from '#shared/schedule/venueClock.ts'
import { bookedTwice } from '#shared/year/bookedTwice.ts'
import { byDue, dueTasks } from '#shared/year/dueTasks.ts'
import { loadByWeek } from '#shared/year/loadByWeek.ts'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useNow } from '../../data/hooks/useNow.ts'
import { useOwnActors } from '../../data/hooks/useOwnActors.ts'
import { useAwayWeddings } from '../../data/hooks/usePreparation.ts'
import { useReadable } from '../../data/hooks/useReadable.ts'
import { useRecords, useRecordsView } from '../../data/hooks/useRecords.ts'
import { useSyncStatus } from '../../data/hooks/useSyncStatus.ts'
import { useTemporal } from '../../data/hooks/useTemporal.ts'
import { dateIn, eveningIn } from '../../data/replica/weddingDates.ts'
import { knownZone } from '../../data/venueZone.ts'
import { coupleOf } from '../../words/couple.ts'
import { createWeddingReader, type WeddingInput } from './readWedding.ts'
import { awayWedding, byDate, type Year, type YearWedding } from './yearView.ts'

/** All weddings that this device knows, laid into the year; nothing is asked of a server. */
export function useYear(): Year {
  const weddings = useRecordsView(weddingType, 'all')
  const items = useRecordsView(timelineItem, 'all')
  const tasks = useRecordsView(task, 'all')
  const days = useRecords(day, 'all')
  const vendors = useRecords(vendor, 'all')
  const contacts = useRecords(vendorContact, 'all')
  const members = useRecords(member, 'all')
  const book = useRecords(contact, 'all')
  const away = useAwayWeddings()
  const { account, claims } = useOpenAccount()
  const claimed = useReadable(claims)
  const { lastContact } = useSyncStatus()
  const temporal = useTemporal()
  const now = useNow('minute')
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  const [today, evening] = [dateIn(here, now), eveningIn(here, now)]
  const scopes = useMemo(() => weddings.records.map(({ scope }) => scope), [weddings])
  const actors = useOwnActors(scopes)
  const [read] = useState(createWeddingReader)

  const facts = useMemo(() => {
    if (!temporal) return []
    const daysIn = groupedBy(days, ({ scope }) => scope)
    const itemsIn = groupedBy(items.records, ({ scope }) => scope)
    const vendorsIn = groupedBy(vendors, ({ scope }) => scope)
    const contactsIn = groupedBy(contacts, ({ scope }) => scope)
    const membersIn = groupedBy(members, ({ scope }) => scope)
    return weddings.records.map((record) => {
      const { scope } = record
      const input: WeddingInput = {
        record,
        days: daysIn.get(scope) ?? [],
        items: itemsIn.get(scope) ?? [],
        vendors: vendorsIn.get(scope) ?? [],
        contacts: contactsIn.get(scope) ?? [],
        members: membersIn.get(scope) ?? [],
        me: meIn(actors.get(scope), account.name),
      }
      return { record, ...read(temporal, input) }
    })
  }, [
    temporal,
    weddings.records,
    days,
    items.records,
    vendors,
    contacts,
    members,
    actors,
    account.name,
    read,
  ])

  const clashes = useMemo(
    () =>
      bookedTwice(
        facts.flatMap(({ present }) => present),
        book,
      ).filter(({ bookings }) => bookings.some(({ date }) => date >= evening)),
    [facts, book, evening],
  )

  const due = useMemo(() => {
    if (!temporal) return []
    const tasksIn = groupedBy(tasks.records, ({ scope }) => scope)
    return weddings.records
      .flatMap(({ scope, data }) => {
        const zone = knownZone(data.zone)
        const date = dateIn(zone, now)
        const actor = actors.get(scope)
        return dueTasks({
          scope,
          weddingDate: data.date,
          tasks: tasksIn.get(scope) ?? [],
          // An owner's rights are a planner's; what a planner is to do is not theirs by that.
          tags: actor ? tagsOf({ ...actor, owner: false }) : [],
          now: { date, minute: minuteOfInstant(temporal, { date, zone }, now) },
        })
      })
      .toSorted(byDue)
  }, [temporal, tasks.records, weddings.records, actors, now])

  const shown = useMemo(() => {
    const known = facts.map(({ record, hours }): YearWedding => ({
      scope: record.scope,
      id: record.id,
      zone: knownZone(record.data.zone),
      names: coupleOf(record.data),
      place: Object.values(record.data.places)[0]?.label,
      days: hours,
      where: record.scope in lastContact || claimed?.has(record.scope) ? 'here' : 'coming',
    }))
    return [...known, ...away.map(awayWedding)].toSorted(byDate)
  }, [facts, away, lastContact, claimed])

  const load = useMemo(
    () =>
      loadByWeek(
        shown.flatMap(({ scope, days: own }) => own.map((one) => ({ scope, ...one }))),
        due,
      ),
    [shown, due],
  )

  const loaded = temporal !== null && weddings.loaded && items.loaded && tasks.loaded
  return { loaded, weddings: shown, clashes, tasks: due, load, today, evening }
}

function meIn(actor: Actor | undefined, name: string): WeddingInput['me'] {
  if (!actor || actor.role === 'self') return null
  const { user, role, vendor: worksFor } = actor
  return { user, name, role, ...(worksFor !== undefined && { vendor: worksFor }) }
}
