import { useParams } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { vendor, type VendorData } from '#shared/schema/vendor.ts'
import { vendorContact } from '#shared/schema/vendorContact.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { useActor } from '../../data/hooks/useActor.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import { useUnsentIds } from '../../data/hooks/useQueue.ts'
import { useRecord } from '../../data/hooks/useRecord.ts'
import { useRecords, useRecordsView } from '../../data/hooks/useRecords.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import { Screen } from '../../frame/Screen.tsx'
import { useSay } from '../../frame/useSay.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { vendorWords } from '../../words/vendors.ts'
import type { Stage } from './stageLadder.ts'
import { VendorRow } from './VendorRow.tsx'
import { vendorRights } from './vendorRights.ts'
import { VendorSheet } from './VendorSheet.tsx'
import { minuteAtVenue } from './vendorStanding.ts'

/** Those who work on the day, by call time: reach them, and see how far they are. */
export function VendorsScreen() {
  const { wedding: id } = useParams({ from: '/w/$wedding/vendors' })
  const scope = weddingScope(id)
  const record = useRecord(wedding, scope, id)
  const { records, loaded } = useRecordsView(vendor, scope)
  const contacts = useRecords(vendorContact, scope)
  const actor = useActor(scope)
  const instant = useNow('minute')
  const unsent = useUnsentIds()
  const { patch } = useWrite()
  const say = useSay()
  const [opened, setOpened] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)

  const rights = useMemo(() => vendorRights(actor), [actor])
  const contactOf = useMemo(
    () => new Map(contacts.map((one) => [one.data.vendor, one])),
    [contacts],
  )
  const list = useMemo(() => records.toSorted(byCallTime), [records])
  const now = record
    ? duringTheDay(minuteAtVenue(record.data.zone, record.data.date, instant))
    : undefined
  const shown = list.find((one) => one.id === opened)

  const open = useCallback((which: string | null) => {
    setOpened(which)
    setOpen(true)
  }, [])
  const onStage = useCallback(
    async (of: TypedRecord<VendorData>, stage: Stage) => {
      const done = vendorWords.stage.changed(of.data.name, vendorWords.stage.names[stage])
      say.outcome(await patch(vendor, of.id, { stage }), done)
    },
    [patch, say],
  )
  const stageNow = useCallback(
    (of: TypedRecord<VendorData>, stage: Stage) => void onStage(of, stage),
    [onStage],
  )

  const add = rights.create ? (
    <Button
      variant="primary"
      className="flex-1 tablet:flex-none"
      icon={<Plus size={20} aria-hidden />}
      onPress={() => open(null)}
    >
      {vendorWords.add}
    </Button>
  ) : undefined
  const seesNone = actor && (actor.role === 'family' || actor.role === 'friend') && !actor.owner

  return (
    <Screen
      wedding={id}
      current="people"
      title={vendorWords.title}
      subtitle={list.length > 0 ? vendorWords.count(list.length) : undefined}
      actions={record ? add : undefined}
    >
      {record === null ? <EmptyState sentence={vendorWords.notHere} /> : null}
      {record && loaded && list.length === 0 ? (
        <EmptyState
          sentence={
            seesNone
              ? vendorWords.notShown(actor.role)
              : rights.create
                ? vendorWords.empty
                : vendorWords.emptyReadOnly
          }
        />
      ) : null}
      {record && list.length > 0 ? (
        <ul
          aria-label={vendorWords.list}
          className="edge mx-auto my-5 flex w-[calc(100%-2*var(--gutter))] max-w-200 flex-col overflow-hidden rounded-control bg-card"
        >
          {list.map((one) => {
            const contact = contactOf.get(one.id)
            return (
              <VendorRow
                key={one.id}
                record={one}
                contact={contact}
                now={now}
                isUnsent={unsent.has(one.id) || (contact !== undefined && unsent.has(contact.id))}
                mayStage={rights.change(one.id, one.data, 'stage')}
                onOpen={open}
                onStage={stageNow}
              />
            )
          })}
        </ul>
      ) : null}
      {record && (opened === null || shown) ? (
        <VendorSheet
          key={opened ?? 'new'}
          scope={scope}
          record={shown}
          contact={opened === null ? undefined : contactOf.get(opened)}
          rights={rights}
          isOpen={isOpen}
          onOpenChange={setOpen}
          onStage={stageNow}
        />
      ) : null}
    </Screen>
  )
}

/** Lateness is of the day itself; a date weeks away says nothing about anybody. */
function duringTheDay(minute: number): number | undefined {
  return minute >= 0 && minute < 3 * 1440 ? minute : undefined
}

function byCallTime(a: TypedRecord<VendorData>, b: TypedRecord<VendorData>): number {
  const at = (one: TypedRecord<VendorData>) => one.data.callTime ?? Number.MAX_SAFE_INTEGER
  return at(a) - at(b) || a.data.name.localeCompare(b.data.name) || (a.id < b.id ? -1 : 1)
}
