import { describe, expect, test } from "vitest";
import { boek } from "#domain/periode/boek.ts";
import { PERIODEN } from "#domain/journaal/ketens.ts";
import { nieuw } from "#test/support/boeken.ts";
import { MENSEN } from "#test/support/gebeurtenissen.ts";
import { inUitvoering, maakWeb, zichtbaar } from "./hulp.ts";

const sectie = (html: string, id: string): string =>
  zichtbaar(`<${html.split("<section").find((deel) => deel.includes(`aria-labelledby="${id}"`)) ?? ""}`);

describe("beslissen over een aanvraag", () => {
  test("alles waarop het rust staat op een bladzijde, met de daden erbij", async () => {
    const { pagina } = await maakWeb();
    const { html, status } = await pagina("/trajecten/ZA-2025-003/beslissen");
    expect(status).toBe(200);
    expect(zichtbaar(html)).toContain("ZA-2025-003 Gemeente Goes: beslissen over de aanvraag");
    expect(zichtbaar(html)).toContain("Beloofd op 7 juli 2025 over 48 dagen");
    for (const type of [
      "aanvraag.toegekend",
      "aanvraag.afgewezen",
      "aanvraag.op-wachtlijst",
      "aanvulling.gevraagd",
      "aanvraag.verwezen",
      "aanvraag.geconsulteerd",
    ])
      expect(html).toContain(`href="/trajecten/ZA-2025-003/doe/${type}"`);
    expect(sectie(html, "criteria")).toContain("Advies: toekennen. Aan 8 van de 8 criteria is voldaan.");
    expect(sectie(html, "criteria")).toContain("Pleit ervoor:");
    expect(sectie(html, "plaats")).toContain("Nu: 2 van 3 plaatsen vergeven, nog 1 vrij.");
    expect(sectie(html, "plaats")).toContain("Na toekennen: 3 van 3 plaatsen vergeven, de periode is vol.");
    expect(sectie(html, "aanvraag")).toContain("Kernvraag");
    expect(sectie(html, "vergelijkbaar")).toContain("zijn 2 aanvragen toegekend");
    expect(html).toContain('<a href="/trajecten/ZA-2025-001">ZA-2025-001</a>');
  });

  test("met de brief zoals die gaat, en niets ervan wordt bewaard", async () => {
    const { pagina, store } = await maakWeb();
    const voor = (await store.regels("ZA-2025-003")).length;
    const { html } = await pagina("/trajecten/ZA-2025-003/beslissen");
    const brieven = sectie(html, "brieven");
    expect(brieven).toMatch(/Ken de aanvraag toe Aan [^:]+: .*Uw toelichting/);
    expect(brieven).toMatch(/Wijs de aanvraag af Aan [^:]+: /);
    expect((await store.regels("ZA-2025-003")).length).toBe(voor);
  });

  test("de lijst achter vergelijkbare besluiten telt hetzelfde", async () => {
    const { pagina } = await maakWeb();
    const { html } = await pagina("/trajecten/ZA-2025-003/beslissen");
    const adres = /href="([^"]*besluit=toegekend[^"]*)"/.exec(html)![1]!.replaceAll("&amp;", "&");
    expect(zichtbaar((await pagina(adres)).html)).toContain("2 trajecten");
  });

  test("waar niets te beslissen is, staat waarom, en de weg verder", async () => {
    const { pagina } = await maakWeb();
    const { html, status } = await pagina("/trajecten/ZA-2025-005/beslissen");
    expect(status).toBe(200);
    expect(zichtbaar(html)).toContain(
      "Hier is nu niets te beslissen. Over de aanvraag is op 15 april 2025 beslist: afgewezen.",
    );
    expect((await pagina("/trajecten/ZA-2025-999/beslissen")).status).toBe(404);
  });

  test("een auditor leest mee zonder knoppen, een zorgarrangeur en de beheerder niet", async () => {
    const { pagina } = await maakWeb();
    const { html } = await pagina("/trajecten/ZA-2025-003/beslissen", "au-1");
    expect(zichtbaar(html)).toContain("U kunt hier nu niet beslissen.");
    expect(html).not.toContain("/doe/");
    for (const wie of ["za-03", "bh-1"])
      expect((await pagina("/trajecten/ZA-2025-003/beslissen", wie)).status).toBe(403);
  });

  test("van het overzicht en van het traject is het een klik", async () => {
    const { pagina } = await maakWeb();
    for (const van of ["/", "/trajecten/ZA-2025-003"])
      expect((await pagina(van)).html).toContain('href="/trajecten/ZA-2025-003/beslissen"');
  });

  test("wie de laatste plaats net vergeven ziet, leest dat toekennen niet kan en wat wel kan", async () => {
    const { pagina, store } = await maakWeb();
    const [boeken] = await store.standen(PERIODEN);
    const uitkomst = boek(
      boeken!,
      nieuw({ soort: "claim", nummer: "ZA-2025-004" }),
      MENSEN.projectleider,
      "2025-05-20T09:00:00.000Z",
    );
    if (!uitkomst.ok) throw new Error(uitkomst.weigering.reden);
    await store.schrijf(uitkomst.waarde.regels);
    const { html } = await pagina("/trajecten/ZA-2025-003/beslissen");
    expect(sectie(html, "plaats")).toContain("3 van 3 plaatsen vergeven, de periode is vol.");
    expect(sectie(html, "plaats")).toContain("Toekennen kan nu niet.");
    expect(sectie(html, "brieven")).toMatch(
      /Ken de aanvraag toe Dit kan nu niet: .*is vol: alle 3 plaatsen zijn vergeven/,
    );
    expect(sectie(html, "besluit")).toMatch(
      /^Uw besluit .* is vol: alle 3 plaatsen zijn vergeven\. ‘Ken de aanvraag toe’ kan daarom nu niet\. Zet de aanvraag op de wachtlijst/,
    );
    expect(html).not.toContain("/doe/aanvraag.toegekend");
  });
});

test("een verlenging staat naast uren, doelen en waar het heen gaat, met beide brieven", async () => {
  const { pagina, store } = await maakWeb();
  await store.schrijf(inUitvoering("ZA-2025-007", "De Vlier", "Oost", 96).gebeurt("verlenging.gevraagd").regels);
  const { html } = await pagina("/trajecten/ZA-2025-007/beslissen");
  expect(zichtbaar(html)).toContain("De Vlier: beslissen over de verlenging");
  expect(sectie(html, "vraag")).toContain("is verlenging gevraagd van 40 uur");
  expect(sectie(html, "uren")).toContain("Van 100 uur is 96 uur geboekt; er is nog 4 uur over.");
  expect(sectie(html, "doelen")).toContain("Er zijn geen doelen vastgelegd.");
  expect(html).toContain('href="/trajecten/ZA-2025-007/doe/verlenging.toegekend"');
  expect(html).toContain('href="/trajecten/ZA-2025-007/doe/verlenging.afgewezen"');
  expect(sectie(html, "brieven")).toMatch(/Aan [^:]+: /);
  expect(sectie(html, "brieven")).not.toContain("Dit kan nu niet");
});
