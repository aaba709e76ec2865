import { MoreHorizontal } from 'lucide-react'
import { memo } from 'react'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { accountWords } from '../../words/account.ts'

export type DeviceRowProps = {
  /** Of the session. */
  id: string
  name: string
  lastSeenAt: string
  onAsk: (asked: { id: string; name: string; wipe: boolean }) => void
}

/** Another device of mine, and the two ways to part with it. */
export const DeviceRow = memo(function DeviceRow({ id, name, lastSeenAt, onAsk }: DeviceRowProps) {
  const words = accountWords.devices
  return (
    <li className="rule-t flex items-center gap-3 py-2 ps-4 pe-1">
      <p className="min-w-0 grow text-body">
        {name}
        <span className="block text-small text-ink2">{words.seen(lastSeenAt)}</span>
      </p>
      <Menu
        label={words.menu(name)}
        trigger={
          <IconButton label={words.menu(name)} icon={<MoreHorizontal size={22} aria-hidden />} />
        }
        actions={[
          { id: 'out', label: words.signOut },
          { id: 'wipe', label: words.wipe, isDanger: true },
        ]}
        onAction={(action) => onAsk({ id, name, wipe: action === 'wipe' })}
      />
    </li>
  )
})
