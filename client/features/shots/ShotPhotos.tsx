import { Camera } from 'lucide-react'
import { photo } from '#shared/schema/photo.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { useRecords } from '../../data/hooks/useRecords.ts'
import { useRoleRights } from '../../frame/useRoleRights.ts'
import { LinkRow } from '../../ui/LinkRow.tsx'
import { shotPhotoWords } from '../../words/photos.ts'

type ShotPhotosProps = { scope: ScopeName; wedding: string; shot: string }

/** To the pictures of a grouping: to look at, or to add one or a reference. */
export function ShotPhotos({ scope, wedding, shot }: ShotPhotosProps) {
  const photos = useRecords(photo, scope)
  const rights = useRoleRights(scope)
  const count = photos.filter(({ data }) => data.shot === shot).length
  if (count === 0 && !rights.create(photo)) return null
  return (
    <div className="edge flex flex-col overflow-hidden rounded-control bg-card">
      <LinkRow
        href={`/w/${wedding}/photos?shot=${shot}`}
        icon={<Camera size={22} aria-hidden />}
        label={shotPhotoWords.label(count)}
        hint={shotPhotoWords.hint(count)}
      />
    </div>
  )
}
