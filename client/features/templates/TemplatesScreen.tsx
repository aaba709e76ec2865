import { useNavigate, useSearch } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { scopeId } from '#shared/schema/record/scope.ts'
import { studio } from '#shared/schema/studio.ts'
import { useRecordsView } from '../../data/hooks/useRecords.ts'
import { Screen } from '../../frame/Screen.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FilterChips } from '../../ui/FilterChips.tsx'
import { templateWords } from '../../words/templates.ts'
import { NewStudio } from './NewStudio.tsx'
import { StudioTemplates } from './StudioTemplates.tsx'

/** What a studio makes its weddings from. */
export function TemplatesScreen() {
  const search = useSearch({ from: '/templates' })
  const navigate = useNavigate()
  const { records, loaded } = useRecordsView(studio, 'all')
  const [isNaming, setNaming] = useState(false)
  const studios = useMemo(
    () =>
      records.toSorted((a, b) => a.data.name.localeCompare(b.data.name) || (a.id < b.id ? -1 : 1)),
    [records],
  )
  const current = studios.find(({ id }) => id === search.studio) ?? studios[0]
  const words = templateWords
  const show = (id: string) => void navigate({ to: '/templates', search: { studio: id } })

  return (
    <>
      {current ? (
        <StudioTemplates key={current.id} record={current} studio={scopeId(current.scope)}>
          {studios.length > 1 ? (
            <FilterChips
              className="pt-3"
              label={words.studio.choose}
              chips={studios.map(({ id, data }) => ({ id, label: data.name }))}
              value={current.id}
              onChange={show}
            />
          ) : null}
        </StudioTemplates>
      ) : (
        <Screen wedding={null} current="templates" title={words.title}>
          {loaded ? (
            <EmptyState
              sentence={words.noStudio}
              action={
                <Button
                  variant="primary"
                  icon={<Plus size={20} aria-hidden />}
                  onPress={() => setNaming(true)}
                >
                  {words.nameStudio}
                </Button>
              }
            />
          ) : null}
        </Screen>
      )}
      {/* One and the same before and after: a sheet that is made anew while it closes never does. */}
      <NewStudio isOpen={isNaming} onOpenChange={setNaming} onMade={show} />
    </>
  )
}
