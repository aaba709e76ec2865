import { dashboardWords } from '../../../../words/dashboard.ts'
import { entriesOf, textOf } from '../../sections/sectionEntries.ts'
import type { SectionViewProps } from '../SectionView.tsx'
import { Quiet } from './Quiet.tsx'

/** Albums by name until there are pictures. */
export function GalleryView({ record }: SectionViewProps) {
  const albums = entriesOf(record.data)
  return (
    <div className="flex flex-col gap-3">
      {albums.length > 0 ? (
        <ul className="flex flex-wrap gap-2">
          {albums.map(({ id, values }) => (
            <li key={id} className="edge rounded-pill bg-card px-3.5 py-1.5 text-small font-medium">
              {textOf(values['title']) || dashboardWords.gallery.untitled}
            </li>
          ))}
        </ul>
      ) : null}
      <Quiet>{dashboardWords.gallery.empty}</Quiet>
    </div>
  )
}
