import { changesBetween } from '#shared/publishing/changes.ts'
import { RowButton } from '../../ui/RowButton.tsx'
import { TitledSection } from '../../ui/TitledSection.tsx'
import { ageWords } from '../../words/age.ts'
import { publishWords } from '../../words/publish.ts'
import type { Publishing } from './usePublishing.ts'

/** Every plan that was published, the newest first. */
export function HistoryPart({
  publishing,
  onOpen,
}: {
  publishing: Publishing
  onOpen: (revision: string) => void
}) {
  const words = publishWords.history
  const { revisions, people, now } = publishing
  const rows = revisions.all.map((revision, index) => {
    const before = revisions.all[index - 1]
    const told = before
      ? words.row(revision.label, changesBetween(before.times, revision.times).length)
      : words.first(revision.label, revision.times.size)
    return { revision, told }
  })
  return (
    <TitledSection title={words.title}>
      <ul aria-label={words.title} className="edge flex flex-col rounded-control bg-card px-4">
        {rows.toReversed().map(({ revision, told }) => (
          <li
            key={revision.id}
            className="relative flex min-h-target flex-col justify-center py-2 not-first:rule-t"
          >
            <RowButton onPress={() => onOpen(revision.id)} className="text-body font-medium">
              {told}
            </RowButton>
            <span className="text-small text-ink2">
              {publishWords.head.by(
                people.nameOf(revision.by),
                ageWords(revision.publishedAt, now),
              )}
            </span>
            {revision.note ? (
              <span className="text-small">{publishWords.head.note(revision.note)}</span>
            ) : null}
          </li>
        ))}
      </ul>
    </TitledSection>
  )
}
