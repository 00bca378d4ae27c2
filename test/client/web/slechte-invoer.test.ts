import { describe, expect, test, vi } from "vitest";
import type { Trajecten } from "#client/trajecten.ts";
import { MAX_FORMULIER } from "#client/web/formulier/invoer.ts";
import { lees, verzending, vul, type Scherm } from "#test/support/browser.ts";
import { inUitvoering, maakWeb, zichtbaar } from "./hulp.ts";
import { webMetMensen } from "./mensen.ts";

/** What comes in wrong, through the real pages: each is answered in plain Dutch, and nothing that somebody typed is lost. */

const NOTITIE = "/trajecten/ZA-2025-001/doe/notitie.toegevoegd";
const TEKST = 'Moeder belde: <b>"morgen"</b> & daarna.';
const LEESBAAR = "Moeder belde: &lt;b&gt;&quot;morgen&quot;&lt;/b&gt; &amp; daarna.";
const FORM = { "content-type": "application/x-www-form-urlencoded" };

const weg = () => Promise.reject(new Error("de store is weg"));
const gelukt: Trajecten["stuur"] = () => Promise.resolve({ ok: true, waarde: { nieuw: 1 } } as never);

async function opstelling(anders: Parameters<typeof maakWeb>[0] = {}) {
  const fouten: Error[] = [];
  const web = await maakWeb({ bijFout: (fout) => fouten.push(fout), ...anders });
  const open = async (pad = NOTITIE, als = "pl-1") => {
    const scherm = lees(await (await web.vraag(pad, { als })).text());
    vul(scherm, "tekst", TEKST);
    return scherm;
  };
  const stuur = async (wat: Scherm | string, pad = NOTITIE, als = "pl-1") => {
    const body = typeof wat === "string" ? wat : verzending(wat);
    const antwoord = await web.vraag(pad, { als, method: "POST", body, headers: FORM });
    const html = await antwoord.text();
    return { status: antwoord.status, html, tekst: zichtbaar(html), scherm: lees(html), antwoord };
  };
  return { ...web, open, stuur, fouten };
}

const waarde = ({ besturingen }: Scherm, veld: string) => besturingen.find(({ naam }) => naam === veld)?.waarde;

describe("Temporal is weg", () => {
  test("wie iets doet leest dat het niet is vastgelegd, met de tekst en hetzelfde kenmerk; lezen gaat door", async () => {
    const { open, stuur, pagina, fouten } = await opstelling();
    const scherm = await open();
    const { status, tekst, scherm: na } = await stuur(scherm);
    expect(status).toBe(503);
    expect(tekst).toContain("Dit is niet vastgelegd, voor zover nu bekend is. Het systeem geeft nu geen antwoord.");
    expect([waarde(na, "tekst"), waarde(na, "_id")]).toEqual([TEKST, waarde(scherm, "_id")]);
    expect(fouten).toHaveLength(1);
    for (const pad of ["/", "/signalen", "/perioden", "/trajecten/ZA-2025-001"])
      expect((await pagina(pad)).status).toBe(200);
  });

  test("ook bij een nieuwe aanmelding en bij een medewerker", async () => {
    const { vraag, open, stoor } = await webMetMensen(undefined, { bijFout: () => {} });
    stoor();
    for (const pad of ["/aanmelding/nieuw", "/medewerkers/nieuw"]) {
      const scherm = await open(pad);
      for (const [veld, tekst] of Object.entries({
        naam: "De Nieuwe School",
        mail: "x@school.example",
        van: "vandaag",
      }))
        vul(scherm, veld, tekst);
      vul(scherm, "rollen", "auditor");
      const id = waarde(scherm, "_id");
      const antwoord = await vraag(pad, { als: "bh-1", method: "POST", body: verzending(scherm), headers: FORM });
      const na = lees(await antwoord.text());
      // An aanmelding asks more than is filled in here.
      expect(antwoord.status).toBe(pad === "/aanmelding/nieuw" ? 422 : 503);
      expect([waarde(na, "naam"), waarde(na, "_id")]).toEqual(["De Nieuwe School", id]);
    }
  });
});

describe("de store is weg", () => {
  test("wie iets doet krijgt de tekst terug, met een knop die hetzelfde nog eens stuurt", async () => {
    const { open, stuur, store } = await opstelling({ stuur: gelukt });
    const scherm = await open();
    const kapot = vi.spyOn(store, "projectie").mockImplementation(weg);
    const { status, html, tekst } = await stuur(scherm);
    expect(status).toBe(500);
    expect(tekst).toContain(
      "Er ging iets mis Dit is niet vastgelegd, voor zover nu bekend is. Wat u typte staat er nog.",
    );
    expect(html).toContain(LEESBAAR);
    expect(html).not.toContain("de store is weg");
    const nogEens = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, naam]) => naam);
    expect(nogEens).toEqual(expect.arrayContaining(["_id", "_gezien", "_wie", "tekst", "_op"]));
    kapot.mockRestore();
    expect((await stuur(verzending(scherm))).status).toBe(303);
  });

  test("ook als die van de sessies weg is", async () => {
    const { open, stuur, inlog, app } = await opstelling();
    const scherm = await open();
    inlog.sessies.lees = weg;
    const { status, html } = await stuur(scherm);
    expect(status).toBe(500);
    expect(html).toContain(LEESBAAR);
    for (const pad of ["/", "/inloggen"]) {
      const antwoord = await app.request(pad, { headers: { cookie: "trajecten=x" } });
      expect([200, 500]).toContain(antwoord.status);
      expect(await antwoord.text()).toContain('<html lang="nl">');
    }
    expect((await app.request("/livez")).status).toBe(200);
  });
});

