import { useId, useState, type ReactNode } from 'react'
import { MoreButton } from '../../ui/MoreButton.tsx'
import { syncWords } from '../../words/sync.ts'
import { GroupMenu } from './GroupMenu.tsx'

/** Each is read and decided by itself: a screen full of them at a time. */
const SHOWN = 5

type RefusedGroupProps = {
  title: string
  /** One card each. */
  cards: readonly ReactNode[]
  onSave: () => void
  onDiscard: () => void
}

/** Refused edits of one wedding; what can be done with all of them, where there is more than one. */
export function RefusedGroup(props: RefusedGroupProps) {
  const { title, cards, onSave, onDiscard } = props
  const id = useId()
  const [most, setMost] = useState(SHOWN)
  const more = cards.length - most
  const words = syncWords.waiting
  return (
    <div role="group" aria-labelledby={id} className="flex flex-col gap-2">
      <div className="flex items-center gap-2">
        <h3 id={id} className="min-w-0 grow break-words text-body font-bold">
          {title}
        </h3>
        {cards.length > 1 ? (
          <GroupMenu
            title={title}
            onAll={(action) => (action === 'save' ? onSave() : onDiscard())}
          />
        ) : null}
      </div>
      <ul className="flex flex-col gap-3">{cards.slice(0, most)}</ul>
      {more > 0 ? (
        <MoreButton
          variant="quiet"
          size="small"
          className="self-start"
          onPress={() => setMost(most + 4 * SHOWN)}
        >
          {words.more(Math.min(more, 4 * SHOWN))}
        </MoreButton>
      ) : null}
    </div>
  )
}
