import { createElement, type ComponentType } from 'react'

let renders = 0

/**
 * Counts each time a component of a file is drawn. For `vi.mock` of the file whose component a row draws exactly once each time it is drawn itself:
 *
 *     vi.mock('../../ui/MomentRow.tsx', async (original) =>
 *       (await import('../../testing/rowRenders.ts')).counted(
 *         await original<typeof MomentRowFile>(), 'MomentRow'))
 *
 * What happens inside of it, such as a button's own state, is not counted.
 */
export function counted<Name extends string, Props extends object>(
  file: Record<Name, ComponentType<Props>>,
  name: Name,
): Record<Name, ComponentType<Props>> {
  const Inside = file[name]
  return {
    ...file,
    [name]: (props: Props) => {
      renders += 1
      return createElement(Inside, props)
    },
  }
}

/** Rows drawn since this was asked last. */
export function rowRenders(): number {
  const since = renders
  renders = 0
  return since
}
