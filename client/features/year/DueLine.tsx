import { useNavigate } from '@tanstack/react-router'
import { memo } from 'react'
import { scopeId } from '#shared/schema/record/scope.ts'
import type { DueTask } from '#shared/year/dueTasks.ts'
import { RowButton } from '../../ui/RowButton.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { yearWords } from '../../words/year.ts'

type DueLineProps = { task: DueTask; wedding: string }

/** One thing that is due; the row opens it in its wedding. */
export const DueLine = memo(function DueLine({ task, wedding }: DueLineProps) {
  const navigate = useNavigate()
  const words = yearWords.tasks
  const { id, scope, title, date, at, isLate } = task
  const when = words.when(date, at)
  return (
    <li
      data-row={id}
      className="rule-b relative flex min-h-row flex-col justify-center gap-0.5 bg-card px-gutter py-2.5 [contain-intrinsic-size:auto_4.5rem] [content-visibility:auto]"
    >
      <RowButton
        className="text-body font-medium"
        onPress={() =>
          void navigate({
            to: '/w/$wedding/tasks',
            params: { wedding: scopeId(scope) },
            search: { task: id },
          })
        }
      >
        {title}
      </RowButton>
      <p className="flex flex-wrap gap-x-2 text-small text-ink2">
        {isLate ? (
          <StatusTag kind="late">
            {when}, {words.late}
          </StatusTag>
        ) : (
          <span>{when}</span>
        )}
        <span>{wedding}</span>
      </p>
    </li>
  )
})
