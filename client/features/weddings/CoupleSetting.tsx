import { wedding, type WeddingData } from '#shared/schema/wedding.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import { useSay } from '../../frame/useSay.ts'
import { Field } from '../../ui/Field.tsx'
import { TagPicker } from '../../ui/TagPicker.tsx'
import { coupleOf } from '../../words/couple.ts'
import { settingsWords } from '../../words/weddingSettings.ts'

export type CoupleSettingProps = { record: TypedRecord<WeddingData>; isReadOnly: boolean }

/** Whose wedding it is. A title made of the names follows them. */
export function CoupleSetting({ record, isReadOnly }: CoupleSettingProps) {
  const { many, ops } = useWrite()
  const say = useSay()
  const words = settingsWords
  const { id, data } = record
  const names = coupleOf(data)

  async function change(next: readonly string[]) {
    const wanted = next.map((name) => name.trim()).filter((name) => name !== '')
    if (wanted.length === 0) return
    const gone = Object.keys(data.couple).filter((name) => !wanted.includes(name))
    const added = wanted.filter((name) => !(name in data.couple))
    const outcome = await many([
      ...gone.map((name) => ops.setMember(id, ['couple', name], undefined)),
      ...added.map((name) => ops.setMember(id, ['couple', name], true)),
      ...(data.title === titleOf(names)
        ? [ops.patch(wedding, id, { title: titleOf(wanted) })]
        : []),
    ])
    say.outcome(outcome, words.saved(words.couple))
  }

  if (isReadOnly) return <Field label={words.couple} value={titleOf(names)} isReadOnly />
  return (
    <TagPicker
      label={words.couple}
      addLabel={words.addName}
      openLabel={words.openNames}
      removeLabel={words.removeName}
      options={[]}
      value={names}
      onChange={(next) => void change(next)}
      onCreate={(text) => text.trim().slice(0, 80)}
    />
  )
}

function titleOf(names: readonly string[]): string {
  return names.join(' & ')
}
