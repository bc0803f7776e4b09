import { Progress as Base } from '@base-ui/react/progress';

export interface ProgressProps {
  label: string;
  /** 0–100; null while it is not known. */
  percent: number | null;
  /** What is said beside the label, like "1,200 of 5,000". */
  detail?: string | undefined;
}

export function Progress({ label, percent, detail }: ProgressProps) {
  return (
    <Base.Root value={percent} className="flex flex-col gap-1.5">
      <div className="flex items-baseline justify-between gap-3 text-sm">
        <Base.Label className="font-medium">{label}</Base.Label>
        <span className="text-xs text-muted tabular-nums">{detail}</span>
      </div>
      <Base.Track className="h-2 overflow-hidden rounded-full bg-press">
        <Base.Indicator className="block h-full rounded-full bg-accent transition-[width] duration-300 data-indeterminate:w-1/3 data-indeterminate:animate-pulse" />
      </Base.Track>
    </Base.Root>
  );
}
