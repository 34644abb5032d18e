import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { ReactNode } from 'react';
import type { Status } from '../cloud';
import { useConsole } from '../console';
import type { KeySeed } from '../scenario';
import type { Language } from '../words';

/** Which kinds of mark IAM uses for the two is not known; these are inferred. */
export function StatusCell({ status }: { status: Status }) {
  const { words } = useConsole();
  return (
    <StatusIndicator type={status === 'Active' ? 'success' : 'stopped'}>
      {status === 'Active' ? words.active : words.inactive}
    </StatusIndicator>
  );
}

export function When({ at }: { at: KeySeed['created'] }) {
  const { words, language } = useConsole();
  if (at === null) return <>{words.notAvailable}</>;
  if (typeof at === 'string') return <>{at}</>;
  return <>{daysAgo(at, language)}</>;
}

/** `Yesterday`, `389 days ago`, with a capital as everything in a cell. */
function daysAgo(days: number, language: Language): string {
  const [first = '', ...rest] = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-days, 'day');
  return first.toLocaleUpperCase(language) + rest.join('');
}

/** A label above its value. */
export function Value({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <Box variant="awsui-key-label">{label}</Box>
      <div>{children}</div>
    </div>
  );
}
