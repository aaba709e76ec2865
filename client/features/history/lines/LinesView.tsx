import { useCallback, useMemo, useState } from 'react'
import { useHistory } from '../../../data/hooks/useHistory.ts'
import { useDeviceWord } from '../../../frame/useDeviceWord.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { MoreButton } from '../../../ui/MoreButton.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { pathWords } from '../../../words/fieldNames.ts'
import { historyWords } from '../../../words/history.ts'
import { momentText } from '../momentText.ts'
import type { GoHistory, HistorySearch } from '../HistoryScreen.tsx'
import type { Telling } from '../useTelling.ts'
import { isOfKind } from './lineKinds.ts'
import { isKind, LineFilters } from './LineFilters.tsx'
import { LineGroups } from './LineGroups.tsx'
import { LineSheet } from './LineSheet.tsx'
import { OwnEdits } from './OwnEdits.tsx'
import type { ToldLine } from './tellLine.ts'
import { UnsentLines } from './UnsentLines.tsx'
import { useToldLines } from './useToldLines.ts'

const words = historyWords.lines

type LinesViewProps = { telling: Telling; search: HistorySearch; go: GoHistory }

/** What happened, newest first: by whom, from where, and what it was before. */
export function LinesView({ telling, search, go }: LinesViewProps) {
  const { record, path, user, from } = search
  const kind = isKind(search.kind) ? search.kind : 'all'
  const history = useHistory(telling.scope, { record, path, user })
  const device = useDeviceWord()
  const told = useToldLines(history.lines, telling)
  const shown = useMemo(() => told.filter(({ line }) => isOfKind(line, kind)), [told, kind])
  const [opened, setOpened] = useState<ToldLine | null>(null)

  const open = useCallback(
    (one: ToldLine) => {
      if (from === undefined) setOpened(one)
      else go({ at: from, with: momentText({ version: one.line.version }), from: undefined })
    },
    [from, go],
  )
  const about = told[0]?.about || (record === undefined ? '' : telling.nameOf(record))
  const only =
    record === undefined
      ? null
      : path === undefined
        ? words.onlyAbout(about ?? '')
        : words.onlyField(about ?? '', pathWords(told[0]?.line.type ?? '', path, telling.nameOf))

  return (
    <div className="flex flex-col gap-5">
      <OwnEdits nameOf={telling.nameOf} />
      <LineFilters
        scope={telling.scope}
        user={user}
        onUser={(chosen) => go({ user: chosen })}
        kind={kind}
        onKind={(chosen) => go({ kind: chosen === 'all' ? undefined : chosen })}
        only={only}
        onAll={() => go({ record: undefined, path: undefined })}
      />
      {history.keptSince === null ? null : (
        <Banner
          tone="warn"
          live="status"
          action={
            <Button size="small" onPress={history.again}>
              {words.again}
            </Button>
          }
        >
          {words.keptSince(history.keptSince, telling.now)}
        </Banner>
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
      ) : shown.length === 0 ? (
        <EmptyState
          className="px-0"
          sentence={told.length === 0 && !history.hasMore ? words.empty : words.none}
          action={
            kind !== 'all' || user !== undefined ? (
              <Button onPress={() => go({ kind: undefined, user: undefined })}>
                {words.showAll}
              </Button>
            ) : undefined
          }
        />
      ) : (
        <LineGroups lines={shown} telling={telling} onOpen={open} />
      )}
      {history.hasMore ? (
        <MoreButton isPending={history.isLoadingMore} onPress={history.showMore}>
          {words.showMore}
        </MoreButton>
      ) : history.wholeSince !== null && shown.length > 0 ? (
        <p className="text-small text-ink2">{words.thinned(history.wholeSince, telling.now)}</p>
      ) : null}
      {opened ? (
        <LineSheet
          key={opened.line.version}
          told={opened}
          telling={telling}
          onClose={() => setOpened(null)}
          onSee={(version) => go({ at: momentText({ version }) })}
          onCompare={(version) => {
            setOpened(null)
            go({ from: momentText({ version }) })
          }}
          onRecord={
            record === undefined
              ? () => {
                  setOpened(null)
                  go({ record: opened.line.record })
                }
              : undefined
          }
          onField={
            path === undefined
              ? (field) => {
                  setOpened(null)
                  go({ record: opened.line.record, path: field })
                }
              : undefined
          }
        />
      ) : null}
    </div>
  )
}
