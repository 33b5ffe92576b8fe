import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

const kept = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  encryption: BucketEncryption.S3_MANAGED,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  removalPolicy: RemovalPolicy.RETAIN,
} as const;

const abandonedUploads = { abortIncompleteMultipartUploadAfter: Duration.days(7) };

/** The four buckets of a region, all private, all encrypted, all kept when the stack goes. */
export class HouseBuckets extends Construct {
  /** Raw snapshots of the sources, immutable by key, and what is derived from them. */
  readonly snapshots: Bucket;
  /** Styles, scripts and the console; read by CloudFront alone. */
  readonly site: Bucket;
  /** Stream records that failed every attempt, whole. They may hold personal data, so they do not stay. */
  readonly streamFailures: Bucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const accessLogs = new Bucket(this, 'AccessLogs', {
      ...kept,
      lifecycleRules: [{ expiration: Duration.days(30), ...abandonedUploads }],
    });
    const logged = (name: string) => ({
      ...kept,
      // A cast for `exactOptionalPropertyTypes` alone: the library's own types do not follow it.
      serverAccessLogsBucket: accessLogs as IBucket,
      serverAccessLogsPrefix: `${name}/`,
    });

    this.snapshots = new Bucket(this, 'Snapshots', {
      ...logged('snapshots'),
      // What a backfill divides its files into is worth nothing once it has ended, nor what an edition left to the next one.
      lifecycleRules: [
        abandonedUploads,
        ...['backfill/', 'derived/editions/'].map((prefix) => ({ prefix, expiration: Duration.days(30) })),
      ],
    });
    this.site = new Bucket(this, 'Site', {
      ...logged('site'),
      versioned: true,
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30), ...abandonedUploads }],
    });
    this.streamFailures = new Bucket(this, 'StreamFailures', {
      ...logged('stream-failures'),
      lifecycleRules: [{ expiration: Duration.days(30), ...abandonedUploads }],
    });
    this.letCloudFrontRead(this.site);
  }

  /** The distribution lies in the other stack, so that the policy names the account's distributions rather than the one. */
  private letCloudFrontRead(site: Bucket): void {
    const { account, partition } = Stack.of(this);
    site.addToResourcePolicy(
      new PolicyStatement({
        sid: 'CloudFrontOfThisAccount',
        effect: Effect.ALLOW,
        principals: [new ServicePrincipal('cloudfront.amazonaws.com')],
        actions: ['s3:GetObject'],
        resources: [site.arnForObjects('*')],
        conditions: {
          StringEquals: { 'AWS:SourceAccount': account },
          ArnLike: { 'AWS:SourceArn': `arn:${partition}:cloudfront::${account}:distribution/*` },
        },
      }),
    );
  }
}
