import { expect, test } from "vitest";
import { brieffoutenVan } from "#domain/beeld/mislukte-brieven.ts";
import { gestuurd, legVast } from "#domain/signalen/weekjournaal.ts";
import { briefgevolg } from "#domain/traject/briefgevolg.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import { gelukt } from "#domain/weigering.ts";
import { lees, verzending, vul } from "#test/support/browser.ts";
import { MEDEWERKERS } from "#test/support/medewerkers.ts";
import { personeelVan } from "#test/support/personeel.ts";
import { inUitvoering, maakWeb, zichtbaar } from "./hulp.ts";

const SYSTEEM = { rol: "systeem", id: "motor" } as const;
const WEIGERT = "De mailserver kent dit adres niet (550 5.1.1 <noor@dewissel.example> bestaat niet).";

/** Of which a letter did not arrive, one waits, and one of our own people was not reached. */
const stuk = () =>
  inUitvoering("ZA-2025-007", "De Wissel Breda", "Zuid", 8)
    .gebeurt("mail.mislukt", { brief: "toekenning", aan: "aanvrager", bij: 4, reden: WEIGERT }, { door: SYSTEEM })
    .later(2)
    .gebeurt("mail.vertraagd", { brief: "welkom", aan: "aanvrager", bij: 6 }, { door: SYSTEEM })
    .gebeurt(
      "mail.mislukt",
      { brief: "toewijzing", aan: "za", bij: 6, reden: "Het postvak neemt dit bericht niet aan (552)." },
      { door: SYSTEEM },
    );

test("van een traject: welke brieven niet gingen, aan wie, waarom en sinds wanneer", () => {
  const verloop = stuk();
  expect(brieffoutenVan(verloop.dossier, verloop.regels)).toMatchObject([
    { brief: "toekenning", aan: "de aanvrager", soort: "niet aangekomen", waarom: WEIGERT, wie: { soort: "partner" } },
    { brief: "toewijzing", aan: "de zorgarrangeur", soort: "niet aangekomen", wie: { soort: "binnen" } },
    { brief: "welkom", aan: "de aanvrager", soort: "wacht nog" },
  ]);
  // Sent again, it is no fault any more.
  verloop.gebeurt("brief.opnieuw", { brief: "toekenning", aan: "aanvrager" });
  expect(brieffoutenVan(verloop.dossier, verloop.regels).map(({ brief }) => brief)).toEqual(["toewijzing", "welkom"]);
});

async function metFouten() {
  const web = await maakWeb({
    leeg: true,
    gezondheid: () => Promise.resolve({ goed: false, regel: "De verwerking antwoordt niet." }),
  });
  const personeel = personeelVan(MEDEWERKERS);
  personeel.lukt({ soort: "nodig-uit", sleutel: "u", medewerker: "za-05", afdruk: "a".repeat(64), brief: "u" });
  await web.store.schrijf(personeel.regels);
  await web.store.schrijf(stuk().regels);
  return web;
}

test("de projectleider leest waarom, en komt bij het adres en het opnieuw versturen", async () => {
  const { pagina } = await metFouten();
  const { html } = await pagina("/beheer/brieven", "pl-1");
  const tekst = zichtbaar(html);
  expect(tekst).toContain("Brieven die niet gingen (3)");
  expect(tekst).toContain("550 5.1.1");
  expect(html).toContain('href="/trajecten/ZA-2025-007/doe/contactpersoon.gewijzigd?partner=partner-1"');
  expect(html).toContain('href="/trajecten/ZA-2025-007/doe/brief.opnieuw?brief=toekenning:aanvrager"');
  for (const pad of ["contactpersoon.gewijzigd?partner=partner-1", "brief.opnieuw"])
    expect((await pagina(`/trajecten/ZA-2025-007/doe/${pad}`, "pl-1")).status).toBe(200);
});

test("wie geen persoonsgegevens ziet, leest wat de mailserver deed en niet wat hij zei", async () => {
  const { pagina } = await metFouten();
  const { html } = await pagina("/beheer/brieven", "bh-1");
  expect(html).not.toContain("noor@");
  expect(zichtbaar(html)).toContain("De mailserver kent dit adres niet.");
  expect(zichtbaar(html)).toContain("Het adres verbetert de projectleider");
  expect(html).toContain("/doe/brief.opnieuw");
  // Who only reads, changes nothing.
  expect((await pagina("/beheer/brieven", "au-1")).html).not.toContain("/doe/");
});

