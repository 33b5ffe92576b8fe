import type { Language } from '../domain/language.ts';
import type { AreaBroker } from '../domain/region.ts';
import { spokenPhone } from '../i18n/phone.ts';
import { type Html, html } from './html.ts';
import { written } from './written.ts';

/** A long address may break before its @ rather than anywhere. */
const broken = (address: string): Html => {
  const [local, ...domain] = address.split('@');
  return html`${local}<wbr>@${domain.join('@')}`;
};

/** A broker's name, number and address: a person to turn to, one tap away. */
export const brokerContact = (broker: Omit<AreaBroker, 'id'>, language: Language): Html =>
  html`<p class="person"><b>${written(broker.name)}</b></p>
<ul class="ways"><li><a href="tel:${broker.phone}">${spokenPhone(language, broker.phone)}</a></li><li><a href="mailto:${broker.email}">${broken(broker.email)}</a></li></ul>`;
