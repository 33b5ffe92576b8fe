import { describe, expect, test } from 'vitest';
import { Driver } from '../../shared/domain/diagnosis.ts';
import { type DriverQuantities, driversOf, suggestedDrivers, trainingOf } from '../../shared/domain/drivers.ts';
import type { Education } from '../../shared/domain/education.ts';
import { measureTemplates } from '../../shared/domain/measure-templates.ts';
import { occupationDiagnoses, type RecruitmentAnswer } from '../../shared/domain/occupation-diagnosis.ts';
import type { Recruitment } from '../../shared/domain/signal.ts';

const long = 'upper-secondary-or-more';

describe('the diagnosis rules', () => {
  test.each<[string, DriverQuantities, Driver[]]>([
    // The hand-checkable vectors of mission.md.
    [
      'qa 1.2, sa 0.8, upper-secondary',
      { qualifiedPerVacancy: 1.2, suitablePerVacancy: 0.8, training: long },
      ['lang-utbildning'],
    ],
    ['qa 4.0, sa 1.0', { qualifiedPerVacancy: 4, suitablePerVacancy: 1 }, ['lamplighet']],
    [
      'qa 1.2, applicants per place 0.6',
      { qualifiedPerVacancy: 1.2, training: long, educationExists: true, applicantsPerPlace: 0.6 },
      ['lang-utbildning', 'attraktion'],
    ],
    // Each limit from both sides.
    ['qa just below 2', { qualifiedPerVacancy: 1.99, training: long }, ['lang-utbildning']],
    ['qa 2', { qualifiedPerVacancy: 2, training: long }, ['ej-faststalld']],
    ['qa below 2 and shorter training', { qualifiedPerVacancy: 0, training: 'shorter' }, ['kort-utbildning']],
    ['half are suitable', { qualifiedPerVacancy: 4, suitablePerVacancy: 2 }, ['ej-faststalld']],
    ['just less than half are suitable', { qualifiedPerVacancy: 4, suitablePerVacancy: 1.99 }, ['lamplighet']],
    [
      'few are qualified: how many suit is not asked',
      { qualifiedPerVacancy: 1, suitablePerVacancy: 0, training: long },
      ['lang-utbildning'],
    ],
    ['leavers 5 points above the parent', { leavers: 0.2, leaversOfParent: 0.15 }, ['kvarhallning']],
    ['leavers 4.9 points above the parent', { leavers: 0.199, leaversOfParent: 0.15 }, ['ej-faststalld']],
    ['one applicant per place', { educationExists: true, applicantsPerPlace: 1 }, ['ej-faststalld']],
    ['an education that the employer did not know of', { educationExists: true, employerKnew: false }, ['synlighet']],
    ['an education that the employer knew of', { educationExists: true, employerKnew: true }, ['ej-faststalld']],
    ['no education to know of', { educationExists: false, employerKnew: false }, ['ej-faststalld']],
    ['full places and a gap', { educationExists: true, placesFull: true, countyGap: 1 }, ['dimensionering']],
    ['full places without a gap', { educationExists: true, placesFull: true, countyGap: 0 }, ['ej-faststalld']],
    ['a gap and free places', { educationExists: true, placesFull: false, countyGap: 9 }, ['ej-faststalld']],
    [
      'several at once',
      { qualifiedPerVacancy: 3, suitablePerVacancy: 1, leavers: 0.3, leaversOfParent: 0.1 },
      ['lamplighet', 'kvarhallning'],
    ],
    ['nothing known', {}, ['ej-faststalld']],
  ])('%s', (_, quantities, expected) => {
    expect(driversOf(quantities)).toEqual(expected);
  });

  test('nothing is concluded from a rule when any of its quantities is unknown', () => {
    const holding: DriverQuantities[] = [
      { qualifiedPerVacancy: 1, training: long },
      { qualifiedPerVacancy: 4, suitablePerVacancy: 1 },
      { leavers: 0.3, leaversOfParent: 0.1 },
      { educationExists: true, applicantsPerPlace: 0.5 },
      { educationExists: true, employerKnew: false },
      { educationExists: true, placesFull: true, countyGap: 2 },
    ];
    for (const quantities of holding) {
      expect(driversOf(quantities)).not.toEqual(['ej-faststalld']);
      for (const key of Object.keys(quantities))
        expect(driversOf({ ...quantities, [key]: undefined }), key).toEqual(['ej-faststalld']);
    }
  });

  test('elementary work asks for shorter training, all else of civil life for upper-secondary or more', () => {
    expect(['9111', '7223', '5323', '2221', '1210', '0310'].map(trainingOf)).toEqual([
      'shorter',
      long,
      long,
      long,
      long,
      undefined,
    ]);
  });
});

