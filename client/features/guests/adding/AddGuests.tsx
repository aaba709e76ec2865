import { getRouteApi } from '@tanstack/react-router'
import { ChevronLeft, Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import * as z from 'zod/mini'
import { useDraft } from '../../../data/hooks/useDraft.ts'
import { useWrite } from '../../../data/hooks/useWrite.ts'
import { readText, refusalOfText } from '../../../data/files/readText.ts'
import { Screen } from '../../../frame/Screen.tsx'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { FileDrop } from '../../../ui/FileDrop.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { guestWords } from '../../../words/guests.ts'
import { refusedFileWords } from '../../../words/importing.ts'
import type { RoomProps } from '../GuestRooms.tsx'
import { useGuestActions } from '../useGuestActions.ts'
import { useGuestBook } from '../useGuestBook.ts'
import { useGuestRights } from '../useGuestRights.ts'
import { addOps, alreadyThere } from './addOps.ts'
import { GuestColumns } from './GuestColumns.tsx'
import { guestTable, GUEST_FIELDS, looksLikeTable, type GuestMapping } from './guestTable.ts'
import { NewGuestRows } from './NewGuestRows.tsx'
import { pastedGuests } from './pastedGuests.ts'

const route = getRouteApi('/w/$wedding/guests')
const ACCEPT = ['.csv', '.tsv', '.txt', '.text', 'text/plain', 'text/csv']

const addingDraft = z.object({
  text: z.string(),
  /** The letters of the chosen file are a guess. */
  isGuessed: z.optional(z.boolean()),
  mapping: z.optional(z.partialRecord(z.enum(GUEST_FIELDS), z.number())),
  /** By place in the list: decided by hand whether to add; absent: as proposed. */
  keep: z.record(z.string(), z.boolean()),
})
type AddingDraft = z.output<typeof addingDraft>
const nothingYet: AddingDraft = { text: '', keep: {} }

/** Names from a paste, a table or the keys: looked at first, then added in one edit. */
export function AddGuests({ id, scope }: RoomProps) {
  const navigate = route.useNavigate()
  const { newId } = useWrite()
  const rights = useGuestRights(scope)
  const { book, loaded } = useGuestBook(scope)
  const actions = useGuestActions(scope, book, rights.kitchen)
  const draft = useDraft(`add guests ${scope}`, addingDraft, nothingYet)
  const [problem, setProblem] = useState<string | null>(null)
  const { value } = draft
  const words = guestWords.adding

  const read = useMemo(() => readGuests(value), [value])
  const known = useMemo(() => alreadyThere(read.guests, book), [read, book])
  const chosen = read.guests.filter((guest, index) => value.keep[index] ?? !known.has(guest))
  const back = () => void navigate({ search: {} })

  async function add() {
    const into = { scope, book, kitchen: actions.kitchen(), newId }
    if (!(await actions.run(addOps(chosen, into), words.added(chosen.length)))) return
    draft.clear()
    back()
  }

  async function take(file: File) {
    setProblem(null)
    const bytes = await file.arrayBuffer().catch(() => null)
    if (bytes === null) return setProblem(words.unreadable)
    const text = readText(new Uint8Array(bytes))
    if (text.ok) draft.set({ text: text.text, isGuessed: text.doubtful, keep: {} })
    else setProblem(`${refusedFileWords(text.reason)} ${words.nothingChanged}`)
  }

  return (
    <Screen
      wedding={id}
      current="people"
      title={words.title}
      actions={
        rights.add ? (
          <>
            <Button
              variant="primary"
              className="flex-1 tablet:flex-none"
              icon={<Plus size={20} aria-hidden />}
              isDisabled={chosen.length === 0 || !loaded}
              onPress={() => void add()}
            >
              {chosen.length === 0 ? words.nothing : words.add(chosen.length)}
            </Button>
          </>
        ) : undefined
      }
    >
      <div className="mx-auto flex max-w-200 flex-col gap-4 px-gutter py-4">
        <Button
          size="small"
          variant="quiet"
          className="-ms-3 self-start"
          icon={<ChevronLeft size={20} aria-hidden />}
          onPress={back}
        >
          {words.back}
        </Button>
        {rights.add ? null : <p className="text-body">{guestWords.guest.readOnly}</p>}
        {rights.add && draft.loaded ? (
          <FileDrop
            label={words.dropLabel}
            chooseLabel={words.choose}
            dropHint={words.drop}
            accept={ACCEPT}
            onFile={(file) => void take(file)}
            onText={(text) => draft.set({ text, keep: {} })}
          >
            {problem === null ? null : (
              <Banner tone="bad" live="alert">
                {problem}
              </Banner>
            )}
            <TextArea
              label={words.text}
              description={words.help}
              placeholder={words.placeholder}
              rows={value.text === '' ? 5 : 8}
              value={value.text}
              onChange={(text) => {
                setProblem(null)
                draft.set({ ...value, text, keep: {} })
              }}
              spellCheck="false"
              className="[&_textarea]:max-h-[40dvh]"
            />
          </FileDrop>
        ) : null}
        {read.refused === undefined ? null : (
          <Banner tone="bad" live="alert">{`${read.refused} ${words.nothingChanged}`}</Banner>
        )}
        {value.isGuessed === true ? <Banner tone="warn">{words.encodingGuessed}</Banner> : null}
        {read.table ? (
          <GuestColumns
            table={read.table}
            isChosen={value.mapping !== undefined}
            onChoose={(mapping) => draft.set({ ...value, mapping, keep: {} })}
          />
        ) : null}
        {read.guests.length > 0 ? (
          <NewGuestRows
            guests={read.guests}
            known={known}
            nameless={read.table?.nameless ?? 0}
            keep={value.keep}
            onKeep={(index, isKept) =>
              draft.set({ ...value, keep: { ...value.keep, [index]: isKept } })
            }
          />
        ) : null}
        {value.text === '' ? null : (
          <Button variant="quiet" onPress={draft.clear}>
            {words.discard}
          </Button>
        )}
      </div>
    </Screen>
  )
}

function readGuests({ text, mapping }: AddingDraft) {
  const refusal = text.trim() === '' ? undefined : refusalOfText(text)
  if (refusal) return { guests: [], refused: refusedFileWords(refusal) }
  if (mapping === undefined && !looksLikeTable(text)) return { guests: pastedGuests(text) }
  const table = guestTable(text, mapping === undefined ? undefined : present(mapping))
  return { guests: table.guests, table }
}

/** The mapping without absent members, as the reader of tables takes it. */
function present(mapping: NonNullable<AddingDraft['mapping']>): GuestMapping {
  const columns: GuestMapping = {}
  for (const field of GUEST_FIELDS) {
    const column = mapping[field]
    if (column !== undefined) columns[field] = column
  }
  return columns
}
