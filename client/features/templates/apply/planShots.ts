import { freshKeys } from '#shared/merge/orderKey.ts'
import { shot, type ShotData } from '#shared/schema/shot.ts'
import { shotList } from '#shared/schema/shotList.ts'
import type { TemplateShotData } from '#shared/schema/templateShot.ts'
import { createOp, type WriteOp } from '../../../data/replica/writeOp.ts'
import { fillText } from './fillText.ts'
import { keysBehind } from './keysBehind.ts'
import { inOrder, type Part } from './templateParts.ts'
import type { TemplateProblem, TemplateUse } from './templateUse.ts'

/** One shot list for each moment at which a template takes shots, filled with the people it knows. */
export function planShots(
  use: TemplateUse,
  items: ReadonlyMap<string, string>,
  problems: TemplateProblem[],
): readonly WriteOp[] {
  const { target, newId } = use
  const byMoment = Map.groupBy(inOrder(use.shots), ({ data }) => data.moment ?? '')
  const listKeys = keysBehind(target.shotLists, byMoment.size, newId)
  return [...byMoment].flatMap(([moment, shots], index) => {
    const list = newId()
    const item = items.get(moment)
    const named = use.moments.find(({ id }) => id === moment)
    const keys = freshKeys(shots.length)
    return [
      createOp(shotList, target.scope, list, {
        title: filled(named?.data.title ?? use.template.data.title),
        order: listKeys[index] ?? 'a0',
        ...(item === undefined ? {} : { item }),
      }),
      ...shots.map(({ data }, place) =>
        createOp(shot, target.scope, newId(), shotOf(data, list, keys[place] ?? 'a0')),
      ),
    ]
  })

  function filled(text: string): string {
    return fillText(text, use.answers, (variable) =>
      problems.push({ problem: 'unanswered', variable, where: text }),
    ).slice(0, 200)
  }

  function shotOf(data: TemplateShotData, list: string, order: string): ShotData {
    const people = peopleOf(data, target.people)
    const households = people.flatMap((one) => one.data.household ?? [])
    return {
      list,
      order,
      title: filled(data.title),
      priority: data.priority,
      people: setOf(people.map(({ id }) => id)),
      households: setOf(households),
      ...(data.block === undefined ? {} : { block: data.block }),
      ...(data.estMin === undefined ? {} : { estMin: data.estMin }),
    }
  }
}

/** People of the wedding who are what the template calls for ("mother of bride"). */
function peopleOf(
  { relations = {} }: TemplateShotData,
  people: TemplateUse['target']['people'],
): readonly Part<{ household?: string }>[] {
  const wanted = new Set(Object.keys(relations).map(plain))
  return people.filter(
    ({ data }) => data.relation !== undefined && wanted.has(plain(data.relation)),
  )
}

function plain(text: string): string {
  return text.trim().toLocaleLowerCase('en')
}

function setOf(ids: readonly string[]): Record<string, true> {
  return Object.fromEntries(ids.map((id) => [id, true as const]))
}
