import { useMemo } from 'react'
import { between } from '#shared/merge/orderKey.ts'
import { keysForMove } from '#shared/merge/keysForMove.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { template, type TemplateData } from '#shared/schema/template.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import { useSay } from '../../frame/useSay.ts'
import { templateWords } from '../../words/templates.ts'
import { duplicateTemplate } from './duplicateTemplate.ts'
import { templateParts } from './useTemplateParts.ts'
import type { TemplateParts } from './templateParts.ts'

type TemplateRecord = TypedRecord<TemplateData>

/** What can be done with whole templates, each as one edit with undo. */
export function useTemplateActions(
  scope: ScopeName | null,
  /** Of the studio, in their order. */
  templates: readonly TemplateRecord[],
  parts: TemplateParts,
) {
  const { many, newId, ops } = useWrite()
  const say = useSay()
  return useMemo(() => {
    const words = templateWords
    const last = () => between(templates.at(-1)?.data.order ?? null, null) ?? 'a0'
    return {
      /** Answers its id; null: it was not written. */
      async add(title: string): Promise<string | null> {
        if (scope === null) return null
        const id = newId()
        const outcome = await many([
          ops.create(template, scope, id, {
            title,
            order: last(),
            // Most of a day is counted from the ceremony.
            variables: {
              ceremonyStart: {
                label: words.variables.ceremony,
                kind: 'time',
                time: 14 * 60,
                order: 'a0',
              },
            },
          }),
        ])
        return say.outcome(outcome, words.added(title)) ? id : null
      },
      async rename(record: TemplateRecord, title: string): Promise<boolean> {
        const outcome = await many([ops.patch(template, record.id, { title })])
        return say.outcome(outcome, words.form.renamed(title))
      },
      async duplicate(record: TemplateRecord): Promise<void> {
        const index = templates.findIndex(({ id }) => id === record.id)
        const order = between(record.data.order, templates[index + 1]?.data.order ?? null) ?? last()
        const title = words.copyOf(record.data.title)
        const copy = duplicateTemplate(
          record,
          templateParts(parts, record.id),
          { title, order },
          newId,
        )
        say.outcome(await many(copy.ops), words.duplicated(title))
      },
      async move(from: number, to: number): Promise<void> {
        const keys = keysForMove(
          templates.map(({ id, data }) => ({ id, order: data.order })),
          from,
          to,
        )
        if (keys.size === 0) return
        const outcome = await many(
          [...keys].map(([id, order]) => ops.patch(template, id, { order })),
        )
        say.outcome(outcome, words.moved(templates[from]?.data.title ?? ''))
      },
      async remove(record: TemplateRecord): Promise<boolean> {
        const own = templateParts(parts, record.id)
        const outcome = await many(
          [...own.sections, ...own.moments, ...own.shots, ...own.tasks, record].map(({ id }) =>
            ops.remove(id),
          ),
        )
        return say.outcome(outcome, words.removed(record.data.title))
      },
    }
  }, [scope, templates, parts, many, newId, ops, say])
}
