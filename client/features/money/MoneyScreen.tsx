import { getRouteApi } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useCallback } from 'react'
import { Screen } from '../../frame/Screen.tsx'
import { WeddingNotHere } from '../../frame/WeddingNotHere.tsx'
import { useIsTablet } from '../../frame/useIsTablet.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { budgetWords } from '../../words/budget.ts'
import { Approvals } from './Approvals.tsx'
import { LineList } from './LineList.tsx'
import { MoneyOverview } from './MoneyOverview.tsx'
import { MoneyPane, type MoneyPaneName } from './MoneyPane.tsx'
import { MoneySummary } from './MoneySummary.tsx'
import { PaidToVendor } from './PaidToVendor.tsx'
import { useMoney } from './useMoney.ts'
import { useMoneyActions } from './useMoneyActions.ts'

const route = getRouteApi('/w/$wedding/money')

/** What everything costs: agreed, paid and still due, and what waits for a yes. */
export function MoneyScreen() {
  const { wedding: id } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const isTablet = useIsTablet()
  const money = useMoney(id)
  const actions = useMoneyActions(money.scope)
  const { record, loaded, lines, rights, stands } = money
  const words = budgetWords

  const go = useCallback(
    (line?: string, panel?: MoneyPaneName, request?: string) =>
      void navigate({
        search: { line, panel, request },
        replace: line === undefined && panel === undefined,
        resetScroll: false,
      }),
    [navigate],
  )
  const open = useCallback((line: string) => go(line), [go])

  // One main action a screen: an answer that is waited for comes first.
  const isAsked = money.proposals.some(({ data }) => rights.answer(data))
  const seesLines = record && loaded && rights.sees
  const isEmpty = lines.length === 0 && stands.elsewhere.length === 0
  const pane =
    seesLines && (search.line !== undefined || search.panel === 'new') ? (
      <MoneyPane
        money={money}
        actions={actions}
        asPane={isTablet}
        line={search.line}
        panel={search.panel}
        request={search.request}
        go={go}
      />
    ) : null
  const approvals = <Approvals money={money} actions={actions} go={go} />
  return (
    <Screen
      wedding={id}
      current="more"
      title={words.title}
      subtitle={seesLines && !isEmpty ? words.subtitle(lines.length) : undefined}
      actions={
        seesLines && rights.create ? (
          <Button
            variant={isAsked ? 'secondary' : 'primary'}
            className="flex-1 tablet:flex-none"
            icon={<Plus size={20} aria-hidden />}
            onPress={() => go(undefined, 'new')}
          >
            {words.add}
          </Button>
        ) : undefined
      }
      pane={
        isTablet && seesLines
          ? (pane ?? (isEmpty ? undefined : <MoneyOverview money={money} onOpen={open} />))
          : undefined
      }
    >
      {record === null ? <WeddingNotHere /> : null}
      {record && rights.isKnown && !rights.sees ? <PaidToVendor money={money} /> : null}
      {seesLines && isEmpty ? (
        <EmptyState sentence={rights.create ? words.empty : words.emptyReadOnly} />
      ) : null}
      {seesLines && !isEmpty ? (
        <div className="mx-auto flex w-full max-w-200 flex-col gap-6 px-gutter py-4">
          {/* What waits for me comes first; what waits for others after the whole. */}
          {isAsked ? approvals : null}
          <MoneySummary money={money} />
          {isAsked ? null : approvals}
          <LineList money={money} selected={search.line} onOpen={open} />
          <TextLink href={`/w/${id}/money/statement`}>{words.statement}</TextLink>
        </div>
      ) : null}
      {isTablet ? null : pane}
    </Screen>
  )
}
