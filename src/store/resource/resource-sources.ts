import { catalogueSources } from '#store/resource/catalogue-sources';
import { customerSources } from '#store/resource/customer-sources';
import { documentSources } from '#store/resource/document-sources';
import { invoiceSources } from '#store/resource/invoice-sources';
import { peopleSources } from '#store/resource/people-sources';
import type { ResourceSource, SourceName } from '#store/resource/resource-source';
import { webhookSources } from '#store/resource/webhook-sources';
import { workSources } from '#store/resource/work-sources';

/** Where the rows of each resource come from. */
export const resourceSources: Readonly<Record<SourceName, ResourceSource>> = {
  ...catalogueSources,
  ...customerSources,
  ...documentSources,
  ...invoiceSources,
  ...peopleSources,
  ...webhookSources,
  ...workSources,
};