const education = (schoolType: string): Education => ({
  ...{ id: 'e.1', infoId: 'i.1', title: 'CNC-operatör', provider: 'Exempelskolan', municipality: '2180' },
  ...{ distance: false, start: null, applyBy: null, url: null, schoolType, source: 'susanavet' },
});

describe('one case', () => {
  const suggested = (
    recruitment: Recruitment | undefined,
    over: Partial<Parameters<typeof suggestedDrivers>[0]> = {},
  ) => suggestedDrivers({ recruitment, headcount: 2, educations: [], ...over });

  test('the numbers are taken per person wanted', () => {
    expect(suggested({ qualified: 3 }, { ssyk: '7223' })).toEqual(['lang-utbildning']);
    expect(suggested({ qualified: 4 }, { ssyk: '7223' })).toEqual(['ej-faststalld']);
    expect(suggested({ qualified: 3 }, { ssyk: '9111' })).toEqual(['kort-utbildning']);
    expect(suggested({ qualified: 8, suitable: 3 })).toEqual(['lamplighet']);
  });

  test('where the occupation is unknown, the educations tell how long the training is', () => {
    expect(suggested({ qualified: 1 }, { educations: [education('YH')] })).toEqual(['lang-utbildning']);
    expect(suggested({ qualified: 1 }, { educations: [education('FHSK')] })).toEqual(['ej-faststalld']);
  });

  test('an education that the employer did not know of is a matter of visibility', () => {
    expect(suggested({ knewEducation: false }, { educations: [education('YH')] })).toEqual(['synlighet']);
    expect(suggested({ knewEducation: false })).toEqual(['ej-faststalld']);
  });

  test('without numbers nothing is established', () => {
    expect(suggested(undefined, { ssyk: '7223', educations: [education('YH')] })).toEqual(['ej-faststalld']);
    expect(suggested({ applicants: 1, leftWithinYear: 9 }, { ssyk: '7223' })).toEqual(['ej-faststalld']);
  });
});

describe('an occupation in an area', () => {
  const answer = (
    employer: number,
    recruitment: Recruitment,
    over: Partial<RecruitmentAnswer> = {},
  ): RecruitmentAnswer => ({
    ...{ area: 'gastrikland-ost', ssyk: '7223', employer: `e${employer}`, receivedAt: '2026-10-01T08:00:00.000Z' },
    ...{ headcount: 1, recruitment, educationExists: true, ...over },
  });
  const from = (employers: readonly number[], recruitment: Recruitment) => employers.map((e) => answer(e, recruitment));

  test('is diagnosed from five employers on, each by its latest answer', () => {
    const four = [...from([1, 2, 3, 4], { qualified: 1 }), answer(4, { qualified: 1 })];
    expect(occupationDiagnoses(four)).toEqual([]);
    const five = [...four, answer(5, { qualified: 0 }, { headcount: 3 })];
    expect(occupationDiagnoses(five)).toEqual([
      { area: 'gastrikland-ost', ssyk: '7223', employers: 5, drivers: ['lang-utbildning'] },
    ]);
    const later = five.map((one) => ({
      ...one,
      recruitment: { qualified: 9 },
      receivedAt: '2026-10-02T08:00:00.000Z',
    }));
    expect(occupationDiagnoses([...later, ...five])[0]?.drivers).toEqual(['ej-faststalld']);
  });

  test('nothing is concluded from a number that fewer than five of them told', () => {
    const answers = [...from([1, 2, 3, 4], { qualified: 0 }), answer(5, { applicants: 3 })];
    expect(occupationDiagnoses(answers)[0]?.drivers).toEqual(['ej-faststalld']);
  });

  test('most employers did not know of the education: visibility', () => {
    const answers = [...from([1, 2, 3], { knewEducation: false }), ...from([4, 5], { knewEducation: true })];
    expect(occupationDiagnoses(answers)[0]?.drivers).toEqual(['synlighet']);
    expect(occupationDiagnoses(answers.map((one) => ({ ...one, educationExists: false })))[0]?.drivers).toEqual([
      'ej-faststalld',
    ]);
  });

  test('areas are not mixed', () => {
    const answers = from([1, 2, 3, 4, 5], { qualified: 1 }).map((one, i) => (i < 2 ? { ...one, area: 'other' } : one));
    expect(occupationDiagnoses(answers)).toEqual([]);
  });
});

test('every driver has measures of its own, and only where training is the lack is education one of them', () => {
  const withEducation = Driver.options.filter((driver) =>
    measureTemplates[driver].some(({ kind }) => kind === 'utbildning'),
  );
  expect(Driver.options.every((driver) => measureTemplates[driver].length >= 2)).toBe(true);
  expect(withEducation).toEqual(['lang-utbildning', 'kort-utbildning']);
});
