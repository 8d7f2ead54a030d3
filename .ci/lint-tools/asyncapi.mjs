// Reads an AsyncAPI document with the public parser; fails when it finds an error.
import { Parser, fromFile } from '@asyncapi/parser';

const parser = new Parser();
const { diagnostics } = await fromFile(parser, process.argv[2]).parse();
const names = ['error', 'warning', 'info', 'hint'];
for (const one of diagnostics) {
  console.log(`${process.argv[2]}:${one.range.start.line + 1} ${names[one.severity]} ${one.code} ${one.message} (${one.path.join('/')})`);
}
process.exit(diagnostics.some(one => one.severity === 0) ? 1 : 0);
