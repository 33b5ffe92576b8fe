import { type County, counties } from '../../shared/domain/municipality-names.ts';
import { retentionClasses } from './region-fields.ts';
import type { RegionFile } from './region-file.ts';

/** A rule between keys that is broken; the value is not yet made readable. */
export type BrokenRule = { readonly key: string; readonly value: unknown; readonly remedy: string };

type Check = (region: RegionFile) => BrokenRule[];

/** Where in a list a value stands for the second time. */
const repeated = (values: readonly string[]): { index: number; value: string; first: number }[] =>
  values.flatMap((value, index) =>
    values.indexOf(value) < index ? [{ index, value, first: values.indexOf(value) }] : [],
  );

type Uniqueness = { readonly below?: string; readonly sameness?: (value: string) => string };

/** Every value of a list that stands there already; `below` is the rest of the path, where elements are objects. */
const unique = (
  list: string,
  values: readonly string[],
  { below = '', sameness = String }: Uniqueness = {},
): BrokenRule[] =>
  repeated(values.map(sameness)).map(({ index, first }) => ({
    key: `${list}.${index}${below}`,
    value: values[index],
    remedy: `it stands already in ${list}.${first}${below}; each may stand once, so change or remove one`,
  }));

const named = (county: County): string =>
  Object.entries(county.municipalities)
    .map(([code, name]) => `${code} ${name}`)
    .join(', ');

const county: Check = (region) => {
  const known = counties[region.county];
  if (known === undefined) {
    const list = Object.entries(counties).map(([code, { name }]) => `${code} ${name}`);
    const remedy = `add the county and its municipalities to shared/domain/municipality-names.ts; known are ${list.join(', ')}`;
    return [{ key: 'county', value: region.county, remedy }];
  }
  if (known.conceptId === region.countyConceptId) return [];
  return [
    {
      key: 'countyConceptId',
      value: region.countyConceptId,
      remedy: `write ${known.conceptId}, the concept of ${known.name}`,
    },
  ];
};

const municipalities: Check = (region) => {
  const known = counties[region.county];
  if (known === undefined) return [];
  const places = region.areas.flatMap((area, a) =>
    area.municipalities.map((code, m) => ({ code, area: area.id, key: `areas.${a}.municipalities.${m}` })),
  );
  const foreign = places
    .filter(({ code }) => !(code in known.municipalities))
    .map(({ code, key }) => ({ key, value: code, remedy: `use a municipality of ${known.name}: ${named(known)}` }));
  const doubled = repeated(places.map(({ code }) => code)).map(({ index, value, first }) => ({
    key: places[index]?.key ?? 'areas',
    value,
    remedy: `it is already in ${places[first]?.area} (${places[first]?.key}); each municipality belongs to exactly one area`,
  }));
  const missing = Object.entries(known.municipalities)
    .filter(([code]) => places.every((place) => place.code !== code))
    .map(([code, name]) => ({
      key: 'areas',
      value: `${code} ${name}`,
      remedy: `add ${code} to the municipalities of exactly one area`,
    }));
  return [...foreign, ...doubled, ...missing];
};

/** What else stands where an area's id does, in `/basis/{area}`: the whole region, and two pages. */
const reservedAreaIds: ReadonlySet<string> = new Set(['county', 'method', 'validation']);

const areas: Check = ({ areas: list }) => [
  ...unique(
    'areas',
    list.map(({ id }) => id),
    { below: '.id' },
  ),
  ...list.flatMap(({ id }, a) =>
    reservedAreaIds.has(id)
      ? [
          {
            key: `areas.${a}.id`,
            value: id,
            remedy: `choose another id: /basis/${id} is the address of something else`,
          },
        ]
      : [],
  ),
];

