import type { Tenant } from '#store/database';
import { keptInsert } from '#store/kept-insert';
import { contentColumns } from '#store/offer/content-columns';
import { documentColumns } from '#store/offer/document-columns';
import { indexOffer } from '#store/offer/index-offer';
import { intakeColumns } from '#store/offer/intake-columns';
import { lineRows, unmatchedRows } from '#store/offer/line-rows';
import type { StoredOffer } from '#store/offer/stored-offer';
import { audit, event } from '#store/schema/company';
import { activity } from '#store/schema/documents';
import { offer, offerLine, offerSearch, offerUnmatched } from '#store/schema/offer';
import { insertRows, type Write, writeTogether } from '#store/write-together';

/** What the database adds to an offer: its number for other doors, and the name of the person who wrote it. */
export type OfferStamp = Pick<StoredOffer, 'serial' | 'updatedByName'>;

export interface NewOfferExtras {
  /** The engine drafted it as it stands. */
  readonly drafted: boolean;
  /** Written in the same round trip, such as the history. */
  readonly also?: readonly Write[];
  /** Nothing follows in the transaction. */
  readonly isLast?: boolean;
}

/** Stores a new offer with its lines and unmatched parts. */
export async function insertOffer(
  t: Tenant,
  stored: StoredOffer,
  { drafted, also = [], isLast = false }: NewOfferExtras = { drafted: false },
): Promise<OfferStamp> {
  const run = isLast ? t.finish : t.pg.executeSql;
  const row = {
    tenantId: t.id,
    id: stored.id,
    origin: stored.origin,
    number: stored.number,
    state: stored.state,
    language: stored.language,
    ...contentColumns(stored),
    revision: stored.revision,
    version: stored.version,
    createdBy: stored.createdBy,
    updatedBy: stored.updatedBy,
    draftUntouched: drafted,
    issueDate: stored.issueDate,
    validUntil: stored.validUntil,
    lockedAt: stored.lockedAt,
    decidedAt: stored.decidedAt,
    ...documentColumns(stored.document),
    ...intakeColumns(stored.intake),
    createdAt: stored.createdAt,
    updatedAt: stored.updatedAt,
  };
  const lines = lineRows(t.id, stored);
  const unmatched = unmatchedRows(t.id, stored);
  const own = insertRows(offer, [row]);
  const others = [
    ...(lines.length > 0 ? [insertRows(offerLine, lines)] : []),
    ...(unmatched.length > 0 ? [insertRows(offerUnmatched, unmatched)] : []),
    indexOffer(t, stored),
    ...also,
  ];
  const parameters = keptOfferInsert.parameters([own, ...others]);
  const [stamp] = parameters
    ? (await run(keptOfferInsert.statement.call, parameters)).rows.map(({ answer }) => answer)
    : await writeTogether(
        t,
        [(bind) => `${own(bind)} returning ${returned}`, ...others],
        () => `select ${stamped} from w0`,
      );
  return { serial: Number(stamp.serial), updatedByName: stamp.name };
}

const returned = 'serial, tenant_id, updated_by';
const writer = 'select name from person where person.tenant_id = w0.tenant_id and person.id = w0.updated_by';
const stamped = `serial, (${writer}) as name`;

/** New offers differ in their rows, seldom in the tables that these go to. */
export const keptOfferInsert = keptInsert(
  'insert_offer',
  [
    { table: offer, filledIn: ['serial', 'billedNet', 'deletedAt', 'drafted'], returning: returned },
    { table: offerLine, filledIn: ['createdAt'] },
    { table: offerUnmatched, filledIn: [] },
    { table: offerSearch, filledIn: [] },
    { table: audit, filledIn: ['tx', 'seq', 'position', 'hash'] },
    { table: event, filledIn: ['tx', 'seq'] },
    { table: activity, filledIn: ['serial', 'causerName'] },
  ],
  `select json_build_object('serial', serial, 'name', (${writer})) from w0`,
);
