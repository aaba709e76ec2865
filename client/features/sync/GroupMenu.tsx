import { MoreHorizontal } from 'lucide-react'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { syncWords } from '../../words/sync.ts'

const words = syncWords.waiting

type GroupMenuProps = {
  title: string
  onAll: (action: 'save' | 'discard') => void
}

/** What can be done with all edits of a group at once. */
export function GroupMenu({ title, onAll }: GroupMenuProps) {
  return (
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
      onAction={(action) => onAll(action === 'save' ? 'save' : 'discard')}
    />
  )
}
