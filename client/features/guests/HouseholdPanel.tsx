import { ChevronRight, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import * as z from 'zod/mini'
import { household as householdType } from '#shared/schema/household.ts'
import { useDraft } from '../../data/hooks/useDraft.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import { HistoryEntry } from '../../frame/HistoryEntry.tsx'
import { PanelFrame } from '../../frame/PanelFrame.tsx'
import { SavedText } from '../../frame/SavedText.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { RowButton } from '../../ui/RowButton.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import { guestWords } from '../../words/guests.ts'
import { storedSide } from '../../words/sides.ts'
import { said } from '../../words/terms.ts'
import { addOps } from './adding/addOps.ts'
import { pastedGuests } from './adding/pastedGuests.ts'
import { commonAnswer, type Answer, type HouseholdRecord } from './guestBook.ts'
import { householdOps } from './guestOps.ts'
import type { GuestPanelProps } from './guestView.ts'
import { MergeHousehold } from './MergeHousehold.tsx'

const NONE = 'none'
const SEVERAL = 'several'

/** A household: its answer, its table, its people. */
export function HouseholdPanel(props: GuestPanelProps & { record: HouseholdRecord }) {
  const { scope, book, record, rights, actions, go, onClose } = props
  const { id, data } = record
  const { newId, patch, ops } = useWrite()
  const names = useDraft(`guests of ${id}`, z.string(), '')
  const [isMerging, setMerging] = useState(false)
  const words = guestWords.household
  const members = book.membersOf.get(id) ?? []
  const answer = commonAnswer(members)
  const tables = new Set(members.map((one) => one.data.seat?.table))
  const together = tables.size === 1 ? [...tables][0] : undefined

  async function add() {
    const guests = pastedGuests(names.value).map((one) => ({ ...one, household: data.name }))
    if (guests.length === 0) return
    // The household is known by its id: another one may bear the same name.
    const only = { ...book, households: [record] }
    const steps = addOps(guests, { scope, book: only, kitchen: actions.kitchen(), newId })
    if (await actions.run(steps, words.added(guests.length, data.name))) names.clear()
  }

  async function remove() {
    const steps = [...householdOps(members, undefined, book.dietOf), ops.remove(id)]
    if (await actions.run(steps, words.removed(data.name))) onClose()
  }

  return (
    <PanelFrame
      asPane={props.asPane}
      onClose={onClose}
      title={data.name}
      subtitle={words.count(members.length)}
    >
      {members.length > 0 && rights.answer ? (
        <Segmented<Answer | typeof SEVERAL>
          label={guestWords.answers.label}
          showLabel
          segments={(['waiting', 'yes', 'maybe', 'no'] as const).map((one) => ({
            id: one,
            label: guestWords.answers.short[one],
          }))}
          value={answer ?? SEVERAL}
          onChange={(chosen) => {
            if (chosen === SEVERAL) return
            void actions.answer(members, chosen, words.answered(data.name, chosen))
          }}
        />
      ) : null}
      {members.length > 0 ? (
        <ul
          aria-label={words.members(data.name)}
          className="edge flex shrink-0 flex-col overflow-hidden rounded-control bg-card"
        >
          {members.map((one) => (
            <li
              key={one.id}
              className="relative flex min-h-row items-center gap-2 px-4 py-2 not-first:rule-t"
            >
              <span className="min-w-0 grow">
                <RowButton
                  onPress={() => go({ guest: one.id, household: undefined })}
                  className="text-body font-bold break-words"
                >
                  {one.data.name}
                </RowButton>
                <span className="block text-small text-ink2">
                  {guestWords.answers.line[one.data.rsvp]}
                </span>
              </span>
              <ChevronRight size={20} aria-hidden className="text-ink3" />
            </li>
          ))}
        </ul>
      ) : null}
      {members.length > 0 && rights.seat && book.seating.tables.length > 0 ? (
        <Select
          label={words.seatAll}
          options={[
            { id: NONE, label: guestWords.guest.noTable },
            ...book.seating.tables.map(({ table, heads }) => ({
              id: table.id,
              label: guestWords.guest.tableOption(table.data.label, heads, table.data.seats),
            })),
          ]}
          value={tables.size > 1 ? null : (together ?? NONE)}
          onChange={(table) =>
            void (table === NONE
              ? actions.seat(members, undefined, words.unseated(data.name))
              : actions.seat(
                  members,
                  { table },
                  words.seated(data.name, book.tableById.get(table)?.data.label ?? ''),
                ))
          }
        />
      ) : null}
      {rights.add ? (
        <div className="flex flex-col gap-2">
          <Field
            label={words.addNames}
            placeholder={words.addPlaceholder}
            value={names.value}
            onChange={names.set}
            onKeyDown={(event) => {
              if (event.key === 'Enter') void add()
            }}
            autoComplete="off"
          />
          <Button
            icon={<Plus size={20} aria-hidden />}
            isDisabled={names.value.trim() === ''}
            onPress={() => void add()}
          >
            {words.add}
          </Button>
        </div>
      ) : null}
      <SavedText
        label={words.name}
        value={data.name}
        write={(name) => patch(householdType, id, { name })}
        isRequired
        isReadOnly={!rights.households}
        maxLength={200}
      />
      <SavedText
        label={words.side}
        value={said('side', data.side ?? '')}
        write={(side) =>
          patch(householdType, id, { side: side === '' ? undefined : storedSide(side) })
        }
        isReadOnly={!rights.households}
        maxLength={80}
      />
      {rights.households ? (
        <>
          {isMerging ? (
            <MergeHousehold {...props} />
          ) : (
            <Button onPress={() => setMerging(true)}>{words.merge}</Button>
          )}
          <Button
            variant="danger"
            icon={<Trash2 size={20} aria-hidden />}
            onPress={() => void remove()}
          >
            {words.remove}
          </Button>
          <p className="text-small text-ink2">{words.removeHelp}</p>
        </>
      ) : null}
      <HistoryEntry scope={scope} id={record.id} name={data.name} />
    </PanelFrame>
  )
}
