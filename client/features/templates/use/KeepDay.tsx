import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import * as z from 'zod/mini'
import { scopeId } from '#shared/schema/record/scope.ts'
import { shot } from '#shared/schema/shot.ts'
import { studio } from '#shared/schema/studio.ts'
import { template } from '#shared/schema/template.ts'
import type { WeddingData } from '#shared/schema/wedding.ts'
import { useDraft } from '../../../data/hooks/useDraft.ts'
import { useRecords, useRecordsView } from '../../../data/hooks/useRecords.ts'
import { useWrite } from '../../../data/hooks/useWrite.ts'
import type { TypedRecord } from '../../../data/recordStores.ts'
import { Screen } from '../../../frame/Screen.tsx'
import { useRoleRights } from '../../../frame/useRoleRights.ts'
import { useSay } from '../../../frame/useSay.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Field } from '../../../ui/Field.tsx'
import { Select } from '../../../ui/Select.tsx'
import { coupleOf } from '../../../words/couple.ts'
import { templateWords } from '../../../words/templates.ts'
import { templateUseWords } from '../../../words/templateUse.ts'
import { inOrder } from '../apply/templateParts.ts'
import { templateFromDay } from '../apply/templateFromDay.ts'
import { keyAfter } from '../editor/usePartEdits.ts'
import { NewStudio } from '../NewStudio.tsx'
import { useDays, useTarget } from './useTarget.ts'

/** A day that went well becomes a template of a studio. */
export function KeepDay({ record }: { record: TypedRecord<WeddingData> }) {
  const { scope, data } = record
  const navigate = useNavigate()
  const { many, newId } = useWrite()
  const say = useSay()
  const { records: studios, loaded } = useRecordsView(studio, 'all')
  const [wantedStudio, setWantedStudio] = useState<string | null>(null)
  const [wantedDay, setWantedDay] = useState<string | null>(null)
  const [isNaming, setNaming] = useState(false)
  const [wasTried, setTried] = useState(false)
  const into = studios.find(({ id }) => id === wantedStudio) ?? studios[0]
  const templates = useRecords(template, into?.scope ?? null)
  const shots = useRecords(shot, scope)
  const rights = useRoleRights(into?.scope ?? scope)
  const days = useDays(scope)
  const day = days.find(({ id }) => id === wantedDay) ?? days[0]
  const target = useTarget(scope, data.date, day?.id ?? '')
  const words = templateUseWords.keep
  const draft = useDraft(`keep ${record.id}`, z.string(), words.usually(coupleOf(data).join(' & ')))
  const moments = useMemo(
    () => target.items.filter((item) => item.data.day === target.day).length,
    [target],
  )
  const mayWrite = rights.create(template)

  async function keep() {
    const title = draft.value.trim()
    if (title === '' || !into) {
      setTried(true)
      return
    }
    const kept = templateFromDay({
      studio: into.scope,
      title,
      order: keyAfter(inOrder(templates), newId),
      anchorLabel: words.anchor,
      shots,
      ...target,
      newId,
    })
    if (!say.outcome(await many(kept.ops), words.saved(title))) return
    draft.clear()
    await navigate({
      to: '/templates/$studio/$template',
      params: { studio: scopeId(into.scope), template: kept.id },
      search: { part: 'day' },
    })
  }

  return (
    <Screen
      wedding={record.id}
      current="more"
      title={words.title}
      subtitle={coupleOf(data).join(' & ')}
      actions={
        into ? (
          <Button
            variant="primary"
            className="flex-1 tablet:flex-none"
            isDisabled={!mayWrite || moments === 0}
            disabledReason={mayWrite ? words.nothing : words.notYours}
            onPress={() => void keep()}
          >
            {words.save}
          </Button>
        ) : undefined
      }
    >
      {loaded && !into ? (
        <EmptyState
          sentence={words.noStudio}
          action={
            <Button variant="primary" onPress={() => setNaming(true)}>
              {templateWords.nameStudio}
            </Button>
          }
        />
      ) : null}
      {into && draft.loaded ? (
        <div className="mx-auto flex max-w-160 flex-col gap-5 px-gutter py-5">
          <Banner tone="info">{words.hint}</Banner>
          <Field
            label={words.name}
            maxLength={200}
            autoComplete="off"
            value={draft.value}
            onChange={draft.set}
            error={wasTried && draft.value.trim() === '' ? words.nameMissing : undefined}
          />
          {studios.length > 1 ? (
            <Select
              label={words.studio}
              options={studios.map((one) => ({ id: one.id, label: one.data.name }))}
              value={into.id}
              onChange={setWantedStudio}
            />
          ) : null}
          {days.length > 1 ? (
            <Select
              label={templateUseWords.day}
              options={days.map((one) => ({ id: one.id, label: one.data.title }))}
              value={day?.id ?? null}
              onChange={setWantedDay}
            />
          ) : null}
          <p className="text-body text-ink2">{words.anchorHelp}</p>
        </div>
      ) : null}
      <NewStudio isOpen={isNaming} onOpenChange={setNaming} onMade={setWantedStudio} />
    </Screen>
  )
}
