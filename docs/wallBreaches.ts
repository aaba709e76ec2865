import { ruleRooms } from '../scripts/walls/table.ts'

export type Row = { from: string; legal: string[]; breach: string[] }

/** `type ` before a specifier: only its types are imported. */
export const rows: Row[] = [
  {
    from: 'shared/schema',
    legal: ['zod/mini', './record/stamp.ts'],
    breach: ['zod', '../merge/x.ts', 'type ../protocol/x.ts', '../schedule/x.ts', 'node:fs'],
  },
  {
    from: 'shared/merge',
    legal: ['diff', 'fractional-indexing', '../schema/x.ts'],
    breach: ['../protocol/x.ts', '../schedule/x.ts', 'zod/mini', '../../server/sync/x.ts'],
  },
  {
    from: 'shared/merge/kinds',
    legal: ['../../schema/x.ts', '../siblings.ts'],
    breach: ['../../protocol/x.ts', '#shared/protocol/x.ts'],
  },
  {
    from: 'shared/schedule',
    legal: ['suncalc', '../schema/x.ts', 'type temporal-polyfill'],
    breach: ['../merge/x.ts', '../protocol/x.ts', 'temporal-polyfill'],
  },
  {
    from: 'shared/seating',
    legal: ['../schema/x.ts', '#shared/merge/x.ts'],
    breach: ['../protocol/x.ts', '../schedule/x.ts', 'zod/mini', '../../client/data/x.ts'],
  },
  {
    from: 'shared/questions',
    legal: ['../schema/x.ts', '#shared/merge/x.ts', '../schedule/x.ts', '../seating/x.ts'],
    breach: ['../protocol/x.ts', 'zod/mini', '../../client/data/x.ts'],
  },
  {
    from: 'shared/learning',
    legal: ['../schema/x.ts', '#shared/merge/x.ts'],
    breach: ['../protocol/x.ts', '../schedule/x.ts', 'zod/mini', '../../client/data/x.ts'],
  },
  {
    from: 'shared/history',
    legal: ['../schema/x.ts', '#shared/merge/x.ts'],
    breach: ['../protocol/x.ts', '../schedule/x.ts', 'zod/mini', '../../client/data/x.ts'],
  },
  {
    from: 'shared/publishing',
    legal: ['../schema/x.ts', '../schedule/x.ts'],
    breach: ['../merge/x.ts', '../protocol/x.ts', 'zod/mini', '../../client/data/x.ts'],
  },
  {
    from: 'shared/formals',
    legal: ['../schema/x.ts', '../schedule/x.ts'],
    breach: ['../merge/x.ts', '../protocol/x.ts', 'zod/mini', '../../client/data/x.ts'],
  },
  {
    from: 'shared/year',
    legal: ['../schema/x.ts', '../schedule/x.ts'],
    breach: ['../merge/x.ts', '../protocol/x.ts', 'zod/mini', '../../client/data/x.ts'],
  },
  {
    from: 'shared/money',
    legal: ['../schema/x.ts', '#shared/schema/x.ts'],
    breach: ['../merge/x.ts', '../protocol/x.ts', 'zod/mini', '../../client/data/x.ts'],
  },
  {
    from: 'shared/courier',
    legal: ['../schema/x.ts', '#shared/merge/x.ts', '#shared/protocol/x.ts', 'zod/mini'],
    breach: ['../schedule/x.ts', 'qr', '../../client/data/x.ts', '../../server/sync/x.ts'],
  },
  {
    from: 'shared/protocol',
    legal: ['zod/mini', '../schema/x.ts'],
    breach: ['../merge/x.ts', '../../server/sync/x.ts', '../../client/data/x.ts', 'zod'],
  },
  ...ruleRooms.map((from, index) => ({
    from,
    legal: ['#shared/merge/x.ts', '#shared/protocol/x.ts', './store.ts', 'node:crypto', 'zod/mini'],
    breach: [
      'express',
      'socket.io',
      'pg',
      'redis',
      'node:fs',
      'node:http',
      '../http/x.ts',
      '../live/x.ts',
      '../db/x.ts',
      'type ../db/x.ts',
      '../config.ts',
      '../../shared/merge/x.ts',
      `../${ruleRooms[(index + 1) % ruleRooms.length]?.replace('server/', '')}/x.ts`,
    ],
  })),
  { from: 'server/sync/deep/er', legal: ['../../store.ts'], breach: ['../../../db/x.ts'] },
  {
    from: 'server/auth',
    legal: ['@node-rs/argon2', 'jose', '#shared/schema/x.ts', './accounts.ts'],
    breach: ['pg', 'express', '../http/x.ts', '../live/x.ts', '../db/x.ts', '../sync/x.ts'],
  },
  {
    from: 'server/db',
    legal: ['pg', '#shared/schema/x.ts', 'type ../sync/x.ts', 'type ../auth/x.ts'],
    breach: ['../sync/x.ts', '../auth/x.ts', '../http/x.ts', 'type ../live/x.ts', 'express'],
  },
  {
    from: 'server/blobs',
    legal: ['@tus/file-store', 'node:fs', 'type ../files/x.ts'],
    breach: ['pg', 'express', '../files/x.ts', '../http/x.ts'],
  },
  {
    from: 'server/push',
    legal: ['web-push', 'node:crypto', 'type ../notices/x.ts'],
    breach: ['pg', 'express', '../notices/x.ts', '../db/x.ts'],
  },
  {
    from: 'server/http',
    legal: ['express', '../sync/x.ts', '../auth/x.ts', '#shared/protocol/x.ts'],
    breach: ['pg', 'socket.io', '../live/x.ts', '../db/x.ts', 'type ../db/x.ts'],
  },
  {
    from: 'server/live',
    legal: ['socket.io', 'redis', '../sync/x.ts', '../auth/x.ts', '#shared/protocol/x.ts'],
    breach: ['pg', 'express', '../http/x.ts', '../db/x.ts'],
  },
  {
    from: 'server/jobs',
    legal: ['../sync/x.ts', '../privacy/x.ts', '../auth/x.ts'],
    breach: ['pg', '../http/x.ts', '../live/x.ts', '../db/x.ts'],
  },
  {
    from: 'server',
    legal: ['./db/x.ts', './http/x.ts', './live/x.ts', './sync/x.ts', 'node:cluster'],
    breach: ['../client/data/x.ts', '../sw/x.ts', 'rxdb', 'react', 'vitest', './testing/x.ts'],
  },
  {
    from: 'client/data/replica',
    legal: ['rxdb', 'rxdb/plugins/core', 'dexie', '#shared/merge/x.ts', './queue.ts'],
    breach: [
      'react',
      'type react',
      'socket.io-client',
      'zod',
      '../live.ts',
      '../hooks/x.ts',
      '../../ui/x.tsx',
      '../../../sw/messages.ts',
      '../../../shared/merge/x.ts',
    ],
  },
  {
    from: 'client/data',
    legal: ['./replica/x.ts', 'socket.io-client', 'type rxdb', '../../sw/messages.ts'],
    breach: ['rxdb', 'dexie', 'react', '../features/day/x.tsx', '../ui/x.tsx', '../../sw/sw.ts'],
  },
  {
    from: 'client/data/hooks',
    legal: ['react', '../replica/x.ts', '../live.ts', 'type rxdb'],
    breach: ['rxdb', 'socket.io-client', '../../features/day/x.tsx', '../../ui/x.tsx'],
  },
  {
    from: 'client/ui',
    legal: ['react', 'react-aria-components', '@dnd-kit/react', 'd3-scale', './Button.tsx'],
    breach: ['../data/x.ts', '../features/day/x.tsx', '#shared/schema/x.ts', '../words/en.ts'],
  },
  {
    from: 'client/words',
    legal: ['#shared/protocol/errors.ts', './en.ts', 'type ../data/outcome.ts'],
    breach: ['react', '../data/x.ts', '../features/day/x.tsx'],
  },
  {
    from: 'client/words/de',
    legal: ['#shared/schedule/venueTime.ts', './other.ts', 'type ../day.ts', '../valueKind.ts'],
    breach: ['../day.ts', '../inLocale.ts', 'react', '../../features/day/x.tsx'],
  },
  {
    from: 'client/frame',
    legal: ['react', '../data/hooks/x.ts', '../ui/Button.tsx', '../words/en.ts'],
    breach: ['../features/day/x.tsx', '../routes.tsx', 'rxdb', 'react-aria-components'],
  },
  {
    from: 'client/features/day',
    legal: [
      'react',
      '@tanstack/react-router',
      './DayList.tsx',
      '../../data/hooks/x.ts',
      '../../data/replica/write.ts',
      '../../ui/Button.tsx',
      '../../frame/Screen.tsx',
      '../../words/en.ts',
      '#shared/schema/x.ts',
      '#shared/schedule/x.ts',
    ],
    breach: [
      '../shots/x.tsx',
      'type ../shots/x.tsx',
      'rxdb',
      'dexie',
      'socket.io-client',
      'react-aria-components',
      '@dnd-kit/react',
      'zod',
      'vitest',
      '#shared/protocol/x.ts',
      '../../../server/sync/x.ts',
      '../../routes.tsx',
    ],
  },
  {
    from: 'client/features/day/parts',
    legal: ['../DayList.tsx', '../../../ui/Button.tsx'],
    breach: ['../../shots/x.tsx', '../../../../shared/schema/x.ts'],
  },
  {
    from: 'client',
    legal: ['./features/day/x.tsx', './data/x.ts', './ui/x.tsx', 'react-dom/client'],
    breach: ['react-aria-components', 'rxdb', 'socket.io-client', '../server/main.ts', 'express'],
  },
  {
    from: 'sw',
    legal: [
      'workbox-precaching',
      '../client/data/replica/x.ts',
      '../client/words/noticeTexts.ts',
      '../client/words/inLocale.ts',
      '../client/words/de/noticeWords.ts',
      '#shared/schema/x.ts',
      './x.ts',
    ],
    breach: [
      '../client/data/live.ts',
      '../client/words/day.ts',
      '../client/words/de/day.ts',
      '../client/ui/x.tsx',
      '../server/sync/x.ts',
      'rxdb',
      'react',
    ],
  },
  {
    from: 'e2e',
    legal: ['@playwright/test', '#shared/schema/x.ts', 'node:child_process'],
    breach: ['../client/data/x.ts', '../server/main.ts', '#shared/merge/x.ts', 'pg'],
  },
  {
    from: 'scripts',
    legal: ['node:fs', '../server/db/embedded.ts'],
    breach: ['../client/data/x.ts', '../sw/sw.ts'],
  },
]

