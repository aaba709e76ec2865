import { createMemoryAccounts } from '../auth/memoryAccounts.ts'
import { createMemoryStore } from '../sync/memoryStore.ts'
import { householdsStayApart } from '../testing/householdMembers.ts'

householdsStayApart('memory', () =>
  Promise.resolve({
    stores: { store: createMemoryStore(), accounts: createMemoryAccounts() },
    drop: () => Promise.resolve(),
  }),
)
