import { useQuery } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Card } from '../../ui/card.tsx';

interface InvoiceBrief {
  readonly id: string;
  readonly number: string;
  readonly name: string | null;
}

/** What was invoiced for a project; nothing is shown while there is none. */
export function ProjectInvoices({ projectId }: { projectId: string }) {
  const { t } = useI18n();
  const invoices = useQuery({
    queryKey: ['/api/project', 'invoices', projectId],
    queryFn: async ({ signal }) => {
      const query = { include: 'invoices' };
      return (await api.get<{ invoices: readonly InvoiceBrief[] }>(`/api/project/${projectId}`, { query, signal }))
        .invoices;
    },
  }).data;
  if (!invoices || invoices.length === 0) return null;
  return (
    <Card title={t('projects.invoices')} flush={true}>
      <ul>
        {invoices.map(({ id, number, name }) => (
          <li key={id} className="border-b border-line-soft px-4 py-2.5 text-sm last:border-0">
            <span className="text-muted tabular-nums">{number}</span> {name}
          </li>
        ))}
      </ul>
    </Card>
  );
}
