import { spawn } from "node:child_process";
import { request } from "node:http";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openStore } from "#activities/store/store.ts";
import { leesMedewerkers } from "#activities/store/medewerkers.ts";
import { alleMedewerkers } from "#domain/medewerkers/medewerkers.ts";
import { trajecten } from "#test/client/cli/hulp.ts";
import { Browser, logInBijAanbieder, startAanbieder } from "#test/support/aanbieder.ts";
import { startLosSysteem } from "#test/support/los-systeem.ts";
import { startPostgres } from "#test/support/postgres.ts";
import { eigenMap } from "#test/support/processen.ts";
import { totWaar } from "#test/support/proef.ts";
import { kiesPoort } from "#worker/poorten.ts";

const HIER = "https://za.stichting.example";

/** What the TLS proxy of production does: the same name, by plain http, to the web behind it. */
const viaProxy =
  (poort: number) =>
  (adres: string, init: RequestInit): Promise<Response> =>
    new Promise((klaar, faal) => {
      const { pathname, search, host } = new URL(adres);
      const body = init.body instanceof URLSearchParams ? init.body.toString() : undefined;
      const vraag = request(
        {
          host: "127.0.0.1",
          port: poort,
          path: pathname + search,
          method: init.method ?? "GET",
          headers: {
            ...(init.headers as Record<string, string>),
            host,
            "x-forwarded-for": "198.51.100.7",
            ...(body === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" }),
          },
        },
        (antwoord) => {
          const stukken: Buffer[] = [];
          antwoord.on("data", (stuk: Buffer) => stukken.push(stuk));
          antwoord.on("end", () => {
            const koppen = new Headers();
            for (let i = 0; i < antwoord.rawHeaders.length; i += 2)
              koppen.append(antwoord.rawHeaders[i]!, antwoord.rawHeaders[i + 1]!);
            klaar(new Response(Buffer.concat(stukken), { status: antwoord.statusCode ?? 500, headers: koppen }));
          });
        },
      );
      vraag.once("error", faal);
      vraag.end(body);
    });

test("in productie koppelt de eerste beheerder een account met de link van de opdrachtregel, logt daarna gewoon in, en overal uit", async () => {
  const map = await eigenMap();
  const postgres = await startPostgres();
  onTestFinished(() => postgres.stop());
  const databaseUrl = await postgres.maakDatabase();
  const sessiesUrl = await postgres.maakDatabase();
  await (await openStore(databaseUrl, { migreer: true })).sluit();
  const { systeem } = await startLosSysteem({ map, databaseUrl });
  const aanbieder = await startAanbieder(HIER);
  onTestFinished(() => aanbieder.stop());

  const poort = await kiesPoort();
  const omgeving = {
    NODE_ENV: "production",
    TRAJECTEN_WEBADRES: HIER,
    TRAJECTEN_POORT: String(poort),
    TRAJECTEN_ADRES: "127.0.0.1",
    TRAJECTEN_LINKSLEUTEL: "geheim-van-ten-minste-32-tekens-lang",
    TRAJECTEN_TEMPORAL_ADRES: systeem.temporal.adres,
    TRAJECTEN_TEMPORAL_NAMESPACE: systeem.temporal.namespace,
    TRAJECTEN_DATABASE_URL: databaseUrl,
    TRAJECTEN_SMTP_URL: systeem.smtp.url,
    TRAJECTEN_MAIL_VAN: "za@stichting.example",
    TRAJECTEN_MAIL_VAN_NAAM: "Zorgarrangeurs",
    TRAJECTEN_CONTACT_ORGANISATIE: "Stichting",
    TRAJECTEN_CONTACT_TELEFOON: "070 555 01 00",
    TRAJECTEN_CONTACT_EMAIL: "vragen@stichting.example",
    TRAJECTEN_SESSIES_URL: sessiesUrl,
    TRAJECTEN_OIDC_ISSUER: aanbieder.issuer,
    TRAJECTEN_OIDC_CLIENT_ID: aanbieder.clientId,
    TRAJECTEN_OIDC_CLIENT_SECRET: aanbieder.clientSecret,
  };
  const web = spawn(process.execPath, [join(import.meta.dirname, "../../client/web/main.ts")], {
    env: { PATH: process.env["PATH"], TZ: "UTC", ...omgeving },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let gezegd = "";
  for (const stroom of [web.stdout, web.stderr]) stroom.on("data", (stuk: Buffer) => (gezegd += stuk.toString()));
  onTestFinished(() => void web.kill("SIGTERM"));
  const site = viaProxy(poort);
  await totWaar(() =>
    site(`${HIER}/readyz`, {}).then(
      ({ ok }) => ok || null,
      () => null,
    ),
  ).catch((fout: unknown) => {
    throw new Error(gezegd, { cause: fout });
  });

  const store = await openStore(databaseUrl, { alleenLezen: true });
  onTestFinished(() => store.sluit());
  await totWaar(async () => alleMedewerkers(await leesMedewerkers(store)).some(({ id }) => id === "bh-1") || null);

  const nodigUit = ["medewerker", "uitnodigen", "bh-1", "--wie", "bh-1", "--json"];
  const geweigerd = await trajecten(nodigUit, omgeving);
  expect([geweigerd.code, geweigerd.fout]).toEqual([1, expect.stringContaining("TRAJECTEN_OPDRACHTREGEL_HANDELT=ja")]);
  const gemaakt = await trajecten(nodigUit, { ...omgeving, TRAJECTEN_OPDRACHTREGEL_HANDELT: "ja" });
  const { link } = JSON.parse(gemaakt.uit) as { link: string };

  const eerst = new Browser({ [HIER]: site });
  const vreemd = await logInBijAanbieder(eerst, `${HIER}/inloggen/begin`, "bas");
  expect(vreemd.status).toBe(403);
  await eerst.open(link);
  const binnen = await logInBijAanbieder(eerst, `${link}/begin`, "bas");
  expect(await binnen.text()).toContain("Uitloggen");

  const later = new Browser({ [HIER]: site });
  expect(await (await logInBijAanbieder(later, `${HIER}/inloggen/begin?naar=/medewerkers`, "bas")).text()).toContain(
    "bh-1",
  );
  expect(later.adres).toBe(`${HIER}/medewerkers`);
  const uit = await later.open(`${HIER}/uitloggen`, { method: "POST" });
  expect(uit.headers.get("refresh")).toContain(`${aanbieder.issuer}/session/end`);
  await later.open(`${HIER}/medewerkers`);
  expect(later.adres).toContain("/inloggen?");

  const dief = new Browser({ [HIER]: site });
  expect((await logInBijAanbieder(dief, `${link}/begin`, "dief")).status).toBe(403);
});
