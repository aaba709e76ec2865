import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { rootRoute } from './rootRoute.ts'
import { searchText } from './searchText.ts'

const tasks = createRoute({
  getParentRoute: () => rootRoute,
  path: '/w/$wedding/tasks',
  validateSearch: z.object({
    task: searchText,
    /** Absent beside a task: the task itself. */
    panel: z.catch(z.optional(z.enum(['new', 'form', 'edit', 'move', 'reorder'])), undefined),
    filter: z.catch(z.optional(z.enum(['mine', 'open', 'late'])), undefined),
    /** What is looked for; empty: the field is open. */
    q: searchText,
  }),
  component: lazyRouteComponent(() => import('../features/tasks/TasksScreen.tsx'), 'TasksScreen'),
})

const myTasks = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tasks',
  component: lazyRouteComponent(
    () => import('../features/tasks/MyTasksScreen.tsx'),
    'MyTasksScreen',
  ),
})

/** What is to be done. */
export const tasksRoutes = [tasks, myTasks] as const
