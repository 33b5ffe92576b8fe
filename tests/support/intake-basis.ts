import type { Education } from '../../shared/domain/education.ts';
import type { OccupationGroup } from '../../shared/domain/occupation-group.ts';
import { aJudgement, basisHarness, fullDocuments, someEducation } from './basis-harness.ts';
import type { TestDynamo } from './engines.ts';

const group = (ssyk: string, label: string, ...names: string[]): OccupationGroup => ({
  ssyk,
  conceptId: `Aa${ssyk}`,
  label,
  names: names.map((name, i) => ({ conceptId: `Bb${ssyk}${i}`, label: name, synonyms: [] })),
});

/** A name that three groups share: the most that a text is understood as, and so the dearest answer. */
export const ambiguousName = 'Maskinoperatör';

const groups = [
  group('7223', 'Maskinställare och maskinoperatörer, metallarbete', 'CNC-operatör', 'Svarvare', ambiguousName),
  group('7523', 'Maskinsnickare och maskinoperatörer, träindustri', 'Maskinsnickare', ambiguousName),
  group('7222', 'Verktygsmakare', 'Verktygsmakare', ambiguousName),
  group('2221', 'Grundutbildade sjuksköterskor', 'Sjuksköterska, grundutbildad'),
  group('5323', 'Undersköterskor, hemtjänst, äldreboende m.fl.', 'Undersköterska'),
  group('3151', 'Maskinbefäl', 'Maskinchef, sjöfart'),
];

/** As long as Susa-navet's own: ids, titles, providers and addresses decide whether an answer fits in one write unit. */
const education = (
  infoId: string,
  [id, title, provider, url]: readonly [string, string, string, string | null],
  over: Partial<Education>,
) => someEducation({ infoId, id, title, provider, url, ...over });

const educations = [
  education(
    'i.1',
    ['e.myh.202413570.1', 'CNC-tekniker med automation', 'Högskolan Exempel YH Sandviken', 'https://yh.example.se/cnc'],
    { municipality: '2181', start: '2027-08-30', applyBy: '2027-04-15' },
  ),
  education(
    'i.2',
    [
      'e.sv.21.38842.20271',
      'Svets och industri, CNC-operatör',
      'Vuxenutbildningen i Gävle',
      'https://vux.example.se/a1',
    ],
    { municipality: '2180', start: '2027-01-11', applyBy: '2026-11-29' },
  ),
  education(
    'i.3',
    [
      'e.sv.21.40017.20271',
      'Industritekniska programmet',
      'Torsbergsgymnasiet Bollnäs',
      'https://www.bollnas.example/in',
    ],
    { municipality: '2183', start: '2027-08-18', applyBy: '2027-02-15' },
  ),
  education(
    'i.4',
    ['e.myh.202409921.2', 'Produktionstekniker CAD/CAM', 'Exempelakademin distans', 'https://akademin.example.org/cad'],
    { municipality: '2480', distance: true, start: '2027-02-01', applyBy: '2026-12-01' },
  ),
  education(
    'i.5',
    ['e.fhs.118.20271', 'Skärande bearbetning', 'Hofors Vux', 'https://hofors.example.se/vux/industri'],
    {
      municipality: '2104',
      start: '2027-01-25',
      applyBy: null,
    },
  ),
];

/** A published edition that knows the example's occupation: built and published as the jobs do it. */
export const publishedBasis = async (dynamo: TestDynamo) => {
  const harness = await basisHarness(dynamo);
  await harness.leaveAll({
    ...fullDocuments('2026-11-22'),
    taxonomy: { version: 30, groups },
    yrkesbarometern: { edition: '2026-1', judgements: [aJudgement('7223'), aJudgement('7523'), aJudgement('7222')] },
    susanavet: { educations },
    jobed: { matches: [{ ssyk: '7223', infoIds: educations.map(({ infoId }) => infoId) }] },
  });
  await harness.build();
  await harness.publish();
  return { marketName: harness.marketName, objects: harness.objects };
};
export type PublishedBasis = Awaited<ReturnType<typeof publishedBasis>>;

/** A market table without any edition, as on a region's first day. */
export const noBasis = async (dynamo: TestDynamo): Promise<PublishedBasis> => {
  const { marketName, objects } = await basisHarness(dynamo);
  return { marketName, objects };
};