describe("wat er niet is", () => {
  test.each(["/trajecten/ZA-1999-001/doe/notitie.toegevoegd", "/trajecten/ZA-2025-001/doe/bestaat.niet", "/signalen"])(
    "%s: een onbekend adres geeft terug wat gestuurd is",
    async (pad) => {
      const { open, stuur } = await opstelling();
      const { status, html, tekst } = await stuur(await open(), pad);
      expect(status).toBe(404);
      expect(tekst).toContain("Deze pagina is er niet");
      expect(tekst).toContain("Dit typte u");
      expect(html).toContain(LEESBAAR);
    },
  );

  test("wie het intussen niet meer mag, krijgt de tekst terug", async () => {
    const { open, stuur, store } = await opstelling();
    const scherm = await open(NOTITIE, "za-03");
    await store.schrijf(
      inUitvoering("ZA-2025-006", "Elders", "Zuid", 0)
        .gebeurt("overdracht.gestart", { naar: "za-05", reden: "Ziekte" })
        .later(3)
        .gebeurt("overdracht.voltooid", undefined, { door: { rol: "zorgarrangeur", id: "za-05" } }).regels,
    );
    const { status, html, tekst } = await stuur(scherm, NOTITIE.replace("001", "006"), "za-03");
    expect(status).toBe(403);
    expect(tekst).toContain("Deze pagina is niet voor u");
    expect(html).toContain(LEESBAAR);
  });
});

describe("te groot", () => {
  test("een formulier dat net te groot is staat er weer, met de tekst en hetzelfde kenmerk", async () => {
    const { open, stuur } = await opstelling();
    const scherm = await open();
    const lang = "a".repeat(MAX_FORMULIER);
    vul(scherm, "tekst", lang);
    const { status, tekst, scherm: na } = await stuur(scherm);
    expect(status).toBe(413);
    expect(tekst.slice(0, 2_000)).toContain("Er is nog niets vastgelegd. Dit formulier is te groot.");
    expect([waarde(na, "tekst"), waarde(na, "_id")]).toEqual([lang, waarde(scherm, "_id")]);
  });

  test.each(["/aanmelding/nieuw", "/medewerkers/nieuw"])("%s ook", async (pad) => {
    const { stuur } = await opstelling();
    const lang = "a".repeat(MAX_FORMULIER);
    const { status, scherm } = await stuur(`naam=${lang}`, pad, "bh-1");
    expect(status).toBe(413);
    expect(waarde(scherm, "naam")).toBe(lang);
  });

  test.each(["pl-1", null])("wat geen mens typte wordt niet eens gelezen (%s)", async (als) => {
    const { vraag } = await opstelling();
    const antwoord = await vraag(NOTITIE, {
      als,
      method: "POST",
      body: `tekst=${"a".repeat(4 * MAX_FORMULIER)}`,
      headers: { ...FORM, "sec-fetch-site": "same-origin" },
    });
    const html = await antwoord.text();
    expect(antwoord.status).toBe(413);
    expect(zichtbaar(html)).toContain("Dit is te groot Er is niets vastgelegd.");
    expect(html.length).toBeLessThan(10_000);
  });
});

describe("een formulier van een andere uitgave", () => {
  test("velden die er niet (meer) zijn staan er met wat erin stond, en daarna kan het", async () => {
    const { open, stuur } = await opstelling({ stuur: gelukt });
    const scherm = await open();
    const {
      status,
      html,
      tekst,
      scherm: na,
    } = await stuur(`${verzending(scherm)}&vroeger=${encodeURIComponent(TEKST)}`);
    expect(status).toBe(422);
    expect(tekst).toContain("Dit formulier is veranderd sinds u het opende.");
    expect(tekst).toContain("Dit hoort niet meer in dit formulier Vroeger");
    expect(html.split(LEESBAAR)).toHaveLength(3);
    expect(waarde(na, "tekst")).toBe(TEKST);
    expect((await stuur(na)).status).toBe(303);
  });

  test("ook van een rij waarin verder niets staat, en ook als er eerst een rij bij komt", async () => {
    const { stuur } = await opstelling();
    const pad = "/aanmelding/nieuw";
    const oud = `medeaanvragers.0.vroeger=${encodeURIComponent(TEKST)}`;
    for (const knop of ["", "&_erbij=medeaanvragers"]) {
      const { html, tekst } = await stuur(`naam=School${knop}&${oud}`, pad, "bh-1");
      expect(tekst).toContain("Dit hoort niet meer in dit formulier");
      expect(html).toContain(LEESBAAR);
    }
  });

  test("een keuze die er niet meer is wordt bij haar veld gezegd", async () => {
    const { stuur } = await opstelling();
    const { status, tekst } = await stuur(
      "datum=vandaag&uren=2&activiteit=een-oude-keuze",
      NOTITIE.replace("notitie.toegevoegd", "uren.geboekt"),
      "za-03",
    );
    expect(status).toBe(422);
    expect(tekst).toContain("Er is nog niets vastgelegd.");
  });
});

test("wat geen formulier is wordt gezegd, en nooit een fout van het programma", async () => {
  const { vraag } = await opstelling();
  for (const [type, body] of [
    ["application/json", '{"tekst":"x"}'],
    ["text/plain", "tekst=x"],
    ["multipart/form-data; boundary=x", "--x\r\n\r\nkapot"],
    ["application/x-www-form-urlencoded", "%E0%A4%A&=&&&tekst"],
    ["", ""],
  ] as const) {
    const antwoord = await vraag(NOTITIE, { method: "POST", body, headers: { "content-type": type } });
    expect([type, antwoord.status]).toEqual([type, 422]);
  }
});
