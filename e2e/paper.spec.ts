import type { Page } from '@playwright/test'
import { ALWAYS_ONLINE, expect, test } from './harness/journey.ts'
import { makeWedding, newId, stamp } from './harness/madeWedding.ts'
import { pdfPages, type PdfPage } from './harness/pdfPages.ts'
import { publishPlan } from './harness/publishPlan.ts'

const MM = 72 / 25.4
const SIZES = {
  a4: { width: 210, height: 297, margin: 14 },
  a5: { width: 148, height: 210, margin: 10 },
  large: { width: 210, height: 297, margin: 14 },
} as const
type SizeName = keyof typeof SIZES
/** What a printer's driver rounds away. */
const SLACK_PT = 1
const ROWS = 40
/** Long enough that a row that may be cut is cut somewhere. */
const NOTE = 'Ask for the key at the house; the barn door sticks, and the lights are on the left.'
const SECRET = 'Surprise song of the bridesmaids'

const titleOf = (n: number) => `Moment number ${n}.`

test('a run sheet of several pages is whole on paper, and each page says by itself how old it is @tablet', async ({
  api,
  person,
  url,
}) => {
  const [lena, bea] = await Promise.all([api.signUp('Lena Park'), api.signUp('Bea Larks')])
  const wedding = await makeWedding(api, lena, [
    ...Array.from({ length: ROWS }, (_, index) => ({
      title: titleOf(index + 1),
      at: 480 + index * 15,
      durationMin: 15,
      notes: `${NOTE} End of note ${index + 1}.`,
    })),
    { title: SECRET, at: 1_200, durationMin: 10, visibility: 'team' },
  ])
  const band = newId()
  const row = { scope: wedding.scope, by: lena.id, _deleted: false }
  await api.push(lena, [
    { ...row, id: band, type: 'vendor', data: { kind: 'band', name: 'The Larks' }, at: stamp() },
  ])
  const theirs = (await api.pullAll(lena)).filter(({ data }) =>
    /^Moment number ([1-9]|[12]\d|30)\.$/.test(String(data['title'])),
  )
  for (const moment of theirs) await api.edit(lena, moment, { responsible: { [band]: true } })
  await api.accept(bea, await api.invite(lena, wedding.scope, 'vendor', { vendor: band }))

  const at = `/w/${wedding.id}`
  const planner = await person(lena, { ...ALWAYS_ONLINE, path: `${at}/published?panel=publish` })
  await publishPlan(planner.page, 'r1', 'As we agreed')
  const vendor = await person(bea, { ...ALWAYS_ONLINE, path: `${at}/published` })
  await expect(vendor.page.getByText('r1', { exact: true }).first()).toBeVisible()

  for (const size of ['a4', 'a5', 'large'] as const) {
    const all = await printed(planner.page, `${url}${at}/paper?for=all&size=${size}`, size)
    judge(all, { size, rows: ROWS, link: `${url}${at}/day` })
    expect(textOf(all)).toContain(SECRET)
    const own = await printed(vendor.page, `${url}${at}/paper?for=${band}&size=${size}`, size)
    judge(own, { size, rows: 30, link: `${url}${at}/day` })
    expect(textOf(own)).not.toContain(SECRET)
    expect(textOf(own)).not.toContain(titleOf(31))
  }
})

async function printed(page: Page, address: string, size: SizeName): Promise<readonly PdfPage[]> {
  await page.goto(address)
  await expect(page.locator(`article.paper-${size}`)).toBeVisible()
  await expect(page.locator('article').getByText('r1', { exact: true })).toBeVisible()
  return pdfPages(await page.pdf({ preferCSSPageSize: true }))
}

function textOf(pages: readonly PdfPage[]): string {
  return pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join(' ')
}

function judge(
  pages: readonly PdfPage[],
  { size, rows, link }: { size: SizeName; rows: number; link: string },
): void {
  const paper = SIZES[size]
  expect(pages.length).toBeGreaterThan(1)
  for (const [index, page] of pages.entries()) {
    const where = `${size}, page ${index + 1} of ${pages.length}`
    expect(Math.abs(page.width - paper.width * MM), where).toBeLessThan(SLACK_PT)
    expect(Math.abs(page.height - paper.height * MM), where).toBeLessThan(SLACK_PT)

    // How old it is, what to say on the radio, and the way to the newest one.
    const text = textOf([page])
    expect(text, where).toMatch(/Ada\s*&\s*Ben/)
    expect(text, where).toMatch(/r1\s+·\s+[0-9A-Z]{4} \(.+\)\s+·\s+printed \d{1,2} \w+, \d\d:\d\d/)
    expect(text, where).toContain(`${index + 1} / ${pages.length}`)
    const inner = {
      left: paper.margin * MM,
      top: paper.margin * MM,
      right: page.width - paper.margin * MM,
      bottom: page.height - paper.margin * MM,
    }
    const corner = { ...inner, left: inner.right - 32 * MM, bottom: inner.top + 32 * MM }
    expect(page.code(corner), where).toBe(link)

    // Nothing reaches into the margin but the number of the page.
    for (const { text: what, left, right, top, bottom } of page.texts) {
      if (what.includes(`${index + 1} / ${pages.length}`)) continue
      const isInside =
        left >= inner.left - SLACK_PT &&
        right <= inner.right + SLACK_PT &&
        top >= inner.top - SLACK_PT &&
        bottom <= inner.bottom + SLACK_PT
      expect(isInside, `${where}: “${what}”`).toBe(true)
    }
    const { width, height } = page
    expect(page.ink({ left: 0, top: 0, right: inner.left - 2, bottom: height }), where).toBe(0)
    expect(
      page.ink({ left: inner.right + 2, top: 0, right: width, bottom: height * 0.9 }),
      where,
    ).toBe(0)
    expect(page.ink({ left: 0, top: 0, right: width, bottom: inner.top - 2 }), where).toBe(0)

    // A page that came out white, or black, is none; nor is one with a head alone.
    const body = { ...inner, top: inner.top + 32 * MM }
    expect(page.ink(body), where).toBeGreaterThan(0.002)
    expect(page.ink(body), where).toBeLessThan(0.4)
  }
  for (let n = 1; n <= rows; n += 1) {
    const first = pages.findIndex((page) => textOf([page]).includes(titleOf(n)))
    const last = pages.findIndex((page) => textOf([page]).includes(`End of note ${n}.`))
    expect(first, `row ${n} on ${size}`).toBeGreaterThanOrEqual(0)
    expect(last, `row ${n} on ${size} is cut`).toBe(first)
  }
}
