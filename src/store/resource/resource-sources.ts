import { productSource, rateSource, tagSource, unitSource, vatRateSource } from '#store/resource/catalogue-sources';
import { companySource, contactSource } from '#store/resource/customer-sources';
import {
  activitySource,
  commentSource,
  elementSource,
  mediaSource,
  offerSource,
} from '#store/resource/document-sources';
import { memberSource, userSource } from '#store/resource/people-sources';
import type { ResourceSource, SourceName } from '#store/resource/resource-source';
import { expenseSource, projectSource, timeSource } from '#store/resource/work-sources';

/** Where the rows of each resource come from. */
export const resourceSources: Readonly<Record<SourceName, ResourceSource>> = {
  contact: contactSource,
  company: companySource,
  project: projectSource,
  product: productSource,
  rate: rateSource,
  unit: unitSource,
  vat_rate: vatRateSource,
  tag: tagSource,
  time: timeSource,
  expense: expenseSource,
  member: memberSource,
  user: userSource,
  offer: offerSource,
  element: elementSource,
  comment: commentSource,
  activity: activitySource,
  media: mediaSource,
};
