import { MoreHorizontal } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { syncWords } from '../../words/sync.ts'

type RefusedGroupProps = {
  title: string
  count: number
  onSave: () => void
  onDiscard: () => void
  children: ReactNode
}

/** Refused edits of one wedding; what can be done with all of them, where there is more than one. */
export function RefusedGroup(props: RefusedGroupProps) {
  const { title, count, onSave, onDiscard, children } = props
  const id = useId()
  const words = syncWords.waiting
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <div className="flex items-center gap-2">
        <h3 id={id} className="min-w-0 grow break-words text-body font-bold">
          {title}
        </h3>
        {count > 1 ? (
          <Menu
            label={words.groupMenu(title)}
            trigger={
              <IconButton
                label={words.groupMenu(title)}
                icon={<MoreHorizontal size={22} aria-hidden />}
              />
            }
            actions={[
              { id: 'save', label: words.saveAll },
              { id: 'discard', label: words.discardAll, isDanger: true },
            ]}
            onAction={(action) => (action === 'save' ? onSave() : onDiscard())}
          />
        ) : null}
      </div>
      <ul className="flex flex-col gap-3">{children}</ul>
    </section>
  )
}
