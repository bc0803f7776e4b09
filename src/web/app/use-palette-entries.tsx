import { useNavigate } from '@tanstack/react-router';
import {
  FilePlus2,
  Files,
  FileText,
  FolderKanban,
  Keyboard,
  Moon,
  Package,
  Plus,
  ReceiptText,
  Upload,
  UserPlus,
  Users,
} from 'lucide-react';
import { mayManage, maySell } from '../client/session.ts';
import { useI18n } from '../i18n/i18n-context.ts';
import { matchingEntries, type PaletteEntry } from './palette-entry.ts';
import { useSession } from './session-context.ts';
import { toggleTheme } from './theme.ts';
import { useNavigation } from './use-navigation.ts';
import { type HitKind, hitKinds, hitPath, type SearchHit, usePaletteHits } from './use-palette-hits.ts';

type Go = (to: string) => () => void;

/** Everything the palette can lead to for what is typed, in the order it is shown. */
export function usePaletteEntries(typed: string, onHelp: () => void): { entries: PaletteEntry[]; searching: boolean } {
  const navigate = useNavigate();
  const go: Go = (to) => () => {
    navigate({ to }).catch(() => undefined);
  };
  const pages = usePageEntries(go);
  const actions = useActionEntries(go, onHelp);
  const { hits, searching } = usePaletteHits(typed);
  const found = useHitEntries(hits, go);
  return { entries: [...matchingEntries(pages, typed), ...matchingEntries(actions, typed), ...found], searching };
}

function usePageEntries(go: Go): PaletteEntry[] {
  const { t } = useI18n();
  return useNavigation().map(({ to, label, icon: Icon, key }) => ({
    id: to,
    group: t('palette.pages'),
    title: t(label),
    icon: <Icon />,
    shortcut: `g ${key}`,
    run: go(to),
  }));
}

function useActionEntries(go: Go, onHelp: () => void): PaletteEntry[] {
  const { t } = useI18n();
  const { role } = useSession();
  const group = t('palette.actions');
  const entries: PaletteEntry[] = [];
  if (maySell(role)) {
    entries.push(
      { id: 'new-offer', group, title: t('nav.newOffer'), icon: <Plus />, shortcut: 'n', run: go('/offers/new') },
      { id: 'new-document', group, title: t('documents.new'), icon: <FilePlus2 />, run: go('/documents/new') },
      { id: 'new-customer', group, title: t('palette.newCustomer'), icon: <UserPlus />, run: go('/customers/new') },
    );
  }
  if (mayManage(role)) {
    entries.push(
      { id: 'new-product', group, title: t('palette.newProduct'), icon: <Package />, run: go('/catalogue/new') },
      { id: 'import', group, title: t('palette.importCatalogue'), icon: <Upload />, run: go('/catalogue/import') },
    );
  }
  entries.push(
    { id: 'theme', group, title: t('palette.toggleTheme'), icon: <Moon />, run: toggleTheme },
    { id: 'help', group, title: t('nav.shortcuts'), icon: <Keyboard />, shortcut: '?', run: onHelp },
  );
  return entries;
}

const hitIcons: Readonly<Record<HitKind, React.ReactNode>> = {
  offer: <FileText />,
  document: <Files />,
  invoice: <ReceiptText />,
  project: <FolderKanban />,
  product: <Package />,
  customer: <Users />,
};

function useHitEntries(hits: readonly SearchHit[], go: Go): PaletteEntry[] {
  const { t } = useI18n();
  const groups: Readonly<Record<HitKind, string>> = {
    offer: t('palette.offers'),
    document: t('nav.documents'),
    invoice: t('nav.invoices'),
    project: t('nav.projects'),
    product: t('palette.products'),
    customer: t('palette.customers'),
  };
  return hitKinds.flatMap((kind) =>
    hits
      .filter((hit) => hit.kind === kind)
      .map((hit) => ({
        id: `${hit.kind}-${hit.id}`,
        group: groups[kind],
        title: hit.title,
        subtitle: hit.subtitle,
        icon: hitIcons[kind],
        run: go(hitPath(hit)),
      })),
  );
}
