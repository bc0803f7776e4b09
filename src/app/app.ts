import type { Ports } from '#app/ports';
import type { PdfRenderer } from '#render/pdf/create-pdf-renderer';
import type { Database } from '#store/database';
import type { HeldCatalogue } from '#store/held/held-catalogue';
import type { HeldMemory } from '#store/held/held-memory';
import type { Jobs } from '#store/jobs/create-jobs';

/** What every verb may use. Composed once in `main`. */
export interface App {
  readonly database: Database;
  readonly jobs: Jobs;
  /** Product indexes kept in memory, one a tenant. */
  readonly catalogue: HeldCatalogue;
  /** What companies learned, kept in memory, one a tenant. */
  readonly memory: HeldMemory;
  readonly pdf: PdfRenderer;
  readonly ports: Ports;
  /** Scheme, host and port under which people reach the server, without a slash at the end. */
  readonly origin: () => string;
}
