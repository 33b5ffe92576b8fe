import * as z from 'zod/mini';
import {
  type InputName,
  inputNames,
  type PackedIndicator,
  PackedOccupation,
  type PackedPlace,
} from '../domain/basis-occupation.ts';
import { BasisRow } from '../domain/basis-row.ts';
import { Education } from '../domain/education.ts';
import { indicatorIds } from '../domain/index-method.ts';
import { deflateJson, inflateJson } from '../platform/deflate.ts';

/**
 * Preset dictionaries: what recurs in every value, so that even the first place of the first occupation is small. They
 * are a part of the stored format: a change needs a new `packing` number and the old one kept beside it.
 */
const placeWords = (place: string, level: PackedPlace['level']): PackedPlace => {
  const indicator: PackedIndicator = { state: 'missing', value: null, score: null };
  const indicators = Object.fromEntries(indicatorIds.map((id) => [id, indicator])) as PackedPlace['indicators'];
  const inputs = Object.fromEntries(
    inputNames.map((name: InputName) => [name, { value: null, flag: name === 'm0' ? 'method' : 'missing' }]),
  ) as PackedPlace['inputs'];
  return {
    place,
    level,
    class: 'ej-bedomd',
    certainty: null,
    score: null,
    low: null,
    high: null,
    coverage: 0.455,
    pending: null,
    pillars: { T: null, H: null, D: null, F: null },
    indicators,
    inputs,
  };
};
const recurring =
  '{"state":"present","value":0.0,"score":},"flag":"withheld"},"flag":"measured"},"flag":"estimated"},"flag":"partial"},' +
  '"class":"stor-brist","hog-efterfragan","bevakning","overskott","balans","paradox","brist","certainty":"saker","osaker",' +
  '"trolig","official":{"situation":"överskott","paradox","balans","brist","edition":"2026-1","source":"yrkesbarometern"},' +
  '"provenance":{"jobstream":{"snapshot":"","period":"2025-11-24/2026-11-23"},"scb":{"yrkesbarometern":{';
const occupationWords = `${recurring}${JSON.stringify({
  ssyk: '',
  label: '',
  official: null,
  places: [placeWords('gastrikland-ost', 'area'), placeWords('county', 'county')],
})}`;
const educationWords =
  '"schoolType":"VUXGY","FHSK","HS","YH","source":"susanavet"},{"id":"e.","infoId":"i.","title":"","provider":"",' +
  '"municipality":"2180","distance":false,"start":"2027-01-11","applyBy":null,"url":"https://www."';

export const packOccupation = (value: PackedOccupation): Uint8Array => deflateJson(value, occupationWords);
export const unpackOccupation = (bytes: Uint8Array): PackedOccupation =>
  PackedOccupation.parse(inflateJson(bytes, occupationWords));

export const packEducations = (value: readonly Education[]): Uint8Array => deflateJson(value, educationWords);
export const unpackEducations = (bytes: Uint8Array): Education[] =>
  z.array(Education).parse(inflateJson(bytes, educationWords));

export const packRows = (value: readonly BasisRow[]): Uint8Array => deflateJson(value);
export const unpackRows = (bytes: Uint8Array): BasisRow[] => z.array(BasisRow).parse(inflateJson(bytes));
