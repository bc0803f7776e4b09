import { Type } from 'typebox';

const text = Type.Union([Type.String(), Type.Null()]);

/** A file in answers. */
export const mediaAnswer = Type.Object(
  {
    uuid: Type.String(),
    name: Type.String(),
    description: text,
    mime_type: Type.String(),
    collection: Type.String(),
    url: Type.String({ description: 'Signed.' }),
  },
  { title: 'Media' },
);
