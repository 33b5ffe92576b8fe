import { useEffect, useRef } from 'preact/hooks';
import { useConsole } from '../console.ts';
import type { Place } from '../route.ts';

type Props = { place: Place['page']; changeLanguage: () => void; logout: () => void; showKeys: () => void };

/** Pages that are reached by another one's list. */
const under: Readonly<Partial<Record<Place['page'], Place['page']>>> = {
  case: 'worklist',
  event: 'events',
  'new-event': 'events',
  attendance: 'events',
  'event-answers': 'events',
  results: 'events',
  invite: 'events',
  contacts: 'events',
  proposals: 'events',
  divergences: 'reports',
  assessments: 'reports',
};

export const TopBar = ({ place, changeLanguage, logout, showKeys }: Props) => {
  const { t, me, language } = useConsole();
  const menu = useRef<HTMLUListElement>(null);
  // On a narrow screen the menu is longer than the screen is wide.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another place in the menu
  useEffect(() => {
    menu.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [place]);
  const works = me.roles.includes('broker') || me.roles.includes('strategist');
  const looksAfter = me.roles.includes('strategist') || me.roles.includes('administrator');
  const links = [
    ['worklist', '#/'],
    ...(works ? ([['new', '#/new']] as const) : []),
    ['done', '#/done'],
    ['events', '#/events'],
    ['reports', '#/reports'],
    ['links', '#/links'],
    ['absences', '#/absences'],
    ['templates', '#/templates'],
    ...(looksAfter
      ? ([
          ['mail', '#/mail'],
          ['sources', '#/sources'],
        ] as const)
      : []),
    ...(me.roles.includes('administrator') ? ([['jobseekers', '#/jobseekers']] as const) : []),
  ] as const;
  return (
    <header class="top">
      <div class="wide">
        <a class="brand" href="#/">
          <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
            <circle cx="8" cy="24" r="4" />
            <path d="M8 13a11 11 0 0 1 11 11M8 4a20 20 0 0 1 20 20" />
          </svg>
          <span>
            <b>{t.frame.name}</b>
            <small>{me.region.name}</small>
          </span>
        </a>
        <nav aria-label={t.frame.menu}>
          <ul ref={menu}>
            {links.map(([page, href]) => (
              <li key={page}>
                <a href={href} {...((place === page || under[place] === page) && { 'aria-current': 'page' })}>
                  {t.frame.nav[page]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="person">
          <span class="name">
            <span class="unseen">{t.frame.person} </span>
            {me.name}
          </span>
          <button type="button" class="link-button" onClick={showKeys}>
            {t.frame.help}
          </button>
          <button type="button" class="link-button" lang={language === 'sv' ? 'en' : 'sv'} onClick={changeLanguage}>
            {t.frame.otherLanguage}
          </button>
          <button type="button" class="link-button" onClick={logout}>
            {t.frame.logout}
          </button>
        </div>
      </div>
    </header>
  );
};
