import { Redo2, Undo2 } from 'lucide-react'
import { useOpenAccount } from '../../../data/hooks/DataProvider.tsx'
import { useReadable } from '../../../data/hooks/useReadable.ts'
import { editHeadline } from '../../../frame/editHeadline.ts'
import { useTakeBack } from '../../../frame/useTakeBack.ts'
import { Button } from '../../../ui/Button.tsx'
import { historyWords } from '../../../words/history.ts'
import type { NameOf } from '../../../words/values.ts'

const words = historyWords.own

/** One's own last edit in this tab, within a thumb's reach also where there is no keyboard. */
export function OwnEdits({ nameOf }: { nameOf: NameOf }) {
  const { recent } = useOpenAccount()
  const { undo, redo } = useReadable(recent.next)
  const takeBack = useTakeBack()
  if (!undo && !redo) return null
  const last = undo ? editHeadline(undo, false, nameOf) : undefined
  const taken = redo ? editHeadline(redo, true, nameOf) : undefined
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p className="min-w-0 flex-1 basis-60 text-small text-ink2 [overflow-wrap:anywhere]">
        {last === undefined ? '' : words.last(last)}
        {last !== undefined && taken !== undefined ? <br /> : null}
        {taken === undefined ? '' : words.taken(taken)}
      </p>
      <div className="flex gap-2.5">
        <Button
          size="small"
          icon={<Undo2 size={18} aria-hidden />}
          isDisabled={!undo}
          onPress={takeBack.undo}
        >
          {words.undo}
        </Button>
        <Button
          size="small"
          icon={<Redo2 size={18} aria-hidden />}
          isDisabled={!redo}
          onPress={takeBack.redo}
        >
          {words.redo}
        </Button>
      </div>
    </div>
  )
}
