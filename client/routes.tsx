import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router'
import * as z from 'zod/mini'
import { AppRoot } from './AppRoot.tsx'
import { CrashNotice } from './frame/CrashNotice.tsx'
import { NotFoundScreen } from './frame/NotFoundScreen.tsx'

/** Every address of the app, its search params and its lazily loaded screen. */
const root = createRootRoute({ component: AppRoot })

const text = z.catch(z.optional(z.string().check(z.maxLength(200))), undefined)

const weddings = createRoute({
  getParentRoute: () => root,
  path: '/',
  /** `new`: the form for a new wedding is open. */
  validateSearch: z.object({ panel: z.catch(z.optional(z.literal('new')), undefined) }),
  component: lazyRouteComponent(
    () => import('./features/weddings/WeddingsScreen.tsx'),
    'WeddingsScreen',
  ),
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  validateSearch: z.object({
    mode: z.catch(z.optional(z.enum(['in', 'up'])), undefined),
    /** Where to go once signed in; a path of ours. */
    next: text,
  }),
  component: lazyRouteComponent(
    () => import('./features/account/WelcomeScreen.tsx'),
    'WelcomeScreen',
  ),
})

const join = createRoute({
  getParentRoute: () => root,
  path: '/join/$token',
  component: lazyRouteComponent(() => import('./features/members/JoinScreen.tsx'), 'JoinScreen'),
})

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(
    () => import('./features/account/AccountScreen.tsx'),
    'AccountScreen',
  ),
})

const notices = createRoute({
  getParentRoute: () => root,
  path: '/notices',
  component: lazyRouteComponent(
    () => import('./features/notices/NoticesScreen.tsx'),
    'NoticesScreen',
  ),
})

const sync = createRoute({
  getParentRoute: () => root,
  path: '/sync',
  component: lazyRouteComponent(() => import('./features/sync/SyncScreen.tsx'), 'SyncScreen'),
})

const decisions = createRoute({
  getParentRoute: () => root,
  path: '/decisions',
  validateSearch: z.object({ wedding: text, card: text }),
  component: lazyRouteComponent(
    () => import('./features/conflicts/DecisionsScreen.tsx'),
    'DecisionsScreen',
  ),
})

const day = createRoute({
  getParentRoute: () => root,
  path: '/w/$wedding/day',
  validateSearch: z.object({
    day: text,
    /** The moment that is selected, opened or edited. */
    item: text,
    panel: z.catch(
      z.optional(z.enum(['item', 'edit', 'new', 'late', 'move', 'reorder'])),
      undefined,
    ),
    /** The one lane that is shown; absent: all. */
    lane: text,
  }),
  component: lazyRouteComponent(() => import('./features/day/DayScreen.tsx'), 'DayScreen'),
})

const handOver = createRoute({
  getParentRoute: () => root,
  path: '/w/$wedding/hand-over',
  validateSearch: z.object({
    way: z.catch(z.optional(z.enum(['give', 'take'])), undefined),
    /** Account of whom it is for. */
    to: text,
  }),
  component: lazyRouteComponent(
    () => import('./features/courier/HandOverScreen.tsx'),
    'HandOverScreen',
  ),
})

const importRunSheet = createRoute({
  getParentRoute: () => root,
  path: '/w/$wedding/import',
  component: lazyRouteComponent(() => import('./features/import/ImportScreen.tsx'), 'ImportScreen'),
})

const people = createRoute({
  getParentRoute: () => root,
  path: '/w/$wedding/people',
  component: lazyRouteComponent(
    () => import('./features/members/PeopleScreen.tsx'),
    'PeopleScreen',
  ),
})

const vendors = createRoute({
  getParentRoute: () => root,
  path: '/w/$wedding/vendors',
  validateSearch: z.object({
    vendor: text,
    panel: z.catch(z.optional(z.enum(['edit', 'new'])), undefined),
    /** A view of the list, or a kind. */
    show: text,
  }),
  component: lazyRouteComponent(
    () => import('./features/vendors/VendorsScreen.tsx'),
    'VendorsScreen',
  ),
})

