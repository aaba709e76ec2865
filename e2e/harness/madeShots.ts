import { newId, stamp, type MadeWedding } from './madeWedding.ts'
import type { Account, ServerApi, WireRecord } from './serverApi.ts'

export type MadeShots = {
  list: string
  households: { ames: string; hale: string }
  /** Title → id. */
  shots: ReadonlyMap<string, string>
}

/** Six groupings in two blocks for the family formals of a wedding, with their people. */
export async function makeShots(
  api: ServerApi,
  planner: Account,
  wedding: MadeWedding,
): Promise<MadeShots> {
  const make = (type: string, data: WireRecord['data']): WireRecord => ({
    id: newId(),
    scope: wedding.scope,
    type,
    data,
    at: stamp(),
    by: planner.id,
    _deleted: false,
  })
  const [ames, hale] = ['Judith and Peter', 'Rose Hale'].map((name) => make('household', { name }))
  if (!ames || !hale) throw new Error('Two households are needed')
  const person = (name: string, data: WireRecord['data'] = {}) => make('person', { name, ...data })
  const people = {
    ada: person('Ada Lowell', { side: 'The couple' }),
    ben: person('Ben Whitcombe', { side: 'The couple' }),
    rose: person('Nan Rosé Hale', { side: 'Ben', say: 'nan roh-ZAY', household: hale.id }),
    judith: person('Judith Ames', { side: 'Ada', household: ames.id }),
    peter: person('Peter Ames', { side: 'Ada', household: ames.id }),
  }
  const list = make('shotList', {
    title: 'Family formals',
    order: 'a0',
    item: wedding.moments.get('Family formals') ?? '',
  })
  const wishes: [string, string, (keyof typeof people)[], number][] = [
    ['Couple with Nan Rose', 'Leave early', ['ada', 'ben', 'rose'], 1],
    ['Ben and Nan Rose', 'Leave early', ['ben', 'rose'], 2],
    ['Couple with Judith and Peter', 'Ada’s side', ['ada', 'ben', 'judith', 'peter'], 1],
    ['Ada and mother', 'Ada’s side', ['ada', 'judith'], 2],
    ['Ada and stepfather', 'Ada’s side', ['ada', 'peter'], 3],
    ['Everybody', 'Ada’s side', ['ada', 'ben', 'rose', 'judith', 'peter'], 2],
  ]
  const shots = wishes.map(([title, block, names, priority], index) => {
    const ids = names.map((name) => people[name])
    const families = ids.flatMap(({ data }) => data['household'] ?? [])
    return make('shot', {
      list: list.id,
      title,
      block,
      order: `a${index + 1}`,
      priority,
      estMin: 7,
      people: Object.fromEntries(ids.map(({ id }) => [id, true])),
      ...(families.length > 0 && {
        households: Object.fromEntries(families.map((id) => [id, true])),
      }),
    })
  })
  await api.push(planner, [ames, hale, ...Object.values(people), list, ...shots])
  return {
    list: list.id,
    households: { ames: ames.id, hale: hale.id },
    shots: new Map(wishes.map(([title], index) => [title, shots[index]?.id ?? ''])),
  }
}
