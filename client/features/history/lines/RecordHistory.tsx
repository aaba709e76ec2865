import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { splitPath } from '#shared/merge/path.ts'
import { scopeId } from '#shared/schema/record/scope.ts'
import { useHistory } from '../../../data/hooks/useHistory.ts'
import { useReadable } from '../../../data/hooks/useReadable.ts'
import { useCommands, type RecordAbout } from '../../../frame/CommandsProvider.tsx'
import { useDeviceWord } from '../../../frame/useDeviceWord.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { MoreButton } from '../../../ui/MoreButton.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { capital } from '../../../words/fieldNames.ts'
import { historyWords } from '../../../words/history.ts'
import { fieldWords } from '../../../words/refusals.ts'
import { momentText } from '../momentText.ts'
import type { HistorySearch } from '../HistoryScreen.tsx'
import { useTelling } from '../useTelling.ts'
import { LineGroups } from './LineGroups.tsx'
import { LineSheet } from './LineSheet.tsx'
import type { ToldLine } from './tellLine.ts'
import { UnsentLines } from './UnsentLines.tsx'
import { useToldLines } from './useToldLines.ts'

type RecordHistoryProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }

/** What happened to one record, above the screen that shows it. */
export function RecordHistory({ isOpen, onOpenChange }: RecordHistoryProps) {
  const about = useReadable(useCommands().about)
  if (!isOpen || about === null) return null
  return <OneHistory key={about.id} about={about} onClose={() => onOpenChange(false)} />
}

const ALL = 'all'

function OneHistory({ about, onClose }: { about: RecordAbout; onClose: () => void }) {
  const { scope, id: record, name } = about
  const telling = useTelling(scope)
  const device = useDeviceWord()
  const navigate = useNavigate()
  const [path, setPath] = useState<string | undefined>()
  const [opened, setOpened] = useState<ToldLine | null>(null)
  const history = useHistory(scope, { record, path })
  const told = useToldLines(history.lines, telling)
  const fields = useChangedFields(told)
  const words = historyWords.lines

  function go(search: HistorySearch) {
    onClose()
    void navigate({ to: '/w/$wedding/history', params: { wedding: scopeId(scope) }, search })
  }

  return (
    <>
      <Sheet
        isOpen={opened === null}
        onOpenChange={(isOpen) => {
          if (!isOpen && opened === null) onClose()
        }}
        title={historyWords.record.title(name)}
        closeLabel={historyWords.line.close}
        footer={<Button onPress={() => go({ record, path })}>{historyWords.record.inFull}</Button>}
      >
        {fields.length > 1 || path !== undefined ? (
          <Select
            label={historyWords.record.field}
            options={[{ id: ALL, label: historyWords.record.all }, ...fields]}
            value={path ?? ALL}
            onChange={(chosen) => setPath(chosen === ALL ? undefined : chosen)}
          />
        ) : null}
        {history.keptSince === null ? null : (
          <Banner tone="warn">{words.keptSince(history.keptSince, telling.now)}</Banner>
        )}
        <UnsentLines telling={telling} record={record} />
        {history.problem ? (
          <EmptyState
            className="px-0"
            sentence={historyWords.problem(history.problem.problem, device)}
            action={<Button onPress={history.again}>{words.again}</Button>}
          />
        ) : history.isLoading || !telling.loaded ? (
          <p role="status" className="text-body text-ink2">
            {words.loading}
          </p>
        ) : told.length === 0 ? (
          <p className="text-body text-ink2">{words.empty}</p>
        ) : (
          <LineGroups lines={told} telling={telling} onOpen={setOpened} />
        )}
        {history.hasMore ? (
          <MoreButton isPending={history.isLoadingMore} onPress={history.showMore}>
            {words.showMore}
          </MoreButton>
        ) : null}
      </Sheet>
      {opened ? (
        <LineSheet
          told={opened}
          telling={telling}
          onClose={() => setOpened(null)}
          onSee={(version) => go({ at: momentText({ version }) })}
          onCompare={(version) => go({ from: momentText({ version }) })}
          onField={
            path === undefined
              ? (field) => {
                  setOpened(null)
                  setPath(splitPath(field)[0])
                }
              : undefined
          }
        />
      ) : null}
    </>
  )
}

/** The fields that ever changed here, to look at one of them alone; they stay while one is chosen. */
function useChangedFields(told: readonly ToldLine[]) {
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map())
  const found = useMemo(
    () =>
      told.flatMap(({ line }) =>
        line.kind === 'changed'
          ? line.changes.flatMap(({ path }) => {
              const [field] = splitPath(path)
              return field === undefined ? [] : [[field, fieldWords(line.type, field)] as const]
            })
          : [],
      ),
    [told],
  )
  if (found.some(([field]) => !known.has(field))) setKnown(new Map([...known, ...found]))
  return [...known].map(([id, label]) => ({ id, label: capital(label) }))
}
