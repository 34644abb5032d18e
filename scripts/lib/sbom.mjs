import { Contrib, Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';

/** Which bundle a component is in. */
const BUNDLE = 'root-key-remover:bundle';

/**
 * Says in CycloneDX 1.6 which packages are bundled, each with its licence, the hash of what npm serves, and the bundles that hold it. Nothing in it
 * depends on when or where it is made.
 *
 * @param {{ name: string, version: string, description: string, license: string }} root this package
 * @param {Record<string, import('../licences-plugin.mjs').BundledPackage[]>} bundles by name, what `LicencesPlugin` found in them
 * @param {Record<string, { version: string, integrity: string }>} locked `packages` of package-lock.json
 * @returns {string} JSON
 * @throws when a bundled package is not the one that package-lock.json asks for
 */
export function sbom(root, bundles, locked) {
  const purls = new Map(Object.values(bundles).flatMap((packages) => packages.map((of) => [purlOf(of), of])));
  const components = [...purls.keys()].sort().map((purl) => {
    const of = purls.get(purl);
    const { version, integrity } = locked[of.folder] ?? {};
    if (version !== of.version) throw new Error(`${of.folder} has version ${of.version}, but package-lock.json asks for ${version}.`);
    const holders = Object.keys(bundles).filter((name) => bundles[name].some((other) => purlOf(other) === purl));
    return component(Enums.ComponentType.Library, of.name, {
      bomRef: purl,
      purl,
      version,
      licence: of.licence,
      hashes: new Models.HashDictionary([Contrib.FromNodePackageJson.Utils.parsePackageIntegrity(integrity)]),
      properties: new Models.PropertyRepository(holders.map((name) => new Models.Property(BUNDLE, name))),
    });
  });
  const application = component(Enums.ComponentType.Application, root.name, {
    bomRef: root.name,
    version: root.version,
    description: root.description,
    licence: root.license,
    dependencies: new Models.BomRefRepository(components.map(({ bomRef }) => bomRef)),
  });
  const bom = new Models.Bom({
    metadata: new Models.Metadata({ component: application }),
    components: new Models.ComponentRepository(components),
  });
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return serializer.serialize(bom, { space: 2 }) + '\n';
}

/** @param {{ name: string, version: string }} of @returns {string} its package URL, https://github.com/package-url/purl-spec */
const purlOf = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${encodeURIComponent(version)}`;

/** @param {string} fullName npm's, with the scope */
function component(type, fullName, { licence, ...rest }) {
  const [, group, name] = /^(?:(@[^/]+)\/)?(.+)$/.exec(fullName);
  const licenses = new Models.LicenseRepository([new Models.SpdxLicense(licence)]);
  return new Models.Component(type, name, { ...rest, group, licenses });
}