/** What a whole file may not do, beyond whom it imports. */
export const deeds: {
  what: string
  rule: string
  path: string
  code: string
  legalPath: string
}[] = [
  deed('a clock in a merge', 'no-restricted-properties', 'shared/merge/a.ts', 'Date.now()'),
  deed('a date in a merge', 'no-restricted-globals', 'shared/merge/b.ts', 'new Date(0)'),
  deed('a clock in a schedule', 'no-restricted-properties', 'shared/schedule/a.ts', 'Date.now()'),
  deed('chance in a schema', 'no-restricted-properties', 'shared/schema/a.ts', 'Math.random()'),
  ...ruleRooms.flatMap((room) => [
    deed(`a clock in ${room}`, 'no-restricted-properties', `${room}/a.ts`, 'Date.now()'),
    deed(`chance in ${room}`, 'no-restricted-properties', `${room}/b.ts`, 'Math.random()'),
  ]),
  deed('the network in a rule', 'no-restricted-globals', 'server/sync/c.ts', "fetch('/')"),
  deed('a timer in a rule', 'no-restricted-globals', 'server/sync/d.ts', 'setTimeout(() => 1, 1)'),
  {
    ...deed('a console outside the log', 'no-console', 'server/a.ts', "console.log('x')"),
    legalPath: 'server/log.ts',
  },
  deed('any', 'no-explicit-any', 'server/compose.ts', '0 as any', 'none'),
  deed('zod by import()', 'imports', 'client/data/c.ts', "import('zod')", 'none'),
  deed('zod by a type', 'imports', 'client/data/d.ts', "{} as import('zod').ZodType", 'none'),
  deed('a re-export', 'imports', 'client/ui/e.ts', "0\nexport * from '../data/x.ts'", 'none'),
  deed('a folder without a room', 'imports', 'elsewhere/a.ts', "0\nexport * from 'diff'", 'none'),
  deed('a test imported', 'imports', 'scripts/a.ts', "0\nexport * from './b.test.ts'", 'none'),
  deed(
    'a benchmark imported',
    'imports',
    'scripts/c.ts',
    "0\nexport * from '../bench/b.ts'",
    'none',
  ),
]

function deed(
  what: string,
  rule: string,
  path: string,
  code: string,
  legalPath = 'server/main.ts',
) {
  return { what, rule, path, code: `export const it = ${code}\n`, legalPath }
}
