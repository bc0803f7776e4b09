import { expect, it } from 'vitest';
import type { Activity } from '../data/document.ts';
import { activityKind, recipientsOf } from './use-activity-text.ts';

const activity = (event: string, description: string, properties: Activity['properties'] = null) =>
  ({ id: 1, event, description, properties, causer: { type: 'system', name: null }, created_at: '' }) as Activity;

it('tells what happened finer than the event', () => {
  const failed = activity('updated', 'Mail to a@x.test, b@x.test could not be delivered', { failed: true });
  const reminder = activity('sent', 'Reminder sent to a@x.test', { reminder: 'silent' });
  const sent = activity('sent', 'Offer sent to a@x.test');
  expect([failed, reminder, sent].map(activityKind)).toEqual(['undelivered', 'reminded', 'sent']);
  expect([failed, reminder, sent].map(recipientsOf)).toEqual(['a@x.test, b@x.test', 'a@x.test', 'a@x.test']);
  expect(activityKind(activity('updated', 'Offer expired'))).toBe('expired');
  expect(activityKind(activity('imported', 'Imported'))).toBeNull();
});
