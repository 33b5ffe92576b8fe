import { consoleConfigFile, type SiteFile } from '../foundation/site-files.ts';
import type { LoginClient } from './login/login-client.ts';

/** `/config.json` of the local region; in the cloud `npm run deploy` writes it. */
export const consoleConfig = (issuer: string, client: LoginClient, origin: string): SiteFile => {
  const goodbye = new URLSearchParams({ client_id: client.id, logout_uri: `${origin}/console/` });
  return consoleConfigFile({
    issuer,
    clientId: client.id,
    authorizationEndpoint: client.authorizationEndpoint,
    tokenEndpoint: client.tokenEndpoint,
    endSessionEndpoint: `${client.endSessionEndpoint}?${goodbye}`,
  });
};
