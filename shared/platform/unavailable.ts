/** A service that we stand on does not answer, after bounded retries. Over HTTP: 503 with `Retry-After`. */
export class Unavailable extends Error {
  readonly service: string;
  constructor(service: string, options?: ErrorOptions) {
    super(`${service} does not answer`, options);
    this.name = 'Unavailable';
    this.service = service;
  }
}
