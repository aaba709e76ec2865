import { ackId } from '#shared/schema/ackId.ts'
import { standingMarks, type Mark, type Marks } from '#shared/schema/record/marks.ts'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { formalsWords } from '../../words/formals.ts'

type TickHistoryProps = {
  marks: Marks | undefined
  takenBack: Marks | undefined
  nameOf: (user: string) => string
  timeOf: (instant: number) => string
}

/** Who ticked it and who took that back. A tick that was there unseen when another was taken back counts. */
export function TickHistory({ marks, takenBack, nameOf, timeOf }: TickHistoryProps) {
  const words = formalsWords.ticks
  const standing = standingMarks(marks)
  const tickOf = (id: string, { by }: Mark) =>
    Object.entries(marks?.marks ?? {}).find(([tick]) => ackId(tick, by) === id)?.[1]
  const back = Object.entries(takenBack?.marks ?? {}).flatMap(([id, by]): [Mark, Mark][] => {
    const tick = marks?.marks[id] ?? tickOf(id, by)
    return tick && !takenBack?.cleared[id] ? [[tick, by]] : []
  })
  const lastBack = Math.max(...back.map(([, by]) => by.instant))
  // Whoever ticks anew afterwards was not overlooked.
  const unseen = standing.filter(({ instant }) => instant <= lastBack)
  if (standing.length === 0 && back.length === 0) return null
  return (
    <ul aria-label={words.label} className="flex flex-col gap-1">
      {standing.map((mark) => (
        <li key={`${mark.by} ${mark.instant}`}>
          <StatusTag kind="done">
            {words.taken(nameOf(mark.by), timeOf(mark.instant), mark.device)}
          </StatusTag>
        </li>
      ))}
      {back.map(([tick, by]) => (
        <li key={`${tick.by} ${tick.instant} ${by.by}`} className="text-small text-ink2">
          {words.takenBack(
            nameOf(by.by),
            timeOf(by.instant),
            nameOf(tick.by),
            timeOf(tick.instant),
          )}
        </li>
      ))}
      {unseen.map((mark) => (
        <li key={`unseen ${mark.by} ${mark.instant}`} className="text-small font-medium">
          {words.unseen(nameOf(mark.by))}
        </li>
      ))}
    </ul>
  )
}
