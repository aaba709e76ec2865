import { newId, stamp, type MadeWedding } from './madeWedding.ts'
import type { Account, ServerApi, WireRecord } from './serverApi.ts'

/**
 * Five groupings of a family in the order in which nobody can leave: the grandmother, who has to go at
 * 15:16, comes last, and the mother right after the father.
 */
export async function makeFormals(
  api: ServerApi,
  planner: Account,
  wedding: MadeWedding,
): Promise<{ people: ReadonlyMap<string, string> }> {
  const make = (type: string, data: WireRecord['data']): WireRecord => ({
    id: newId(),
    scope: wedding.scope,
    type,
    data,
    at: stamp(),
    by: planner.id,
    _deleted: false,
  })
  const people = {
    ada: make('person', { name: 'Ada Lowell', side: 'The couple' }),
    ben: make('person', { name: 'Ben Whitcombe', side: 'The couple' }),
    rose: make('person', { name: 'Nan Rosé Hale', side: 'Ben', say: 'nan roh-ZAY', leavesAt: 916 }),
    judith: make('person', { name: 'Judith Ames', side: 'Ada', relation: 'mother' }),
    gareth: make('person', { name: 'Gareth Lowell', side: 'Ada', relation: 'father' }),
    alfie: make('person', { name: 'Alfie Lowell (4)', side: 'Ada', smallChild: true }),
  }
  const list = make('shotList', {
    title: 'Family formals',
    order: 'a0',
    item: wedding.moments.get('Family formals') ?? '',
    callers: { [people.gareth.id]: true },
  })
  const wishes: [string, (keyof typeof people)[]][] = [
    ['Couple with her father', ['gareth']],
    ['Couple with her mother', ['judith']],
    ['Everybody', ['rose', 'judith', 'gareth', 'alfie']],
    ['Couple with Alfie', ['alfie']],
    ['Couple with Nan Rose', ['rose']],
  ]
  const shots = wishes.map(([title, names], index) =>
    make('shot', {
      list: list.id,
      title,
      order: `a${index + 1}`,
      priority: 2,
      estMin: 5,
      people: Object.fromEntries(
        [...(['ada', 'ben'] as const), ...names].map((name) => [people[name].id, true]),
      ),
    }),
  )
  await api.push(planner, [...Object.values(people), list, ...shots])
  return {
    people: new Map(Object.values(people).map(({ id, data }) => [String(data['name']), id])),
  }
}

/** What only the photo team knows: who never follows whom from one photograph to the next. */
export async function keepApart(
  api: ServerApi,
  photographer: Account,
  wedding: MadeWedding,
  person: string,
  from: string,
): Promise<void> {
  await api.push(photographer, [
    {
      id: newId(),
      scope: wedding.scope,
      type: 'personNote',
      data: { person, text: '', apart: { [from]: true } },
      at: stamp(),
      by: photographer.id,
      _deleted: false,
    },
  ])
}
