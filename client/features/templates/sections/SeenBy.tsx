import { useMemo } from 'react'
import { WEDDING_ROLES } from '#shared/schema/record/access.ts'
import { section } from '#shared/schema/section.ts'
import { vendor } from '#shared/schema/vendor.ts'
import { useRecords } from '../../../data/hooks/useRecords.ts'
import { useWrite } from '../../../data/hooks/useWrite.ts'
import { useSay } from '../../../frame/useSay.ts'
import { TagPicker } from '../../../ui/TagPicker.tsx'
import { sectionWords } from '../../../words/sections.ts'
import { vendorKindName } from '../../../words/vendors.ts'
import type { SectionRecord } from '../templateParts.ts'

type SeenByProps = { record: SectionRecord; isReadOnly: boolean }

const ROLES: readonly string[] = [sectionWords.seenBy.everyone, ...WEDDING_ROLES]

/** Roles, and kinds of vendors in a template or the vendors themselves in a wedding. */
export function SeenBy({ record, isReadOnly }: SeenByProps) {
  const { id, scope, data } = record
  const isWedding = scope.startsWith('wedding:')
  const vendors = useRecords(vendor, isWedding ? scope : null)
  const { many, ops } = useWrite()
  const say = useSay()
  const words = sectionWords.seenBy
  const value = [...Object.keys(data.visibleTo), ...Object.keys(data.vendors ?? {})]
  const options = useMemo(
    () => [
      ...words.options,
      ...(isWedding
        ? vendors.map((one) => ({
            id: one.id,
            label: one.data.name,
            description: vendorKindName(one.data.kind),
          }))
        : words.vendorKinds),
    ],
    [isWedding, vendors, words],
  )

  if (isReadOnly)
    return <p className="text-small text-ink2">{words.line(Object.keys(data.visibleTo))}</p>

  async function change(chosen: readonly string[]) {
    const isVendor = (one: string) => isWedding && !ROLES.includes(one)
    const set = (ids: readonly string[]) =>
      Object.fromEntries(ids.map((one) => [one, true as const]))
    const named = chosen.filter(isVendor)
    const outcome = await many([
      ops.patch(section, id, {
        visibleTo: set(chosen.filter((one) => !isVendor(one))),
        ...(isWedding ? { vendors: named.length === 0 ? undefined : set(named) } : {}),
      }),
    ])
    say.outcome(outcome, words.changed)
  }

  return (
    <div className="flex flex-col gap-1.5">
      <TagPicker
        label={words.label}
        addLabel={words.add}
        openLabel={words.open}
        removeLabel={(label) => words.remove(label)}
        options={options}
        value={value}
        onChange={(chosen) => void change(chosen)}
      />
      <p className="text-small text-ink2">{words.also}</p>
    </div>
  )
}
