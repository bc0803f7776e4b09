import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class.ts';
import { cx } from './cx.ts';

export interface ButtonLinkProps {
  to: string;
  search?: Readonly<Record<string, string>> | undefined;
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** A link to a page that looks like a button. */
export function ButtonLink({ to, search, variant, size, className, children }: ButtonLinkProps) {
  return (
    <Link to={to} search={search ?? {}} className={cx(buttonClass(variant, size), className)}>
      {children}
    </Link>
  );
}
