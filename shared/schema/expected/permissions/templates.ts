import type { ExpectedRow } from '../permissionRow.ts'

export const TEMPLATES_PERMISSIONS: readonly ExpectedRow[] = Object.entries({
  template: 'title notes order variables',
  templateMoment:
    'order lane title category notes mode start sunRef offsetMin deps durationMin minDurationMin elastic mayStartEarly pin key keepPriority visibility',
  templateShot: 'moment order title block relations priority estMin',
  templateTask: 'order title group phase dueDays dueAt assignee notes',
}).map(([type, fields]): ExpectedRow => ({
  type,
  given: 'any',
  read: 'studioOwner editor viewer',
  create: 'studioOwner editor',
  update: [
    [fields, 'studioOwner editor'],
    ...(type === 'template' ? [] : [['template', ''] as const]),
  ],
  delete: 'studioOwner editor',
}))
