/** The template asks for something that the runtime does not understand. It stops: guessing would prove nothing. */
export class TemplateRefusal extends Error {
  readonly logicalId: string;
  constructor(logicalId: string, reason: string) {
    super(`${logicalId}: ${reason}`);
    this.name = 'TemplateRefusal';
    this.logicalId = logicalId;
  }
}
