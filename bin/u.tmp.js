#!/usr/bin/env node
import module from 'node:module';

// Node 22 and later keep compiled code: the compiler that parses loads in a fraction of the time.
module.enableCompileCache?.();
const { run } = await import('../dist/cli/main.js');
process.exitCode = await run(process.argv);
