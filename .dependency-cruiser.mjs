/**
 * Who may import whom (docs/decisions/0004). Read a row as: this folder may import itself and what stands right of it.
 * `domain` and `workflows` run in the workflow sandbox, so theirs are the short rows.
 */

const packages = (...names) => names.map((name) => `(^|/)node_modules/${name}/`);
const anyPackage = "(^|/)node_modules/";
const production = "^(domain|workflows|activities|omgeving|worker|client)/";

/** Forbids every import from `folder` that is not in `allowed`; Node's own modules only where `node` says so. */
const mayImport = (folder, allowed, { node }) => ({
  name: `${folder}-imports`,
  severity: "error",
  from: { path: `^${folder}/` },
  to: { pathNot: [`^${folder}/`, ...allowed], ...(node ? { dependencyTypesNot: ["core"] } : {}) },
});

const typesOnly = (from, to, path = `^${to}/`) => ({
  name: `${from}-sees-only-types-of-${to}`,
  severity: "error",
  from: { path: `^${from}/` },
  to: { path, dependencyTypesNot: ["type-only"] },
});

export default {
  forbidden: [
    mayImport("domain", packages("xstate", "zod", "@noble/hashes"), { node: false }),

    mayImport(
      "workflows",
      ["^domain/", "^activities/", ...packages("@temporalio/workflow", "@temporalio/common", "xstate", "zod")],
      { node: false },
    ),
    typesOnly("workflows", "activities"),

    mayImport(
      "activities",
      [
        "^domain/",
        ...packages(
          "nodemailer",
          "mailparser",
          "ical-generator",
          "kysely",
          "pg",
          "@temporalio/(activity|client|common)",
          "prom-client",
          "pino",
          "zod",
        ),
      ],
      { node: true },
    ),

    // Settings are told in the words of the mail gate; of the processes it serves it knows none.
    mayImport(
      "omgeving",
      [
        "^domain/",
        "^activities/mail/(smtp-url|veilige-link)[.]ts$",
        "^activities/mail/(opmaak|transport)[.]ts$",
        ...packages("@temporalio/client", "pino", "zod"),
      ],
      { node: true },
    ),
    typesOnly("omgeving", "the-mail-gate", "^activities/mail/(opmaak|transport)[.]ts$"),

    // The worker is where everything comes together, so it may know the typed client and what it says of the two sides; the workflows only as a bundle, by their contract.
    mayImport(
      "worker",
      [
        "^domain/",
        "^activities/",
        "^omgeving/",
        "^workflows/messages[.]ts$",
        "^client/(kanten|trajecten)[.]ts$",
        anyPackage,
      ],
      { node: true },
    ),

    mayImport(
      "client",
      [
        "^domain/",
        "^workflows/messages[.]ts$",
        "^activities/(store/|open-signalen[.]ts$|mail/(postvak|lees-mail|antwoordlink|uitnodigingslink|trajectlink|agendafeed|voorbeeld)[.]ts$)",
        "^omgeving/",
        anyPackage,
      ],
      { node: true },
    ),
    {
      name: "client-runs-no-workflows-and-sends-no-mail",
      severity: "error",
      from: { path: "^client/" },
      to: { path: packages("@temporalio/(worker|workflow|activity|testing)", "nodemailer") },
    },

    {
      name: "production-needs-no-dev-dependency",
      severity: "error",
      from: { path: production },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "declared-dependencies-only",
      severity: "error",
      from: {},
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    { name: "no-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
  ],
  options: {
    // dependency-cruiser reads TypeScript below 7 only, and without a parser it cruises nothing and reports success.
    parser: "swc",
    tsPreCompilationDeps: true,
    preserveSymlinks: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      extensions: [".ts", ".js", ".mjs", ".cjs", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "require", "default", "types"],
    },
  },
};
