import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { rootRoute } from './rootRoute.ts'
import { searchText } from './searchText.ts'

const templates = createRoute({
  getParentRoute: () => rootRoute,
  path: '/templates',
  /** The studio that is shown; absent: the first. */
  validateSearch: z.object({ studio: searchText }),
  component: lazyRouteComponent(
    () => import('../features/templates/TemplatesScreen.tsx'),
    'TemplatesScreen',
  ),
})

const template = createRoute({
  getParentRoute: () => rootRoute,
  path: '/templates/$studio/$template',
  validateSearch: z.object({
    part: z.catch(
      z.optional(z.enum(['sections', 'day', 'shots', 'tasks', 'questions', 'about'])),
      undefined,
    ),
    /** The section that is open. */
    section: searchText,
    /** The moment, shot, task or question that is open. */
    open: searchText,
  }),
  component: lazyRouteComponent(
    () => import('../features/templates/TemplateScreen.tsx'),
    'TemplateScreen',
  ),
})

const useTemplate = createRoute({
  getParentRoute: () => rootRoute,
  path: '/w/$wedding/template',
  validateSearch: z.object({
    /** The day of this wedding is kept as a template, rather than one used here. */
    from: z.catch(z.optional(z.literal('day')), undefined),
    /** The template that is looked at. */
    template: searchText,
  }),
  component: lazyRouteComponent(
    () => import('../features/templates/use/UseTemplateScreen.tsx'),
    'UseTemplateScreen',
  ),
})

/** What a studio uses again. */
export const templatesRoutes = [templates, template, useTemplate] as const
