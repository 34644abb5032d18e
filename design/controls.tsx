/** What the extension's own pages are operated by. */
import type { ComponentChildren } from 'preact';

interface ActionButtonProps {
  readonly action: string;
  readonly days?: number;
  readonly kind: 'main' | 'plain' | 'quiet';
  readonly disabled?: boolean;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}

export function ActionButton({ action, days, kind, disabled = false, onPress, children }: ActionButtonProps) {
  return (
    <button type="button" class={kind} data-action={action} data-days={days} disabled={disabled} onClick={byOwner(onPress)}>
      {children}
    </button>
  );
}

/**
 * Only what the owner did counts. A script-made click is also undone (`preventDefault`), because the change events that it would cause are
 * marked as trusted.
 */
export function byOwner(act: (event: MouseEvent) => void): (event: MouseEvent) => void {
  return (event) => {
    if (event.isTrusted) act(event);
    else event.preventDefault();
  };
}

export function Tick({
  action,
  on,
  onPress,
  children,
}: {
  action: string;
  on: boolean;
  onPress: (on: boolean) => void;
  children: ComponentChildren;
}) {
  return (
    <label class="tick" onClick={byOwner(() => undefined)}>
      <input
        type="checkbox"
        data-action={action}
        checked={on}
        onClick={byOwner((event) => onPress((event.currentTarget as HTMLInputElement).checked))}
      />
      <span>{children}</span>
    </label>
  );
}

/** One of several, of which one is chosen. */
export function Choice({
  action,
  group,
  on,
  onPress,
  children,
}: {
  action: string;
  group: string;
  on: boolean;
  onPress: () => void;
  children: ComponentChildren;
}) {
  return (
    <label class="tick" onClick={byOwner(() => undefined)}>
      <input type="radio" name={group} data-action={action} checked={on} onClick={byOwner(onPress)} />
      <span>{children}</span>
    </label>
  );
}
