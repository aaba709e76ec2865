import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'

export type TabItem = { id: string; label: string; content: ReactNode }

export type TabsProps = {
  /** Name of the row of tabs. */
  label: string
  tabs: readonly TabItem[]
  /** Kept by the caller, as the address keeps it. */
  current: string
  onChange: (id: string) => void
  className?: string
}

/** Views of one thing, side by side. */
export function Tabs({ label, tabs, current, onChange, className = '' }: TabsProps) {
  return (
    <AriaTabs
      selectedKey={current}
      onSelectionChange={(key) => onChange(String(key))}
      className={`flex flex-col ${className}`}
    >
      <TabList aria-label={label} className="rule-b flex overflow-x-auto px-gutter">
        {tabs.map((tab) => (
          <Tab
            key={tab.id}
            id={tab.id}
            className="states -mb-px flex min-h-target cursor-pointer items-center whitespace-nowrap rounded-t-chip border-0 border-b-3 border-solid border-clear px-4 text-body font-medium text-ink2 -outline-offset-3 hover:text-ink pressed:bg-press pressed:text-on-press selected:border-accent selected:font-bold selected:text-ink"
          >
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="rounded-chip">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
