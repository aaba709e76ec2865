import { formatRunningHours, parseVenueTime } from '#shared/schedule/venueTime.ts'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { Field } from '../../ui/Field.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { TagPicker } from '../../ui/TagPicker.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TimeField } from '../../ui/TimeField.tsx'
import { familyWords, foods } from '../../words/family.ts'
import { relations } from '../../words/relations.ts'
import { allSaid, said, storedFrom } from '../../words/terms.ts'
import { HouseholdField } from './HouseholdField.tsx'
import { sidesInUse } from './people.ts'
import type { PersonForm } from './personForm.ts'
import type { Family } from './useFamily.ts'

export type PersonFieldsProps = {
  family: Family
  /** Id of whom it is about; undefined: somebody new. */
  own: string | undefined
  form: PersonForm
  set: (changes: Partial<PersonForm>) => void
  isNameMissing: boolean
}

/** All that is known of a person, each part as far as the role allows. */
export function PersonFields({ family, own, form, set, isNameMissing }: PersonFieldsProps) {
  const { rights } = family
  const words = familyWords.form
  return (
    <>
      {rights.edit ? (
        <>
          <Field
            label={words.name}
            description={words.nameHelp}
            value={form.name}
            onChange={(name) => set({ name })}
            maxLength={200}
            error={isNameMissing ? words.nameMissing : undefined}
            autoComplete="off"
          />
          <Field
            label={words.say}
            description={words.sayHelp}
            value={form.say}
            onChange={(say) => set({ say })}
            maxLength={80}
            autoComplete="off"
          />
          <ComboBox
            label={words.relation}
            options={matching(allSaid('relation', relations), form.relation)}
            isMatched
            text={form.relation}
            onTextChange={(relation) => set({ relation: relation.slice(0, 80) })}
            onPick={(relation) => set({ relation })}
            openLabel={words.openRelations}
            noMatch={words.relationFree}
          />
          <ComboBox
            label={words.side}
            options={matching(allSaid('side', sidesInUse(family.people, family.couple)), form.side)}
            isMatched
            text={form.side}
            onTextChange={(side) => set({ side: side.slice(0, 80) })}
            onPick={(side) => set({ side })}
            openLabel={words.openSides}
            noMatch={words.sideFree}
          />
          <HouseholdField
            households={family.households}
            value={form.household}
            newName={form.newHousehold}
            mayMake={rights.makeHousehold}
            onChange={set}
          />
          <NumberField
            label={words.count}
            value={form.count ?? 1}
            onChange={(count) => set({ count: Number.isNaN(count) || count <= 1 ? null : count })}
            minValue={1}
            maxValue={999}
            stepLabels={{ less: words.less, more: words.more }}
          />
          <Field
            label={words.mobility}
            description={words.mobilityHelp}
            value={form.mobility}
            onChange={(mobility) => set({ mobility })}
            maxLength={80}
            autoComplete="off"
          />
          <TagPicker
            label={words.diet}
            addLabel={words.addDiet}
            openLabel={words.openDiets}
            removeLabel={words.removeDiet}
            options={[...new Set([...foods, ...form.diet])].map((id) => ({
              id,
              label: said('food', id),
            }))}
            value={form.diet}
            onChange={(diet) => set({ diet: [...diet] })}
            onCreate={(food) => storedFrom('food', food.trim().slice(0, 80), foods)}
            noMatch={words.dietFree}
          />
        </>
      ) : null}
      {rights.order ? (
        <>
          <TimeField
            label={words.leavesAt}
            description={words.leavesAtHelp}
            value={form.leavesAt}
            onChange={(leavesAt) => set({ leavesAt })}
            parse={(text) => parseVenueTime(text) ?? null}
            format={formatRunningHours}
            notUnderstood={words.notUnderstood}
            stepLabels={words.steps}
          />
          <Switch isSelected={form.smallChild} onChange={(smallChild) => set({ smallChild })}>
            {words.smallChild}
          </Switch>
        </>
      ) : null}
      {rights.note ? (
        <>
          <TextArea
            label={words.note}
            description={words.noteHelp}
            value={form.note}
            onChange={(note) => set({ note })}
            maxLength={20_000}
          />
          <TagPicker
            label={words.apart}
            addLabel={words.addApart}
            openLabel={words.openApart}
            removeLabel={words.removeApart}
            options={family.people
              .filter(({ id }) => id !== own)
              .map(({ id, data }) => ({ id, label: data.name }))}
            value={form.apart}
            onChange={(apart) => set({ apart: [...apart] })}
            noMatch={words.nobodyApart}
          />
          <p className="text-small text-ink2">{words.apartHelp}</p>
        </>
      ) : null}
    </>
  )
}

/** All while the text is one of them: the list is opened to choose another. */
function matching(options: readonly string[], text: string) {
  const wanted = text.trim().toLocaleLowerCase()
  const isOne = options.some((one) => one.toLocaleLowerCase() === wanted)
  return options
    .filter((one) => isOne || one.toLocaleLowerCase().includes(wanted))
    .map((id) => ({ id, label: id }))
}
