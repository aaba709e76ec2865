/** Offered while a relation is written, as they are stored; any other is kept as it is. */
export const relations: readonly string[] = [
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
]

/** Offered for a shot of a template: whoever is this to the couple joins it. */
export const shotRelations: readonly string[] = [
  'couple',
  'mother of the bride',
  'father of the bride',
  'mother of the groom',
  'father of the groom',
  'grandparent',
  'sibling',
  'bridesmaid',
  'groomsman',
  'best man',
  'maid of honour',
  'flower girl',
  'page boy',
]

/** Who is nearer stands first; a relation that none of these words begins comes after them. */
const NEAR: readonly RegExp[] = [
  /\b(bride|groom)$|(^|\bder )braut$|bräutigams?$/,
  /^(mother|father|mum|mom|dad|parent|mutter|vater|mama|papa|eltern|brautm|brautv|bräutigamm|bräutigamv)/,
  /^(step|stief)/,
  /^(sister|brother|sibling|son|daughter|child|schwester|bruder|geschw|sohn|tochter|kind)/,
  /^(grand|nan|gran|groß|gross|oma|opa|ur)/,
  /^(aunt|uncle|tante|onkel)/,
  /^(cousin|niece|nephew|kusine|vetter|nichte|neffe)/,
  /^(god|pate)/,
  /^(maid|matron|man) of honou?r|^(best|trauzeug)/,
  /^(bridesmaid|groomsman|usher|flower|ring|page|brautjung|blumen)/,
]

export function relationRank(relation: string | undefined): number {
  const text = relation?.trim().toLocaleLowerCase() ?? ''
  const at = NEAR.findIndex((pattern) => pattern.test(text))
  return at === -1 ? NEAR.length : at
}