const neighbours: Check = ({ areas: list }) =>
  list.flatMap((area, a) => [
    ...unique(`areas.${a}.neighbours`, area.neighbours),
    ...area.neighbours.flatMap((id, n): BrokenRule[] => {
      const broken = (remedy: string) => [{ key: `areas.${a}.neighbours.${n}`, value: id, remedy }];
      const other = list.find((candidate) => candidate.id === id);
      if (other === undefined) return broken(`use an area of this file: ${list.map((known) => known.id).join(', ')}`);
      if (id === area.id) return broken('remove it: an area is no neighbour of its own');
      return other.neighbours.includes(area.id)
        ? []
        : broken(`add ${area.id} to the neighbours of ${id} too, or remove it here`);
    }),
  ]);

const brokers: Check = ({ areas: list, staff }) =>
  list.flatMap((area, a): BrokenRule[] => {
    const broken = (remedy: string) => [{ key: `areas.${a}.broker`, value: area.broker, remedy }];
    const person = staff.find(({ id }) => id === area.broker);
    if (person === undefined) return broken('use the id of someone in staff, or add the person there');
    if (!person.roles.includes('broker')) return broken(`add broker to the roles of ${person.id}, or choose a broker`);
    return person.areas.includes(area.id)
      ? []
      : broken(`add ${area.id} to the areas of ${person.id}, or choose a broker of the area`);
  });

const staff: Check = ({ areas: list, staff: people }) => [
  ...unique(
    'staff',
    people.map(({ id }) => id),
    { below: '.id' },
  ),
  ...unique(
    'staff',
    people.map((person) => person.email),
    { below: '.email', sameness: (address) => address.toLowerCase() },
  ),
  ...people.flatMap((person, p) => [
    ...unique(`staff.${p}.roles`, person.roles),
    ...unique(`staff.${p}.areas`, person.areas),
    ...person.areas.flatMap((id, a) =>
      list.some((area) => area.id === id)
        ? []
        : [
            {
              key: `staff.${p}.areas.${a}`,
              value: id,
              remedy: `use an area of this file: ${list.map((area) => area.id).join(', ')}`,
            },
          ],
    ),
  ]),
  ...(people.some(({ roles }) => roles.includes('administrator'))
    ? []
    : [
        {
          key: 'staff',
          value: people.map(({ id }) => id),
          remedy: 'give someone the role administrator, or nobody can change anything',
        },
      ]),
];

const sender: Check = ({ sender: { address, domain } }) =>
  address.toLowerCase().endsWith(`@${domain}`)
    ? []
    : [
        {
          key: 'sender.address',
          value: address,
          remedy: `use an address that ends in @${domain}, the domain SES may send for`,
        },
      ];

const languages: Check = ({ languages: list }) => [
  ...unique('languages', list),
  ...(list[0] === 'sv'
    ? []
    : [{ key: 'languages', value: list, remedy: 'put sv first: Swedish is the language an authority answers in' }]),
];

const closedDays: Check = ({ closedDays: { extra } }) => unique('closedDays.extra', extra);

const retention: Check = ({ retention: decisions }) => {
  const given = decisions.map((decision) => decision.class);
  const missing = retentionClasses
    .filter((name) => !given.includes(name))
    .map((name) => ({
      key: 'retention',
      value: given,
      remedy: `add a decision with class ${name}: nothing is kept without one`,
    }));
  return [...unique('retention', given, { below: '.class' }), ...missing];
};

const residency: Check = ({ aws }) =>
  aws.region === 'eu-north-1' || aws.residencyReason !== undefined
    ? []
    : [
        {
          key: 'aws.region',
          value: aws.region,
          remedy: 'write eu-north-1 (Stockholm), or give the reason and the decision in aws.residencyReason',
        },
      ];

const checks: readonly Check[] = [
  county,
  municipalities,
  areas,
  neighbours,
  brokers,
  staff,
  sender,
  languages,
  closedDays,
  retention,
  residency,
];

/** The rules between keys. Every broken one is told, so that one reading is enough to put the file right. */
export const checkRegion = (region: RegionFile): BrokenRule[] => checks.flatMap((check) => check(region));
