import type { DocumentInput } from '#app/document/document-input';
import { type Issue, Problem } from '#core/problem';
import type { DocumentContext } from '#store/document/load-document-context';

/**
 * Checks what a document names: the contact and project must be there, and belong to one company when both say one.
 *
 * @throws Problem `validation_failed`.
 */
export function checkDocument(input: Pick<DocumentInput, 'contactId' | 'projectId'>, context: DocumentContext): void {
  const issues: Issue[] = [];
  const { contact, company, project } = context;
  if (input.contactId !== undefined && !contact) issues.push(invalid('contact_id'));
  if (input.projectId && !project) issues.push(invalid('project_id'));
  const elsewhere = project?.customer_id && company && project.customer_id !== company.id;
  if (elsewhere && (input.contactId !== undefined || input.projectId)) issues.push(invalid('project_id'));
  if (issues.length > 0) throw new Problem('validation_failed', 'The request is not valid.', issues);
}

function invalid(path: string): Issue {
  return { path, rule: 'exists', message: `The selected ${path.replaceAll('_', ' ')} is invalid.` };
}
