import { Pencil } from 'lucide-react'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { HistoryEntry } from '../../frame/HistoryEntry.tsx'
import { PanelFrame, type PanelProps } from '../../frame/PanelFrame.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { FactLines } from '../../ui/FactLines.tsx'
import { LinkRow } from '../../ui/LinkRow.tsx'
import { Camera } from 'lucide-react'
import { familyWords } from '../../words/family.ts'
import { roleWords } from '../../words/roles.ts'
import { isCoupleSide } from '../../words/sides.ts'
import { allSaid, said } from '../../words/terms.ts'
import { isHere, type PersonRecord } from './people.ts'
import type { Family } from './useFamily.ts'

type PersonPanelProps = PanelProps & {
  family: Family
  person: PersonRecord
  onEdit: () => void
  onHere: (id: string, isDone: boolean) => Promise<boolean>
}

/** One person: what to mind, where they are wanted, and whether they are here. */
export function PersonPanel(props: PersonPanelProps) {
  const { family, person, asPane, onClose, onEdit, onHere } = props
  const { rights } = family
  const { id, data } = person
  const words = familyWords.person
  const household = family.householdOf.get(data.household ?? '')
  const note = family.noteOf.get(id)?.data
  const apart = family.people.flatMap((one) => (note?.apart?.[one.id] ? [one.data.name] : []))
  const photos = family.photosOf.get(id) ?? []
  const card = family.cards.get(id)
  const mayEdit = rights.edit || rights.note || rights.order
  const watching = family.members.filter(
    (one) => household !== undefined && one.data.household === household.id,
  )
  return (
    <PanelFrame
      asPane={asPane}
      onClose={onClose}
      title={data.name}
      subtitle={[said('relation', data.relation ?? ''), said('side', data.side ?? '')]
        .filter(Boolean)
        .join(' · ')}
      footer={
        mayEdit ? (
          <Button
            variant="primary"
            icon={<Pencil size={18} aria-hidden />}
            aria-label={words.editOf(data.name)}
            onPress={onEdit}
          >
            {words.edit}
          </Button>
        ) : undefined
      }
    >
      {rights.here && !isCoupleSide(data.side) ? (
        <Checkbox
          label={familyWords.hereRow(data.name)}
          isSelected={isHere(person)}
          onChange={(isDone) => void onHere(id, isDone)}
        >
          {familyWords.isHere}
        </Checkbox>
      ) : null}
      {card ? (
        <Chip state="needs" href={`/decisions?wedding=${family.id}&card=${card}`}>
          {words.decide}
        </Chip>
      ) : null}
      <FactLines
        lines={[
          [words.say, data.say],
          [words.count, data.count === undefined ? undefined : String(data.count)],
          [words.household, household?.data.name],
          [words.mobility, data.mobility],
          [
            words.diet,
            allSaid('food', Object.keys(data.diet ?? {}))
              .toSorted()
              .join(', '),
          ],
          [
            words.leavesAt,
            data.leavesAt === undefined ? undefined : formatVenueTime(data.leavesAt),
          ],
          [words.smallChild, data.smallChild ? words.yes : undefined],
          [words.note, note?.text],
          [words.apart, apart.join(', ')],
        ]}
      />
      {watching.map((one) => (
        <p key={one.id} className="text-small text-ink2">
          {words.member(one.data.name, roleWords[one.data.role])}
        </p>
      ))}
      <section className="flex flex-col gap-2">
        <h3 className="text-small font-medium text-ink2">{words.photos}</h3>
        {photos.length === 0 ? (
          <p className="text-body text-ink2">{words.noPhotos}</p>
        ) : (
          <div className="edge flex flex-col overflow-hidden rounded-control bg-card">
            {photos.map((shot) => (
              <LinkRow
                key={shot.id}
                href={`/w/${family.id}/shots?list=${shot.data.list}&shot=${shot.id}&panel=shot`}
                icon={<Camera size={20} />}
                label={shot.data.title}
              />
            ))}
          </div>
        )}
      </section>
      {mayEdit ? null : <p className="text-small text-ink2">{words.readOnly}</p>}
      <HistoryEntry scope={family.scope} id={id} name={data.name} />
    </PanelFrame>
  )
}
