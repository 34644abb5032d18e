/** What is told only when the owner asks. */
import { useState } from 'preact/hooks';
import type { Aside, AsidePart } from '../src/guide/advice';
import type { Policy } from '../src/guide/policy';
import type { Sentence } from '../src/guide/sentence';
import { ActionButton } from '../design/controls';
import type { TextKey, Texts } from '../design/texts';

/** A sentence of the guide; a test holds every message that the guide can name against the texts. */
export function say({ message, places = [] }: Sentence, t: Texts): string {
  return t(message as TextKey, ...places);
}

interface AsideProps {
  readonly aside: Aside;
  readonly t: Texts;
  readonly copy: (text: string) => Promise<void>;
}

export function AsideView({ aside: { summary, parts }, t, copy }: AsideProps) {
  return (
    <details>
      <summary>{say(summary, t)}</summary>
      {parts.map((part, i) => (
        <Part key={i} part={part} t={t} copy={copy} />
      ))}
    </details>
  );
}

function Part({ part, t, copy }: Omit<AsideProps, 'aside'> & { readonly part: AsidePart }) {
  const [copied, setCopied] = useState(false);
  const words = say(part.text, t);
  switch (part.kind) {
    case 'text':
      return <p>{words}</p>;
    case 'link':
      return (
        <p>
          <a href={part.url} target="_blank" rel="noopener noreferrer">
            {words}
          </a>
        </p>
      );
    case 'command':
      return (
        <div class="command">
          <p>{words}</p>
          <code dir="ltr">{part.command}</code>
          <ActionButton action="copy-command" kind="plain" onPress={() => void copy(part.command).then(() => setCopied(true))}>
            {t(copied ? 'actionCopied' : 'actionCopy')}
          </ActionButton>
        </div>
      );
    default:
      return part satisfies never;
  }
}

/** Whom to ask, in the words of the company's administrator. */
export function Contact({ policy }: { readonly policy: Policy | undefined }) {
  return policy?.contact === undefined ? null : (
    <p class="contact" dir="auto">
      {policy.contact}
    </p>
  );
}
