import type { Names } from '../../frame/useNames.ts'
import { Confirm } from '../../ui/Confirm.tsx'
import { changeWords } from '../../words/changes.ts'
import { syncWords } from '../../words/sync.ts'
import type { AskedDiscard } from './useDiscard.ts'

const NAMED = 5

type DiscardQuestionProps = {
  asked: AskedDiscard
  names: Names
  onAgree: () => void
  onCancel: () => void
}

/** More than one edit would go: which, and that nobody else has seen them. */
export function DiscardQuestion({ asked, names, onAgree, onCancel }: DiscardQuestionProps) {
  const { ids, going } = asked
  const words = syncWords.discard.ask
  const chosen = new Set(ids)
  const others = going.filter(({ record }) => !chosen.has(record.id))
  // Who chose several knows them; what comes on top is what has to be said.
  const named = others.length > 0 ? others : going
  return (
    <Confirm
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onCancel()
      }}
      title={words.title(going.length)}
      confirmLabel={words.confirm(going.length)}
      cancelLabel={words.cancel}
      isDanger
      onConfirm={onAgree}
    >
      <p>{words.these}</p>
      {others.length > 0 ? <p className="pt-2">{words.together(others.length)}</p> : null}
      <ul className="flex flex-col gap-1 pt-2">
        {named.slice(0, NAMED).map((edit) => (
          <li key={edit.record.id} className="break-words font-medium text-ink">
            {changeWords(edit, names.namesIn(edit.record.scope)).headline}
          </li>
        ))}
        {named.length > NAMED ? <li>{words.andMore(named.length - NAMED)}</li> : null}
      </ul>
    </Confirm>
  )
}
