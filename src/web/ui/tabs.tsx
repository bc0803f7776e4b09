import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { useFadedEdges } from './use-faded-edges.ts';

export interface TabItem {
  readonly value: string;
  readonly label: string;
  readonly count?: number | undefined;
  readonly content: ReactNode;
}

export interface TabsProps {
  tabs: readonly TabItem[];
  value: string;
  onChange: (value: string) => void;
}

export function Tabs({ tabs, value, onChange }: TabsProps) {
  const strip = useFadedEdges<HTMLDivElement>();
  return (
    <Base.Root value={value} onValueChange={(next) => onChange(String(next))} className="min-w-0">
      <Base.List
        ref={strip}
        className="fade-edges scroll-thin relative flex scroll-px-12 gap-4 overflow-x-auto border-b border-line"
      >
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className="h-9 shrink-0 px-0.5 text-sm font-medium whitespace-nowrap text-muted -outline-offset-2 hover:text-ink data-active:text-ink coarse:h-11"
          >
            {tab.label}
            {tab.count !== undefined && <span className="ml-1.5 text-xs text-faint tabular-nums">{tab.count}</span>}
          </Base.Tab>
        ))}
        <Base.Indicator className="absolute bottom-0 left-0 h-0.5 w-(--active-tab-width) translate-x-(--active-tab-left) bg-accent transition-[translate,width] duration-150" />
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className="pt-4 outline-none">
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
