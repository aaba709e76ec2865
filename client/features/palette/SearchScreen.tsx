import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { wedding as weddingType } from '#shared/schema/wedding.ts'
import { useRecord } from '../../data/hooks/useRecord.ts'
import { Screen } from '../../frame/Screen.tsx'
import { WeddingNotHere } from '../../frame/WeddingNotHere.tsx'
import { SearchPicker } from '../../ui/SearchPicker.tsx'
import { coupleOf } from '../../words/couple.ts'
import { paletteWords } from '../../words/palette.ts'
import { NothingFound } from './NothingFound.tsx'
import { MORE_OF, searchGroups } from './searchGroups.ts'
import { useFinder, useFindings } from './useFindings.ts'
import { useRecent } from './useRecent.ts'

const route = getRouteApi('/w/$wedding/search')

/** The address follows the typing, but not letter by letter: browsers count such changes. */
const ADDRESS_MS = 300

/** Everything of one wedding that a word finds, by kind. */
export function SearchScreen() {
  const { wedding } = route.useParams()
  const { q = '' } = route.useSearch()
  const navigate = route.useNavigate()
  const { history } = useRouter()
  const scope = weddingScope(wedding)
  const record = useRecord(weddingType, scope, wedding)
  const { index, loaded } = useFindings(wedding, useFinder())
  const recent = useRecent()
  const [text, setText] = useState(q)
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set())
  const own = useMemo(() => index.filter(({ of }) => of.scope === scope), [index, scope])
  const { groups, found } = useMemo(
    () => searchGroups(text, own, recent.keys, unfolded),
    [text, own, recent.keys, unfolded],
  )

  useEffect(() => {
    if (text === q) return
    const timer = setTimeout(
      () => void navigate({ search: text === '' ? {} : { q: text }, replace: true }),
      ADDRESS_MS,
    )
    return () => clearTimeout(timer)
  }, [text, q, navigate])

  function pick(id: string): void {
    if (id.startsWith(MORE_OF)) {
      setUnfolded(new Set([...unfolded, id.slice(MORE_OF.length)]))
      return
    }
    const finding = own.find(({ of }) => of.key === id)
    if (!finding) return
    recent.note(id)
    history.push(finding.of.to)
  }

  const couple = record ? coupleOf(record.data).join(' & ') : undefined
  return (
    <Screen wedding={wedding} current="search" title={paletteWords.search.title} subtitle={couple}>
      {record === null ? <WeddingNotHere /> : null}
      {record ? (
        <div className="mx-auto max-w-200">
          <SearchPicker
            isPage
            label={paletteWords.field}
            placeholder={paletteWords.placeholder}
            clearLabel={paletteWords.clear}
            text={text}
            onTextChange={setText}
            groups={groups}
            listLabel={paletteWords.list}
            onPick={pick}
            status={
              text.trim() === '' ? '' : loaded ? paletteWords.status(found) : paletteWords.loading
            }
            empty={<NothingFound text={text} couple={couple} loaded={loaded} />}
          />
        </div>
      ) : null}
    </Screen>
  )
}
