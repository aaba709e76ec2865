import { useMemo } from 'react'
import { document } from '#shared/schema/document.ts'
import { photo } from '#shared/schema/photo.ts'
import { scopeId, type ScopeName } from '#shared/schema/record/scope.ts'
import { task } from '#shared/schema/task.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { vendor } from '#shared/schema/vendor.ts'
import { useRecords } from '../../data/hooks/useRecords.ts'
import { messageWords } from '../../words/messages.ts'

export type LinkKind = keyof typeof messageWords.link.kinds

export type LinkTarget = { id: string; kind: LinkKind; title: string; to: string }

export type LinkTargets = { all: readonly LinkTarget[]; byId: ReadonlyMap<string, LinkTarget> }

/** What a message of a wedding may point to, as far as I may read it, and where it opens. */
export function useLinkTargets(scope: ScopeName): LinkTargets {
  const moments = useRecords(timelineItem, scope)
  const tasks = useRecords(task, scope)
  const vendors = useRecords(vendor, scope)
  const photos = useRecords(photo, scope)
  const documents = useRecords(document, scope)
  return useMemo(() => {
    const at = `/w/${scopeId(scope)}`
    const all: LinkTarget[] = [
      ...moments.map(({ id, data }): LinkTarget => ({
        id,
        kind: 'moment',
        title: data.title,
        to: `${at}/day?day=${data.day}&item=${id}&panel=item`,
      })),
      ...tasks.map(({ id, data }): LinkTarget => ({
        id,
        kind: 'task',
        title: data.title,
        to: `${at}/tasks?task=${id}`,
      })),
      ...vendors.map(({ id, data }): LinkTarget => ({
        id,
        kind: 'vendor',
        title: data.name,
        to: `${at}/vendors?vendor=${id}`,
      })),
      ...photos.map(({ id, data }): LinkTarget => ({
        id,
        kind: 'photo',
        title: data.caption || messageWords.link.photo,
        to: `${at}/photos?photo=${id}`,
      })),
      ...documents.map(({ id, data }): LinkTarget => ({
        id,
        kind: 'document',
        title: data.name,
        to: `${at}/documents?document=${id}`,
      })),
    ]
    return { all, byId: new Map(all.map((one) => [one.id, one])) }
  }, [scope, moments, tasks, vendors, photos, documents])
}
