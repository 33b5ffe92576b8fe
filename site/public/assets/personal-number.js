// As in shared/domain/personal-number.ts, which covers such numbers where they come through all the same.
const written =
  /(?<!\d)(?:(?:18|19|20)\d{2}|\d{2})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])[-+ ]?\d{4}(?!\d)/;

/** Whether a text holds what looks like a Swedish personal or coordination number. */
export const holdsPersonalNumber = (text) => written.test(text);
