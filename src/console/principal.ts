/** ARNs of principals, as the console's session data names them. Source: IAM identifiers in the IAM reference. */

export type ArnPrincipal =
  { readonly kind: 'root' } | { readonly kind: 'iam-user'; readonly name: string } | { readonly kind: 'role'; readonly name: string };

const ARN = /^arn:[\w-]+:(iam|sts)::(\d{12}):(root|user\/\S+|assumed-role\/\S+|federated-user\/\S+)$/;

/**
 * @param value an ARN, such as `arn:aws:iam::111122223333:root`; anything else is not one
 * @returns undefined for whatever is not the ARN of a principal
 */
export function readPrincipalArn(value: unknown): { account: string; principal: ArnPrincipal } | undefined {
  const [, service, account, resource] = (typeof value === 'string' && value.length < 2048 && ARN.exec(value)) || [];
  if (!account || !resource) return undefined;
  if (resource === 'root') return service === 'iam' ? { account, principal: { kind: 'root' } } : undefined;
  const [type = '', ...path] = resource.split('/');
  const name = type === 'user' ? (path.at(-1) ?? '') : path.join('/');
  return { account, principal: { kind: type === 'user' ? 'iam-user' : 'role', name } };
}
