import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { Screen } from '../../frame/Screen.tsx'
import { useIsTablet } from '../../frame/useIsTablet.ts'
import { WeddingNotHere } from '../../frame/WeddingNotHere.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { coupleOf } from '../../words/couple.ts'
import { publishWords } from '../../words/publish.ts'
import { DuePart } from './DuePart.tsx'
import { HistoryPart } from './HistoryPart.tsx'
import { OwnPart } from './OwnPart.tsx'
import { PlanHead } from './PlanHead.tsx'
import { PublishPanel } from './PublishPanel.tsx'
import { ReadersPanel } from './ReadersPanel.tsx'
import { RevisionPanel } from './RevisionPanel.tsx'
import { SeenPart } from './SeenPart.tsx'
import { usePublishing } from './usePublishing.ts'
import { useSeenPlan } from '../../frame/useSeenPlan.ts'

const route = getRouteApi('/w/$wedding/published')

/** What people were told of the day, one's own part of it, who has seen it, and telling them anew. */
export function PublishScreen() {
  const { wedding: id } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const isTablet = useIsTablet()
  const publishing = usePublishing(id)
  const { wedding, loaded, newest, mayPublish, plan, next } = publishing
  useSeenPlan(publishing.scope)

  const go = useCallback(
    (change: Partial<typeof search>) =>
      void navigate({
        search: { ...change },
        replace: change.panel === undefined,
        resetScroll: false,
      }),
    [navigate],
  )
  const close = useCallback(() => go({}), [go])
  const shown = publishing.revisions.all.find((one) => one.id === search.revision)
  const frame = { publishing, asPane: isTablet, onClose: close }
  const opened =
    search.panel === 'publish' && mayPublish && plan.length > 0 ? (
      <PublishPanel {...frame} />
    ) : search.panel === 'readers' && newest ? (
      <ReadersPanel {...frame} newest={newest} />
    ) : search.panel === 'revision' && shown ? (
      <RevisionPanel {...frame} revision={shown} />
    ) : null
  const publish =
    mayPublish && plan.length > 0 && search.panel !== 'publish' ? (
      <Button
        variant="primary"
        className="flex-1 tablet:flex-none"
        onPress={() => go({ panel: 'publish' })}
      >
        {publishWords.due.publish(next)}
      </Button>
    ) : undefined

  return (
    <Screen
      wedding={id}
      current="more"
      title={publishWords.title}
      subtitle={wedding ? coupleOf(wedding.data).join(' & ') : undefined}
      actions={publish}
      pane={isTablet ? opened : undefined}
    >
      {wedding === null ? <WeddingNotHere /> : null}
      {wedding && loaded ? (
        <div className="mx-auto flex max-w-160 flex-col gap-7 px-gutter py-5">
          {newest ? (
            <>
              <PlanHead publishing={publishing} newest={newest} />
              <OwnPart publishing={publishing} newest={newest} />
            </>
          ) : (
            <EmptyState
              className="px-0!"
              sentence={mayPublish ? publishWords.none.sentence : publishWords.none.readOnly}
            />
          )}
          {mayPublish ? <DuePart publishing={publishing} /> : null}
          {mayPublish && newest ? (
            <SeenPart
              publishing={publishing}
              newest={newest}
              onOpen={() => go({ panel: 'readers' })}
            />
          ) : null}
          {newest ? (
            <HistoryPart
              publishing={publishing}
              onOpen={(revision) => go({ panel: 'revision', revision })}
            />
          ) : null}
        </div>
      ) : null}
      {isTablet ? null : opened}
    </Screen>
  )
}
