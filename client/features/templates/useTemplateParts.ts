import { useMemo } from 'react'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { section } from '#shared/schema/section.ts'
import { templateMoment } from '#shared/schema/templateMoment.ts'
import { templateShot } from '#shared/schema/templateShot.ts'
import { templateTask } from '#shared/schema/templateTask.ts'
import { useRecords } from '../../data/hooks/useRecords.ts'
import { partsOf, type TemplateParts } from './templateParts.ts'

/** The parts of every template of a studio. */
export function useStudioParts(scope: ScopeName | null): TemplateParts {
  const sections = useRecords(section, scope)
  const moments = useRecords(templateMoment, scope)
  const shots = useRecords(templateShot, scope)
  const tasks = useRecords(templateTask, scope)
  return useMemo(() => ({ sections, moments, shots, tasks }), [sections, moments, shots, tasks])
}

/** Those of one template, each kind in its order. */
export function useTemplateParts(scope: ScopeName | null, template: string | null): TemplateParts {
  const all = useStudioParts(scope)
  return useMemo(() => templateParts(all, template ?? ''), [all, template])
}

export function templateParts(all: TemplateParts, template: string): TemplateParts {
  return {
    sections: partsOf(all.sections, template),
    moments: partsOf(all.moments, template),
    shots: partsOf(all.shots, template),
    tasks: partsOf(all.tasks, template),
  }
}
