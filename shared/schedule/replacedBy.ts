import type { VendorData } from '#shared/schema/vendor.ts'

type Vendor = { readonly id: string; readonly data: Pick<VendorData, 'replaces' | 'standIn'> }

/**
 * Who is not counted on any more, and who comes instead: who was replaced, by the one that was chosen,
 * or while nobody chose by the first that was brought in; and once one was chosen, the others.
 */
export function replacedBy<One extends Vendor>(vendors: readonly One[]): ReadonlyMap<string, One> {
  const chosenOf = new Map(vendors.map(({ id, data }) => [id, data.standIn]))
  const found = new Map<string, One>()
  const inOrder = vendors.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  for (const one of inOrder) {
    const { replaces } = one.data
    if (replaces === undefined) continue
    if (chosenOf.get(replaces) === one.id || !found.has(replaces)) found.set(replaces, one)
  }
  for (const { id, data } of inOrder) {
    const instead = data.replaces === undefined ? undefined : found.get(data.replaces)
    const isChosen = data.replaces !== undefined && chosenOf.get(data.replaces) === instead?.id
    if (instead && isChosen && instead.id !== id && !found.has(id)) found.set(id, instead)
  }
  return found
}
