import { GRANTS, type GrantName } from '#shared/schema/record/grants.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { memberWords } from '../../words/members.ts'

/** What a member may do beside their role: a mother edits the seating. */
export function GrantFields({
  grants,
  onChange,
}: {
  grants: readonly GrantName[]
  onChange: (grants: readonly GrantName[]) => void
}) {
  const words = memberWords.grants
  return (
    <fieldset className="mt-5 flex flex-col border-0 p-0">
      <legend className="text-small font-bold text-ink2">{words.label}</legend>
      {GRANTS.map((name) => (
        <Checkbox
          key={name}
          label={words.names[name]}
          isSelected={grants.includes(name)}
          onChange={(isGiven) =>
            onChange(isGiven ? [...grants, name] : grants.filter((one) => one !== name))
          }
        >
          {words.names[name]}
        </Checkbox>
      ))}
    </fieldset>
  )
}
