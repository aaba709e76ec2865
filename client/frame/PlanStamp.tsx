import { Megaphone } from 'lucide-react'
import { useMemo } from 'react'
import { changesBetween } from '#shared/publishing/changes.ts'
import { planRevision } from '#shared/schema/planRevision.ts'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { usePlanToPublish } from '../data/hooks/usePlanToPublish.ts'
import { useRevisions } from '../data/hooks/useRevisions.ts'
import { LinkPill } from '../ui/LinkPill.tsx'
import { publishWords } from '../words/publish.ts'
import { useRoleRights } from './useRoleRights.ts'

/** Which plan people were told, on the day itself; for those who publish also what they do not know yet. */
export function PlanStamp({ wedding }: { wedding: string }) {
  const scope = weddingScope(wedding)
  const { newest, loaded } = useRevisions(scope)
  const mayPublish = useRoleRights(scope).create(planRevision)
  if (!loaded || (newest === null && !mayPublish)) return null
  if (mayPublish) return <Due wedding={wedding} />
  return <Stamp wedding={wedding} text={newest ? publishWords.stamp.is(newest.label) : ''} />
}

function Due({ wedding }: { wedding: string }) {
  const words = publishWords.stamp
  const plan = usePlanToPublish(wedding)
  const { newest, times } = useRevisions(weddingScope(wedding))
  const due = useMemo(
    () => changesBetween(times, new Map(plan.map((one) => [one.id, one]))).length,
    [times, plan],
  )
  if (plan.length === 0) return null
  const text =
    newest === null ? words.none : due === 0 ? words.is(newest.label) : words.due(newest.label, due)
  return <Stamp wedding={wedding} text={text} />
}

function Stamp({ wedding, text }: { wedding: string; text: string }) {
  return (
    <div className="px-gutter pb-2">
      <LinkPill href={`/w/${wedding}/published`} icon={<Megaphone size={18} />}>
        {text}
      </LinkPill>
    </div>
  )
}
