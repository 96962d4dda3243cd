import { run } from '../dist/bundle/main.js';

/** Runs the tool in this process and says on stderr how much memory that took at its peak, threads included: kilobytes. */
process.exitCode = await run([process.execPath, 'event-cascade', ...process.argv.slice(2)]);
process.stderr.write(`MAXRSS ${process.resourceUsage().maxRSS}\n`);