test("wie daar leest wat de mailserver zei, staat genoteerd; wie dat niet leest, niet", async () => {
  const { pagina, inlog } = await metFouten();
  for (const als of ["bh-1", "pl-1", "au-1"]) await pagina("/beheer/brieven", als);
  const wie = (await inlog.inzage.van("ZA-2025-007")).map(({ medewerker }) => medewerker);
  expect(wie.toSorted()).toEqual(["au-1", "pl-1"]);
});

test("het overzicht zegt of alles werkt, tot wanneer de kalender gaat en welke brieven niet gingen", async () => {
  const { pagina } = await metFouten();
  const tekst = zichtbaar((await pagina("/beheer", "bh-1")).html);
  expect(tekst).toContain("Verwerking Let op. De verwerking antwoordt niet.");
  // As the section about letters says it.
  expect(tekst).toContain("Mail Let op. 1 brief wacht al langer dan een dag op de mailserver.");
  expect(tekst).toContain("2 brieven kwamen niet aan. 1 brief wacht al een dag op de mailserver.");
  expect(tekst).toMatch(/Kalender \S+/);
});

test("wat nog maar net wacht is geen fout, en staat er met de dag", async () => {
  const web = await maakWeb({ leeg: true, nu: () => new Date() });
  expect(zichtbaar((await web.pagina("/beheer", "bh-1")).html)).toContain("Mail Geen brief wacht op de mailserver.");
  const mail = { ruw: Buffer.from("x"), van: "za@x.example", aan: "noor@school.example" };
  await web.store.verzendregister.bewaar(["<a@x>"], mail, { messageId: "<a@x>", nummers: [], vorige: [] });
  const tekst = zichtbaar((await web.pagina("/beheer", "bh-1")).html);
  expect(tekst).toMatch(
    /Mail 1 brief wacht op de mailserver, sinds \d+ [a-z]+ \d{4}\. Het systeem blijft het proberen\./,
  );
});

test("het weekoverzicht dat niet aankwam staat er in woorden", async () => {
  const web = await maakWeb({ leeg: true });
  const maandag = "2025-05-19";
  const mislukt = gestuurd(
    maandag,
    { rol: "za", id: "za-05" },
    { uitkomst: "mislukt", berichten: [], briefversie: 1, reden: "Het postvak is vol." },
  );
  const { regel } = legVast(null, maandag, mislukt, "2025-05-19T06:00:00.000Z");
  await web.store.schrijf([regel!]);
  expect(zichtbaar((await web.pagina("/beheer", "bh-1")).html)).toMatch(/Weekoverzicht Let op\. [^.]*za-05[^.]*\./);
});

