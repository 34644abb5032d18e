import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import type { Credential, Verb } from '../cloud';
import { useConsole } from '../console';

/** @param credential undefined: none is chosen, and the menu does not open */
export function ActionsMenu({
  credential,
  onChoose,
}: {
  credential: Credential | undefined;
  onChoose: (verb: Verb, credential: Credential) => void;
}) {
  const { cloud, words } = useConsole();
  const active = credential?.status === 'Active';
  return (
    <ButtonDropdown
      disabled={!credential}
      expandToViewport={cloud.scenario.menus === 'portal'}
      items={[
        { id: 'activate', text: words.activate, disabled: active },
        { id: 'deactivate', text: words.deactivate, disabled: !active },
        { id: 'delete', text: words.delete },
      ]}
      onItemClick={({ detail }) => {
        if (credential) onChoose(detail.id as Verb, credential);
      }}
    >
      {words.actions}
    </ButtonDropdown>
  );
}
