import { useCallback, useMemo } from 'react'
import { photo, type PhotoData } from '#shared/schema/photo.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { useTakePhotos, type TookOne } from '../../data/hooks/useTakePhotos.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import type { WriteOutcome } from '../../data/replica/write.ts'
import type { Changes } from '../../data/replica/writeOp.ts'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { useSay } from '../../frame/useSay.ts'
import { photoWords } from '../../words/photos.ts'

type About = Pick<PhotoData, 'shot' | 'moment'>

/** What is done to pictures; each is told with its undo. */
export function usePhotoActions(scope: ScopeName) {
  const { many, patch, ops } = useWrite()
  const { progress, take } = useTakePhotos()
  const device = useDeviceWord()
  const say = useSay()

  const takeIn = useCallback(
    async (files: readonly File[], about: About) => {
      const took = await take(files, { scope, device, about })
      const ids = took.flatMap(({ result }) => (result.kind === 'taken' ? [result.id] : []))
      const told = toldOf(took)
      const last = took.at(-1)?.result
      if (ids.length > 0) {
        const undo = { apply: () => many(ids.map((id) => ops.remove(id))) }
        const outcome: WriteOutcome = { ok: true, records: [], undo }
        say.outcome(outcome, [photoWords.taken(ids.length), ...told].join(' '))
      } else if (told.length > 0) say.text(told.join(' '))
      if (last?.kind !== 'refused') return
      if (last.refusal.reason === 'storageFull') {
        say.text(photoWords.noRoom(device, files.length - took.length + 1))
      } else say.outcome({ ok: false, refusal: last.refusal }, '')
    },
    [take, scope, device, many, ops, say],
  )
  const change = useCallback(
    (id: string, changes: Changes<PhotoData>, done: string = photoWords.detail.saved) =>
      void patch(photo, id, changes).then((outcome) => say.outcome(outcome, done)),
    [patch, say],
  )
  const remove = useCallback(
    async (ids: readonly string[]) =>
      say.outcome(await many(ids.map((id) => ops.remove(id))), photoWords.removed(ids.length)),
    [many, ops, say],
  )
  return useMemo(
    () => ({ progress, takeIn, change, remove, patch }),
    [progress, takeIn, change, remove, patch],
  )
}
export type PhotoActions = ReturnType<typeof usePhotoActions>

/** What became of those that were not simply added. */
function toldOf(took: readonly TookOne[]): string[] {
  const known = took.filter(({ result }) => result.kind === 'known').length
  const blank = took.filter(({ result }) => result.kind === 'taken' && !result.isShown).length
  const reasons = ['notAPicture', 'unreadable', 'empty', 'tooLarge'] as const
  return [
    ...(known > 0 ? [photoWords.known(known)] : []),
    ...(blank > 0 ? [photoWords.noPreview(blank)] : []),
    ...reasons.flatMap((reason) => {
      const names = took
        .filter(({ result }) => result.kind === 'unfit' && result.reason === reason)
        .map(({ file }) => file.name)
      return names.length > 0 ? [photoWords.unfit[reason](names)] : []
    }),
  ]
}
