import * as z from 'zod/mini';

/** What can be set of the account, by `POST /_local/mail/account`. `sandbox` alone means 200 a day and one a second. */
export const SesAccountInput = z.strictObject({
  sandbox: z.optional(z.boolean()),
  /** The addresses that a sandbox account may write to. */
  confirmed: z.optional(z.array(z.email())),
  sending: z.optional(z.boolean()),
  verified: z.optional(z.boolean()),
  dkim: z.optional(z.boolean()),
  /** -1 is no limit. */
  perDay: z.optional(z.number().check(z.gte(-1))),
  perSecond: z.optional(z.number().check(z.positive())),
});
export type SesAccountInput = z.infer<typeof SesAccountInput>;

type State = {
  sandbox: boolean;
  confirmed: string[];
  sending: boolean;
  verified: boolean;
  dkim: boolean;
  perDay: number;
  perSecond: number;
};
type Fault = { code: string; message: string };

const inProduction: State = {
  ...{ sandbox: false, confirmed: [], sending: true, verified: true, dkim: true },
  ...{ perDay: 50_000, perSecond: 14 },
};
const day = 24 * 60 * 60 * 1000;

const answer = (action: string, result: string) =>
  `<${action}Response xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><${action}Result>${result}</${action}Result><ResponseMetadata><RequestId>local</RequestId></ResponseMetadata></${action}Response>`;

const escaped = (text: string) => text.replace(/[<>&"]/g, (c) => `&#${c.charCodeAt(0)};`);

const identitiesIn = (form: URLSearchParams) =>
  [...form.entries()].filter(([name]) => name.startsWith('Identities.member.')).map(([, value]) => value);

/**
 * The account behind the SES engine, which knows of none: in production and in order until somebody sets it otherwise, so
 * that a sandbox, a pause, a domain without its records and a slow rate can be seen locally. `elapsed` is real time in
 * milliseconds: the region's clock may stand still.
 */
export const sesAccount = (sentAt: () => readonly string[], now: () => Date, elapsed = () => performance.now()) => {
  let state = inProduction;
  // A rate is enforced only where one was asked for: by default nothing local has to wait.
  let enforcesRate = false;
  let taken: number[] = [];

  const sentToday = () => sentAt().filter((at) => now().getTime() - Date.parse(at) < day).length;

  return {
    current: () => ({ ...state, sentLast24Hours: sentToday() }),

    set: (input: SesAccountInput): void => {
      const limits = { true: { perDay: 200, perSecond: 1 }, false: { perDay: 50_000, perSecond: 14 } } as const;
      const bound = { ...state, ...(input.sandbox !== undefined && limits[`${input.sandbox}`]) };
      state = {
        sandbox: input.sandbox ?? bound.sandbox,
        confirmed: input.confirmed ?? bound.confirmed,
        sending: input.sending ?? bound.sending,
        verified: input.verified ?? bound.verified,
        dkim: input.dkim ?? bound.dkim,
        perDay: input.perDay ?? bound.perDay,
        perSecond: input.perSecond ?? bound.perSecond,
      };
      enforcesRate = state.sandbox || input.perSecond !== undefined || enforcesRate;
      if (input.sandbox === false && input.perSecond === undefined) enforcesRate = false;
    },

    /** SES's answer to a question about the account; undefined where it is none. */
    answerTo: (form: URLSearchParams): string | undefined => {
      const action = form.get('Action') ?? '';
      const entries = (of: string) =>
        identitiesIn(form)
          .map((identity) => `<entry><key>${escaped(identity)}</key><value>${of}</value></entry>`)
          .join('');
      switch (action) {
        case 'GetSendQuota':
          return answer(
            action,
            `<Max24HourSend>${state.perDay.toFixed(1)}</Max24HourSend><MaxSendRate>${state.perSecond.toFixed(1)}</MaxSendRate><SentLast24Hours>${sentToday().toFixed(1)}</SentLast24Hours>`,
          );
        case 'GetAccountSendingEnabled':
          return answer(action, `<Enabled>${state.sending}</Enabled>`);
        case 'GetIdentityVerificationAttributes': {
          const status = state.verified ? 'Success' : 'Pending';
          return answer(
            action,
            `<VerificationAttributes>${entries(`<VerificationStatus>${status}</VerificationStatus>`)}</VerificationAttributes>`,
          );
        }
        case 'GetIdentityDkimAttributes': {
          const status = state.dkim ? 'Success' : 'Failed';
          return answer(
            action,
            `<DkimAttributes>${entries(`<DkimEnabled>true</DkimEnabled><DkimVerificationStatus>${status}</DkimVerificationStatus>`)}</DkimAttributes>`,
          );
        }
        default:
          return undefined;
      }
    },

    /** Why SES would not take a mail now; undefined where it would. */
    refusal: (destinations: readonly string[]): Fault | undefined => {
      if (!state.sending) return { code: 'AccountSendingPausedException', message: 'Sending is paused.' };
      const unknown = state.sandbox ? destinations.filter((to) => !state.confirmed.includes(to)) : [];
      if (!state.verified || unknown.length > 0)
        return { code: 'MessageRejected', message: 'Email address is not verified.' };
      if (state.perDay >= 0 && sentToday() >= state.perDay)
        return { code: 'Throttling', message: 'Daily message quota exceeded.' };
      if (!enforcesRate) return undefined;
      taken = taken.filter((at) => elapsed() - at < 1000);
      if (taken.length >= Math.max(1, state.perSecond))
        return { code: 'Throttling', message: 'Maximum sending rate exceeded.' };
      taken.push(elapsed());
      return undefined;
    },
  };
};
export type SesAccount = ReturnType<typeof sesAccount>;
