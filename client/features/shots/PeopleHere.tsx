import { groupedBy } from '#shared/schedule/grouped.ts'
import { PanelFrame } from '../../frame/PanelFrame.tsx'
import { PaneHeader } from '../../ui/PaneHeader.tsx'
import { CheckRow } from '../../ui/CheckRow.tsx'
import { shotWords } from '../../words/shots.ts'
import { said } from '../../words/terms.ts'
import { Search } from 'lucide-react'
import type { Face } from './faces.ts'
import { personMeta } from './PersonRow.tsx'
import type { ShotPanelProps } from './ShotPanel.tsx'
import type { Go } from './ShotsScreen.tsx'

type PeopleHereProps = Omit<ShotPanelProps, 'onClose'> & {
  go: Go
  /** Absent: it stands beside the list while nothing else does. */
  onClose?: () => void
}

/** Everybody in the open list, side by side, to be ticked as they arrive. */
export function PeopleHere({ shots, actions, go, asPane, onClose }: PeopleHereProps) {
  const words = shotWords.here
  const named = new Set(
    shots.shots
      .filter(({ data }) => data.list === shots.current?.id)
      .flatMap(({ data }) => Object.keys(data.people ?? {})),
  )
  const faces = [...shots.faces.values()].filter((face) => named.has(face.id) && !face.isCouple)
  const sides = groupedBy(faces, (face) => face.side ?? '')
  const count = words.count(faces.filter(({ isHere }) => isHere).length, faces.length)
  const content = (
    <>
      {faces.length === 0 ? <p className="text-body text-ink2">{words.nobody}</p> : null}
      {shots.rights.here ? null : <p className="text-small text-ink2">{words.notYours}</p>}
      {[...sides].map(([side, own]) => (
        <section key={side} aria-label={said('side', side) || words.noSide}>
          <h3 className="pb-1 text-small font-bold text-ink2">
            {said('side', side) || words.noSide}
          </h3>
          <ul className="-mx-gutter tablet:-mx-5">
            {own.map((face) => (
              <li key={face.id}>
                <CheckRow
                  id={face.id}
                  label={shotWords.detail.here(face.name)}
                  isDone={face.isHere}
                  isStruck={false}
                  onCheck={shots.rights.here ? actions.here : undefined}
                  title={face.name}
                  meta={withoutSide(face)}
                  onOpen={() => go({ q: face.name, panel: undefined, shot: undefined })}
                  openLabel={words.shotsWith(face.name)}
                  openIcon={<Search size={20} aria-hidden />}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
  if (!onClose) {
    return (
      <>
        <PaneHeader title={words.title} subtitle={faces.length > 0 ? count : undefined} />
        {content}
      </>
    )
  }
  return (
    <PanelFrame asPane={asPane} onClose={onClose} title={words.title} subtitle={count}>
      {content}
    </PanelFrame>
  )
}

function withoutSide(face: Face): string {
  return personMeta({ ...face, side: null })
}
