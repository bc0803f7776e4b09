import type { App } from '#app/app';
import { adminDoor } from '#doors/admin/door';
import { documentsDoor } from '#doors/documents/door';
import { draftsDoor } from '#doors/drafts/door';
import type { Door } from '#doors/http/door';

/** Every door that is served, in the order in which they are asked for unknown paths: documents owns what no other below /api does. */
export const doors: readonly Door<App>[] = [adminDoor, draftsDoor, documentsDoor];
