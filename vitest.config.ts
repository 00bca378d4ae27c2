import { enableCompileCache } from "node:module";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

// Every process of the product runs in UTC; so do its tests, whatever the machine's zone is.
process.env["TZ"] = "UTC";
// What was compiled once is not compiled again by the hundreds of processes that the tests start: half of what each costs to start.
process.env["NODE_COMPILE_CACHE"] ??= join(import.meta.dirname, ".cache/node");
enableCompileCache(process.env["NODE_COMPILE_CACHE"]);

const second = 1000;
const cores = availableParallelism();

/** Packages in the form in which the product loads them; Vitest would take those for development, XState's with checks at every step. */
const asInProduction = { resolve: { conditions: ["module", "node"] } };

/** A folder of fast tests. Files share what they load, which is for modules that keep nothing; with `isolate` each loads its own. */
const fast = (name: string, isolate = false) => ({
  ssr: asInProduction,
  test: {
    name,
    // Node loads the modules itself, types stripped, as it does for the product.
    experimental: { viteModuleRunner: false },
    include: [`test/${name}/**/*.test.ts`],
    // Of a busy machine; alone the slowest takes eight seconds.
    testTimeout: 120 * second,
    isolate,
    maxWorkers: cores,
    sequence: { groupOrder: 0 },
  },
});

/** What walks every state and every way, or as many random ones: `npm test` runs it, `npm run test:domain` leaves it for what answers while you work. */
const UITPUTTEND = "test/domain/**/*.uitputtend.test.ts";

/** A folder whose tests start real servers, each its own. They wait for one another's answers more than they reckon, so more files run than there are cores. */
const servers = (name: string, minutes: number, isolate = false) => ({
  ssr: asInProduction,
  test: {
    name,
    experimental: { viteModuleRunner: false },
    include: [`test/${name}/**/*.test.ts`],
    pool: "forks" as const,
    isolate,
    maxWorkers: Math.ceil(cores * 1.5),
    sequence: { groupOrder: 1 },
    testTimeout: minutes * 60 * second,
    hookTimeout: minutes * 60 * second,
  },
});

/** Slow, left out of `npm test` (see the scripts in package.json); what is measured by the clock takes one file at a time. */
const alone = (name: string, groupOrder: number, minutes: number, maxWorkers = 1) => ({
  ssr: asInProduction,
  test: {
    ...servers(name, minutes, true).test,
    fileParallelism: maxWorkers > 1,
    maxWorkers,
    sequence: { groupOrder },
  },
});

export default defineConfig({
  test: {
    projects: [
      { ...fast("domain"), test: { ...fast("domain").test, exclude: [UITPUTTEND] } },
      { ...fast("domain"), test: { ...fast("domain").test, name: "uitputtend", include: [UITPUTTEND] } },
      fast("house", true),
      fast("activities"),
      fast("omgeving"),
      fast("worker"),
      fast("client"),
      servers("workflows", 2),
      servers("replay", 2),
      servers("e2e", 5),
      alone("postgres", 2, 5),
      // A Chromium beside a whole system waits for it as often as it reckons.
      alone("browser", 3, 10, cores),
      alone("faults", 4, 20),
    ],
  },
});
