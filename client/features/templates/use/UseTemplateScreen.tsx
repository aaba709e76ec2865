import { useParams, useSearch } from '@tanstack/react-router'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { useRecord } from '../../../data/hooks/useRecord.ts'
import { Screen } from '../../../frame/Screen.tsx'
import { WeddingNotHere } from '../../../frame/WeddingNotHere.tsx'
import { templateUseWords } from '../../../words/templateUse.ts'
import { ChooseTemplate } from './ChooseTemplate.tsx'
import { KeepDay } from './KeepDay.tsx'

/** A template comes into a wedding, or a day of the wedding becomes one. */
export function UseTemplateScreen() {
  const { wedding: id } = useParams({ from: '/w/$wedding/template' })
  const search = useSearch({ from: '/w/$wedding/template' })
  const scope = weddingScope(id)
  const record = useRecord(wedding, scope, id)
  const words = templateUseWords
  if (!record) {
    return (
      <Screen wedding={id} current="more" title={words.title}>
        {record === null ? <WeddingNotHere /> : null}
      </Screen>
    )
  }
  return search.from === 'day' ? (
    <KeepDay record={record} />
  ) : (
    <ChooseTemplate record={record} chosen={search.template} />
  )
}
