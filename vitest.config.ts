import { defineConfig } from "vitest/config";

// Every process of the product runs in UTC; so do its tests, whatever the machine's zone is.
process.env["TZ"] = "UTC";

const second = 1000;

/** A folder of fast tests: files run beside one another. Not `isolate`: they share what they load, which is for modules that keep nothing. */
const parallel = (name: string, isolate = true) => ({
  test: { name, include: [`test/${name}/**/*.test.ts`], testTimeout: 30 * second, isolate },
});

/** A folder whose tests start real servers: one file at a time, and never beside another such folder. */
const serial = (name: string, groupOrder: number, minutes: number) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    pool: "forks" as const,
    fileParallelism: false,
    maxWorkers: 1,
    sequence: { groupOrder },
    testTimeout: minutes * 60 * second,
    hookTimeout: minutes * 60 * second,
  },
});

export default defineConfig({
  test: {
    projects: [
      parallel("domain", false),
      parallel("house"),
      parallel("activities"),
      parallel("omgeving"),
      parallel("worker"),
      parallel("client"),
      serial("workflows", 1, 2),
      serial("replay", 2, 2),
      serial("e2e", 3, 5),
      // Slow, and left out of `npm test`: see the scripts in package.json.
      serial("postgres", 4, 5),
      serial("faults", 5, 20),
    ],
  },
});
