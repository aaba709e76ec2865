import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { scopeId } from '#shared/schema/record/scope.ts'
import { section } from '#shared/schema/section.ts'
import { studio } from '#shared/schema/studio.ts'
import { template } from '#shared/schema/template.ts'
import { templateMoment } from '#shared/schema/templateMoment.ts'
import { templateShot } from '#shared/schema/templateShot.ts'
import { templateTask } from '#shared/schema/templateTask.ts'
import type { WeddingData } from '#shared/schema/wedding.ts'
import { useRecords, useRecordsView } from '../../../data/hooks/useRecords.ts'
import type { TypedRecord } from '../../../data/recordStores.ts'
import { Screen } from '../../../frame/Screen.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ChoiceList } from '../../../ui/ChoiceList.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { coupleOf } from '../../../words/couple.ts'
import { partCountWords } from '../../../words/templates.ts'
import { templateUseWords } from '../../../words/templateUse.ts'
import { inOrder } from '../apply/templateParts.ts'
import { FillTemplate } from './FillTemplate.tsx'

type ChooseTemplateProps = {
  record: TypedRecord<WeddingData>
  /** Id of the template in the address. */
  chosen: string | undefined
}

/** Which template: of all studios on this device. */
export function ChooseTemplate({ record, chosen }: ChooseTemplateProps) {
  const navigate = useNavigate()
  const { records, loaded } = useRecordsView(template, 'all')
  const studios = useRecords(studio, 'all')
  const options = useOptions(records, studios)
  const words = templateUseWords
  const opened =
    records.find(({ id }) => id === chosen) ?? (records.length === 1 ? records[0] : undefined)
  const choose =
    options.length > 1 || !opened ? (
      <ChoiceList
        label={words.choose}
        options={options}
        value={opened?.id ?? null}
        onChange={(id) =>
          void navigate({
            to: '/w/$wedding/template',
            params: { wedding: scopeId(record.scope) },
            search: { template: id },
            replace: true,
          })
        }
      />
    ) : null

  if (opened) {
    return (
      <FillTemplate key={opened.id} record={record} template={opened}>
        {choose}
      </FillTemplate>
    )
  }
  return (
    <Screen
      wedding={record.id}
      current="more"
      title={words.title}
      subtitle={coupleOf(record.data).join(' & ')}
    >
      {loaded && options.length === 0 ? (
        <EmptyState
          sentence={words.none}
          action={
            <Button variant="primary" onPress={() => void navigate({ to: '/templates' })}>
              {words.toTemplates}
            </Button>
          }
        />
      ) : (
        <div className="mx-auto max-w-160 px-gutter py-5">{choose}</div>
      )}
    </Screen>
  )
}

function useOptions(
  templates: ReturnType<typeof useRecords<typeof template.fields>>,
  studios: ReturnType<typeof useRecords<typeof studio.fields>>,
) {
  const sections = useRecords(section, 'all')
  const moments = useRecords(templateMoment, 'all')
  const shots = useRecords(templateShot, 'all')
  const tasks = useRecords(templateTask, 'all')
  return useMemo(() => {
    const of = (records: readonly { data: { template?: string } }[], id: string) =>
      records.filter(({ data }) => data.template === id).length
    return inOrder(templates).map(({ id, scope, data }) => {
      const count = partCountWords({
        sections: of(sections, id),
        moments: of(moments, id),
        shots: of(shots, id),
        tasks: of(tasks, id),
      })
      const owner = studios.find((one) => one.scope === scope)?.data.name
      const description = [
        studios.length > 1 ? owner : undefined,
        count ?? templateUseWords.nothingIn,
      ]
      return {
        id,
        label: data.title,
        description: description.filter((part) => part !== undefined).join(' · '),
      }
    })
  }, [templates, studios, sections, moments, shots, tasks])
}
