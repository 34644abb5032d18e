// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { readScenario, type ScenarioInput } from './scenario';
import { announce, grouped, partitionOf, retract, sessionOf } from './session';

const HOST = 'us-east-1.console.aws.amazon.com';
beforeEach(() => {
  document.head.replaceChildren();
});

function meta(input: ScenarioInput, hostname = HOST): Record<string, unknown> | undefined {
  // Not https, so that no cookie is written: happy-dom's page has another host.
  announce(document, { hostname, protocol: 'http:' } as Location, readScenario(input), 'en');
  const tag = document.querySelector('meta[name="awsc-session-data"]');
  return tag ? (JSON.parse(tag.getAttribute('content') ?? '') as Record<string, unknown>) : undefined;
}

describe('the session data of the page', () => {
  it.each<[ScenarioInput, string]>([
    [{}, 'arn:aws:iam::111122223333:root'],
    [{ account: '123456789012' }, 'arn:aws:iam::123456789012:root'],
    [{ principal: { user: 'example-user' } }, 'arn:aws:iam::111122223333:user/example-user'],
    [{ principal: { role: 'example-role' } }, 'arn:aws:sts::111122223333:assumed-role/example-role/example-session'],
  ])('of %j name %s', (input, arn) => {
    expect(meta(input)).toMatchObject({ sessionARN: arn, prismModeEnabled: false });
  });

  it('say which of several sessions the host belongs to', () => {
    expect(meta({}, `111122223333-abcd1234.${HOST}`)).toMatchObject({
      prismModeEnabled: true,
      sessionDifferentiator: '111122223333-abcd1234',
    });
  });

  it('are not there when nobody is known to be signed in, and after signing out', () => {
    expect(meta({ principal: 'none' })).toBeUndefined();
    expect(meta({})).toBeDefined();
    retract(document, { hostname: HOST, protocol: 'http:' });
    expect(document.querySelector('meta[name="awsc-session-data"]')).toBeNull();
  });
});

it('an account id is shown in groups of four', () => {
  expect(grouped('111122223333')).toBe('1111-2222-3333');
});

it.each([
  [HOST, 'aws'],
  ['console.amazonaws.cn', 'aws-cn'],
  ['console.amazonaws-us-gov.com', 'aws-us-gov'],
  ['eusc-de-east-1.console.amazonaws-eusc.eu', 'aws-eusc'],
])('%s belongs to partition %s', (host, partition) => {
  expect(partitionOf(host)).toBe(partition);
  expect(sessionOf({ principal: 'root', account: '111122223333' }, partition).arn).toBe(`arn:${partition}:iam::111122223333:root`);
});
