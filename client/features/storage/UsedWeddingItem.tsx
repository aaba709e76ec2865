import { useNavigate } from '@tanstack/react-router'
import { MoreHorizontal } from 'lucide-react'
import { memo } from 'react'
import { scopeId } from '#shared/schema/record/scope.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { bytesWords } from '../../words/bytes.ts'
import type { DeviceWord } from '../../words/device.ts'
import { storageWords } from '../../words/storage.ts'
import { weddingsWords } from '../../words/weddings.ts'
import { total, type UsedWedding } from './weddingUses.ts'

export type UsedWeddingItemProps = {
  wedding: UsedWedding
  device: DeviceWord
  onTakeAway: (wedding: UsedWedding) => void
}

/** One wedding on this device: how much room it takes, and the way off it. */
export const UsedWeddingItem = memo(function UsedWeddingItem(props: UsedWeddingItemProps) {
  const { wedding, device, onTakeAway } = props
  const { scope, name, date, use, isPinned, isNear } = wedding
  const navigate = useNavigate()
  const words = storageWords.weddings
  return (
    <li className="flex min-h-row items-center gap-3 py-2 ps-4 pe-1 not-first:rule-t">
      <div className="flex min-w-0 grow flex-col gap-0.5">
        <p className="flex flex-wrap items-baseline justify-between gap-x-3 text-body font-bold">
          <span className="min-w-0 break-words">{name}</span>
          <span className="tabular-nums">{bytesWords(total(use))}</span>
        </p>
        <p className="text-small text-ink2">{weddingsWords.longDate(date)}</p>
        <p className="text-small text-ink2">{words.size(use)}</p>
        {isPinned || isNear ? (
          <StatusTag kind="done">{isPinned ? words.pinned : words.near}</StatusTag>
        ) : null}
        {use.onlyHere > 0 ? (
          <StatusTag kind="here">{words.onlyHere(use.onlyHere, device)}</StatusTag>
        ) : null}
      </div>
      <Menu
        label={words.menu(name)}
        trigger={
          <IconButton label={words.menu(name)} icon={<MoreHorizontal size={22} aria-hidden />} />
        }
        actions={[
          { id: 'ready', label: words.ready },
          { id: 'takeAway', label: words.takeAway(device) },
        ]}
        onAction={(id) => {
          if (id === 'takeAway') onTakeAway(wedding)
          else void navigate({ to: '/w/$wedding/ready', params: { wedding: scopeId(scope) } })
        }}
      />
    </li>
  )
})
