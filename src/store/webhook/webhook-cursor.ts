import type { Database } from '#store/database';
import { currentCursor, type EventCursor } from '#store/events/poll-events';

const key = 'webhook-cursor';

/** How far the history was told to webhooks. The first time: from now on. */
export async function webhookCursor(database: Database): Promise<EventCursor> {
  const { rows } = await database.pg.executeSql('select value from installation where key = $1', [key]);
  if (rows[0]) return JSON.parse(rows[0].value);
  const now = await currentCursor(database);
  await database.pg.executeSql('insert into installation (key, value) values ($1, $2) on conflict do nothing', [
    key,
    JSON.stringify(now),
  ]);
  return webhookCursor(database);
}

/** Moves it on. Another server may have been here already: it never goes back. */
export async function moveWebhookCursor(database: Database, { tx, seq }: EventCursor): Promise<void> {
  await database.pg.executeSql(
    `update installation set value = $2 where key = $1
       and ((value::jsonb ->> 'tx')::numeric, (value::jsonb ->> 'seq')::numeric) < ($3::numeric, $4::numeric)`,
    [key, JSON.stringify({ tx, seq }), tx, seq],
  );
}
