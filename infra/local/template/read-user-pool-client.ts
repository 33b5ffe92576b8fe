import * as z from 'zod/mini';
import { parseProperties } from './parse-properties.ts';
import type { Resource } from './resolve.ts';

const Unit = z.enum(['seconds', 'minutes', 'hours', 'days']);
const minutesIn = { seconds: 1 / 60, minutes: 1, hours: 60, days: 1440 } satisfies Record<z.infer<typeof Unit>, number>;

const ClientProperties = z.object({
  CallbackURLs: z.optional(z.array(z.url())),
  LogoutURLs: z.optional(z.array(z.url())),
  AllowedOAuthScopes: z.optional(z.array(z.string())),
  AccessTokenValidity: z.optional(z.number()),
  RefreshTokenValidity: z.optional(z.number()),
  TokenValidityUnits: z.optional(z.object({ AccessToken: z.optional(Unit), RefreshToken: z.optional(Unit) })),
});

export const readUserPoolClient = (r: Resource) => {
  const {
    CallbackURLs = [],
    LogoutURLs = [],
    AllowedOAuthScopes = [],
    AccessTokenValidity,
    RefreshTokenValidity,
    TokenValidityUnits: units = {},
  } = parseProperties(ClientProperties, r);
  return {
    id: r.values.Ref ?? '',
    callbackUrls: CallbackURLs,
    logoutUrls: LogoutURLs,
    scopes: AllowedOAuthScopes,
    // Cognito's own defaults: an hour and thirty days.
    accessMinutes: (AccessTokenValidity ?? 1) * minutesIn[units.AccessToken ?? 'hours'],
    refreshMinutes: (RefreshTokenValidity ?? 30) * minutesIn[units.RefreshToken ?? 'days'],
  };
};
export type UserPoolClientPlan = ReturnType<typeof readUserPoolClient>;
