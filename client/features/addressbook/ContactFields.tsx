import { ComboBox } from '../../ui/ComboBox.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { addressBookWords } from '../../words/addressBook.ts'
import { vendorKindName, vendorKindWords, vendorWords } from '../../words/vendors.ts'
import type { ContactForm, formProblems } from './contactForm.ts'

type ContactFieldsProps = {
  form: ContactForm
  set: (changes: Partial<ContactForm>) => void
  /** Null: the person has not tried to save. */
  problems: ReturnType<typeof formProblems> | null
}

const KINDS = Object.entries(vendorKindWords).map(([id, label]) => ({ id, label }))
const STARS = [1, 2, 3, 4, 5]
/** A select holds no empty value. */
const NOT_SAID = '0'

/** All that is known of a contact. */
export function ContactFields({ form, set, problems }: ContactFieldsProps) {
  const words = addressBookWords.form
  const line = (label: string, field: 'person' | 'area', most: number) => (
    <Field
      label={label}
      value={form[field]}
      onChange={(text) => set({ [field]: text })}
      maxLength={most}
      autoComplete="off"
    />
  )
  return (
    <>
      <ComboBox
        label={words.kind}
        options={KINDS}
        text={vendorKindName(form.kind)}
        onTextChange={(text) => {
          const found = KINDS.find(({ label }) => label === text)
          set({ kind: (found?.id ?? text).slice(0, 80) })
        }}
        onPick={(kind) => set({ kind })}
        openLabel={vendorWords.form.openKinds}
        noMatch={vendorWords.form.kindFree}
        error={problems?.has('kind') ? words.kindMissing : undefined}
      />
      <Field
        label={words.name}
        value={form.name}
        onChange={(name) => set({ name })}
        maxLength={200}
        autoComplete="off"
        error={problems?.has('name') ? words.nameMissing : undefined}
      />
      {line(words.person, 'person', 200)}
      <Field
        label={words.phone}
        type="tel"
        value={form.phone}
        onChange={(phone) => set({ phone })}
        maxLength={80}
        autoComplete="off"
      />
      <Field
        label={words.email}
        type="email"
        value={form.email}
        onChange={(email) => set({ email })}
        maxLength={254}
        autoComplete="off"
      />
      {line(words.area, 'area', 80)}
      <Select
        label={words.rating}
        options={[
          { id: NOT_SAID, label: words.noRating },
          ...STARS.map((stars) => ({ id: String(stars), label: addressBookWords.rating(stars) })),
        ]}
        value={String(form.rating ?? NOT_SAID)}
        onChange={(stars) => set({ rating: stars === NOT_SAID ? null : Number(stars) })}
      />
      <TextArea
        label={words.notes}
        value={form.notes}
        onChange={(notes) => set({ notes })}
        maxLength={20_000}
      />
    </>
  )
}
