import { paletteWords } from '../../words/palette.ts'

type NothingFoundProps = {
  text: string
  /** Whose wedding was looked through; absent: all of them. */
  couple: string | undefined
  loaded: boolean
}

/** That nothing was found, and where it was looked for. */
export function NothingFound({ text, couple, loaded }: NothingFoundProps) {
  if (!loaded) return <p className="px-gutter py-8 text-body text-ink2">{paletteWords.loading}</p>
  if (text.trim() === '')
    return <p className="px-gutter py-8 text-lead text-ink2">{paletteWords.empty}</p>
  return (
    <div className="flex max-w-[48ch] flex-col gap-2 px-gutter py-8">
      <p className="text-lead text-ink">{paletteWords.nothing(text.trim())}</p>
      <p className="text-body text-ink2">
        {couple === undefined ? paletteWords.searchedAll : paletteWords.searchedWedding(couple)}
      </p>
    </div>
  )
}
