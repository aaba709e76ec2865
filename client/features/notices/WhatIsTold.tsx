import { Siren } from 'lucide-react'
import { Switch } from '../../ui/Switch.tsx'
import { TitledSection } from '../../ui/TitledSection.tsx'
import { noticeWords } from '../../words/notices.ts'
import { useWishes, type WishedKind } from './useWishes.ts'

const words = noticeWords.about
const KINDS: readonly WishedKind[] = ['decision', 'moved', 'reminder', 'talk', 'synced']

/** Which notices this person wants; emergencies are nobody's to turn off. */
export function WhatIsTold() {
  const { value, mute } = useWishes()
  return (
    <TitledSection title={words.title}>
      <div className="flex flex-col">
        {KINDS.map((kind) => (
          <Switch
            key={kind}
            isSelected={value.muted?.[kind] !== true}
            onChange={(isOn) => void mute(kind, !isOn, isOn ? words.on : words.off)}
          >
            {words[kind]}
          </Switch>
        ))}
      </div>
      <p className="flex items-center gap-2.5 text-small text-ink2">
        <Siren size={18} aria-hidden className="shrink-0" />
        {words.emergency}
      </p>
    </TitledSection>
  )
}
