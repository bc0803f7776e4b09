import { type Static, Type } from 'typebox';
import { timeText, versionNumber } from '#doors/admin/contract/list';

const attribute = Type.String({
  minLength: 1,
  maxLength: 100,
  pattern: '\\S',
  description: 'Such as `brand` or `colour`.',
});
const value = Type.String({
  minLength: 1,
  maxLength: 200,
  pattern: '\\S',
  description: 'What is taken when nobody says.',
});

export const standard = Type.Object(
  {
    id: Type.String({ description: 'Standard.' }),
    customerId: Type.Union([Type.String(), Type.Null()], { description: "Whose; null for the company's." }),
    attribute,
    value,
    version: versionNumber,
    createdAt: timeText,
    updatedAt: timeText,
  },
  { title: 'Standard', description: 'What is taken when a request does not say.' },
);

export const standardBody = Type.Object(
  { attribute, value },
  { additionalProperties: false, title: 'NewStandard', description: 'A standard to add.' },
);

export const standardEdit = Type.Partial(Type.Object({ attribute, value }), {
  additionalProperties: false,
  title: 'StandardEdit',
  description: 'Fields to change; absent ones stay.',
});

export const standardsAnswer = Type.Object(
  { items: Type.Array(standard, { description: 'The oldest first.' }) },
  { title: 'Standards', description: 'House standards.' },
);

export const customerStandardParams = Type.Object({
  id: Type.String({ description: 'Customer.' }),
  standardId: Type.String({ description: 'Standard.' }),
});

export type StandardBody = Static<typeof standard>;
