import type { AckReaders } from './acks.ts'

/** Who is told that a published plan has reached somebody: those who publish. */
export const PLAN_ACK_READERS: AckReaders = {
  roles: { planner: true, coordinator: true },
  members: {},
}
