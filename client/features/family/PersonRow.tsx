import { memo } from 'react'
import { isMarked } from '#shared/schema/record/marks.ts'
import { CheckRow } from '../../ui/CheckRow.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { familyWords } from '../../words/family.ts'
import { allSaid, said } from '../../words/terms.ts'
import { isHere, type PersonRecord } from './people.ts'

export type PersonRowProps = {
  person: PersonRecord
  household: string | undefined
  /** In how many photos they are. */
  photos: number
  isUnsent: boolean
  isContested: boolean
  isSelected: boolean
  /** Absent: the row opens instead of ticking. */
  onCheck: ((id: string, isDone: boolean) => Promise<boolean>) | undefined
  onOpen: (id: string) => void
}

/** Somebody of the day: who, whose, what to mind; and whether they are here. */
export const PersonRow = memo(function PersonRow(props: PersonRowProps) {
  const { person, household, photos, onCheck, onOpen } = props
  const { data } = person
  const words = familyWords
  const diet = Object.keys(data.diet ?? {}).toSorted()
  const meta = [
    data.relation === undefined ? undefined : said('relation', data.relation),
    data.say ? words.said(data.say) : undefined,
    household === data.name ? undefined : household,
    photos > 0 ? words.photos(photos) : undefined,
  ]
  const tags = [
    data.leavesAt === undefined ? undefined : words.leavesAt(data.leavesAt),
    data.mobility,
    diet.length > 0 ? words.eatsNot(allSaid('food', diet).join(', ')) : undefined,
  ]
  return (
    <CheckRow
      id={person.id}
      label={words.hereRow(data.name)}
      isDone={onCheck ? isHere(person) : isMarked(data.here)}
      onCheck={onCheck}
      isStruck={false}
      title={
        <span className="sun:text-title">
          {data.name}
          {data.count !== undefined && data.count > 1 ? (
            <span className="font-normal"> {words.times(data.count)}</span>
          ) : null}
        </span>
      }
      meta={meta.filter(Boolean).join(' · ')}
      onOpen={onOpen}
      openLabel={words.open(data.name)}
      unsent={props.isUnsent ? words.onlyHere : undefined}
      isContested={props.isContested}
      isSelected={props.isSelected}
    >
      {tags.some(Boolean) || props.isContested ? (
        <>
          {props.isContested ? <StatusTag kind="asked">{words.twoGiven}</StatusTag> : null}
          {tags.map((tag) =>
            tag ? (
              <StatusTag key={tag} kind="plain">
                {tag}
              </StatusTag>
            ) : null,
          )}
        </>
      ) : null}
    </CheckRow>
  )
})
