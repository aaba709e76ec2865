import { Siren } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { ack } from '#shared/schema/ack.ts'
import { ackId } from '#shared/schema/ackId.ts'
import { toldOfIncident } from '#shared/schema/arrival.ts'
import { incident, type IncidentData } from '#shared/schema/incident.ts'
import { unansweredFor } from '#shared/schema/incidentAnswer.ts'
import { isMarked, standingMarks } from '#shared/schema/record/marks.ts'
import { scopeId } from '#shared/schema/record/scope.ts'
import { acksByThing, receivedOp } from '../data/acks.ts'
import { useAppData, useOpenAccount } from '../data/hooks/DataProvider.tsx'
import { useNow } from '../data/hooks/useNow.ts'
import { useRecordsView } from '../data/hooks/useRecords.ts'
import type { TypedRecord } from '../data/recordStores.ts'
import { TextLink } from '../ui/TextLink.tsx'
import { incidentWords } from '../words/incidents.ts'
import { alarm } from './alarm.ts'

/** What was called longer ago than this makes no noise when a device comes back. */
const LOUD_MS = 30 * 60_000

/**
 * On every screen while something is wrong in any wedding: the latest, and where to go. Until somebody
 * is on it the device makes itself noticed, and again every minute once nobody has answered in time.
 */
export function IncidentBanner() {
  const { records } = useRecordsView(incident, 'all')
  const { account } = useOpenAccount()
  const now = useNow('minute')
  const open = useMemo(
    () =>
      records
        .filter(({ data }) => !isMarked(data.closed))
        .toSorted((a, b) => b.data.raisedAt - a.data.raisedAt),
    [records],
  )
  useArrivals(open)
  const [latest] = open
  const waits = latest ? unansweredFor(latest.data, now) : null
  const rings =
    latest && isMine(latest, account.id) === false && now - latest.data.raisedAt < LOUD_MS
  const ringing = rings && standingMarks(latest.data.seen).length === 0 ? latest.id : null
  useEffect(() => {
    if (ringing !== null) alarm('call')
  }, [ringing])
  useEffect(() => {
    if (ringing !== null && waits !== null) alarm('again')
  }, [ringing, waits])
  if (!latest) return null
  return (
    <section
      aria-label={incidentWords.title}
      className="rule-t flex flex-wrap items-center gap-x-3 gap-y-1 bg-bad-bg py-2 ps-gutter pe-3 text-bad sun:bg-paper"
    >
      <p
        role="alert"
        className="flex min-w-0 flex-1 basis-40 items-center gap-2.5 text-small font-bold"
      >
        <Siren size={20} aria-hidden className="shrink-0" />
        <span className="min-w-0">
          {incidentWords.banner(latest.data.kind, latest.data.place)}
          {waits === null ? '' : `, ${incidentWords.nobodyOnIt}`}
          {open.length > 1 ? `, ${incidentWords.more(open.length - 1)}` : ''}
        </span>
      </p>
      <TextLink href={`/w/${scopeId(latest.scope)}/emergency`}>{incidentWords.look}</TextLink>
    </section>
  )
}

type IncidentRecord = TypedRecord<IncidentData>

function isMine({ data, by }: IncidentRecord, me: string): boolean {
  return (data.author ?? by) === me
}

/** Whoever called for help is told on how many devices it is: each says so by itself. */
function useArrivals(open: readonly IncidentRecord[]): void {
  const { account, write } = useOpenAccount()
  const { clock } = useAppData()
  const { records, loaded } = useRecordsView(ack, open.length > 0 ? 'all' : null)
  useEffect(() => {
    if (!loaded) return
    const known = acksByThing(records)
    const ops = open.flatMap((one) => {
      const author = one.data.author ?? one.by
      if (author === account.id) return []
      const about = {
        scope: one.scope,
        of: one.id,
        member: account.id,
        readers: toldOfIncident(author),
        known: known.get(one.id)?.get(account.id),
        stands: records.some(({ id }) => id === ackId(one.id, account.id)),
      }
      return receivedOp(about, Math.round(clock.now())) ?? []
    })
    for (const op of ops) void write([op])
  }, [open, records, loaded, account, write, clock])
}