const shots = createRoute({
  getParentRoute: () => root,
  path: '/w/$wedding/shots',
  validateSearch: z.object({
    /** The list that is open; `none`: all are folded. */
    list: text,
    shot: text,
    filter: z.catch(z.optional(z.enum(['must', 'here', 'missing', 'open'])), undefined),
    /** A person or a title that is looked for; empty: the field is open. */
    q: text,
    panel: z.catch(
      z.optional(
        z.enum([
          'shot',
          'edit',
          'new',
          'move',
          'reorder',
          'paste',
          'newList',
          'list',
          'here',
          'caller',
        ]),
      ),
      undefined,
    ),
  }),
  component: lazyRouteComponent(() => import('./features/shots/ShotsScreen.tsx'), 'ShotsScreen'),
})

const guests = createRoute({
  getParentRoute: () => root,
  path: '/w/$wedding/guests',
  validateSearch: z.object({
    /** Absent: the list. */
    view: z.catch(z.optional(z.enum(['tables', 'door', 'kitchen', 'add'])), undefined),
    /** The guest, household or table that is open. */
    guest: text,
    household: text,
    table: text,
    answer: z.catch(z.optional(z.enum(['waiting', 'yes', 'no', 'maybe', 'unseated'])), undefined),
    side: text,
    at: text,
    diet: text,
  }),
  component: lazyRouteComponent(() => import('./features/guests/GuestsScreen.tsx'), 'GuestsScreen'),
})

const tasks = createRoute({
  getParentRoute: () => root,
  path: '/w/$wedding/tasks',
  validateSearch: z.object({
    task: text,
    /** Absent beside a task: the task itself. */
    panel: z.catch(z.optional(z.enum(['new', 'form', 'edit', 'move', 'reorder'])), undefined),
    filter: z.catch(z.optional(z.enum(['mine', 'open', 'late'])), undefined),
    /** What is looked for; empty: the field is open. */
    q: text,
  }),
  component: lazyRouteComponent(() => import('./features/tasks/TasksScreen.tsx'), 'TasksScreen'),
})

const myTasks = createRoute({
  getParentRoute: () => root,
  path: '/tasks',
  component: lazyRouteComponent(
    () => import('./features/tasks/MyTasksScreen.tsx'),
    'MyTasksScreen',
  ),
})

const search = createRoute({
  getParentRoute: () => root,
  path: '/w/$wedding/search',
  /** What is looked for, as it was typed. */
  validateSearch: z.object({ q: text }),
  component: lazyRouteComponent(
    () => import('./features/palette/SearchScreen.tsx'),
    'SearchScreen',
  ),
})

const family = createRoute({
  getParentRoute: () => root,
  path: '/w/$wedding/family',
  validateSearch: z.object({
    person: text,
    panel: z.catch(z.optional(z.enum(['edit', 'new', 'paste'])), undefined),
    view: z.catch(z.optional(z.enum(['all', 'missing', 'here'])), undefined),
  }),
  component: lazyRouteComponent(() => import('./features/family/FamilyScreen.tsx'), 'FamilyScreen'),
})

const photos = createRoute({
  getParentRoute: () => root,
  path: '/w/$wedding/photos',
  validateSearch: z.object({
    /** The picture that is open. */
    photo: text,
    /** Only those of a shot; what is taken belongs to it. */
    shot: text,
    show: z.catch(z.optional(z.enum(['all', 'here', 'best', 'refused'])), undefined),
  }),
  component: lazyRouteComponent(() => import('./features/photos/PhotosScreen.tsx'), 'PhotosScreen'),
})

const documents = createRoute({
  getParentRoute: () => root,
  path: '/w/$wedding/documents',
  validateSearch: z.object({
    document: text,
    /** Only those of a kind. */
    kind: text,
  }),
  component: lazyRouteComponent(
    () => import('./features/documents/DocumentsScreen.tsx'),
    'DocumentsScreen',
  ),
})

const more = createRoute({
  getParentRoute: () => root,
  path: '/w/$wedding/more',
  component: lazyRouteComponent(() => import('./features/more/MoreScreen.tsx'), 'MoreScreen'),
})

const history = createRoute({
  getParentRoute: () => root,
  path: '/w/$wedding/history',
  validateSearch: z.object({
    view: z.catch(z.optional(z.enum(['named', 'bin'])), undefined),
    /** The one record, or one field of it, whose past is shown. */
    record: text,
    path: text,
    /** Whose changes, and of which kind. */
    user: text,
    kind: text,
    /** The moment that is looked at: `v12` a version, `t1790…` an instant, `s<id>` a named one. */
    at: text,
    /** What it is compared with: another one, or `now`. */
    with: text,
    /** One of two moments is chosen, the other is to be. */
    from: text,
  }),
  component: lazyRouteComponent(
    () => import('./features/history/HistoryScreen.tsx'),
    'HistoryScreen',
  ),
})

