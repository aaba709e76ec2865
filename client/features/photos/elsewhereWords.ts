import type { PhotoData } from '#shared/schema/photo.ts'
import { photoWords } from '../../words/photos.ts'

/** Where a picture is that the server has not got. */
export function elsewhereWords(
  { takenBy }: Pick<PhotoData, 'takenBy'>,
  personOf: (user: string) => string | null,
): string {
  const who = takenBy ? personOf(takenBy.by) : null
  return photoWords.state.elsewhere(who, takenBy?.device ?? '')
}