test("het adres verbeterd en de brief opnieuw, met de formulieren van de bladzijde: daarna staat zij er niet meer", async () => {
  const verloop = inUitvoering("ZA-2025-007", "De Wissel Breda", "Zuid", 8)
    .gebeurt("mail.mislukt", { brief: "toekenning", aan: "aanvrager", bij: 4, reden: WEIGERT }, { door: SYSTEEM })
    .opDag("2025-05-20");
  const web = await maakWeb({
    leeg: true,
    async stuur(_nummer, inzendingen) {
      const uitkomst = verloop.probeer(...inzendingen);
      if (!uitkomst.ok) return uitkomst;
      await web.store.schrijf(uitkomst.waarde.regels);
      return gelukt({ nieuw: uitkomst.waarde.regels.length } as never);
    },
  });
  await web.store.schrijf([...personeelVan(MEDEWERKERS).regels, ...verloop.regels]);
  const doe = async (pad: string, velden: Readonly<Record<string, string>>) => {
    const scherm = lees((await web.pagina(pad, "pl-1")).html);
    for (const [naam, waarde] of Object.entries(velden))
      expect([naam, vul(scherm, naam, waarde)]).toEqual([naam, true]);
    const kaal = pad.split("?")[0]!;
    const stuur = (html: string, zeker: boolean) => {
      const body = new URLSearchParams(verzending(lees(html)));
      if (zeker) body.set("_zeker", "ja");
      return web.vraag(kaal, { method: "POST", body });
    };
    let antwoord = await web.vraag(kaal, { method: "POST", body: new URLSearchParams(verzending(scherm)) });
    if (antwoord.status === 200) antwoord = await stuur(await antwoord.text(), true);
    expect([
      pad,
      antwoord.status,
      antwoord.status === 303 ? "" : zichtbaar(await antwoord.text()).slice(0, 900),
    ]).toEqual([pad, 303, ""]);
  };
  const links = async () =>
    [
      ...(await web.pagina("/beheer/brieven", "pl-1")).html.matchAll(/href="(\/trajecten\/ZA-2025-007\/doe\/[^"]+)"/g),
    ].map(([, adres]) => adres!);
  const [adres, opnieuw] = await links();
  await doe(adres!, {
    "contactpersoon.naam": "Noor de Vries",
    "contactpersoon.email": "noor.devries@dewissel.example",
    overdracht: "Alleen het adres was anders.",
  });
  // The address is another one; the letter has not gone yet.
  expect(await links()).toHaveLength(2);
  await doe(opnieuw!, {});
  expect(verloop.regels.at(-1)).toMatchObject({ type: "brief.opnieuw", gegevens: { brief: "toekenning", bij: 4 } });
  expect(zichtbaar((await web.pagina("/beheer/brieven", "pl-1")).html)).toContain(
    "Alle brieven van trajecten zijn aangekomen of onderweg.",
  );
  // It went.
  const order = verloop.opdrachten.findLast(({ params }) => params["brief"] === "toekenning")!;
  expect(order.volgnummer).toBe(verloop.zaak.kop.volgnummer);
  const { length } = verloop.regels;
  verloop.doe(
    briefgevolg("ZA-2025-007", order, {
      uitkomst: "verzonden",
      berichten: [{ bericht: "<opnieuw@trajecten.example>", hash: "a".repeat(64) }],
      briefversie: 1,
    }),
  );
  await web.store.schrijf(verloop.regels.slice(length));
  expect(zichtbaar((await web.pagina("/beheer", "pl-1")).html)).toContain("Alles wat moest gaan is gegaan.");
  expect(await links()).toEqual([]);
});

test("kwam dezelfde brief bij twee partners niet aan, dan leidt elke link naar de eigen brief", async () => {
  const gestuurd: Inzending[] = [];
  const web = await maakWeb({
    leeg: true,
    stuur: (_nummer, inzendingen) => {
      gestuurd.push(...inzendingen);
      return Promise.resolve(gelukt({ nieuw: 1 } as never));
    },
  });
  const welkom = (partner: string) => ({ brief: "welkom", aan: "partner", partner, bij: 6, reden: WEIGERT });
  const verloop = inUitvoering("ZA-2025-007", "De Wissel Breda", "Zuid", 8)
    .gebeurt("mail.mislukt", welkom("partner-2"), { door: SYSTEEM })
    .gebeurt("mail.mislukt", welkom("partner-3"), { door: SYSTEEM });
  await web.store.schrijf([...personeelVan(MEDEWERKERS).regels, ...verloop.regels]);
  const pad = "/trajecten/ZA-2025-007/doe/brief.opnieuw";
  // Who chose nothing is asked to, in plain words.
  const leeg = await web.vraag(pad, {
    method: "POST",
    body: new URLSearchParams(verzending(lees((await web.pagina(pad)).html))),
  });
  const gevraagd = zichtbaar(await leeg.text());
  expect(gevraagd).toContain("Kies een antwoord.");
  expect(gevraagd).not.toContain("kenmerk");
  for (const als of ["pl-1", "bh-1"]) {
    const { html } = await web.pagina("/beheer/brieven", als);
    const [, tweede] = [...html.matchAll(/href="([^"]*brief\.opnieuw[^"]*)"/g)].map(([, adres]) => adres!);
    const body = () => new URLSearchParams(verzending(lees(proef)));
    let proef = (await web.pagina(`${tweede!}&leeg=ja`, als)).html;
    proef = await (await web.vraag(pad, { als, method: "POST", body: body() })).text();
    const zeker = body();
    zeker.set("_zeker", "ja");
    expect((await web.vraag(pad, { als, method: "POST", body: zeker })).status).toBe(303);
    expect(gestuurd.at(-1)?.gegevens).toEqual({ brief: "welkom", aan: "partner", partner: "partner-3" });
  }
});
