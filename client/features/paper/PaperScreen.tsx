import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Printer } from 'lucide-react'
import { Screen } from '../../frame/Screen.tsx'
import { WeddingNotHere } from '../../frame/WeddingNotHere.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import { TitledSection } from '../../ui/TitledSection.tsx'
import { coupleOf } from '../../words/couple.ts'
import { paperWords } from '../../words/paper.ts'
import { FileList } from './FileList.tsx'
import { guestSheet } from './guestSheet.ts'
import { PaperSheet, type PaperSize } from './PaperSheet.tsx'
import { runSheet, type SheetDay, type Whose } from './runSheet.ts'
import { keyOf, readersOf, usePaper, type Paper } from './usePaper.ts'
import './paper.css'

const words = paperWords
const SIZES: readonly PaperSize[] = ['a4', 'a5', 'large']
const HOUR = 60
const DAY = 24 * HOUR

/** The run sheet for whoever has no phone at hand: printed, as a file, or as a lock screen. */
export function PaperScreen() {
  const { wedding: id } = useParams({ from: '/w/$wedding/paper' })
  const search = useSearch({ from: '/w/$wedding/paper' })
  const navigate = useNavigate()
  const paper = usePaper(id)
  const { wedding, revision, contacts, vendors } = paper
  const readers = readersOf(paper)
  const whose = readers.find((one) => keyOf(one) === search.for) ?? readers[0]
  const size = search.size ?? 'a4'
  const days = whose === undefined ? [] : sheetOf(paper, whose)
  const shown = days.filter((day) => search.day === undefined || day.id === search.day)
  const names = wedding ? coupleOf(wedding.data) : []
  const reach = contacts.flatMap(({ data }) => {
    const name = vendors.find((one) => one.id === data.vendor)?.data.name
    // Numbers of suppliers are for those who have them on their phone, too.
    return name === undefined || (whose?.kind !== 'all' && whose?.kind !== 'photo')
      ? []
      : [{ name: data.contact ? `${name} (${data.contact})` : name, phone: data.phone ?? '' }]
  })
  const places = Object.values(wedding?.data.places ?? {}).map(({ label, address = '' }) => {
    return { label, address }
  })
  const choose = (change: { for?: string; size?: PaperSize; day?: string | undefined }) =>
    void navigate({
      to: '/w/$wedding/paper',
      params: { wedding: id },
      search: { ...search, ...change },
      replace: true,
    })

  return (
    <Screen
      wedding={id}
      current="more"
      title={words.title}
      subtitle={wedding ? names.join(' & ') : undefined}
      actions={
        shown.length > 0 ? (
          <Button
            variant="primary"
            className="flex-1 tablet:flex-none"
            icon={<Printer size={20} aria-hidden />}
            onPress={() => window.print()}
          >
            {words.print}
          </Button>
        ) : undefined
      }
    >
      {wedding === null ? <WeddingNotHere /> : null}
      {wedding && paper.loaded && whose ? (
        <div className="mx-auto flex max-w-260 flex-col gap-6 px-gutter py-5 print:max-w-none print:p-0">
          <div className="grid gap-4 tablet:grid-cols-3 print:hidden">
            <Select
              label={words.whose}
              description={words.whoseHint}
              options={readers.map((one) => ({ id: keyOf(one), label: labelOf(one) }))}
              value={keyOf(whose)}
              onChange={(chosen) => choose({ for: chosen })}
            />
            {days.length > 1 ? (
              <Select
                label={words.day}
                options={[
                  { id: 'all', label: words.allDays },
                  ...days.map((day) => ({ id: day.id, label: day.title || words.date(day.date) })),
                ]}
                value={search.day ?? 'all'}
                onChange={(chosen) => choose({ day: chosen === 'all' ? undefined : chosen })}
              />
            ) : null}
            <Segmented
              label={words.size}
              showLabel
              segments={SIZES.map((one) => ({ id: one, label: words.sizes[one] }))}
              value={size}
              onChange={(chosen) => choose({ size: chosen })}
            />
          </div>
          {shown.length === 0 ? (
            <EmptyState
              sentence={whose.kind === 'guests' ? words.notPublished : words.nothing}
              ghost={false}
            />
          ) : (
            <>
              <div className="print:hidden">
                <FileList paper={paper} days={shown} couple={names.join(' & ')} weddingId={id} />
              </div>
              <TitledSection title={words.preview} isScreenOnly>
                <div className="edge overflow-x-auto rounded-control print:overflow-visible print:border-0">
                  {shown.map((day) => {
                    const printed = paper.minuteOn(day.date) ?? 0
                    return (
                      <PaperSheet
                        key={day.id}
                        couple={names}
                        reader={labelOf(whose)}
                        day={day}
                        size={size}
                        published={
                          revision && {
                            label: revision.label,
                            hash: paper.checksumFor(whose),
                          }
                        }
                        printed={printed}
                        nextCheck={
                          printed >= 0 && printed < DAY
                            ? (Math.floor(printed / HOUR) + 3) * HOUR
                            : null
                        }
                        link={`${window.location.origin}/w/${id}/day`}
                        places={places}
                        contacts={reach}
                      />
                    )
                  })}
                </div>
              </TitledSection>
            </>
          )}
        </div>
      ) : null}
    </Screen>
  )
}

function sheetOf({ input, guestDays }: Paper, whose: Whose): readonly SheetDay[] {
  return whose.kind === 'guests' ? guestSheet(guestDays) : runSheet(input, whose)
}

function labelOf(whose: Whose): string {
  return whose.kind === 'vendor' ? whose.name : words.readers[whose.kind]
}
