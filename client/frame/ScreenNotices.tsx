import { BroadcastBanner } from './BroadcastBanner.tsx'
import { IncidentBanner } from './IncidentBanner.tsx'
import { KeepAwake } from './KeepAwake.tsx'
import { LostStorageNotice } from './LostStorageNotice.tsx'
import { NewsWatch } from './NewsWatch.tsx'
import { PublishedBanner } from './PublishedBanner.tsx'

type ScreenNoticesProps = {
  /** Null above all weddings. */
  wedding: string | null
  /** What is held in a hand on the day itself. */
  isOutdoors: boolean
}

/** What may have to be said on any screen, the most urgent first. One file: each costs a start its own. */
export function ScreenNotices({ wedding, isOutdoors }: ScreenNoticesProps) {
  return (
    <>
      <IncidentBanner />
      {wedding === null ? null : <BroadcastBanner wedding={wedding} />}
      {wedding === null ? null : <NewsWatch wedding={wedding} />}
      <LostStorageNotice />
      {wedding === null ? null : <PublishedBanner wedding={wedding} />}
      {wedding !== null && isOutdoors ? <KeepAwake wedding={wedding} /> : null}
    </>
  )
}
