import { Type } from 'typebox';

const comment = Type.Optional(Type.Union([Type.String({ maxLength: 5000 }), Type.Null()]));
const name = Type.Optional(Type.Union([Type.String({ maxLength: 200 }), Type.Null()]));
const elements = Type.Optional(
  Type.Union([Type.Array(Type.String({ maxLength: 60 }), { maxItems: 1000 }), Type.Null()], {
    description: 'Optional lines to take; for an approval only.',
  }),
);
const signature = Type.Optional(
  Type.Union([Type.String({ maxLength: 420_000, pattern: '^data:image/png;base64,[A-Za-z0-9+/=]+$' }), Type.Null()], {
    description: 'A drawn signature: PNG of at most 300 kB as a data URL.',
  }),
);
const terms_accepted = Type.Optional(Type.Union([Type.Boolean(), Type.Null()]));

const uuidPattern = '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$';

/** What comes with an approval or a rejection. */
export const answerBody = Type.Object({ name, comment, elements, signature, terms_accepted });

/** The same with the answer itself; `preview` shows the sums of a choice, `viewed` notes that a person looked. */
export const feedbackBody = Type.Object({
  action: Type.Union([
    Type.Literal('approve'),
    Type.Literal('reject'),
    Type.Literal('comment'),
    Type.Literal('preview'),
    Type.Literal('viewed'),
  ]),
  name,
  comment,
  elements,
  signature,
  terms_accepted,
  token: Type.Optional(
    Type.Union([Type.String({ pattern: uuidPattern }), Type.Null()], {
      description: 'UUID made with a comment: the same one with the same words again is kept once.',
    }),
  ),
});

export const linkParams = Type.Object({ id: Type.String({ maxLength: 60 }) });

/** Every parameter of a signed address is covered by its signature, so none is refused by name. */
export const linkQuery = Type.Record(Type.String(), Type.Unknown());
