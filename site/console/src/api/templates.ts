import type { Template, TemplateInput } from '../../../../shared/domain/template.ts';
import type { Client } from './client.ts';

export const listTemplates = (client: Client) =>
  client.get<{ templates: Template[]; variables: string[] }>('/api/v1/templates');

export const saveTemplate = (client: Client, body: TemplateInput) =>
  client.send<Template>('POST', '/api/v1/templates', { body });

export const previewTemplate = (client: Client, body: Pick<TemplateInput, 'text' | 'language'>) =>
  client.send<{ text: string }>('POST', '/api/v1/templates/preview', { body });

export const testTemplate = (client: Client, body: Pick<TemplateInput, 'key' | 'language'>) =>
  client.send<{ sent: boolean }>('POST', '/api/v1/templates/test-mail', { body });
