import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { FIELD_GROUPS } from '#shared/schema/fieldGroups.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import { RuleOffers } from '../../frame/RuleOffers.tsx'
import { Screen } from '../../frame/Screen.tsx'
import { useIsTablet } from '../../frame/useIsTablet.ts'
import { WeddingNotHere } from '../../frame/WeddingNotHere.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { coupleOf } from '../../words/couple.ts'
import { mergingWords } from '../../words/merging.ts'
import { ByItself } from './ByItself.tsx'
import { GroupList } from './GroupList.tsx'
import { GroupPanel } from './GroupPanel.tsx'
import { RuleList } from './RuleList.tsx'
import { RulePanel } from './RulePanel.tsx'
import { useMerging } from './useMerging.ts'
import { WeddingLadder } from './WeddingLadder.tsx'

const route = getRouteApi('/w/$wedding/merging')

/** How the edits of one wedding meet: per group of fields, by which order of roles, by which rules. */
export function MergingScreen() {
  const { wedding: id } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const isTablet = useIsTablet()
  const now = useNow('minute')
  const merging = useMerging(id)
  const { record, choices, rights } = merging

  const go = useCallback(
    (to: { group?: string; rule?: string }) =>
      void navigate({ search: to, replace: Object.keys(to).length === 0, resetScroll: false }),
    [navigate],
  )
  const openGroup = useCallback((group: string) => go({ group }), [go])
  const openRule = useCallback((rule: string) => go({ rule }), [go])
  const frame = { merging, now, asPane: isTablet, onClose: () => go({}) }
  const group = FIELD_GROUPS.find((one) => one.id === search.group)
  const ruleId = search.rule ?? ''
  const rule = Object.hasOwn(choices.rules, ruleId) ? choices.rules[ruleId] : undefined
  const opened = !record ? null : rule ? (
    <RulePanel key={ruleId} id={ruleId} rule={rule} {...frame} />
  ) : group ? (
    <GroupPanel key={group.id} group={group} {...frame} />
  ) : null

  return (
    <Screen
      wedding={id}
      current="more"
      title={mergingWords.title}
      subtitle={record ? coupleOf(record.data).join(' & ') : undefined}
      pane={isTablet ? opened : undefined}
    >
      {record === null ? <WeddingNotHere /> : null}
      {record ? (
        <div className="mx-auto flex max-w-160 flex-col gap-8 px-gutter py-5">
          {!rights.isKnown || rights.strategies ? null : (
            <Banner tone="info">{mergingWords.readOnly}</Banner>
          )}
          <p className="text-body">{mergingWords.intro}</p>
          <RuleOffers scope={merging.scope} />
          <section className="flex flex-col gap-3">
            <h2 className="text-title font-bold">{mergingWords.groups.title}</h2>
            <GroupList choices={choices} now={now} current={group?.id} onOpen={openGroup} />
          </section>
          <WeddingLadder merging={merging} />
          <RuleList merging={merging} now={now} current={search.rule} onOpen={openRule} />
          <ByItself />
        </div>
      ) : null}
      {isTablet ? null : opened}
    </Screen>
  )
}
