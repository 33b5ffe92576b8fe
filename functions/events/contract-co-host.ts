import { page } from '../../shared/contract/answers.ts';
import { route } from '../../shared/contract/route.ts';

const answers = { 200: page('The counts'), 404: page('No such page'), 410: page('Expired') };

export const coHostRoutes = [
  route({
    id: 'coHostPage',
    method: 'GET',
    path: '/co-host/{token}',
    access: 'link',
    kind: 'page',
    summary: 'How many are invited and coming, for who invites together with the region',
    answers,
  }),
  route({
    id: 'coHostPageEn',
    method: 'GET',
    path: '/en/co-host/{token}',
    access: 'link',
    kind: 'page',
    summary: 'How many are invited and coming, in English',
    answers,
  }),
] as const;
