import { useNavigate } from '@tanstack/react-router'
import { ChevronRight, Trash2 } from 'lucide-react'
import { guest as guestType } from '#shared/schema/guest.ts'
import { scopeId } from '#shared/schema/record/scope.ts'
import { isMarked } from '#shared/schema/record/marks.ts'
import { useConflicts } from '../../data/hooks/useConflicts.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import { HistoryEntry } from '../../frame/HistoryEntry.tsx'
import { PanelFrame } from '../../frame/PanelFrame.tsx'
import { SavedText } from '../../frame/SavedText.tsx'
import { useTick } from '../../frame/useTick.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { guestWords } from '../../words/guests.ts'
import { storedSide } from '../../words/sides.ts'
import { said } from '../../words/terms.ts'
import { PARTY_LIMIT } from './adding/newGuest.ts'
import { DietFields } from './DietFields.tsx'
import { GuestHouseholdField } from './GuestHouseholdField.tsx'
import { GuestSeatFields } from './GuestSeatFields.tsx'
import type { Answer, GuestRecord } from './guestBook.ts'
import type { GuestPanelProps } from './guestView.ts'

const ANSWERS: readonly Answer[] = ['waiting', 'yes', 'maybe', 'no']

/** All of one guest; everything is written as it is changed, and can be undone. */
export function GuestPanel(props: GuestPanelProps & { record: GuestRecord }) {
  const { scope, book, record, rights, actions, go, onClose } = props
  const { id, data } = record
  const { patch, ops } = useWrite()
  const navigate = useNavigate()
  const tick = useTick(guestType, 'checkIns')
  const { open } = useConflicts(scope)
  const words = guestWords
  const contested = open.find(({ conflict }) => conflict.data.record === id)?.conflict.id
  const household =
    data.household === undefined ? undefined : book.householdById.get(data.household)
  const diet = book.dietOf.get(id)

  async function remove() {
    const steps = [ops.remove(id), ...(diet?.records ?? []).map((one) => ops.remove(one.id))]
    if (await actions.run(steps, words.guest.removed(data.name))) onClose()
  }

  return (
    <PanelFrame
      asPane={props.asPane}
      onClose={onClose}
      title={data.name}
      subtitle={household?.data.name}
    >
      {contested !== undefined ? (
        <Banner
          tone="bad"
          action={
            <Button
              size="small"
              onPress={() =>
                void navigate({
                  to: '/decisions',
                  search: { wedding: scopeId(scope), card: contested },
                })
              }
            >
              {words.guest.toDecision}
            </Button>
          }
        >
          {words.contested}
        </Banner>
      ) : null}
      {rights.answer ? (
        <Segmented
          label={words.answers.label}
          showLabel
          segments={ANSWERS.map((one) => ({ id: one, label: words.answers.short[one] }))}
          value={data.rsvp}
          onChange={(answer) =>
            void actions.answer([record], answer, words.answers.changed[answer](data.name))
          }
        />
      ) : (
        <p className="text-body">
          <span className="font-bold">{words.answers.line[data.rsvp]}</span>
          <span className="block text-small text-ink2">{words.answers.notYours}</span>
        </p>
      )}
      <Checkbox
        label={words.guest.here}
        isSelected={isMarked(data.checkIns)}
        isDisabled={!rights.checkIn}
        onChange={() =>
          void tick(record, {
            done: words.guest.arrived(data.name),
            undone: words.guest.notArrived(data.name),
          })
        }
      >
        {words.guest.here}
      </Checkbox>
      <GuestSeatFields {...props} />
      <DietFields guest={record} book={book} actions={actions} isReadOnly={!rights.diet} />
      <h3 className="rule-t pt-4 text-lead font-bold">{words.guest.details}</h3>
      {rights.edit ? null : <p className="text-small text-ink2">{words.guest.readOnly}</p>}
      <SavedText
        label={words.guest.name}
        value={data.name}
        write={(name) => patch(guestType, id, { name })}
        isRequired
        isReadOnly={!rights.edit}
        maxLength={200}
      />
      {rights.edit ? (
        <NumberField
          label={words.guest.party}
          stepLabels={words.guest.partySteps}
          value={data.party ?? 1}
          minValue={1}
          maxValue={PARTY_LIMIT}
          onChange={(party) => {
            if (Number.isNaN(party) || party === (data.party ?? 1)) return
            void actions.run(
              [ops.patch(guestType, id, { party: party === 1 ? undefined : party })],
              words.guest.partyChanged(data.name, party),
            )
          }}
        />
      ) : null}
      {rights.edit ? <GuestHouseholdField {...props} /> : null}
      {household ? (
        <Button
          icon={<ChevronRight size={20} aria-hidden />}
          onPress={() => go({ household: household.id, guest: undefined })}
        >
          {words.guest.toHousehold(household.data.name)}
        </Button>
      ) : null}
      <SavedText
        label={words.guest.side}
        description={words.guest.sideHelp}
        value={said('side', data.side ?? '')}
        write={(side) => patch(guestType, id, { side: side === '' ? undefined : storedSide(side) })}
        isReadOnly={!rights.edit}
        maxLength={80}
      />
      {rights.remove ? (
        <Button
          variant="danger"
          icon={<Trash2 size={20} aria-hidden />}
          onPress={() => void remove()}
        >
          {words.guest.remove}
        </Button>
      ) : null}
      <HistoryEntry scope={scope} id={id} name={data.name} />
    </PanelFrame>
  )
}
