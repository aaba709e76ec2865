import { useNavigate } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { AppShell } from '../ui/AppShell.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { frameWords } from '../words/frame.ts'
import { LookBanner } from './LookBanner.tsx'
import { SyncChip } from './SyncChip.tsx'
import { UpdateNotice } from './UpdateNotice.tsx'
import { useAppliedPreferences } from './usePreferences.ts'
import { useSections, type SectionName } from './useSections.tsx'

export type ScreenProps = {
  /** Uuid of the wedding this screen belongs to; null: it stands above all weddings. */
  wedding: string | null
  current: SectionName
  /** The screen's one serif moment. */
  title: ReactNode
  subtitle?: ReactNode
  children: ReactNode
  /** The screen's main actions, within reach of the thumb. */
  actions?: ReactNode
  /** Third column on a tablet. */
  pane?: ReactNode
}

/** What every screen of a signed-in person stands in: sections, title, sync chip. */
export function Screen({
  wedding,
  current,
  title,
  subtitle,
  children,
  actions,
  pane,
}: ScreenProps) {
  const navigate = useNavigate()
  const sections = useSections(wedding)
  useAppliedPreferences()
  return (
    <AppShell
      sections={sections}
      current={current}
      labels={{
        navigation: frameWords.navigation,
        skip: frameWords.skip,
        pane: frameWords.pane,
      }}
      header={
        <>
          <PageHeader
            title={title}
            subtitle={subtitle}
            leading={
              wedding === null ? undefined : (
                <IconButton
                  label={frameWords.back}
                  icon={<ChevronLeft size={24} aria-hidden />}
                  onPress={() => void navigate({ to: '/' })}
                />
              )
            }
            trailing={<SyncChip />}
          />
          {/* Above the weddings only: a day that runs is not the moment for it. */}
          {wedding === null ? <UpdateNotice /> : <LookBanner wedding={wedding} />}
        </>
      }
      actions={actions}
      pane={pane}
    >
      {children}
    </AppShell>
  )
}
