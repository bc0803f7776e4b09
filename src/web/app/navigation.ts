import {
  Brain,
  ChartNoAxesCombined,
  Equal,
  Files,
  FileText,
  FolderKanban,
  Inbox,
  type LucideIcon,
  Mail,
  Package,
  ReceiptText,
  Settings,
  Users,
} from 'lucide-react';
import type { MessageKey } from '../i18n/i18n-context.ts';

export interface NavigationEntry {
  readonly to: string;
  readonly label: MessageKey;
  readonly icon: LucideIcon;
  /** Second key after `g`. */
  readonly key: string;
  readonly help: MessageKey;
  /** In the bar at the bottom of a phone; the others are under "More". */
  readonly onPhone: boolean;
  /** Only for owners and admins. */
  readonly manages?: boolean;
  /** Heading over the entries that belong together; without one, an entry stands for itself. */
  readonly group?: MessageKey;
}

/** The areas of the app, in order. */
export const navigation: readonly NavigationEntry[] = [
  { to: '/offers', label: 'nav.offers', icon: FileText, key: 'o', help: 'shortcut.goOffers', onPhone: true },
  { to: '/documents', label: 'nav.documents', icon: Files, key: 'd', help: 'shortcut.goDocuments', onPhone: true },
  {
    to: '/invoices',
    label: 'nav.invoices',
    icon: ReceiptText,
    key: 'r',
    help: 'shortcut.goInvoices',
    onPhone: false,
  },
  { to: '/catalogue', label: 'nav.catalogue', icon: Package, key: 'p', help: 'shortcut.goCatalogue', onPhone: true },
  { to: '/projects', label: 'nav.projects', icon: FolderKanban, key: 'j', help: 'shortcut.goProjects', onPhone: false },
  { to: '/customers', label: 'nav.customers', icon: Users, key: 'c', help: 'shortcut.goCustomers', onPhone: true },
  { to: '/intake', label: 'nav.intake', icon: Inbox, key: 'i', help: 'shortcut.goIntake', onPhone: false },
  {
    to: '/learned',
    label: 'nav.learned',
    icon: Brain,
    key: 'l',
    help: 'shortcut.goLearned',
    onPhone: false,
    group: 'nav.engine',
  },
  {
    to: '/synonyms',
    label: 'nav.synonyms',
    icon: Equal,
    key: 'y',
    help: 'shortcut.goSynonyms',
    onPhone: false,
    group: 'nav.engine',
  },
  {
    to: '/quality',
    label: 'nav.quality',
    icon: ChartNoAxesCombined,
    key: 'q',
    help: 'shortcut.goQuality',
    onPhone: false,
    group: 'nav.engine',
  },
  {
    to: '/outbox',
    label: 'nav.outbox',
    icon: Mail,
    key: 'm',
    help: 'shortcut.goOutbox',
    onPhone: false,
    manages: true,
  },
  { to: '/settings', label: 'nav.settings', icon: Settings, key: 's', help: 'shortcut.goSettings', onPhone: false },
];

/** Does a heading stand above this entry? */
export const startsGroup = (entries: readonly NavigationEntry[], at: number): boolean =>
  entries[at]?.group !== undefined && entries[at]?.group !== entries[at - 1]?.group;

/** Does a gap stand above this entry, because a group ends there? */
export const endsGroup = (entries: readonly NavigationEntry[], at: number): boolean =>
  entries[at]?.group === undefined && entries[at - 1]?.group !== undefined;
