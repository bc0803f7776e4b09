/** Texts of files, the mailbox and batches. */
export const en = {
  'files.read': 'Read from',
  'files.reading': 'Reading “{name}” …',
  'files.noText':
    '“{name}” holds no text that can be read: it is empty, a scan or a picture. Ask for the original file, or paste the text.',
  'files.unreadable': '“{name}” cannot be read. {reason}',
  'files.tooLarge': '“{name}” is too large. A file may have up to 20 MB.',
  'files.attachmentsUsed': 'Attachments read: {names}',
  'files.attachmentsAside': 'Left aside: {names}',
  'files.attachmentsUnread': 'Could not be read: {names}',
  'files.autoReply': 'This looks like an automatic answer.',
  'files.bounce': 'This looks like a delivery failure.',
  'files.bulk': 'This looks like a newsletter.',
  'draft.read': 'Reading the request',
  'draft.match': 'Finding products',
  'draft.price': 'Working out prices',
  'draft.store': 'Saving the draft',
  'draft.count': '{done} of {total}',
} as const;
