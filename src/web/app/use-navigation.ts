import { mayManage } from '../client/session.ts';
import { type NavigationEntry, navigation } from './navigation.ts';
import { useSession } from './session-context.ts';

/** The areas this person may open. */
export function useNavigation(): readonly NavigationEntry[] {
  const { role } = useSession();
  return mayManage(role) ? navigation : navigation.filter((entry) => !entry.manages);
}
