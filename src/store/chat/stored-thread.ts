import type { ChatPart } from '#core/chat/chat-part';

/** A talk about an offer. */
export interface StoredThread {
  readonly id: string;
  readonly offerId: string;
  readonly title: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** What somebody said in it. */
export interface StoredMessage {
  readonly id: string;
  readonly role: 'user' | 'assistant';
  readonly parts: readonly ChatPart[];
  readonly createdAt: Date;
}
