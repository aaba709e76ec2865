import { useMemo, useState } from 'react'
import { SearchPicker } from '../../ui/SearchPicker.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { messageWords } from '../../words/messages.ts'
import type { LinkKind, LinkTargets } from './linkTargets.ts'
import { LinkPicture } from './MessageLink.tsx'

type LinkSheetProps = { targets: LinkTargets; onPick: (id: string) => void; onClose: () => void }

/** So many of a kind are offered; more are found by their names. */
const MOST = 20

/** What a message points to, found by its name. */
export function LinkSheet({ targets, onPick, onClose }: LinkSheetProps) {
  const [text, setText] = useState('')
  const words = messageWords.link
  const groups = useMemo(() => {
    const sought = text.trim().toLocaleLowerCase()
    return (Object.keys(words.kinds) as LinkKind[]).flatMap((kind) => {
      const found = targets.all
        .filter((one) => one.kind === kind && one.title.toLocaleLowerCase().includes(sought))
        .slice(0, MOST)
      if (found.length === 0) return []
      const results = found.map(({ id, title }) => ({
        id,
        name: title,
        title: [{ text: title, isMarked: false }],
        icon: <LinkPicture kind={kind} />,
      }))
      return [{ id: kind, title: words.kinds[kind], results }]
    })
  }, [targets, text, words])
  const count = groups.reduce((sum, { results }) => sum + results.length, 0)
  return (
    <Sheet
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      title={words.title}
      closeLabel={messageWords.create.close}
    >
      <SearchPicker
        label={words.search}
        placeholder={words.search}
        clearLabel={words.clear}
        listLabel={words.list}
        text={text}
        onTextChange={setText}
        groups={groups}
        onPick={onPick}
        status={words.found(count)}
        empty={<p className="py-4 text-body text-ink2">{words.none}</p>}
      />
    </Sheet>
  )
}
