import type { FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import type { AnswerInput } from '#app/answer/answer-offer';
import type { AnswerAction } from '#core/document/judge-answer';
import type { answerBody } from '#doors/documents/contract/answer';
import type { OpenedLink } from '#doors/documents/links/open-link';

/** What a client sent, as the verb takes it. */
export function readAnswer(
  link: OpenedLink,
  request: FastifyRequest,
  { action, body }: { readonly action: AnswerAction; readonly body: Static<typeof answerBody> },
): AnswerInput {
  const { name, comment, elements, signature, terms_accepted: terms } = body;
  const [, encoded = ''] = signature?.split(',', 2) ?? [];
  return {
    offerId: link.offerId,
    revision: link.revision,
    action,
    name: name?.trim() || null,
    comment: comment?.trim() || null,
    chosen: action === 'approve' ? [...new Set((elements ?? []).map((id) => id.toLowerCase()))] : [],
    termsAccepted: terms === true,
    signature: encoded === '' ? null : { bytes: new Uint8Array(Buffer.from(encoded, 'base64')) },
    ip: request.ip,
    userAgent: request.headers['user-agent'] ?? null,
  };
}
