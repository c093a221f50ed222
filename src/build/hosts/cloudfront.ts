import { contentType, typesByEnding, typesByName } from '#publish/content-types.ts';
import { headerRules, headersOf } from '#build/headers.ts';
import type { DeployedSite, Host } from '#build/host.ts';
import { below, type PathPattern } from '#build/path-pattern.ts';
import { folderAddresses } from './cloudfront-function.ts';

/**
 * Amazon S3 behind CloudFront: a CloudFormation template of everything that is needed there, and a script that uploads
 * a built site.
 */
export const cloudfront: Host = {
  title: 'Amazon S3 with CloudFront',
  place: 'beside',
  needsRoot: false,
  use: 'Make the stack once with the template, then run the script after every build; docs/deploying.md has the commands.',
  write: (site) => [
    { name: 'cloudfront.json', text: `${JSON.stringify(template(site), null, 2)}\n` },
    { name: 'upload.sh', text: script(site) },
  ],
};

const day = 86_400;

/** Headers that the template has fields of its own for, or that come with the files as they are uploaded. */
const named = [
  'Access-Control-Allow-Origin',
  'Cache-Control',
  'Content-Security-Policy',
  'Referrer-Policy',
  'Strict-Transport-Security',
  'X-Content-Type-Options',
];

function template(site: DeployedSite) {
  const rules = headerRules(site);
  const patterns = [...new Set(rules.flatMap(({ exceptions }) => exceptions.flatMap(({ paths }) => paths)))].sort();
  const keyOf = (path: string) =>
    JSON.stringify([...headersOf(rules, path)].filter(([name]) => name !== 'Cache-Control'));
  const keys = [...new Set(['/', ...patterns].map(keyOf))];
  const policyOf = (path: string) => `Headers${String(keys.indexOf(keyOf(path)) + 1)}`;
  const policies = ['/', ...patterns].map((path): [string, object] => [
    policyOf(path),
    headersPolicy(policyOf(path), headersOf(rules, path)),
  ]);
  const behaviour = (path: string) => ({
    TargetOriginId: 'site',
    ViewerProtocolPolicy: 'redirect-to-https',
    Compress: true,
    CachePolicyId: ref('Caching'),
    ResponseHeadersPolicyId: ref(policyOf(path)),
    FunctionAssociations: [{ EventType: 'viewer-request', FunctionARN: attribute('Folders', 'FunctionARN') }],
  });
  const notFound = (code: number) => ({
    ErrorCode: code,
    ResponseCode: 404,
    ResponsePagePath: `${site.basePath}404.html`,
    ErrorCachingMinTTL: 10,
  });

  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: `${new URL(site.siteUrl).host}${site.basePath}: a static site in S3, served by CloudFront`,
    Parameters: {
      Certificate: {
        Type: 'String',
        Default: '',
        Description: `The ARN of a certificate for ${new URL(site.siteUrl).hostname} in us-east-1; empty for an address of CloudFront's own.`,
      },
    },
    Conditions: { HasCertificate: { 'Fn::Not': [{ 'Fn::Equals': [ref('Certificate'), ''] }] } },
    Resources: {
      Bucket: {
        Type: 'AWS::S3::Bucket',
        Properties: {
          PublicAccessBlockConfiguration: {
            BlockPublicAcls: true,
            BlockPublicPolicy: true,
            IgnorePublicAcls: true,
            RestrictPublicBuckets: true,
          },
        },
      },
      BucketPolicy: { Type: 'AWS::S3::BucketPolicy', Properties: bucketPolicy() },
      Access: {
        Type: 'AWS::CloudFront::OriginAccessControl',
        Properties: {
          OriginAccessControlConfig: {
            Name: substituted('${AWS::StackName}'),
            OriginAccessControlOriginType: 's3',
            SigningBehavior: 'always',
            SigningProtocol: 'sigv4',
          },
        },
      },
      Folders: {
        Type: 'AWS::CloudFront::Function',
        Properties: {
          Name: substituted('${AWS::StackName}-folders'),
          AutoPublish: true,
          FunctionConfig: { Comment: 'The address of a folder is that of its page', Runtime: 'cloudfront-js-2.0' },
          FunctionCode: folderAddresses,
        },
      },
      Caching: { Type: 'AWS::CloudFront::CachePolicy', Properties: { CachePolicyConfig: cachePolicy() } },
      ...Object.fromEntries(policies),
      Distribution: {
        Type: 'AWS::CloudFront::Distribution',
        Properties: {
          DistributionConfig: {
            Enabled: true,
            HttpVersion: 'http2and3',
            IPV6Enabled: true,
            Aliases: ifCertificate([new URL(site.siteUrl).hostname]),
            ViewerCertificate: ifCertificate({
              AcmCertificateArn: ref('Certificate'),
              MinimumProtocolVersion: 'TLSv1.2_2021',
              SslSupportMethod: 'sni-only',
            }),
            Origins: [
              {
                Id: 'site',
                DomainName: attribute('Bucket', 'RegionalDomainName'),
                OriginAccessControlId: attribute('Access', 'Id'),
                S3OriginConfig: { OriginAccessIdentity: '' },
              },
            ],
            DefaultCacheBehavior: behaviour('/'),
            CacheBehaviors: patterns
              .filter((path) => policyOf(path) !== policyOf('/'))
              .map((path) => ({ PathPattern: below(path, site.basePath), ...behaviour(path) })),
            CustomErrorResponses: [notFound(403), notFound(404)],
          },
        },
      },
    },
    Outputs: {
      Bucket: { Value: ref('Bucket') },
      Distribution: { Value: ref('Distribution') },
      Address: { Value: attribute('Distribution', 'DomainName') },
    },
  };
}

function ref(resource: string) {
  return { Ref: resource };
}

