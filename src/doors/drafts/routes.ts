import type { App } from '#app/app';
import { addProduct } from '#doors/drafts/add-product';
import { changeLine } from '#doors/drafts/change-line';
import { chat } from '#doors/drafts/chat';
import { createCustomer, listCustomers } from '#doors/drafts/customers';
import { deleteOffer } from '#doors/drafts/delete-offer';
import { draftDifference, revisionDifference } from '#doors/drafts/differences';
import { getDrafted, restoreDraft } from '#doors/drafts/drafted';
import { editOffer } from '#doors/drafts/edit-offer';
import { generateOffer } from '#doors/drafts/generate-offer';
import { getOffer } from '#doors/drafts/get-offer';
import { health } from '#doors/drafts/health';
import { importCustomers, importOffers, importProducts } from '#doors/drafts/imports';
import { listOffers } from '#doors/drafts/list-offers';
import { listProducts } from '#doors/drafts/list-products';
import { offerPdf, payloadPdf, samplePdf } from '#doors/drafts/offer-pdf';
import { quickOffer } from '#doors/drafts/quick-offer';
import { removeLine } from '#doors/drafts/remove-line';
import { createRequest, latestRequest } from '#doors/drafts/requests';
import { getRevision, keepRevision, listRevisions, restoreRevision } from '#doors/drafts/revisions';
import { searchProducts } from '#doors/drafts/search-products';
import { textSearchProducts } from '#doors/drafts/text-search-products';
import { listMessages, listThreads, startThread } from '#doors/drafts/threads';
import { validateOffer } from '#doors/drafts/validate-offer';
import type { Route } from '#doors/http/route';

/** All endpoints of the drafts door. */
export const routes: readonly Route<App>[] = [
  generateOffer,
  listOffers,
  quickOffer,
  getOffer,
  editOffer,
  deleteOffer,
  addProduct,
  changeLine,
  removeLine,
  listRevisions,
  keepRevision,
  getRevision,
  restoreRevision,
  revisionDifference,
  draftDifference,
  getDrafted,
  restoreDraft,
  validateOffer,
  offerPdf,
  samplePdf,
  payloadPdf,
  importOffers,
  importProducts,
  importCustomers,
  searchProducts,
  textSearchProducts,
  listProducts,
  listCustomers,
  createCustomer,
  latestRequest,
  createRequest,
  listThreads,
  startThread,
  listMessages,
  chat,
  health,
];
