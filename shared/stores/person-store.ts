import { Person } from '../domain/person.ts';
import { everyItem, type Table, type Write } from '../platform/table.ts';
import { peoplePartition, personKey } from './keys.ts';

const personIn = ({ pk, sk, ...rest }: Record<string, unknown>): Person => Person.parse(rest);

/**
 * A person as the region file has it. Known before: name, address, roles, areas and language follow the file; `since`
 * stays what it was.
 */
export const personWrite = (person: Person): Write => ({
  Update: {
    Key: personKey(person.id),
    UpdateExpression: `SET #id = :id, #name = :name, email = :email, #roles = :roles, areas = :areas, #language = :language, #since = if_not_exists(#since, :since) ${person.phone === undefined ? 'REMOVE phone' : ', phone = :phone'}`,
    ExpressionAttributeNames: {
      '#id': 'id',
      '#name': 'name',
      '#roles': 'roles',
      '#language': 'language',
      '#since': 'since',
    },
    ExpressionAttributeValues: {
      ':id': person.id,
      ':name': person.name,
      ':email': person.email,
      ...(person.phone !== undefined && { ':phone': person.phone }),
      ':roles': person.roles,
      ':areas': person.areas,
      ':language': person.language,
      ':since': person.since,
    },
  },
});

export type PersonStore = { byId: (id: string) => Promise<Person | undefined>; all: () => Promise<Person[]> };

export const personStore = (table: Table): PersonStore => ({
  byId: async (id) => {
    const item = await table.get(personKey(id));
    return item && personIn(item);
  },
  all: async () => {
    const people: Person[] = [];
    for await (const item of everyItem(table, { where: 'pk = :pk', values: { ':pk': peoplePartition } }))
      people.push(personIn(item));
    return people;
  },
});
