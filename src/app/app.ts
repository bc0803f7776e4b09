import type { Desk } from '#app/desk/desk';
import type { Ports } from '#app/ports';
import type { PdfRenderer } from '#render/pdf/create-pdf-renderer';
import type { Database } from '#store/database';
import type { Jobs } from '#store/jobs/create-jobs';

/** What every verb may use. Composed once in `main`. */
export interface App {
  readonly database: Database;
  readonly jobs: Jobs;
  /** Where requests are read and products searched for: the product indexes are there. */
  readonly desk: Desk;
  readonly pdf: PdfRenderer;
  readonly ports: Ports;
  /** Scheme, host and port under which people reach the server, without a slash at the end. */
  readonly origin: () => string;
}
