/**
 * What Firefox wants otherwise than Chrome: an id, an event page instead of a service worker, a sidebar instead of a side panel, no schema of managed storage (Firefox reads what
 * is set without one), and the declaration that no data is collected.
 * Firefox 140 (142 on Android) is the first release that knows `data_collection_permissions`.
 */
const GECKO_ID = 'root-key-remover@root-key-remover.example';

/**
 * @param {Record<string, unknown>} chrome the manifest as Chrome takes it
 * @returns {Record<string, unknown>} the manifest as Firefox takes it; the argument is left as it was
 */
export function firefoxManifest(chrome) {
  const { minimum_chrome_version: _version, storage: _schema, background, permissions, ...rest } = chrome;
  return {
    ...rest,
    background: { scripts: [background.service_worker] },
    permissions: permissions.filter((permission) => permission !== 'sidePanel'),
    // Opened by the owner only.
    sidebar_action: {
      default_panel: 'popup/popup.html?panel',
      default_icon: rest.icons,
      default_title: '__MSG_extName__',
      open_at_install: false,
    },
    browser_specific_settings: {
      gecko: { id: GECKO_ID, strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
      gecko_android: { strict_min_version: '142.0' },
    },
  };
}
