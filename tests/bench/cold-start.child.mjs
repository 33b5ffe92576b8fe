// One cold start: what passes between asking for a function's code and its first answer, in a process that has done
// nothing else. Node itself is not counted: Lambda starts it before the function's time begins.
const [bundle, event] = process.argv.slice(2);
const cpuBefore = process.cpuUsage();
const began = performance.now();
const { handler } = await import(bundle);
const imported = performance.now();
const answer = await handler(JSON.parse(event), { getRemainingTimeInMillis: () => 10_000 });
const answered = performance.now();
const { user, system } = process.cpuUsage(cpuBefore);
const result = {
  import: imported - began,
  first: answered - imported,
  cpu: (user + system) / 1000,
  status: answer.statusCode,
  body: answer.body,
};
process.stdout.write(`\n${JSON.stringify(result)}\n`, () => process.exit(0));
