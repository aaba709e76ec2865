import type { SearchGroup, SearchResult } from '../../ui/SearchPicker.tsx'
import { paletteWords } from '../../words/palette.ts'
import type { Finding } from './findings/finding.ts'
import { readQuery, type Query } from './match/readQuery.ts'
import { findMatches, type Indexed } from './match/searchIndex.ts'
import { findingRow, moreRow } from './resultRows.tsx'

/** Before the kind in the id of the row that unfolds it. */
export const MORE_OF = 'more of '

const SHOWN = 6
const RECENT_SHOWN = 10

/**
 * What was found, by kind, the kind of the best result first; before anything is asked, what was
 * opened last.
 *
 * @param unfolded kinds of which all is shown
 */
export function searchGroups(
  text: string,
  index: readonly Indexed<Finding>[],
  recent: readonly string[],
  unfolded: ReadonlySet<string>,
): { groups: SearchGroup[]; found: number } {
  const query = readQuery(text)
  if (query.words.length === 0) return { groups: opened(index, recent, query), found: 0 }
  const found = findMatches(index, query)
  const groups = [...Map.groupBy(found, ({ kind }) => kind)].map(([kind, all]): SearchGroup => {
    const [, heading] = paletteWords.kinds[kind]
    // One more row is no longer than the row that would unfold it.
    const isWhole = unfolded.has(kind) || all.length <= SHOWN + 1
    const shown = isWhole ? all : all.slice(0, SHOWN)
    return {
      id: kind,
      title: heading,
      results: [
        ...shown.map((finding) => findingRow(finding, query, { withKind: false })),
        ...(isWhole ? [] : [moreRow(`${MORE_OF}${kind}`, all.length, heading)]),
      ],
    }
  })
  return { groups, found: found.length }
}

function opened(
  index: readonly Indexed<Finding>[],
  recent: readonly string[],
  query: Query,
): SearchGroup[] {
  const byKey = new Map(index.map(({ of }) => [of.key, of]))
  const results = recent
    .flatMap((key): SearchResult[] => {
      const finding = byKey.get(key)
      return finding ? [findingRow(finding, query, { withKind: true })] : []
    })
    .slice(0, RECENT_SHOWN)
  return results.length === 0 ? [] : [{ id: 'recent', title: paletteWords.groups.recent, results }]
}
