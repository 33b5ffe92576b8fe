import type { Driver, MeasureKind } from './diagnosis.ts';

/** Names a template's title and what to do, in `i18n/measures.*`. */
export type MeasureTemplateKey =
  | 'attraction-package'
  | 'visibility-campaign'
  | 'show-education'
  | 'trainee-place'
  | 'short-course'
  | 'validation'
  | 'study-visit'
  | 'school-visit'
  | 'introduction-programme'
  | 'working-conditions'
  | 'recruitment-support'
  | 'wider-recruitment'
  | 'dimensioning-dialogue'
  | 'education-need'
  | 'dig-deeper';

export type MeasureTemplate = { readonly kind: MeasureKind; readonly key: MeasureTemplateKey };

const template = {
  attraction: { kind: 'attraktion', key: 'attraction-package' },
  visibility: { kind: 'synlighet', key: 'visibility-campaign' },
  showEducation: { kind: 'synlighet', key: 'show-education' },
  traineePlace: { kind: 'larplats', key: 'trainee-place' },
  shortCourse: { kind: 'kort-kurs', key: 'short-course' },
  validation: { kind: 'validering', key: 'validation' },
  studyVisit: { kind: 'studiebesok', key: 'study-visit' },
  schoolVisit: { kind: 'skolbesok', key: 'school-visit' },
  introduction: { kind: 'introduktion', key: 'introduction-programme' },
  conditions: { kind: 'arbetsvillkor', key: 'working-conditions' },
  recruitment: { kind: 'rekrytering', key: 'recruitment-support' },
  widerRecruitment: { kind: 'rekrytering', key: 'wider-recruitment' },
  dimensioning: { kind: 'dimensionering', key: 'dimensioning-dialogue' },
  education: { kind: 'utbildning', key: 'education-need' },
  dig: { kind: 'annat', key: 'dig-deeper' },
} as const satisfies Record<string, MeasureTemplate>;

/**
 * What may be done about each driver, the nearest at hand first. Education comes where the diagnosis is a lack of trained
 * people, and never where nothing is established: mission.md, B09 and E15.
 */
export const measureTemplates: Readonly<Record<Driver, readonly MeasureTemplate[]>> = {
  'lang-utbildning': [template.validation, template.traineePlace, template.schoolVisit, template.education],
  'kort-utbildning': [template.shortCourse, template.validation, template.traineePlace, template.education],
  lamplighet: [template.introduction, template.traineePlace, template.recruitment, template.shortCourse],
  kvarhallning: [template.conditions, template.introduction],
  attraktion: [template.attraction, template.studyVisit, template.schoolVisit, template.traineePlace],
  synlighet: [template.showEducation, template.visibility, template.studyVisit, template.traineePlace],
  dimensionering: [template.dimensioning, template.traineePlace, template.validation],
  'ej-faststalld': [template.dig, template.widerRecruitment],
};
