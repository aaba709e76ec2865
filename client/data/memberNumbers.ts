import type { MemberContactData } from '#shared/schema/memberContact.ts'

type Written = { readonly data: MemberContactData }

/** Whether it can be rung at all. */
export function isNumber(phone: string | undefined): boolean {
  return /\d/.test(phone ?? '')
}

/**
 * What was written down of members' numbers, by account, in the order in which it counts: two devices,
 * or somebody who plans, may each have made a record about one person. Those that can be rung come
 * first, then what was made first; the same on every device.
 */
export function memberNumbers<T extends Written & { readonly id: string }>(
  records: readonly T[],
): ReadonlyMap<string, readonly [T, ...T[]]> {
  const found = new Map<string, [T, ...T[]]>()
  const rank = ({ data }: T) => (isNumber(data.phone) ? 0 : 1)
  for (const one of records.toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))) {
    const known = found.get(one.data.user)
    if (known) known.push(one)
    else found.set(one.data.user, [one])
  }
  return found
}
