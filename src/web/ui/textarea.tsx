import { Field } from '@base-ui/react/field';
import type { ComponentProps } from 'react';
import { cx } from './cx.ts';

/** Several lines; grows with its text up to `max-height`. */
export function Textarea({ className, ...rest }: ComponentProps<'textarea'>) {
  return (
    <Field.Control
      render={<textarea {...rest} />}
      className={cx('control field-sizing-content h-auto! max-h-96 min-h-20 resize-y py-1.5 leading-5', className)}
    />
  );
}
