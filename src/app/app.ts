import type { Desk } from '#app/desk/desk';
import type { Ports } from '#app/ports';
import type { PdfRenderer } from '#render/pdf/create-pdf-renderer';
import type { Database } from '#store/database';
import type { Jobs } from '#store/jobs/create-jobs';

/** How links that need no sign-in are made. */
export interface LinkSigning {
  /** HMAC-SHA256 with the installation's secret, lower-case hexadecimal. */
  mac(text: string): string;
  /** How long links to PDF, approval and rejection hold, and those to the client's page. */
  readonly days: number;
  readonly shareDays: number;
}

/** What every verb may use. Composed once in `main`. */
export interface App {
  readonly database: Database;
  readonly jobs: Jobs;
  /** Where requests are read and products searched for: the product indexes are there. */
  readonly desk: Desk;
  readonly pdf: PdfRenderer;
  readonly ports: Ports;
  readonly links: LinkSigning;
  /** Scheme, host and port under which people reach the server, without a slash at the end. */
  readonly origin: () => string;
}
