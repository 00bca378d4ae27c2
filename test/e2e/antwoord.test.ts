import { stat } from "node:fs/promises";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { expect, onTestFinished, test } from "vitest";
import { maakLinkVoor } from "#activities/mail/antwoordlink.ts";
import { maakTrajecten } from "#client/trajecten.ts";
import { maakAntwoord } from "#client/web/antwoord.ts";
import { plusDagen, plusMaanden } from "#domain/kalender/datum.ts";
import { verbindClient } from "#omgeving/verbinding.ts";
import { MENSEN } from "#test/support/gebeurtenissen.ts";
import { ingelogd } from "#test/support/inloggen.ts";
import { INSTELLINGEN_MAIL } from "#test/support/mail.ts";
import { brieven, daad, gelukt, journaal, lopend, runs, totRust, totWaar } from "#test/support/proef.ts";
import { opTijdreis } from "#test/support/tijdreis.ts";
import { kiesPoort } from "#worker/poorten.ts";
import { trajectId } from "#workflows/messages.ts";
import { draait, maakMap, pidVan, start, systeemVan, tot } from "./embedded.ts";

const SLEUTEL = "een-geheim-dat-alleen-voor-proeven-is";
const PARTNERS = ["partner-1", "partner-2", "partner-3"];
const GEMEENTE = "Imane Aziz <i.aziz@breda.example>";

test("drie maanden na de sluiting krijgt een partner een brief, en antwoordt die één keer met de link erin", async () => {
  const poort = await kiesPoort();
  const motor = await opTijdreis({
    linkVoor: maakLinkVoor({ sleutel: SLEUTEL, webadres: `http://127.0.0.1:${poort}` }),
  });
  let vandaag = await motor.vandaag();
  const antwoord = maakAntwoord({
    webadres: null,
    store: motor.store,
    stuur: (nummer, inzendingen) => motor.trajecten.stuur(nummer, inzendingen),
    sleutel: SLEUTEL,
    contact: INSTELLINGEN_MAIL.contact,
    bijFout: (fout) => {
      throw fout;
    },
    nu: () => new Date(`${vandaag}T10:00:00.000Z`),
  });
  const server = serve({ fetch: new Hono().route("/antwoord", antwoord).fetch, hostname: "127.0.0.1", port: poort });
  onTestFinished(() => void server.close());

  const nummer = await lopend(motor);
  gelukt(
    await motor.trajecten.stuur(nummer, [
      daad("borging.vastgelegd"),
      daad("afronding.gestart", { redenOpenStappen: "De school gaat zelf verder." }),
      daad("eindverslag.vastgesteld"),
      daad("oordeel.gegeven"),
      ...PARTNERS.map((partner) => daad("terugkoppeling.gegeven", { partner, wijze: "eindgesprek" })),
      daad("traject.gesloten", { afwijking: "De school heeft de stappen zelf gezet." }),
    ]),
  );
  await totRust(motor, nummer);
  expect(await brieven(motor, nummer)).toEqual(
    expect.arrayContaining([`eindverslag aan ${GEMEENTE}`, `terugkoppeling aan ${GEMEENTE}`]),
  );
  const vraagbrief = `borgingsvraag aan ${GEMEENTE}`;
  expect(await brieven(motor, nummer)).not.toContain(vraagbrief);

  vandaag = plusDagen(plusMaanden(vandaag, 3), 1);
  await motor.ganaar(vandaag);
  await totRust(motor, nummer);
  expect((await brieven(motor, nummer)).filter((brief) => brief === vraagbrief)).toHaveLength(1);
  const [brief] = await Promise.all(
    (await motor.postvak.lijst())
      .filter(({ messageId }) => messageId?.includes(".borgingsvraag.") === true)
      .map(({ id }) => motor.postvak.bericht(id)),
  );
  const link = /http:\S+\/antwoord\/\S+/.exec(brief?.tekst ?? "")?.[0] ?? "";
  expect(brief?.html).toContain(`href="${link}"`);

  // As a mail scanner does, before the reader.
  for (const method of ["HEAD", "GET"]) expect((await fetch(link, { method })).status).toBe(200);
  const verstuur = (nagekomen: string, toelichting: string) =>
    fetch(link, { method: "POST", body: new URLSearchParams({ nagekomen, toelichting }) });
  expect((await verstuur("nee", "Nog geen contract. BSN 111222333.")).status).toBe(400);
  expect(await Promise.all([1, 2].map(async () => (await verstuur("nee", "Nog geen contract.")).status))).toEqual([
    200, 200,
  ]);
  const tweede = await verstuur("ja", "Toch wel.");
  expect([tweede.status, await tweede.text()]).toEqual([410, expect.stringContaining("borging.beantwoord")]);
  await totRust(motor, nummer);
  expect((await fetch(link)).status).toBe(410);

  const regels = await journaal(motor, nummer);
  expect(regels.filter(({ type }) => type === "borging.gecontroleerd")).toMatchObject([
    { door: MENSEN.partner, gebeurdOp: vandaag, gegevens: { nagekomen: false, toelichting: "Nog geen contract." } },
  ]);
  expect(await brieven(motor, nummer)).toContain(
    "borging-niet-nagekomen aan Projectleider <projectleider@trajecten.example>",
  );
  // Who has the link may answer: it is in the letter, and nowhere else.
  const geschiedenis = (await runs(motor, trajectId(nummer)))
    .map(({ history }) => JSON.stringify(history).replace(/"data":"([^"]*)"/g, (_, data: string) => atob(data)))
    .join("\n");
  const staatIn = (tekst: string) => [JSON.stringify(regels), geschiedenis].map((waar) => waar.includes(tekst));
  expect(staatIn("borging/partner-3/na-3")).toEqual([true, true]);
  expect(staatIn(link.slice(-43))).toEqual([false, false]);
});

