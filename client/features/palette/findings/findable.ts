import type { DataOf, Fields, TypeDeclaration } from '#shared/schema/record/type.ts'
import type { TypedRecord } from '../../../data/recordStores.ts'
import type { Finding } from './finding.ts'

/** A finding as a type describes it; key and scope come from the record. */
export type Described = Pick<Finding, 'kind' | 'title' | 'to'> & {
  line?: readonly (string | undefined)[]
  also?: readonly (string | undefined)[]
  /** Of several in one record, such as the places of a wedding. */
  part?: string
}

/** The name of another record or of a place of the wedding, or undefined where it is not here. */
export type NameOf = (id: string | undefined) => string | undefined

/** How records of one type are found. */
export type Findable = {
  type: TypeDeclaration
  /** Which of its records still count; absent: all of them. */
  standing?: (records: readonly TypedRecord<never>[]) => readonly TypedRecord<never>[]
  /** What others call a record of this type by; absent: nothing names it. */
  name?: (data: never) => string
  /** What parts of it are called, by their id in it: the places of a wedding. */
  partNames?: (data: never) => readonly (readonly [string, string])[]
  /** Names of other records that its words are made of. */
  names?: (data: never, nameOf: NameOf) => readonly (string | undefined)[]
  /** @param at uuid of the wedding or studio it belongs to */
  describe: (
    record: TypedRecord<never>,
    names: readonly (string | undefined)[],
    at: string,
  ) => readonly Described[]
}

/** Lets each entry be written by the type of its own data. */
export function findable<F extends Fields>(entry: {
  type: TypeDeclaration<F>
  standing?: (records: readonly TypedRecord<DataOf<F>>[]) => readonly TypedRecord<DataOf<F>>[]
  name?: (data: DataOf<F>) => string
  partNames?: (data: DataOf<F>) => readonly (readonly [string, string])[]
  names?: (data: DataOf<F>, nameOf: NameOf) => readonly (string | undefined)[]
  describe: (
    record: TypedRecord<DataOf<F>>,
    names: readonly (string | undefined)[],
    at: string,
  ) => readonly Described[]
}): Findable {
  // Each entry is given records of its own type alone, which a list of entries cannot express.
  return entry as unknown as Findable
}