const look = createRoute({
  getParentRoute: () => root,
  path: '/w/$wedding/look',
  component: lazyRouteComponent(() => import('./features/looking/LookScreen.tsx'), 'LookScreen'),
})

const templates = createRoute({
  getParentRoute: () => root,
  path: '/templates',
  /** The studio that is shown; absent: the first. */
  validateSearch: z.object({ studio: text }),
  component: lazyRouteComponent(
    () => import('./features/templates/TemplatesScreen.tsx'),
    'TemplatesScreen',
  ),
})

const template = createRoute({
  getParentRoute: () => root,
  path: '/templates/$studio/$template',
  validateSearch: z.object({
    part: z.catch(
      z.optional(z.enum(['sections', 'day', 'shots', 'tasks', 'questions', 'about'])),
      undefined,
    ),
    /** The section that is open. */
    section: text,
    /** The moment, shot, task or question that is open. */
    open: text,
  }),
  component: lazyRouteComponent(
    () => import('./features/templates/TemplateScreen.tsx'),
    'TemplateScreen',
  ),
})

const useTemplate = createRoute({
  getParentRoute: () => root,
  path: '/w/$wedding/template',
  validateSearch: z.object({
    /** The day of this wedding is kept as a template, rather than one used here. */
    from: z.catch(z.optional(z.literal('day')), undefined),
    /** The template that is looked at. */
    template: text,
  }),
  component: lazyRouteComponent(
    () => import('./features/templates/use/UseTemplateScreen.tsx'),
    'UseTemplateScreen',
  ),
})

const dashboard = createRoute({
  getParentRoute: () => root,
  path: '/w/$wedding/dashboard',
  /** The section that is being changed. */
  validateSearch: z.object({ section: text }),
  component: lazyRouteComponent(
    () => import('./features/templates/dashboard/DashboardScreen.tsx'),
    'DashboardScreen',
  ),
})

const ready = createRoute({
  getParentRoute: () => root,
  path: '/w/$wedding/ready',
  component: lazyRouteComponent(() => import('./features/prepare/ReadyScreen.tsx'), 'ReadyScreen'),
})

const storage = createRoute({
  getParentRoute: () => root,
  path: '/storage',
  component: lazyRouteComponent(
    () => import('./features/storage/StorageScreen.tsx'),
    'StorageScreen',
  ),
})

const settings = createRoute({
  getParentRoute: () => root,
  path: '/w/$wedding/settings',
  component: lazyRouteComponent(
    () => import('./features/weddings/WeddingSettingsScreen.tsx'),
    'WeddingSettingsScreen',
  ),
})

const merging = createRoute({
  getParentRoute: () => root,
  path: '/w/$wedding/merging',
  /** The group of fields or the learned rule that is open. */
  validateSearch: z.object({ group: text, rule: text }),
  component: lazyRouteComponent(
    () => import('./features/merging/MergingScreen.tsx'),
    'MergingScreen',
  ),
})

const metrics = createRoute({
  getParentRoute: () => root,
  path: '/metrics',
  validateSearch: z.object({
    /** Name of the studio or wedding; absent: the first. */
    of: text,
    /** Absent: a month. */
    span: z.catch(z.optional(z.enum(['week', 'quarter'])), undefined),
    /** The one kind of device that is looked at. */
    device: text,
  }),
  component: lazyRouteComponent(
    () => import('./features/metrics/MetricsScreen.tsx'),
    'MetricsScreen',
  ),
})

const emergency = createRoute({
  getParentRoute: () => root,
  path: '/w/$wedding/emergency',
  component: lazyRouteComponent(
    () => import('./features/incidents/IncidentsScreen.tsx'),
    'IncidentsScreen',
  ),
})

const routeTree = root.addChildren([
  weddings,
  signIn,
  join,
  account,
  notices,
  sync,
  decisions,
  day,
  shots,
  handOver,
  importRunSheet,
  people,
  vendors,
  tasks,
  myTasks,
  family,
  photos,
  documents,
  search,
  guests,
  history,
  emergency,
  look,
  more,
  ready,
  storage,
  settings,
  metrics,
  merging,
  templates,
  template,
  useTemplate,
  dashboard,
])

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: CrashNotice,
  defaultNotFoundComponent: NotFoundScreen,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
