import { CalendarDays, FileJson, FileSpreadsheet, Image, Table } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useLookThrough } from '../../data/hooks/useLookThrough.ts'
import { scopeRecords } from '../../data/scopeRecords.ts'
import { saveFile } from '../../frame/saveFile.ts'
import { useSay } from '../../frame/useSay.ts'
import { RowButton } from '../../ui/RowButton.tsx'
import { TitledSection } from '../../ui/TitledSection.tsx'
import { paperWords } from '../../words/paper.ts'
import { FILE_KINDS, makeFile, type FileKind } from './makeFile.ts'
import type { SheetDay } from './runSheet.ts'
import type { Paper } from './usePaper.ts'

const words = paperWords.files
const icon = { size: 22, 'aria-hidden': true } as const
const ICONS: Readonly<Record<FileKind, ReactNode>> = {
  excel: <FileSpreadsheet {...icon} />,
  csv: <Table {...icon} />,
  calendar: <CalendarDays {...icon} />,
  picture: <Image {...icon} />,
  json: <FileJson {...icon} />,
}

export type FileListProps = {
  paper: Paper
  days: readonly SheetDay[]
  couple: string
  weddingId: string
}

/** The shown sheet as files; each is made on the device, when it is asked for. */
export function FileList({ paper, days, couple, weddingId }: FileListProps) {
  const { scope, temporal, zone, now, revision, minuteOn } = paper
  const { replica } = useOpenAccount()
  const { look } = useLookThrough(scope)
  const say = useSay()
  const [making, setMaking] = useState<FileKind | null>(null)
  // With another's eyes one sees less than the device holds.
  const kinds = FILE_KINDS.filter((kind) => kind !== 'json' || look === null)
  const today = days.find(({ date, rows }) => (minuteOn(date) ?? 0) < (rows.at(-1)?.end ?? 0))

  async function save(kind: FileKind) {
    if (making !== null || temporal === null) return
    setMaking(kind)
    const shown = today ?? days[0]
    const made = await makeFile(kind, {
      couple,
      wedding: weddingId,
      days,
      today: shown,
      calendar: { temporal, zone, now, revision: revision?.number ?? 0, prefix: couple },
      lockScreen: {
        couple,
        label: revision?.label,
        madeAt: shown ? (minuteOn(shown.date) ?? 0) : 0,
      },
      records: () => scopeRecords(replica, scope),
    }).catch(() => null)
    setMaking(null)
    if (made) saveFile(made.name, made.blob)
    say.text(made ? words.made(made.name) : words.failed)
  }

  return (
    <TitledSection title={words.title}>
      <ul className="edge flex flex-col overflow-hidden rounded-control bg-card tablet:grid tablet:grid-cols-2">
        {kinds.map((kind) => (
          <li
            key={kind}
            className="relative flex min-h-target items-center gap-4 px-4 py-2.5 not-first:rule-t tablet:nth-2:border-t-0 tablet:last:odd:col-span-2"
          >
            <span aria-hidden="true" className="text-accent">
              {ICONS[kind]}
            </span>
            <span className="flex min-w-0 grow flex-col">
              <RowButton onPress={() => void save(kind)} className="text-body font-medium">
                {words[kind].label}
              </RowButton>
              <span className="text-small text-ink2">
                {making === kind ? words.making : words[kind].hint}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </TitledSection>
  )
}
