import { startRealDataServer } from './real-data-server.ts';

// node tests/support/serve-real-data.ts [port]: then, beside it, `npm start -- --sources <the address it prints>`.
const { origin } = await startRealDataServer(Number(process.argv[2] ?? 0));
console.log(`Real answers of the public sources: ${origin}/<source id>/<the source's own path>`);
