import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState, type ReactNode } from 'react'
import * as z from 'zod/mini'
import type { TemplateData } from '#shared/schema/template.ts'
import type { WeddingData } from '#shared/schema/wedding.ts'
import { useOpenAccount } from '../../../data/hooks/DataProvider.tsx'
import { useActor } from '../../../data/hooks/useActor.ts'
import { useDraft } from '../../../data/hooks/useDraft.ts'
import { useNow } from '../../../data/hooks/useNow.ts'
import { useWrite } from '../../../data/hooks/useWrite.ts'
import type { TypedRecord } from '../../../data/recordStores.ts'
import { planIsLocked } from '../../../data/replica/planIsLocked.ts'
import { Screen } from '../../../frame/Screen.tsx'
import { useSay } from '../../../frame/useSay.ts'
import { Button } from '../../../ui/Button.tsx'
import { Select } from '../../../ui/Select.tsx'
import { coupleOf } from '../../../words/couple.ts'
import { templateUseWords } from '../../../words/templateUse.ts'
import { planTemplate } from '../apply/planTemplate.ts'
import type { Included, TemplateUse } from '../apply/templateUse.ts'
import { useTemplateParts } from '../useTemplateParts.ts'
import { variablesOf } from '../variables.ts'
import { AnswersForm } from './AnswersForm.tsx'
import { IncludedParts } from './IncludedParts.tsx'
import { PlanPreview } from './PlanPreview.tsx'
import { proposeAnswers, type AnswerForm } from './proposeAnswers.ts'
import { refusedTypes } from './refusedTypes.ts'
import { useDays, useTarget } from './useTarget.ts'

type FillTemplateProps = {
  record: TypedRecord<WeddingData>
  template: TypedRecord<TemplateData>
  /** Stands on top: the choice between several templates. */
  children: ReactNode
}

const answerForm = z.record(z.string(), z.union([z.number(), z.string()]))
const ALL: Included = { day: true, shots: true, tasks: true, dashboard: true }

/** What a template asks, what of it comes along, what that will be; then one edit. */
export function FillTemplate({ record, template, children }: FillTemplateProps) {
  const { scope, data } = record
  const navigate = useNavigate()
  const { many, newId } = useWrite()
  const { account } = useOpenAccount()
  const say = useSay()
  const actor = useActor(scope)
  const locked = planIsLocked(data, useNow('minute'))
  const parts = useTemplateParts(template.scope, template.id)
  const days = useDays(scope)
  const [wantedDay, setWantedDay] = useState<string | null>(null)
  const [include, setInclude] = useState(ALL)
  const day =
    days.find(({ id }) => id === wantedDay) ??
    days.find((one) => one.data.date === data.date) ??
    days[0]
  const target = useTarget(scope, data.date, day?.id ?? '')
  const variables = useMemo(() => variablesOf(template.data), [template.data])
  const proposed = useMemo(
    () =>
      proposeAnswers(
        variables,
        data,
        target.items.filter((item) => item.data.day === target.day),
      ),
    [variables, data, target],
  )
  const draft = useDraft<AnswerForm>(`use ${template.id} in ${record.id}`, answerForm, {})
  const form = useMemo(() => ({ ...proposed, ...draft.value }), [proposed, draft.value])
  const words = templateUseWords

  const use = useMemo<TemplateUse>(
    () => ({
      template,
      ...parts,
      target,
      answers: new Map(
        Object.entries(form).flatMap(([name, value]) =>
          value === ''
            ? []
            : [[name, typeof value === 'number' ? { time: value } : { text: value }] as const],
        ),
      ),
      include: { ...include, day: include.day && target.day !== '' },
      author: account.id,
      newId,
    }),
    [template, parts, target, form, include, account.id, newId],
  )
  const plan = useMemo(() => planTemplate(use), [use])
  const refused = useMemo(() => refusedTypes(plan.ops, actor, locked), [plan, actor, locked])

  async function apply() {
    if (!say.outcome(await many(plan.ops), words.applied(template.data.title))) return
    draft.clear()
    const to = plan.counts.moments > 0 ? '/w/$wedding/day' : '/w/$wedding/dashboard'
    await navigate({ to, params: { wedding: record.id } })
  }

  return (
    <Screen
      wedding={record.id}
      current="more"
      title={words.title}
      subtitle={coupleOf(data).join(' & ')}
      actions={
        <Button
          variant="primary"
          className="flex-1 tablet:flex-none"
          isDisabled={plan.ops.length === 0 || refused.length > 0}
          disabledReason={refused.length > 0 ? words.refused(refused) : words.nothing}
          onPress={() => void apply()}
        >
          {words.apply}
        </Button>
      }
    >
      <div className="mx-auto flex max-w-160 flex-col gap-7 px-gutter py-5">
        {children ?? <h2 className="text-title font-bold">{template.data.title}</h2>}
        {days.length > 1 ? (
          <Select
            label={words.day}
            options={days.map((one) => ({ id: one.id, label: one.data.title }))}
            value={day?.id ?? null}
            onChange={setWantedDay}
          />
        ) : null}
        {draft.loaded ? (
          <AnswersForm
            variables={variables}
            form={form}
            onChange={(name, value) => draft.set({ ...draft.value, [name]: value })}
          />
        ) : null}
        <IncludedParts parts={parts} include={include} onChange={setInclude} />
        <PlanPreview use={use} plan={plan} />
      </div>
    </Screen>
  )
}
