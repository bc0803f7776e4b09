import type { ComponentProps } from 'react';
import { Field, type FieldProps } from './field.tsx';
import { Input } from './input.tsx';
import { NumberInput, type NumberInputProps } from './number-input.tsx';
import { Select, type SelectOption } from './select.tsx';
import { Textarea } from './textarea.tsx';

type Labelled = Omit<FieldProps, 'children'>;

export interface TextFieldProps extends Labelled {
  value: string;
  onChange: (value: string) => void;
  /** Several lines. */
  multiline?: boolean | undefined;
  input?: Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'ref'> | undefined;
  disabled?: boolean | undefined;
}

/** Label and text in one. */
export function TextField({ value, onChange, multiline = false, input, disabled, ...field }: TextFieldProps) {
  return (
    <Field {...field}>
      {multiline ? (
        <Textarea value={value} disabled={disabled} onChange={(event) => onChange(event.currentTarget.value)} />
      ) : (
        <Input
          {...input}
          value={value}
          disabled={disabled}
          required={field.required}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

export interface NumberFieldProps
  extends Labelled,
    Pick<NumberInputProps, 'value' | 'onChange' | 'suffix' | 'disabled'> {}

/** Label and exact decimal in one. */
export function NumberField({ value, onChange, suffix, disabled, ...field }: NumberFieldProps) {
  return (
    <Field {...field}>
      <NumberInput value={value} onChange={onChange} suffix={suffix} disabled={disabled} />
    </Field>
  );
}

export interface SelectFieldProps extends Labelled {
  value: string;
  onChange: (value: string) => void;
  options: readonly SelectOption[];
  disabled?: boolean | undefined;
}

/** Label and choice in one. */
export function SelectField({ value, onChange, options, disabled, ...field }: SelectFieldProps) {
  return (
    <Field {...field}>
      <Select value={value} onChange={onChange} options={options} disabled={disabled} />
    </Field>
  );
}
