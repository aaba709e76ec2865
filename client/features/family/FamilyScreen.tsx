import { getRouteApi } from '@tanstack/react-router'
import { ClipboardPaste, Plus } from 'lucide-react'
import { useCallback, useEffect, useRef } from 'react'
import { person as personType } from '#shared/schema/person.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import { createOp } from '../../data/replica/writeOp.ts'
import { PeopleTabs } from '../../frame/PeopleTabs.tsx'
import { Screen } from '../../frame/Screen.tsx'
import { WeddingNotHere } from '../../frame/WeddingNotHere.tsx'
import { useHeld } from '../../frame/useHeld.ts'
import { useIsTablet } from '../../frame/useIsTablet.ts'
import { useSay } from '../../frame/useSay.ts'
import { useTick } from '../../frame/useTick.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { familyWords } from '../../words/family.ts'
import { storedSides } from '../../words/sides.ts'
import { FamilyList } from './FamilyList.tsx'
import { PastePeople } from './PastePeople.tsx'
import { headsOf, isHere, VIEWS } from './people.ts'
import { PersonEditor } from './PersonEditor.tsx'
import { PersonPanel } from './PersonPanel.tsx'
import { useFamily, type Family } from './useFamily.ts'

const route = getRouteApi('/w/$wedding/family')

/** The two, their families and party, the celebrant: who they are, what to mind, who is here. */
export function FamilyScreen() {
  const { wedding: id } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const isTablet = useIsTablet()
  const family = useFamily(id)
  const tick = useTick(personType, 'here')
  const { many, newId } = useWrite()
  const say = useSay()
  const { held, hold } = useHeld()
  const { record, loaded, people, rights } = family
  const view = VIEWS.find((one) => one === search.view) ?? 'all'

  const go = useCallback(
    (change: Partial<typeof search>) =>
      void navigate({
        search: (now) => ({ ...now, ...change }),
        replace: change.person === undefined && change.panel === undefined,
        resetScroll: false,
      }),
    [navigate],
  )
  const open = useCallback((which: string) => go({ person: which, panel: undefined }), [go])
  // The rows keep one function, whatever changes in the list.
  const latest = useRef(people)
  useEffect(() => {
    latest.current = people
  })
  const check = useCallback(
    async (which: string) => {
      const found = latest.current.find((one) => one.id === which)
      if (!found) return false
      hold(which)
      const { name } = found.data
      return tick(found, { done: familyWords.arrived(name), undone: familyWords.notArrived(name) })
    },
    [tick, hold],
  )

  async function startWithTheTwo() {
    const steps = family.couple.map((name) =>
      createOp(personType, family.scope, newId(), { name, side: storedSides.couple }),
    )
    say.outcome(await many(steps), familyWords.pasting.added(steps.length))
  }

  const shown = people.find((one) => one.id === search.person) ?? null
  const asPane = isTablet
  const panel = search.panel
  const opened = !record ? null : panel === 'paste' && rights.add ? (
    <PastePeople family={family} asPane={asPane} onClose={() => go({ panel: undefined })} />
  ) : panel === 'new' && rights.add ? (
    <PersonEditor
      key="new"
      family={family}
      person={null}
      asPane={asPane}
      onClose={() => go({ panel: undefined })}
      onDone={(which) => go({ person: which ?? undefined, panel: undefined })}
    />
  ) : shown && panel === 'edit' ? (
    <PersonEditor
      key={shown.id}
      family={family}
      person={shown}
      asPane={asPane}
      onClose={() => go({ panel: undefined })}
      onDone={(which) => go({ person: which ?? undefined, panel: undefined })}
    />
  ) : shown ? (
    <PersonPanel
      family={family}
      person={shown}
      asPane={asPane}
      onClose={() => go({ person: undefined, panel: undefined })}
      onEdit={() => go({ person: shown.id, panel: 'edit' })}
      onHere={check}
    />
  ) : null
  const here = headsOf(people.filter(isHere))
  const all = headsOf(people)

  return (
    <Screen
      wedding={id}
      current="people"
      title={familyWords.title}
      subtitle={subtitleOf(family, view === 'all' ? null : here, all)}
      actions={
        record && rights.add ? (
          <>
            <Button
              className="flex-1 tablet:flex-none"
              icon={<ClipboardPaste size={20} aria-hidden />}
              onPress={() => go({ person: undefined, panel: 'paste' })}
            >
              {familyWords.paste}
            </Button>
            <Button
              variant="primary"
              className="flex-1 tablet:flex-none"
              icon={<Plus size={20} aria-hidden />}
              onPress={() => go({ person: undefined, panel: 'new' })}
            >
              {familyWords.add}
            </Button>
          </>
        ) : undefined
      }
      pane={isTablet ? opened : undefined}
    >
      <PeopleTabs wedding={id} current="family" />
      {record === null ? <WeddingNotHere /> : null}
      {record && loaded && people.length === 0 ? (
        <EmptyState
          sentence={whyEmpty(family)}
          {...(rights.add && {
            action: (
              <Button onPress={() => void startWithTheTwo()}>
                {familyWords.startWith(family.couple.join(' & '))}
              </Button>
            ),
          })}
        />
      ) : null}
      {record && people.length > 0 ? (
        <FamilyList
          family={family}
          view={view}
          onView={(next) => go({ view: next === 'all' ? undefined : next })}
          selected={shown?.id}
          held={held}
          onCheck={rights.here && view !== 'all' ? check : undefined}
          onOpen={open}
        />
      ) : null}
      {isTablet ? null : opened}
    </Screen>
  )
}

function subtitleOf(family: Family, here: number | null, all: number): string | undefined {
  const own = family.householdOf.get(family.actor?.household ?? '')
  if (own) return familyWords.yourHousehold(own.data.name)
  if (all === 0) return undefined
  return here === null ? familyWords.count(all) : familyWords.here(here, all)
}

function whyEmpty({ actor, rights }: Family): string {
  if (rights.add) return familyWords.empty
  const role = actor?.role
  if (role === 'vendor') return familyWords.notShown(role)
  const isRelative = role === 'family' || role === 'friend'
  return isRelative && actor?.household === undefined
    ? familyWords.noHousehold
    : familyWords.emptyReadOnly
}
