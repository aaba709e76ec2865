import { useNavigate } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { idle } from '../data/whenIdle.ts'
import { AppShell } from '../ui/AppShell.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { lazyPart } from '../ui/lazyPart.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { frameWords } from '../words/frame.ts'
import { LateNotice } from './LateNotice.tsx'
import { LookBanner } from './LookBanner.tsx'
import { SearchButton } from './SearchButton.tsx'
import { SyncChip } from './SyncChip.tsx'
import { UpdateNotice } from './UpdateNotice.tsx'
import { useAppliedPreferences } from './usePreferences.ts'
import { usePreloadSections } from './usePreloadSections.ts'
import { useSections, type SectionName } from './useSections.tsx'

/** No first screen waits for it, nor for its files. */
const Notices = lazyPart(async () => {
  await idle()
  return (await import('./ScreenNotices.tsx')).ScreenNotices
})
const SunSwitch = lazyPart(async () => (await import('./SunSwitch.tsx')).SunSwitch)

export type ScreenProps = {
  /** Uuid of the wedding this screen belongs to; null: it stands above all weddings. */
  wedding: string | null
  /** The search belongs to no section. */
  current: SectionName | 'search'
  /** The screen's one serif moment. */
  title: ReactNode
  subtitle?: ReactNode
  children: ReactNode
  /** The screen's main actions, within reach of the thumb. */
  actions?: ReactNode
  /** Third column on a tablet. */
  pane?: ReactNode
  /** One level up, for a screen below another one; absent in a wedding: the list of weddings. */
  back?: { label: string; onPress: () => void }
  /** Beside the sync chip: what else there is of the thing in view. */
  headerAction?: ReactNode
  /** On a phone it has the whole screen, without the bar of sections. */
  isDeep?: boolean
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
  back,
  headerAction,
  isDeep = false,
}: ScreenProps) {
  const navigate = useNavigate()
  const toWeddings = { label: frameWords.back, onPress: () => void navigate({ to: '/' }) }
  const leading = back ?? (wedding === null ? undefined : toWeddings)
  const sections = useSections(wedding)
  usePreloadSections(sections)
  useAppliedPreferences()
  // What is held in a hand on the day itself.
  const isOutdoors = wedding !== null && (current === 'day' || current === 'shots')
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
              leading ? (
                <IconButton
                  label={leading.label}
                  icon={<ChevronLeft size={24} aria-hidden />}
                  onPress={leading.onPress}
                />
              ) : undefined
            }
            trailing={
              // As wide as it ever gets, so that the title keeps its lines whatever the chip says.
              <div className="flex min-w-41 items-center justify-end gap-1 tablet:min-w-0">
                {headerAction ?? (current === 'search' ? null : <SearchButton />)}
                <SyncChip />
              </div>
            }
          />
          <Notices wedding={wedding} isOutdoors={isOutdoors} />
          <LateNotice />
          {/* Above the weddings only: a day that runs is not the moment for it. */}
          {wedding === null ? <UpdateNotice /> : <LookBanner wedding={wedding} />}
        </>
      }
      actions={
        isOutdoors && actions !== undefined ? (
          <>
            {actions}
            {/* Its room is kept, so that no button moves away under a thumb. */}
            <span className="size-primary shrink-0">
              <SunSwitch />
            </span>
          </>
        ) : (
          actions
        )
      }
      pane={pane}
      isDeep={isDeep}
    >
      {children}
    </AppShell>
  )
}
