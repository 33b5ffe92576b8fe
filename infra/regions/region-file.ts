import * as z from 'zod/mini';
import { Language } from '../../shared/domain/language.ts';
import { Role } from '../../shared/domain/person.ts';
import { choice, email, group, list, pattern, retentionClasses, share, text, whole } from './region-fields.ts';

const roles = Role.options;
const slug = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const personId = /^per_[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const host = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;

/** What CloudWatch Logs accepts, up to two years; longer is hoarding. */
const logRetentions = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731] as const;

const Area = group(
  {
    id: pattern(slug, 'write a short name in lower case with hyphens and without å, ä, ö, such as kusten'),
    name: text('write the name that employers see, such as Kusten'),
    municipalities: list(
      pattern(/^\d{4}$/, "write SCB's municipality code in four digits between quotes, such as '2281'"),
      1,
      'list the municipality codes of the area, at least one',
    ),
    neighbours: list(
      pattern(slug, 'write the id of another area of this file'),
      0,
      'list the ids of the areas next to it; [] where there are none',
    ),
    broker: pattern(personId, 'write the id of the staff member who answers here, such as per_broker-kusten'),
    confirmed: z.boolean({
      error: 'write true when the region has confirmed the municipalities of the area, else false',
    }),
  },
  'describe an area: id, name, municipalities, neighbours, broker, confirmed',
);

const StaffMember = group(
  {
    id: pattern(personId, 'write per_ and the role in lower case with hyphens, such as per_broker-kusten'),
    name: text('write the name that is shown to employers and colleagues'),
    email: email('write an address such as alva@example.org; the person signs in with it'),
    phone: pattern(/^\+[1-9]\d{6,14}$/, 'write the number with country code and without spaces, such as +46701740605'),
    roles: list(choice(roles, `choose among ${roles.join(', ')}`), 1, `give at least one of ${roles.join(', ')}`),
    areas: list(
      pattern(slug, 'write the id of an area of this file'),
      0,
      'list the ids of the areas the person works in; [] where none',
    ),
    language: choice(Language.options, 'choose sv or en'),
  },
  'describe a person: id, name, email, phone, roles, areas, language',
);

const Retention = group(
  {
    class: choice(retentionClasses, `choose among ${retentionClasses.join(', ')}`),
    keepMonths: whole(1, 1200, 'write whole months between 1 and 1200'),
    decision: pattern(
      /^(?=.*\S)[\s\S]{10,500}$/,
      'name the decision on disposal (gallringsbeslut): number, date and who took it',
    ),
  },
  'describe a decision: class, keepMonths, decision',
);

/** Everything a region decides about its own installation. `exempel.ts` explains every key. */
export const RegionFile = group(
  {
    id: pattern(
      /^[a-z][a-z0-9]{1,19}$/,
      'write a short name in lower case without å, ä, ö and hyphens; the file has the same name',
    ),
    name: text('write the name of the region as an authority, such as Region Exempel'),
    county: pattern(/^\d{2}$/, "write SCB's county code in two digits between quotes, such as '22'"),
    countyConceptId: pattern(
      /^\w{4}_\w{3}_\w{3}$/,
      'write the concept id of the county in JobTech Taxonomy, such as NvUF_SP1_1zo',
    ),
    timeZone: z.string({ error: 'write the time zone as in the IANA list: Europe/Stockholm' }).check(
      z.refine((zone) => zone.includes('/') && Intl.supportedValuesOf('timeZone').includes(zone), {
        error: 'write the time zone as in the IANA list: Europe/Stockholm (a misspelt one would silently mean UTC)',
      }),
    ),
    languages: list(choice(Language.options, 'choose among sv, en'), 1, 'list the languages of the service, sv first'),
    areas: list(Area, 1, 'list the areas of the region, at least one'),
    staff: list(StaffMember, 1, 'list the people who work with the system, at least the brokers and an administrator'),
    sender: group(
      {
        name: text('write the name that mail comes from, such as Kompetenssignal Exempel'),
        address: email('write the address that mail comes from, below the sender domain'),
        domain: pattern(host, 'write the domain that SES may send for, such as signal.example.org'),
      },
      'describe where mail comes from: name, address, domain',
    ),
    organiser: group(
      {
        name: text('write who invites to events'),
        homepage: z.optional(
          z.url({ protocol: /^https$/, error: 'write an address that begins with https://, or remove the key' }),
        ),
      },
      'describe who invites to events: name, and homepage if there is one',
    ),
    site: z.optional(
      group(
        {
          domain: pattern(host, 'write the host name of the public site, such as signal.example.org'),
          certificateArn: pattern(
            /^arn:aws:acm:us-east-1:\d{12}:certificate\/[\w-]+$/,
            'write the ARN of an ACM certificate in us-east-1: CloudFront takes none from another region',
          ),
        },
        "describe the site's own domain: domain, certificateArn; or remove the key to use CloudFront's own name",
      ),
    ),
    deadlines: group(
      { answerWithinWorkingDays: whole(1, 30, 'write whole working days between 1 and 30') },
      'describe the deadlines: answerWithinWorkingDays',
    ),
    closedDays: group(
      {
        eves: z.boolean({ error: 'write true where midsommarafton, julafton and nyårsafton are closed, else false' }),
        extra: list(
          z.iso.date({ error: "write a day that exists as '2027-05-07'" }),
          0,
          "list the region's own closing days as '2027-05-07'; [] where there are none",
        ),
      },
      'describe the closing days: eves, extra',
    ),
    retention: list(Retention, 1, `give a decision for each of ${retentionClasses.join(', ')}`),
    indexRates: group(
      {
        completion: share('write the share of students who complete, 0 to 1, such as 0.7'),
        entry: share('write the share who enter the occupation, 0 to 1, such as 0.75'),
        staying: share('write the share who stay in the region, 0 to 1, such as 0.7'),
      },
      'describe the assumed rates: completion, entry, staying',
    ),
    staffingFirms: list(
      pattern(/^\d{10}$/, "write the organisation number in ten digits between quotes, such as '5560000001'"),
      0,
      'list the organisation numbers of staffing firms whose ads shall not count; [] where there are none',
    ),
    aws: group(
      {
        account: z.optional(pattern(/^\d{12}$/, "write the account's twelve digits between quotes, or remove the key")),
        region: pattern(/^[a-z]{2}(-[a-z]+)+-\d$/, 'write eu-north-1'),
        residencyReason: z.optional(
          text('write why the data may lie outside Sweden and who decided it, or remove the key'),
        ),
      },
      'describe where it runs: region, and account when it is known',
    ),
    logRetentionDays: z.int({ error: `choose among ${logRetentions.join(', ')}` }).check(
      z.refine((days) => logRetentions.some((allowed) => allowed === days), {
        error: `choose among ${logRetentions.join(', ')}`,
      }),
    ),
    alarmEmail: email('write the address of those who look after the system'),
  },
  'export the settings of a region as an object named region',
);
export type RegionFile = z.infer<typeof RegionFile>;
