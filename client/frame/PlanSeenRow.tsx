import { Megaphone } from 'lucide-react'
import { useMemo } from 'react'
import { readersOf } from '#shared/publishing/seenBy.ts'
import { ack } from '#shared/schema/ack.ts'
import { member } from '#shared/schema/member.ts'
import { planRevision } from '#shared/schema/planRevision.ts'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { useRecords } from '../data/hooks/useRecords.ts'
import { useRevisions } from '../data/hooks/useRevisions.ts'
import { LinkRow } from '../ui/LinkRow.tsx'
import { publishWords } from '../words/publish.ts'
import { useRoleRights } from './useRoleRights.ts'

/** For those who publish: who has not opened the newest plan, a day before it matters. */
export function PlanSeenRow({ wedding }: { wedding: string }) {
  const scope = weddingScope(wedding)
  const { all, newest } = useRevisions(scope)
  const members = useRecords(member, scope)
  const acks = useRecords(ack, scope)
  const mayPublish = useRoleRights(scope).create(planRevision)
  const readers = useMemo(
    () => readersOf([...new Set(members.map(({ data }) => data.user))], all, acks),
    [members, all, acks],
  )
  if (!mayPublish) return null
  const seen = readers.filter(({ isUpToDate }) => isUpToDate).length
  const missing = readers.length - seen
  const words = publishWords.seen
  return (
    <div className="edge flex flex-col overflow-hidden rounded-control bg-card">
      <LinkRow
        href={`/w/${wedding}/published${newest && missing > 0 ? '?panel=readers' : ''}`}
        icon={<Megaphone size={22} aria-hidden />}
        label={words.ofPlan}
        hint={
          newest === null
            ? publishWords.entry.none
            : missing === 0
              ? words.all(newest.label)
              : words.count(seen, readers.length, newest.label)
        }
        isUrgent={newest === null || missing > 0}
      />
    </div>
  )
}
