import { expect, test } from 'vitest'
import type { TemplateData } from '#shared/schema/template.ts'
import { everyType } from '#shared/schema/everyType.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { MomentRecord, SectionRecord, TemplateParts } from './templateParts.ts'
import {
  labelForName,
  nameForLabel,
  renameVariable,
  unknownNames,
  variableUses,
} from './variables.ts'

const scope: ScopeName = 'studio:0190a000-0000-7000-8000-000000000002'
const TEMPLATE = '0190a000-0000-7000-8000-000000000010'
const envelope = { scope, at: '', by: '' }

const moment: MomentRecord = {
  ...envelope,
  id: 'moment',
  type: 'templateMoment',
  data: {
    template: TEMPLATE,
    order: 'a0',
    lane: 'Everyone',
    title: 'Getting ready of {couple}',
    mode: 'at',
    start: '{ceremonyStart-90}',
    durationMin: 30,
    visibility: 'team',
  },
}
const faq: SectionRecord = {
  ...envelope,
  id: 'faq',
  type: 'section',
  data: {
    template: TEMPLATE,
    kind: 'faq',
    title: 'Questions',
    order: 'a0',
    visibleTo: {},
    config: {},
    entries: { one: { order: 'a0', question: 'When?', answer: 'At {ceremonyStart}, {couple}.' } },
  },
}
const parts: TemplateParts = { sections: [faq], moments: [moment], shots: [], tasks: [] }
const data: TemplateData = {
  title: 'Church',
  order: 'a0',
  variables: { ceremonyStart: { label: 'The ceremony begins', kind: 'time', time: 840 } },
}

test('a question is found in starts, titles and entries; what nothing asks for is named', () => {
  const uses = variableUses(parts)
  expect(uses.get('ceremonyStart')?.map(({ id }) => id)).toEqual(['faq', 'moment'])
  expect(unknownNames(uses, data)).toEqual(['couple'])
})

test('another name for a question stands everywhere after one edit, and nothing else changes', () => {
  const ops = renameVariable({ id: TEMPLATE, data }, parts, 'ceremonyStart', 'church')
  const after = new Map<string, JsonObject>([
    [TEMPLATE, { ...data }],
    ['moment', { ...moment.data }],
    ['faq', { ...faq.data }],
  ])
  for (const op of ops) {
    if (op.op !== 'patch') throw new Error('renaming only changes')
    after.set(op.id, op.change(after.get(op.id) ?? {}))
  }
  expect(after.get(TEMPLATE)?.['variables']).toEqual({ church: data.variables['ceremonyStart'] })
  expect(after.get('moment')).toEqual({ ...moment.data, start: '{church-90}' })
  expect(after.get('faq')).toEqual({
    ...faq.data,
    entries: { one: { order: 'a0', question: 'When?', answer: 'At {church}, {couple}.' } },
  })
  expect(everyType['templateMoment']?.data.safeParse(after.get('moment')).success).toBe(true)
})

test('a name that is taken is not given twice', () => {
  expect(renameVariable({ id: TEMPLATE, data }, parts, 'ceremonyStart', 'ceremonyStart')).toEqual(
    [],
  )
  expect(nameForLabel('The ceremony begins', {})).toBe('ceremonyBegins')
  expect(nameForLabel('The ceremony begins', { ceremonyBegins: 1 })).toBe('ceremonyBegins2')
  expect(nameForLabel('Où ? 7', {})).toBe('ou7')
  expect(nameForLabel('—', {})).toBe('answer')
  expect(labelForName('dinnerStart')).toBe('Dinner start')
})
