import { Link } from '@tanstack/react-router';
import { parseSearch } from '../../ui/filter-state.ts';

/** "New here? Start your own company": the way to another start page. */
export function StartLink({ question, answer, to }: { question?: string; answer: string; to: string }) {
  const [path = '', search = ''] = to.split('?');
  return (
    <>
      {question}{' '}
      <Link to={path} search={parseSearch(search) as never} className="font-medium text-accent-text hover:underline">
        {answer}
      </Link>
    </>
  );
}
