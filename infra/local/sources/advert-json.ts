import type { Advert } from './adverts.ts';
import { sweden } from './places.ts';
import { draw, inventedConceptId } from './seed.ts';
import { stockholmTime } from './stockholm-time.ts';
import { fieldOf } from './tables.ts';

/** Stands in every text and contact that must be stripped: found in the product's own stores, it tells that they were not. */
export const canary = 'kanarie';

const concept = (conceptId: string, label: string, number: string) => ({
  concept_id: conceptId,
  label,
  legacy_ams_taxonomy_id: number,
});

const employmentType = concept('PFZr_Syz_cUq', 'Vanlig anställning', '1');
const salaryType = concept('oG8G_9cW_nRf', 'Fast månads- vecko- eller timlön', '1');
const duration = concept('a7uU_j21_mkL', 'Tillsvidare', '1');
const workingHours = concept('6YE1_gAC_R2G', 'Heltid', '1');
const nothingAsked = { skills: [], languages: [], work_experiences: [], education: [], education_level: [] };

export const occupationOf = ({ name, group }: Advert) => {
  const field = fieldOf(group);
  return {
    occupation: concept(name.concept, name.label, String(Math.floor(draw('ams', name.concept) * 90_000) + 100)),
    occupation_group: concept(group.concept, group.label, group.ssyk),
    occupation_field: concept(field.concept ?? inventedConceptId(`field ${field.number}`), field.label, field.number),
  };
};

const workplaceOf = ({ place, county }: Advert) => ({
  municipality: place?.name ?? null,
  municipality_code: place?.code ?? null,
  municipality_concept_id: place?.conceptId ?? null,
  region: place && county.name,
  region_code: place && county.code,
  region_concept_id: place && county.conceptId,
  country: sweden.name,
  country_code: sweden.code,
  country_concept_id: sweden.conceptId,
  street_address: place && 'Exempelgatan 1',
  postcode: null,
  city: place?.name ?? null,
  coordinates: [null, null],
});

/** The field `id` is a string of digits; the number in it is the same in every source. */
const advertId = (advert: Advert): string => String(advert.id);

/** A full ad as JobStream v2 and JobSearch give it at `at`: a correction shows from its own instant on. */
export const fullAdvert = (advert: Advert, at: number) => {
  const { name, employer, vacancies, publishedAt, correctedAt } = advert;
  const corrected = correctedAt !== null && at >= correctedAt;
  const id = advertId(advert);
  const mail = `${canary}.${id}@example.com`;
  const phone = `070-17406${String(5 + (advert.id % 90)).padStart(2, '0')}`;
  const text = `${employer.workplace} söker ${name.label}. Frågor besvaras av Kim ${canary}, ${mail}, ${phone}. Påhittad annons.`;
  const count = corrected ? vacancies + 1 : vacancies;
  return {
    id,
    external_id: null,
    webpage_url: `https://arbetsformedlingen.se/platsbanken/annonser/${id}`,
    logo_url: null,
    headline: `${name.label} till ${employer.workplace}`,
    application_deadline: stockholmTime(advert.lastPublicationAt),
    number_of_vacancies: draw('no vacancies', advert.id) < 0.01 ? null : count,
    description: {
      text,
      text_formatted: null,
      ...{ company_information: null, needs: null, requirements: null, conditions: null },
    },
    employment_type: employmentType,
    salary_type: salaryType,
    salary_description: null,
    duration,
    working_hours_type: workingHours,
    scope_of_work: { min: 100, max: 100 },
    access: null,
    employer: {
      phone_number: phone,
      email: mail,
      url: 'https://www.example.com',
      organization_number: employer.number,
      name: employer.name,
      workplace: employer.workplace,
    },
    application_details: {
      ...{ information: `Märk ansökan ${canary}`, reference: id, email: mail, via_af: false, url: null, other: null },
    },
    application_contacts: [
      { name: `Kim ${canary}`, description: null, email: mail, telephone: phone, contact_type: null },
    ],
    experience_required: true,
    access_to_own_car: false,
    driving_license_required: false,
    driving_license: [],
    ...occupationOf(advert),
    workplace_address: workplaceOf(advert),
    must_have: nothingAsked,
    nice_to_have: nothingAsked,
    publication_date: stockholmTime(publishedAt),
    last_publication_date: stockholmTime(advert.lastPublicationAt),
    removed: false,
    removed_date: null,
    source_type: 'VIA_ANNONSERA',
    timestamp: (corrected ? correctedAt : publishedAt) + (advert.id % 1000),
  };
};

/**
 * A removal: plain concept ids, or (one in eight) the old shape with a numeric id and nothing else. Both have been seen in
 * answers of the real service.
 */
export const removal = (advert: Advert) => {
  const removedDate = stockholmTime(advert.removedAt);
  if (draw('old shape', advert.id) < 1 / 8) return { id: advert.id, removed: true, removed_date: removedDate };
  const { occupation, occupation_group, occupation_field } = occupationOf(advert);
  return {
    id: advertId(advert),
    removed: true,
    removed_date: removedDate,
    occupation: occupation.concept_id,
    occupation_group: occupation_group.concept_id,
    occupation_field: occupation_field.concept_id,
    municipality: advert.place?.conceptId ?? null,
    region: advert.place && advert.county.conceptId,
    country: sweden.conceptId,
  };
};

/** An ad of the past as the historical service has it: its own id, taxonomy fields as arrays, known end. */
export const historicalAdvert = (advert: Advert) => {
  const full = fullAdvert(advert, advert.removedAt);
  return {
    ...full,
    id: Array.from({ length: 5 }, (_, at) =>
      Math.floor(draw('content', advert.id, at) * 2 ** 32)
        .toString(16)
        .padStart(8, '0'),
    ).join(''),
    original_id: full.id,
    occupation: [full.occupation],
    occupation_group: [full.occupation_group],
    occupation_field: [full.occupation_field],
    employment_type: [full.employment_type],
    removed: true,
    removed_date: stockholmTime(advert.removedAt),
  };
};
