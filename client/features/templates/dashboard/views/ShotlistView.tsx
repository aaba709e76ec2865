import { Camera, Check } from 'lucide-react'
import { isMarked } from '#shared/schema/record/marks.ts'
import { shot, type ShotData } from '#shared/schema/shot.ts'
import { shotList } from '#shared/schema/shotList.ts'
import { scopeId } from '#shared/schema/record/scope.ts'
import { useRecords } from '../../../../data/hooks/useRecords.ts'
import type { TypedRecord } from '../../../../data/recordStores.ts'
import { LinkRow } from '../../../../ui/LinkRow.tsx'
import { dashboardWords } from '../../../../words/dashboard.ts'
import { inOrder } from '../../apply/templateParts.ts'
import { entriesOf, settingOf } from '../../sections/sectionEntries.ts'
import type { SectionViewProps } from '../SectionView.tsx'
import { NoneHere } from './NoneHere.tsx'
import { Quiet } from './Quiet.tsx'

/** A list of forty is folded: the page tells of the day, the list has a screen of its own. */
const SHOWN = 8

const READ = [shotList, shot]

/** The groupings that the reader may see, list by list, and how many are taken. */
export function ShotlistView({ record, wedding }: SectionViewProps) {
  const all = useRecords(shotList, wedding)
  const shots = useRecords(shot, wedding)
  const words = dashboardWords.shots
  const chosen = entriesOf(record.data).flatMap(({ values }) => values['list'] ?? [])
  const lists =
    chosen.length > 0
      ? chosen.flatMap((id) => all.find((one) => one.id === id) ?? [])
      : inOrder(all)
  const limit = settingOf(record.data, 'limit')
  const filled = lists
    .map((list) => ({ list, own: inOrder(shots.filter(({ data }) => data.list === list.id)) }))
    .filter(({ own }) => own.length > 0)
  if (wedding === null) return <Quiet>{words.sample}</Quiet>
  if (filled.length === 0)
    return (
      <NoneHere types={READ} scope={wedding}>
        {words.empty}
      </NoneHere>
    )
  const count = filled.reduce((sum, { own }) => sum + own.length, 0)
  return (
    <div className="flex flex-col gap-5">
      {typeof limit === 'number' ? <Quiet>{words.limit(count, limit)}</Quiet> : null}
      {filled.map(({ list, own }) => {
        const taken = own.filter(({ data }) => isMarked(data.marks)).length
        return (
          <section key={list.id} aria-label={list.data.title}>
            <h3 className="flex flex-wrap items-baseline justify-between gap-x-3 text-body font-bold">
              {list.data.title}
              <span className="text-small font-medium text-ink2">
                {words.taken(taken, own.length)}
              </span>
            </h3>
            <ShotLines shots={own.slice(0, SHOWN)} />
            {own.length > SHOWN ? (
              <details>
                <summary className="flex min-h-target cursor-pointer items-center rounded-chip text-body font-medium text-ink2">
                  {words.more(own.length - SHOWN)}
                </summary>
                <ShotLines shots={own.slice(SHOWN)} />
              </details>
            ) : null}
          </section>
        )
      })}
      <div className="edge overflow-hidden rounded-control">
        <LinkRow
          href={`/w/${scopeId(wedding)}/shots`}
          icon={<Camera size={22} aria-hidden />}
          label={words.open}
        />
      </div>
    </div>
  )
}

function ShotLines({ shots }: { shots: readonly TypedRecord<ShotData>[] }) {
  return (
    <ul className="flex flex-col">
      {shots.map(({ id, data }) => (
        <li key={id} className="flex min-h-11 items-center gap-3 py-1.5 not-first:rule-t">
          <span className="min-w-0 grow text-body break-words">{data.title}</span>
          {isMarked(data.marks) ? (
            <Check
              size={20}
              aria-label={dashboardWords.shots.isTaken}
              className="shrink-0 text-ok"
            />
          ) : null}
        </li>
      ))}
    </ul>
  )
}
