import { Stack, Validations } from 'aws-cdk-lib';
import type { Construct, IConstruct } from 'constructs';

/** Every reason for which a finding of cdk-nag is accepted. A test counts them, and that none is left unused. */
export const reasons = {
  tracing:
    'X-Ray and the delivery of a state machine’s log have no resources to name: their actions are granted on all or on none.',
  accountOfMail: 'Quota, pauses and the state of identities are the account’s: SES has no resources to name for them.',
  failureDestination:
    'A dead-letter queue keeps an event without its error. What nobody waits for has a failure destination instead; API Gateway, streams and the deployment see a failure themselves.',
  objectKeys: 'Keys of objects carry hashes and days, so that a prefix of one bucket is the narrowest name there is.',
  deadLetterQueue:
    'This queue is itself where failed events end; an alarm watches it, and the runbook says how to send them again.',
  publicByContract:
    'Public or link-protected by the contract of its feature: employers have no account. Link routes check a signature before anything else.',
  oneLevelOfPool:
    'Threat protection needs the Plus plan, priced per user. Staff are a dozen, invited by name, with mandatory MFA.',
  childExecutions:
    'A distributed map names its child executions as it starts them; only those of the machine itself are meant.',
  everywhere: 'The service is for everyone in Sweden, also abroad or behind a foreign network: no country is shut out.',
  noFirewall:
    'A web ACL costs more than the whole region. Throttles at the API, strict validation and small functions carry the load instead.',
  noEdgeLogs:
    'CloudFront can log only whole paths, and ours hold signed links. The API logs each request by its route, without path or query.',
  edgeCertificate:
    'No domain of the region is configured yet, and the shared cloudfront.net certificate fixes the protocol version. A domain in the region file ends it.',
  policyInDataStack:
    'The site bucket lies in the data stack, and its policy there already lets this account’s distributions read.',
} as const;

/** Accepts one finding on one construct and what lies under it, for one of the written reasons. */
export const acknowledge = (on: IConstruct, finding: string, reason: (typeof reasons)[keyof typeof reasons]): void => {
  Validations.of(on).acknowledge({ id: finding, reason });
};

/** How cdk-nag writes a resource in a finding: references in angle brackets, imported values by their export name. */
export const asFinding = (scope: Construct, resource: string): string => {
  const flat = (node: unknown): string => {
    if (typeof node !== 'object' || node === null) return String(node);
    if ('Fn::Join' in node && Array.isArray(node['Fn::Join']))
      return node['Fn::Join'][1].map(flat).join(node['Fn::Join'][0]);
    if ('Fn::ImportValue' in node) return flat(node['Fn::ImportValue']);
    if ('Fn::GetAtt' in node && Array.isArray(node['Fn::GetAtt'])) return `<${node['Fn::GetAtt'].join('.')}>`;
    if ('Ref' in node) return `<${node.Ref}>`;
    throw new Error(`No finding can be written for ${JSON.stringify(node)}`);
  };
  return flat(Stack.of(scope).resolve(resource));
};
