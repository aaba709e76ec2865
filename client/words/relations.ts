import { inLocale } from './inLocale.ts'

/** Offered while a relation is written; any other is kept as it is. */
export const relations: readonly string[] = inLocale('relations', [
  'Bride',
  'Groom',
  'Mother',
  'Father',
  'Stepmother',
  'Stepfather',
  'Sister',
  'Brother',
  'Grandmother',
  'Grandfather',
  'Aunt',
  'Uncle',
  'Cousin',
  'Niece',
  'Nephew',
  'Godmother',
  'Godfather',
  'Maid of honour',
  'Best man',
  'Bridesmaid',
  'Groomsman',
  'Flower girl',
  'Ring bearer',
  'Friend',
  'Celebrant',
])

/** Who is nearer stands first; a relation that none of these words begins comes after them. */
const NEAR: readonly RegExp[] = [
  /\b(bride|groom)$/,
  /^(mother|father|mum|mom|dad|parent)/,
  /^step/,
  /^(sister|brother|sibling|son|daughter|child)/,
  /^(grand|nan|gran)/,
  /^(aunt|uncle)/,
  /^(cousin|niece|nephew)/,
  /^god/,
  /^(maid|matron|man) of honou?r|^best/,
  /^(bridesmaid|groomsman|usher|flower|ring|page)/,
]

export function relationRank(relation: string | undefined): number {
  const text = relation?.trim().toLocaleLowerCase() ?? ''
  const at = NEAR.findIndex((pattern) => pattern.test(text))
  return at === -1 ? NEAR.length : at
}
