// One cold start: what passes between asking for a function's code and its first answer, in a process that has done
// nothing else. Node itself is not counted: Lambda starts it before the function's time begins. Afterwards, as many warm
// invocations as are asked for.
const [bundle, text, warm = '0', listCalls = ''] = process.argv.slice(2);
const event = JSON.parse(text);
const context = { getRemainingTimeInMillis: () => 10_000 };
const calls = [];
if (listCalls !== '')
  process.getBuiltinModule('node:diagnostics_channel').subscribe('http.client.request.start', ({ request }) => {
    calls.push(String(request.getHeader('x-amz-target') ?? `S3.${request.method}`).replace(/^.*\./, ''));
  });

const cpuBefore = process.cpuUsage();
const began = performance.now();
const { handler } = await import(bundle);
const imported = performance.now();
const answer = await handler(event, context);
const answered = performance.now();
const { user, system } = process.cpuUsage(cpuBefore);
const coldCalls = [...calls];

const times = [];
for (let i = 0; i < Number(warm); i += 1) {
  const again = {
    ...event,
    headers: { ...event.headers, 'idempotency-key': `${event.headers['idempotency-key']}-${i}` },
  };
  const start = performance.now();
  const { statusCode } = await handler(again, context);
  times.push(performance.now() - start);
  if (statusCode !== answer.statusCode) throw new Error(`Invocation ${i} was answered with ${statusCode}`);
}
const result = {
  import: imported - began,
  first: answered - imported,
  cpu: (user + system) / 1000,
  status: answer.statusCode,
  calls: coldCalls,
  warmCalls: calls.length - coldCalls.length,
  times,
};
process.stdout.write(`\n${JSON.stringify(result)}\n`, () => process.exit(0));
