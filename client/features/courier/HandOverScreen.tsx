import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { useHandOver } from '../../data/hooks/useHandOver.ts'
import { useRecord } from '../../data/hooks/useRecord.ts'
import { Screen } from '../../frame/Screen.tsx'
import { WeddingNotHere } from '../../frame/WeddingNotHere.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { coupleOf } from '../../words/couple.ts'
import { courierWords } from '../../words/courier.ts'
import { GiveSection } from './GiveSection.tsx'
import { RefusedForOthers } from './RefusedForOthers.tsx'
import { TakeSection } from './TakeSection.tsx'

const route = getRouteApi('/w/$wedding/hand-over')
const words = courierWords

/** Two devices side by side, no signal: one gives what waits, the other takes it, then back. */
export function HandOverScreen() {
  const { wedding: id } = route.useParams()
  const { way = 'give', to } = route.useSearch()
  const navigate = route.useNavigate()
  const scope = weddingScope(id)
  const record = useRecord(wedding, scope, id)
  const handOver = useHandOver(scope)

  const go = useCallback(
    (search: { way?: 'give' | 'take'; to?: string }) =>
      void navigate({
        search: (now) => ({ ...now, ...search }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  )
  const couple = record ? coupleOf(record.data).join(' & ') : ''

  return (
    <Screen
      wedding={id}
      current="more"
      title={words.title}
      subtitle={couple === '' ? undefined : couple}
    >
      {record === null ? <WeddingNotHere /> : null}
      {record ? (
        <div className="mx-auto flex max-w-160 flex-col gap-6 px-gutter py-5">
          <p className="text-body text-ink2">{words.intro}</p>
          <RefusedForOthers scope={scope} />
          {handOver.isPossible ? (
            <>
              <Segmented
                label={words.way.label}
                segments={[
                  { id: 'give', label: words.way.give },
                  { id: 'take', label: words.way.take },
                ]}
                value={way}
                onChange={(next) => go({ way: next })}
              />
              {way === 'give' ? (
                <GiveSection
                  scope={scope}
                  couple={couple}
                  handOver={handOver}
                  to={to ?? null}
                  onChoose={(person) => go({ to: person })}
                  onTake={() => go({ way: 'take' })}
                />
              ) : (
                <TakeSection
                  scope={scope}
                  handOver={handOver}
                  onGiveBack={(person) => go({ way: 'give', to: person })}
                />
              )}
            </>
          ) : (
            <Banner tone="warn">{words.impossible}</Banner>
          )}
        </div>
      ) : null}
    </Screen>
  )
}
