import type { ResourceName } from '#core/resource/resource';
import type { Bind } from '#store/write-together';

/** What rows can be read as: the resources, and what hangs on them. */
export type SourceName =
  | ResourceName
  | 'user'
  | 'offer'
  | 'invoice'
  | 'element'
  | 'invoiceElement'
  | 'invoicePayment'
  | 'anyElement'
  | 'comment'
  | 'activity'
  | 'media'
  | 'webhook'
  | 'webhookCall';

/** A row with the names of the wire, and some keys beside. Dates are Dates, decimals texts. */
export type Row = Readonly<Record<string, unknown>>;

export interface FilterContext {
  readonly bind: Bind;
  /** Who asks. */
  readonly userId: string | null;
}

/** Where rows come from, in plain SQL over one table called `r`. */
export interface ResourceSource {
  readonly from: string;
  readonly columns: string;
  /** Condition on rows that are there. */
  readonly live: string;
  /** How a list stands without a wish; the id follows. */
  readonly order: string;
  readonly filters: Readonly<Record<string, (value: string, context: FilterContext) => string>>;
  readonly sorts: Readonly<Record<string, string>>;
}
