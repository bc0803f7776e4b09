import { Field } from '@base-ui/react/field';
import type { ComponentProps } from 'react';
import { cx } from './cx.ts';

/** A line of text. Inside Field it takes label and error from there; alone it needs `aria-label`. */
export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <Field.Control {...rest} className={cx('control', className)} />;
}
