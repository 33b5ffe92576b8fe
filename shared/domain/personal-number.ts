/** Every written form of a Swedish personal or coordination number: 8 or 6 digits of a date (day + 60 allowed), 4 more. */
const written =
  /(?<!\d)(?:(?:18|19|20)\d{2}|\d{2})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])[-+ ]?\d{4}(?!\d)/g;

/** The text with every personal number covered: what was written by mistake must not travel on by mail. */
export const maskPersonalNumbers = (text: string): string => text.replace(written, '******-****');
