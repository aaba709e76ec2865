import { dashboardWords } from '../../../../words/dashboard.ts'
import { entriesOf, textOf } from '../../sections/sectionEntries.ts'
import type { SectionViewProps } from '../SectionView.tsx'
import { Prose } from './Prose.tsx'
import { Quiet } from './Quiet.tsx'

/** The palette, each colour with its digits, and what was said about the look. */
export function MoodboardView({ record }: SectionViewProps) {
  const words = dashboardWords.moodboard
  const colours = entriesOf(record.data).flatMap(({ id, values }) => {
    const colour = textOf(values['colour'])
    return colour === '' ? [] : [{ id, colour }]
  })
  return (
    <div className="flex flex-col gap-4">
      {colours.length === 0 ? (
        <Quiet>{words.empty}</Quiet>
      ) : (
        <ul
          aria-label={words.colours}
          className="grid grid-cols-[repeat(auto-fill,minmax(5.5rem,1fr))] gap-3"
        >
          {colours.map(({ id, colour }) => (
            <li key={id} className="flex flex-col gap-1.5">
              <span
                aria-hidden="true"
                className="edge block h-20 rounded-control forced-color-adjust-none"
                // The colour is the couple's own: the one place where it is no token.
                style={{ backgroundColor: colour }}
              />
              <span className="text-meta text-ink2">{colour}</span>
            </li>
          ))}
        </ul>
      )}
      <Prose text={record.data.text ?? ''} />
    </div>
  )
}