function attribute(resource: string, name: string) {
  return { 'Fn::GetAtt': [resource, name] };
}

function substituted(text: string) {
  return { 'Fn::Sub': text };
}

function ifCertificate(value: unknown) {
  return { 'Fn::If': ['HasCertificate', value, ref('AWS::NoValue')] };
}

/** CloudFront alone reads the bucket. May it not list it, what is missing is forbidden and not missing. */
function bucketPolicy() {
  const distribution = 'arn:${AWS::Partition}:cloudfront::${AWS::AccountId}:distribution/${Distribution}';
  const allow = (action: string, resource: string) => ({
    Effect: 'Allow',
    Principal: { Service: 'cloudfront.amazonaws.com' },
    Action: action,
    Resource: substituted(resource),
    Condition: { StringEquals: { 'AWS:SourceArn': substituted(distribution) } },
  });
  return {
    Bucket: ref('Bucket'),
    PolicyDocument: {
      Version: '2012-10-17',
      Statement: [allow('s3:GetObject', '${Bucket.Arn}/*'), allow('s3:ListBucket', '${Bucket.Arn}')],
    },
  };
}

/**
 * CloudFront keeps for a day what browsers ask for every time, and for a year what they do not ask for again: what
 * changed is taken out of it by an invalidation.
 */
function cachePolicy() {
  return {
    Name: substituted('${AWS::StackName}'),
    MinTTL: day,
    DefaultTTL: day,
    MaxTTL: 365 * day,
    ParametersInCacheKeyAndForwardedToOrigin: {
      EnableAcceptEncodingBrotli: true,
      EnableAcceptEncodingGzip: true,
      CookiesConfig: { CookieBehavior: 'none' },
      HeadersConfig: { HeaderBehavior: 'none' },
      QueryStringsConfig: { QueryStringBehavior: 'none' },
    },
  };
}

function headersPolicy(name: string, headers: ReadonlyMap<string, string>) {
  const value = (header: string) => headers.get(header) ?? '';
  const has = (header: string) => headers.has(header);
  return {
    Type: 'AWS::CloudFront::ResponseHeadersPolicy',
    Properties: {
      ResponseHeadersPolicyConfig: {
        Name: substituted(`\${AWS::StackName}-${name}`),
        SecurityHeadersConfig: {
          ContentSecurityPolicy: { ContentSecurityPolicy: value('Content-Security-Policy'), Override: true },
          ContentTypeOptions: { Override: true },
          ReferrerPolicy: { ReferrerPolicy: value('Referrer-Policy'), Override: true },
          ...(has('Strict-Transport-Security')
            ? { StrictTransportSecurity: { AccessControlMaxAgeSec: 365 * day, Override: true } }
            : {}),
        },
        ...(has('Access-Control-Allow-Origin')
          ? {
              CorsConfig: {
                AccessControlAllowCredentials: false,
                AccessControlAllowHeaders: { Items: ['*'] },
                AccessControlAllowMethods: { Items: ['GET', 'HEAD'] },
                AccessControlAllowOrigins: { Items: [value('Access-Control-Allow-Origin')] },
                OriginOverride: true,
              },
            }
          : {}),
        CustomHeadersConfig: {
          Items: [...headers]
            .filter(([header]) => !named.includes(header))
            .map(([header, text]) => ({ Header: header, Value: text, Override: true })),
        },
      },
    },
  };
}

/** Uploads what pages need before the pages, and removes what is gone after them. */
function script(site: DeployedSite): string {
  const rules = headerRules(site);
  const target = `"s3://$bucket${site.basePath}"`;
  const cacheControl = (path: PathPattern) => headersOf(rules, path).get('Cache-Control') ?? '';
  const upload = (type: string, cache: string, filters: readonly string[]) =>
    `aws s3 cp "$site" ${target} --recursive --no-progress --exclude '*' ${filters.join(' ')} \\
  --content-type '${contentType(type)}' --cache-control '${cache}'`;
  const named = Object.keys(typesByName).flatMap((name) => [name, `*/${name}`]);
  const byType = Map.groupBy(Object.entries(typesByEnding), ([, type]) => type);
  const filtersOf = (type: string) => (byType.get(type) ?? []).map(([ending]) => `--include '*.${ending}'`);
  const usual = cacheControl('/');
  const withType = (type: string) =>
    upload(type, usual, [...filtersOf(type), ...[...named, '_astro/*'].map((name) => `--exclude '${name}'`)]);
  const hashed = (type: string) =>
    upload(
      type,
      cacheControl('/_astro/*'),
      filtersOf(type).map((filter) => filter.replace("'*", "'_astro/*")),
    );
  return `#!/bin/sh
# Uploads a built site: sh upload.sh folder stack
# Written by npm run hosts -- cloudfront.
set -eu
site=\${1:?the folder of the built site}
stack=\${2:?the name of the stack}
output() {
  aws cloudformation describe-stacks --stack-name "$stack" --output text \\
    --query "Stacks[0].Outputs[?OutputKey=='$1'].OutputValue"
}
bucket=$(output Bucket)

# Files with their content in their names.
${['text/css', 'text/javascript', 'font/woff2', 'image/svg+xml', 'image/png'].map(hashed).join('\n')}

# Everything else, the pages last.
${[...byType.keys()]
  .filter((type) => type !== 'text/html')
  .map(withType)
  .join('\n')}
${Object.entries(typesByName)
  .map(([name, type]) => upload(type, usual, [`--include '${name}'`, `--include '*/${name}'`]))
  .join('\n')}
${withType('text/html')}

# What is gone.
aws s3 sync "$site" ${target} --delete --size-only --no-progress

aws cloudfront create-invalidation --distribution-id "$(output Distribution)" --paths '${site.basePath}*'
`;
}
