import type { WayOut } from '#shared/schedule/waysOut.ts'
import { StatusTag } from '../../../ui/StatusTag.tsx'
import { decideWords } from '../../../words/dayDecide.ts'
import { shortTitle } from '../../../words/shortTitle.ts'
import type { ItemRecord } from '../dayView.ts'

type WayCardProps = {
  way: WayOut
  items: readonly ItemRecord[]
  /** It would only become a proposal. */
  isProposal: boolean
  /** All of it is said; the others keep to a line. */
  isChosen: boolean
}

/** One way out: what is done, to what, and what remains. */
export function WayCard({ way, items, isProposal, isChosen }: WayCardProps) {
  const { title, details } = wayText(way, items)
  const words = decideWords.ways
  return (
    <span className="flex flex-col gap-0.5">
      <span className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="text-body font-bold">{title}</span>
        <StatusTag
          kind={way.left === 0 ? 'done' : 'late'}
          className="group-selected:sun:text-paper"
        >
          {words.left(way.left)}
        </StatusTag>
      </span>
      {(isChosen ? [...details, ...(isProposal ? [words.proposes] : [])] : []).map((line) => (
        <span key={line} className="text-small opacity-90">
          {line}
        </span>
      ))}
    </span>
  )
}

function wayText(
  way: WayOut,
  items: readonly ItemRecord[],
): { title: string; details: readonly string[] } {
  const words = decideWords.ways
  const of = (id: string) => items.find((item) => item.id === id)?.data
  const titleOf = (id: string) => shortTitle(of(id)?.title ?? '')
  switch (way.kind) {
    case 'cut': {
      const { cuts, together } = way.recovery
      const total = cuts.reduce((sum, { minutes }) => sum + minutes, 0)
      const lines = cuts.map(({ item, minutes }) => {
        const length = of(item)?.durationMin ?? minutes
        return words.cutOf(titleOf(item), length, length - minutes)
      })
      const isSeveral = together && cuts.length > 1
      const [only] = cuts.length === 1 ? cuts : []
      return {
        title: only
          ? words.cutOne(titleOf(only.item), total)
          : words.cutSeveral(cuts.length, total),
        details: [...lines, ...(isSeveral ? [words.together] : [])],
      }
    }
    case 'late':
      return { title: words.late(way.at), details: [words.lateDetail] }
    case 'lateEnd':
      return { title: words.lateEnd(way.at), details: [words.lateDetail] }
    case 'movePin':
      return { title: words.movePin(way.at), details: [words.movePinDetail] }
    case 'skip':
      return { title: words.skip(titleOf(way.item)), details: [] }
    case 'beside':
      return { title: words.beside(titleOf(way.item), titleOf(way.on)), details: [] }
    case 'pullOut':
      return { title: words.pullOut(way.durationMin), details: [words.pullOutDetail] }
    case 'swap':
      return { title: words.swap(titleOf(way.item), titleOf(way.on)), details: [] }
  }
}
