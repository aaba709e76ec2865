import type { Page } from '@playwright/test'
import { violationsOf } from './axe.ts'
import { expect } from './journey.ts'

/**
 * Waits for a state and looks at it; the walk goes on, so that everything is told at once.
 *
 * @param shows Something that is only there once the state is reached
 */
export async function look(page: Page, name: string, shows: string | RegExp): Promise<void> {
  await expect(page.getByText(shows).filter({ visible: true }).first()).toBeVisible()
  expect.soft(await violationsOf(page, name)).toEqual([])
}
