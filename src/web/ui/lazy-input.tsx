import { useEffect, useState } from 'react';
import { Input } from './input.tsx';

interface LazyInputProps {
  value: string;
  onLeave: (value: string) => void;
  type?: string;
  disabled?: boolean;
  maxLength?: number;
  placeholder?: string;
}

/** A field that is saved on leaving or with Enter, when it is different. */
export function LazyInput({ value, onLeave, ...rest }: LazyInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const commit = () => {
    if (typed !== null && typed.trim() !== value) onLeave(typed.trim());
    setTyped(null);
  };
  // A field that is locked while somebody types is never left.
  useEffect(() => {
    if (rest.disabled && typed !== null) commit();
  });
  return (
    <Input
      {...rest}
      value={typed ?? value}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setTyped(null);
      }}
    />
  );
}
