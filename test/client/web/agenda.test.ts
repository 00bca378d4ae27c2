import { expect, test } from "vitest";
import { verzegel } from "#domain/journaal/verzegel.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { MEDEWERKERS } from "#test/support/medewerkers.ts";
import { inUitvoering, zichtbaar } from "./hulp.ts";
import { webMetMensen } from "./mensen.ts";

/** It is 20 May 2025; za-03 has a traject with an evaluatiemoment. */
async function opstelling() {
  const web = await webMetMensen(MEDEWERKERS, { leeg: true });
  web.personeel.nu = "2025-05-20T10:00:00.000Z";
  const verloop = inUitvoering("ZA-2025-008", "De Kleurenboog Helmond", "Zuid", 8).gebeurt("evaluatiemoment.gepland", {
    id: "eva-1",
    niveau: "uitvoerend",
    datum: "2025-06-03",
    reden: "De gemeente vroeg erom.",
  });
  await web.store.schrijf(verloop.regels);
  const druk = async (daad: string, als = "za-03") => {
    const { html } = await web.pagina("/mijn-werk", als);
    const kenmerk = /id="agenda"[^]*?name="_id" value="([^"]+)"/.exec(html)![1]!;
    const antwoord = await web.vraag("/mijn-werk", {
      als,
      method: "POST",
      body: new URLSearchParams({ _id: kenmerk, daad }),
    });
    expect(antwoord.status).toBe(303);
    const naar = antwoord.headers.get("location")!;
    const { html: getoond } = await web.pagina(naar, als);
    // Loaded again.
    expect((await web.pagina(naar, als)).html).not.toContain(".ics");
    return getoond;
  };
  const adres = async (): Promise<string> =>
    new URL(/value="(http[^"]+\.ics)"/.exec(await druk("agenda.deel"))![1]!).pathname;
  /** Of whoever has the link: nobody who is logged in. */
  const haal = (pad: string, kop: Record<string, string> = {}) =>
    Promise.resolve(web.app.request(pad, { headers: kop }));
  return { ...web, verloop, druk, adres, haal };
}

test("een adres wordt één keer getoond, en geeft de dagen zonder namen van mensen", async () => {
  const { adres, haal, verloop, pagina, store } = await opstelling();
  const pad = await adres();
  const antwoord = await haal(pad);
  expect([antwoord.status, antwoord.headers.get("content-type")]).toEqual([200, "text/calendar; charset=utf-8"]);
  const tekst = (await antwoord.text()).replaceAll("\r\n ", "");
  expect(tekst).toContain("DTSTART;VALUE=DATE:20250603");
  expect(tekst).toContain("SUMMARY:Evaluatiemoment (uitvoerend) – ZA-2025-008 De Kleurenboog Helmond");
  // Nothing of what is sealed in the journaal, but the name that the traject has in every list.
  const geheim = verloop.regels.flatMap(({ type, gegevens, volgnummer }) =>
    Object.values(
      verzegel(gegevens, GEBEURTENISSEN.get(type)?.persoonsplaatsen ?? {}, { zout: "00".repeat(32), volgnummer })
        .geheim,
    ),
  );
  for (const wie of geheim.filter(
    (een) => typeof een === "string" && een.length > 5 && een !== "De Kleurenboog Helmond",
  ))
    expect(tekst).not.toContain(wie);
  expect((await pagina("/mijn-werk", "za-03")).html).not.toContain(".ics");
  expect(zichtbaar((await pagina("/mijn-werk", "za-03")).html)).toContain("Er is nu een adres.");
  // The chain knows the fingerprint only.
  expect(JSON.stringify(await store.regels("organisatie/eigen"))).not.toContain(/([\w-]{43})\.ics/.exec(pad)![1]);
});

test("wie het al heeft krijgt het niet nog eens, tot er iets verandert", async () => {
  const { adres, haal, verloop, store } = await opstelling();
  const pad = await adres();
  const etag = (await haal(pad)).headers.get("etag")!;
  const nogEens = await haal(pad, { "if-none-match": etag });
  expect([nogEens.status, await nogEens.text()]).toEqual([304, ""]);
  const voorheen = verloop.regels.length;
  verloop
    .later(1)
    .gebeurt("evaluatiemoment.verzet", { id: "eva-1", datum: "2025-06-10", reden: "De school kan niet." });
  await store.schrijf(verloop.regels.slice(voorheen));
  const anders = await haal(pad, { "if-none-match": etag });
  expect(anders.status).toBe(200);
  expect(await anders.text()).toContain("DTSTART;VALUE=DATE:20250610");
});

test("een nieuw adres beëindigt het oude, intrekken beëindigt het, en een verzonnen adres was er nooit", async () => {
  const { adres, haal, druk } = await opstelling();
  const [oud, nieuw] = [await adres(), await adres()];
  expect([(await haal(oud)).status, (await haal(nieuw)).status]).toEqual([404, 200]);
  expect(zichtbaar(await druk("agenda.trek-in"))).toContain("Er is nu geen adres.");
  expect((await haal(nieuw)).status).toBe(404);
  expect((await haal(`/antwoord/agenda/${"a".repeat(43)}.ics`)).status).toBe(404);
  expect((await haal("/antwoord/agenda/kort.ics")).status).toBe(404);
  expect((await haal(nieuw)).headers.get("x-robots-tag")).toContain("noindex");
});
