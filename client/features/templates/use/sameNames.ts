import type { TemplateUse } from '../apply/templateUse.ts'

/** Titles of a template that already stand in the wedding, of what was chosen to come along. */
export function sameNames({
  include,
  moments,
  tasks,
  sections,
  target,
}: Pick<TemplateUse, 'include' | 'moments' | 'tasks' | 'sections' | 'target'>): readonly string[] {
  const plain = (title: string) => title.trim().toLocaleLowerCase()
  const among = (
    mine: readonly { data: { title: string } }[],
    there: readonly { data: { title: string } }[],
  ) => {
    const known = new Set(there.map(({ data }) => plain(data.title)))
    return mine.map(({ data }) => data.title).filter((title) => known.has(plain(title)))
  }
  const ofDay = target.items.filter(({ data }) => data.day === target.day)
  return [
    ...new Set([
      ...(include.day ? among(moments, ofDay) : []),
      ...(include.tasks ? among(tasks, target.tasks) : []),
      ...(include.dashboard ? among(sections, target.sections) : []),
    ]),
  ]
}