test("in een draaiend systeem staat de link in het postvak, en werkt hij ook na een herstart van het web", async () => {
  const map = await maakMap();
  const gestart = start(["--data", map, "--poort", "0"]);
  await draait(gestart);
  const systeem = await systeemVan(map);
  const { web, temporal } = systeem;
  const client = await verbindClient(temporal);
  onTestFinished(() => client.connection.close());
  const trajecten = maakTrajecten(client);
  const { nummer } = gelukt(await trajecten.meldAan([daad("aanmelding.ingediend")]));
  gelukt(await trajecten.stuur(nummer, [daad("aanvraag.toegekend"), daad("borging.vastgelegd")]));
  gelukt(await trajecten.stuur(nummer, [daad("borging.gevraagd")]));

  const vraag = await ingelogd(web.url, "pl-1");
  const pagina = async (url: string) => (await vraag(url)).text();
  const bericht = await totWaar(
    async () =>
      /href="(\/postvak\/\w+)">Lukt het met de afspraken/.exec(await pagina(`${web.url}/postvak`))?.[1] ?? null,
  );
  const link = /href="(http:[^"]+\/antwoord\/[^"]+)"/.exec(await pagina(`${web.url}${bericht}`))?.[1] ?? "";
  expect(link.startsWith(`${web.url}/antwoord/${nummer}.`)).toBe(true);

  process.kill(pidVan(systeem, "Web"), "SIGKILL");
  await tot("de herstart", () => gestart.uit().includes("Web draait weer."), gestart);
  const antwoord = await fetch(link, {
    method: "POST",
    body: new URLSearchParams({ nagekomen: "ja", toelichting: "Het loopt." }),
  });
  expect([antwoord.status, await antwoord.text()]).toEqual([200, expect.stringContaining("Dank u wel")]);
  expect(gelukt(await trajecten.stand(nummer)).dossier.borgingsvragen).toMatchObject([{ beantwoord: true }]);
  // The key stays a secret of its owner.
  expect((await stat(join(map, "linksleutel"))).mode & 0o777).toBe(0o600);
});
