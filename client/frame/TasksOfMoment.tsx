import { ListTodo, SquareCheck } from 'lucide-react'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { useTasksOfMoment } from '../data/hooks/useTasksOfMoment.ts'
import { LinkRow } from '../ui/LinkRow.tsx'
import { taskWords } from '../words/tasks.ts'

type TasksOfMomentProps = { scope: ScopeName; wedding: string; moment: string }

/** What is to be done for a moment; each opens among the tasks. */
export function TasksOfMoment({ scope, wedding, moment }: TasksOfMomentProps) {
  const tasks = useTasksOfMoment(scope, moment)
  const words = taskWords.ofMoment
  if (tasks.length === 0) return null
  return (
    <section aria-label={words.title} className="flex flex-col gap-1">
      <h3 className="text-small font-bold text-ink2">{words.title}</h3>
      <div className="edge flex flex-col overflow-hidden rounded-control bg-card">
        {tasks.map(({ id, title, isDone }) => (
          <LinkRow
            key={id}
            href={`/w/${wedding}/tasks?task=${id}`}
            icon={
              isDone ? <SquareCheck size={20} aria-hidden /> : <ListTodo size={20} aria-hidden />
            }
            label={title}
            {...(isDone && { hint: words.isDone })}
          />
        ))}
      </div>
    </section>
  )
}
