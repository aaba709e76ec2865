import { ChevronDown, ChevronUp } from 'lucide-react'
import { memo, useState } from 'react'
import { scopeKind, type ScopeName } from '#shared/schema/record/scope.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import { useQueue } from '../../data/hooks/useQueue.ts'
import { useRecords } from '../../data/hooks/useRecords.ts'
import { useSyncStatus } from '../../data/hooks/useSyncStatus.ts'
import { DeviceLines } from '../../frame/DeviceLines.tsx'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import type { Names } from '../../frame/useNames.ts'
import { MoreButton } from '../../ui/MoreButton.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { TitledSection } from '../../ui/TitledSection.tsx'
import { deviceStatusWords } from '../../words/devices.ts'
import { syncWords } from '../../words/sync.ts'
import { scopeTitle } from './scopeTitle.ts'

const SHOWN = 12

/** How fresh each wedding is, what of it waits here, and on the devices of the team. */
export function LastContacts({ names }: { names: Names }) {
  const { lastContact } = useSyncStatus()
  const { waiting } = useQueue()
  const weddings = useRecords(wedding, 'all')
  const now = useNow('minute')
  const device = useDeviceWord()
  const [isOpen, setOpen] = useState(false)
  const words = syncWords.weddings
  const scopes = [
    ...new Set<ScopeName>([
      ...weddings.map(({ scope }) => scope),
      ...waiting.map((one) => one.scope),
    ]),
  ].filter((scope) => scopeKind(scope) !== 'user')
  const shown = isOpen ? scopes : scopes.slice(0, SHOWN)
  const counts = new Map<ScopeName, number>()
  for (const { scope } of waiting) counts.set(scope, (counts.get(scope) ?? 0) + 1)
  return (
    <TitledSection title={words.title}>
      {scopes.length === 0 ? <p className="text-body text-ink2">{words.none(device)}</p> : null}
      <ul className="flex flex-col">
        {shown.map((scope) => {
          const heard = lastContact[scope]
          const count = counts.get(scope) ?? 0
          return (
            <ContactRow
              key={scope}
              scope={scope}
              title={scopeTitle(scope, names)}
              heard={heard === undefined ? words.never(device) : words.heard(heard, now)}
              waiting={count > 0 ? words.waiting(count) : null}
              isKnown={heard !== undefined}
            />
          )
        })}
      </ul>
      {scopes.length > shown.length ? (
        <MoreButton variant="quiet" size="small" onPress={() => setOpen(true)}>
          {syncWords.waiting.more(scopes.length - shown.length)}
        </MoreButton>
      ) : null}
    </TitledSection>
  )
}

type ContactRowProps = {
  scope: ScopeName
  title: string
  heard: string
  waiting: string | null
  /** The server knows it, and so whose devices were heard from. */
  isKnown: boolean
}

const ContactRow = memo(function ContactRow(props: ContactRowProps) {
  const { scope, title, heard, waiting, isKnown } = props
  const [isOpen, setOpen] = useState(false)
  const words = deviceStatusWords
  const Chevron = isOpen ? ChevronUp : ChevronDown
  return (
    <li className="rule-b flex flex-col py-1.5 last:border-b-0">
      <div className="flex items-center gap-2">
        <div className="flex min-w-0 grow flex-col gap-0.5">
          <span className="break-words text-body font-medium">{title}</span>
          <span className="text-small text-ink2">{heard}</span>
          {waiting === null ? null : <StatusTag kind="here">{waiting}</StatusTag>}
        </div>
        {isKnown ? (
          <IconButton
            label={isOpen ? words.hide(title) : words.show(title)}
            aria-expanded={isOpen}
            icon={<Chevron size={22} aria-hidden />}
            onPress={() => setOpen(!isOpen)}
          />
        ) : null}
      </div>
      {isOpen ? (
        <div className="pb-1.5 ps-3">
          <DeviceLines scope={scope} where={title} />
        </div>
      ) : null}
    </li>
  )
})
