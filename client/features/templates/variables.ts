import { byOrder } from '#shared/merge/byOrder.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { TemplateData } from '#shared/schema/template.ts'
import { memberOp, patchOp, type WriteOp } from '../../data/replica/writeOp.ts'
import type { TemplateParts } from './templateParts.ts'
import { namesIn, renamedFields } from './templateText.ts'

export type Variable = { name: string } & TemplateData['variables'][string]

const NAME = /^[a-z][A-Za-z0-9]{0,39}$/

export function isVariableName(text: string): boolean {
  return NAME.test(text)
}

/** What a template asks, in its order. */
export function variablesOf(data: Pick<TemplateData, 'variables'>): readonly Variable[] {
  return Object.entries(data.variables)
    .map(([name, variable]) => ({ name, ...variable }))
    .toSorted((a, b) =>
      byOrder({ id: a.name, order: a.order ?? '' }, { id: b.name, order: b.order ?? '' }),
    )
}

export type VariableUse = { id: string; title: string }

/** Name → the parts that use it; also of names that nothing asks for. */
export function variableUses(parts: TemplateParts): ReadonlyMap<string, readonly VariableUse[]> {
  const uses = new Map<string, VariableUse[]>()
  for (const { id, data } of everyPart(parts)) {
    for (const name of namesIn(data as JsonObject)) {
      const known = uses.get(name) ?? []
      uses.set(name, [...known, { id, title: data.title }])
    }
  }
  return uses
}

/** Names that are used and not asked for, sorted. */
export function unknownNames(
  uses: ReadonlyMap<string, readonly VariableUse[]>,
  data: Pick<TemplateData, 'variables'>,
): readonly string[] {
  return [...uses.keys()].filter((name) => !Object.hasOwn(data.variables, name)).toSorted()
}

/** One edit that calls a question otherwise, in the template and wherever it is used. */
export function renameVariable(
  template: { id: string; data: Pick<TemplateData, 'variables'> },
  parts: TemplateParts,
  from: string,
  to: string,
): readonly WriteOp[] {
  const variable = template.data.variables[from]
  if (!variable || Object.hasOwn(template.data.variables, to)) return []
  return [
    memberOp(template.id, ['variables', from], undefined),
    memberOp(template.id, ['variables', to], variable),
    ...everyPart(parts).flatMap(({ id, data }) => {
      const changes = renamedFields(data as JsonObject, from, to)
      return Object.keys(changes).length === 0 ? [] : [patchOp(id, changes)]
    }),
  ]
}

/** A name for what is asked: "The ceremony begins" → `ceremonyBegins`, never one that is taken. */
export function nameForLabel(label: string, taken: Readonly<Record<string, unknown>>): string {
  const words = label
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !['the', 'a', 'an', 'of', 's'].includes(word))
  const joined = words
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('')
    .replace(/^[^a-z]+/, '')
    .slice(0, 30)
  const name = joined === '' ? 'answer' : joined
  if (!Object.hasOwn(taken, name)) return name
  for (let number = 2; ; number += 1) {
    if (!Object.hasOwn(taken, `${name}${number}`)) return `${name}${number}`
  }
}

/** What is asked for by a name that a text already uses: `dinnerStart` → "Dinner start". */
export function labelForName(name: string): string {
  const words = name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, ' ').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function everyPart({ sections, moments, shots, tasks }: TemplateParts) {
  return [...sections, ...moments, ...shots, ...tasks]
}
