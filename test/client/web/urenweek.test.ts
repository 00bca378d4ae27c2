import { describe, expect, test } from "vitest";
import type { Trajecten } from "#client/trajecten.ts";
import { gelukt, geweigerd } from "#domain/weigering.ts";
import { lees, verzending, vul, type Scherm } from "#test/support/browser.ts";
import { MEDEWERKERS } from "#test/support/medewerkers.ts";
import { personeelVan } from "#test/support/personeel.ts";
import { inUitvoering, maakWeb, zichtbaar } from "./hulp.ts";

/** The pages stand on Tuesday 20 May 2025: of that week Monday and Tuesday can be booked. */
const [MA, DI] = ["2025-05-19", "2025-05-20"] as const;
const [EEN, TWEE, DICHT] = ["ZA-2025-011", "ZA-2025-012", "ZA-2025-013"] as const;

/** Trajecten of za-03 that answer as real ones do; the third was stopped. */
async function opstelling() {
  const verlopen = new Map(
    [
      inUitvoering(EEN, "De Kleurenboog", "Zuid", 16),
      inUitvoering(TWEE, "De Molenwiek", "Oost", 0),
      inUitvoering(DICHT, "De Zwaluw", "West", 8).gebeurt("traject.stopgezet"),
    ].map((een) => [een.dossier.nummer, een]),
  );
  const personeel = personeelVan(MEDEWERKERS);
  personeel.nu = "2025-05-20T10:00:00.000Z";
  let weg: string | null = null;
  const gestuurd: string[] = [];
  const web = await maakWeb({
    leeg: true,
    async stuur(nummer, inzendingen) {
      if (nummer === weg) throw new Error("Temporal is weg");
      const verloop = verlopen.get(nummer);
      if (verloop === undefined) return geweigerd("traject.onbekend", `Traject ${nummer} is er niet.`);
      verloop.nu = "2025-05-20T10:00:00.000Z";
      const bekend = new Set(verloop.regels.map(({ id }) => id));
      const al = inzendingen.filter(({ id }) => bekend.has(id));
      if (al.length === inzendingen.length)
        return gelukt({ nieuw: 0 }) as unknown as Awaited<ReturnType<Trajecten["stuur"]>>;
      const uitkomst = verloop.probeer(...inzendingen);
      if (!uitkomst.ok) return uitkomst;
      gestuurd.push(
        `${nummer}: ${inzendingen.map(({ type, gegevens }) => `${type} ${String(gegevens["datum"])} ${String(gegevens["uren"])}`).join(", ")}`,
      );
      await web.store.schrijf(verloop.regels.slice(-inzendingen.length));
      return gelukt({ nieuw: inzendingen.length }) as unknown as Awaited<ReturnType<Trajecten["stuur"]>>;
    },
    bijFout: () => undefined,
    async vraagOrganisatie(vraag, door) {
      const voorheen = personeel.regels.length;
      const uitkomst = personeel.vraag(vraag, door);
      if (!uitkomst.ok) return uitkomst;
      await web.store.schrijf(personeel.regels.slice(voorheen));
      return gelukt({ medewerker: null, uitnodigingTot: null, volgnummer: personeel.stand.kop.volgnummer });
    },
  });
  await web.store.schrijf(personeel.regels);
  await web.store.schrijf([...verlopen.values()].flatMap(({ regels }) => regels));
  const open = async (vraag = ""): Promise<Scherm> => lees((await web.pagina(`/mijn-werk/uren${vraag}`, "za-03")).html);
  const stuur = async (scherm: Scherm, knop: { naam: string; waarde: string } | null = null) => {
    const antwoord = await web.vraag("/mijn-werk/uren", {
      als: "za-03",
      method: "POST",
      body: verzending(scherm, knop),
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    return { status: antwoord.status, naar: antwoord.headers.get("location"), scherm: lees(await antwoord.text()) };
  };
  return { ...web, personeel, open, stuur, gestuurd, verlopen, legPlat: (nummer: string | null) => (weg = nummer) };
}

const cel = (nummer: string, dag: string) => `uren.${nummer}.${dag}`;
const typ = (scherm: Scherm, wat: Readonly<Record<string, string>>): void => {
  for (const [naam, waarde] of Object.entries(wat)) expect([naam, vul(scherm, naam, waarde)]).toEqual([naam, true]);
};
const staat = (scherm: Scherm, naam: string) => scherm.besturingen.find((een) => een.naam === naam)?.waarde;

describe("een week van uren, zonder script", () => {
  test("uren van meer dagen in meer trajecten worden per traject één daad, en staan er daarna", async () => {
    const { open, stuur, gestuurd, pagina } = await opstelling();
    const scherm = await open();
    expect(staat(scherm, cel(EEN, MA))).toBe("");
    expect(staat(scherm, cel(EEN, "2025-05-21"))).toBeUndefined();
    expect(scherm.html).not.toContain(DICHT);
    typ(scherm, {
      [cel(EEN, MA)]: "2,5",
      [cel(EEN, DI)]: "1:30",
      [cel(TWEE, DI)]: "0,75",
      [`activiteit.${TWEE}`]: "reizen",
    });
    const { status, naar } = await stuur(scherm);
    expect([status, naar]).toEqual([303, `/mijn-werk/uren?week=${MA}&vastgelegd=2#inhoud`]);
    expect(gestuurd).toEqual([
      `${EEN}: uren.geboekt ${MA} 2.5, uren.geboekt ${DI} 1.5`,
      `${TWEE}: uren.geboekt ${DI} 0.75`,
    ]);
    const { html } = await pagina(naar!, "za-03");
    expect(zichtbaar(html)).toContain("Vastgelegd in 2 rijen.");
    const na = lees(html);
    expect([cel(EEN, MA), cel(EEN, DI), cel(TWEE, DI), `activiteit.${TWEE}`].map((naam) => staat(na, naam))).toEqual([
      "2,5",
      "1,5",
      "0,75",
      "reizen",
    ]);
    // The same form once more changes nothing.
    expect((await stuur(scherm)).status).toBe(303);
    expect(gestuurd).toHaveLength(2);
  });

  test("minder uren worden tegengeboekt, met de reden die erbij staat", async () => {
    const { open, stuur, gestuurd } = await opstelling();
    const eerst = await open();
    typ(eerst, { [cel(EEN, MA)]: "4" });
    await stuur(eerst);
    const scherm = await open();
    typ(scherm, { [cel(EEN, MA)]: "" });
    const zonder = await stuur(scherm);
    expect(zonder.status).toBe(422);
    expect(zichtbaar(zonder.scherm.html)).toContain("De Kleurenboog : Zeg waarom er uren af gaan.");
    typ(zonder.scherm, { [`reden.${EEN}`]: "Verkeerde week." });
    expect((await stuur(zonder.scherm)).status).toBe(303);
    expect(gestuurd.at(-1)).toBe(`${EEN}: uren.gecorrigeerd ${MA} 4`);
  });

  test("een rij in een traject dat dicht is, of niet te lezen, houdt de goede niet tegen en blijft staan", async () => {
    const { open, stuur, gestuurd, verlopen } = await opstelling();
    const scherm = await open();
    typ(scherm, { [cel(EEN, MA)]: "2", [cel(TWEE, DI)]: "twee", nummer: DICHT.toLowerCase(), [cel("ander", MA)]: "3" });
    const uit = await stuur(scherm);
    expect(uit.status).toBe(422);
    expect(gestuurd).toEqual([`${EEN}: uren.geboekt ${MA} 2`]);
    const tekst = zichtbaar(uit.scherm.html);
    expect(tekst).toContain("Niet alles is vastgelegd. Wat goed was staat vast (1 rij).");
    expect(tekst).toContain("De Molenwiek : Dit is geen aantal uren. Schrijf bijvoorbeeld 2,5.");
    expect(tekst).toMatch(/Een ander traject : [^:]*reden/);
    expect([cel(EEN, MA), cel(TWEE, DI), "nummer", cel("ander", MA)].map((naam) => staat(uit.scherm, naam))).toEqual([
      "2",
      "twee",
      DICHT.toLowerCase(),
      "3",
    ]);
    // Mended, only the rest goes.
    typ(uit.scherm, { [cel(TWEE, DI)]: "2", "reden.ander": "Nog van vóór het stoppen." });
    expect((await stuur(uit.scherm)).status).toBe(303);
    expect(gestuurd.map((een) => een.split(":")[0])).toEqual([EEN, TWEE, DICHT]);
    expect(verlopen.get(EEN)?.dossier.uren.geboekt).toBe(18);
  });

  test("meer dan een dag uren heeft, over alle rijen samen, gaat nergens heen", async () => {
    const { open, stuur, gestuurd } = await opstelling();
    const scherm = await open();
    typ(scherm, { [cel(EEN, MA)]: "14", [cel(TWEE, MA)]: "12" });
    const uit = await stuur(scherm);
    expect(uit.status).toBe(422);
    expect(zichtbaar(uit.scherm.html)).toContain("zou u in alle rijen samen 26 uur werken; een dag heeft er 24.");
    expect(gestuurd).toEqual([]);
  });

  test("wat er intussen bij kwam wordt gezegd, en dan pas opnieuw gestuurd", async () => {
    const { open, stuur, gestuurd } = await opstelling();
    const [oud, elders] = [await open(), await open()];
    typ(elders, { [cel(EEN, MA)]: "1" });
    await stuur(elders);
    typ(oud, { [cel(EEN, MA)]: "2" });
    const uit = await stuur(oud);
    expect(uit.status).toBe(422);
    expect(zichtbaar(uit.scherm.html)).toContain("Hier staat intussen 1 uur geboekt. Kijk na of het zo klopt.");
    expect(staat(uit.scherm, cel(EEN, MA))).toBe("2");
    expect((await stuur(uit.scherm)).status).toBe(303);
    expect(gestuurd.at(-1)).toBe(`${EEN}: uren.geboekt ${MA} 1`);
  });

  test("zonder antwoord blijft de rij staan, onder hetzelfde kenmerk", async () => {
    const { open, stuur, gestuurd, legPlat, pagina } = await opstelling();
    legPlat(TWEE);
    const scherm = await open();
    typ(scherm, { [cel(EEN, MA)]: "2", [cel(TWEE, MA)]: "3" });
    const uit = await stuur(scherm);
    expect(uit.status).toBe(422);
    expect(zichtbaar(uit.scherm.html)).toContain("kwam het toch aan, dan telt het één keer");
    expect(staat(uit.scherm, `_id.${TWEE}`)).toBe(staat(scherm, `_id.${TWEE}`));
    // Who comes back to it finds what is still to be sent, and only that.
    const terug = zichtbaar((await pagina("/mijn-werk/uren", "za-03")).html);
    expect(terug).toContain("De Molenwiek : Nog niet vastgelegd.");
    expect(terug).not.toContain("De Kleurenboog : Nog niet vastgelegd.");
    legPlat(null);
    expect((await stuur(uit.scherm)).status).toBe(303);
    expect(gestuurd.at(-1)).toBe(`${TWEE}: uren.geboekt ${MA} 3`);
  });

  test("naar een andere week gaan neemt niets weg: wat u typte wacht in zijn eigen week, tot het vastligt", async () => {
    const { open, stuur, pagina, gestuurd } = await opstelling();
    const naar = (scherm: Scherm, week: string) => stuur(scherm, { naam: "_naar", waarde: week });
    const scherm = await open();
    typ(scherm, { [cel(EEN, MA)]: "2,5", [cel(TWEE, DI)]: "veel" });
    expect((await naar(scherm, "2025-05-12")).naar).toBe("/mijn-werk/uren?week=2025-05-12#inhoud");
    const vorige = lees((await pagina("/mijn-werk/uren?week=2025-05-12", "za-03")).html);
    expect(zichtbaar(vorige.html)).toContain("U typte uren die nog niet zijn vastgelegd: week van 19 mei 2025 .");
    typ(vorige, { [cel(TWEE, "2025-05-13")]: "1" });
    await naar(vorige, MA);
    const terug = lees((await pagina(`/mijn-werk/uren?week=${MA}`, "za-03")).html);
    expect([staat(terug, cel(EEN, MA)), staat(terug, cel(TWEE, DI))]).toEqual(["2,5", "veel"]);
    expect(zichtbaar(terug.html)).toContain("week van 12 mei 2025");
    expect(gestuurd).toEqual([]);
    typ(terug, { [cel(TWEE, DI)]: "" });
    expect((await stuur(terug)).status).toBe(303);
    const nog = lees((await pagina("/mijn-werk/uren?week=2025-05-12", "za-03")).html);
    expect(staat(nog, cel(TWEE, "2025-05-13"))).toBe("1");
    expect(zichtbaar(nog.html)).not.toContain("week van 19 mei");
  });

  test("wie niets typte gaat naar een andere week zonder dat er iets wordt bewaard", async () => {
    const { open, stuur, pagina } = await opstelling();
    const scherm = await open();
    await stuur(scherm, { naam: "_naar", waarde: "2025-05-12" });
    expect(zichtbaar((await pagina("/mijn-werk/uren?week=2025-05-12", "za-03")).html)).not.toContain("U typte");
  });

  test("de weken ervoor en erna zijn knoppen; verder dan vandaag is er niets te boeken", async () => {
    const { open, pagina } = await opstelling();
    const scherm = await open();
    expect(scherm.html).toMatch(/name="_naar" value="2025-05-12">Vorige week/);
    expect(scherm.html).not.toContain("Volgende week");
    const { html } = await pagina("/mijn-werk/uren?week=2025-05-14", "za-03");
    expect(zichtbaar(html)).toContain("Uren van 12 mei 2025 tot en met 18 mei 2025");
    expect(html).toMatch(/name="_naar" value="2025-05-19">Volgende week/);
    expect((await pagina("/mijn-werk/uren?week=onzin", "za-03")).status).toBe(200);
  });

  test("uren buiten trajecten hebben eigen rijen, en gaan naar de organisatie", async () => {
    const { open, stuur, personeel, gestuurd } = await opstelling();
    const scherm = await open();
    typ(scherm, {
      [cel("buiten-kennisdeling", MA)]: "2,5",
      [cel("buiten-landelijk-overleg", DI)]: "1",
      [cel(EEN, DI)]: "1",
    });
    expect((await stuur(scherm)).naar).toBe(`/mijn-werk/uren?week=${MA}&vastgelegd=3#inhoud`);
    expect(personeel.stand.buitenuren).toEqual({
      [`za-03|${MA}|kennisdeling`]: 2.5,
      [`za-03|${DI}|landelijk overleg`]: 1,
    });
    expect(gestuurd).toHaveLength(1);
    const na = await open();
    expect(staat(na, cel("buiten-kennisdeling", MA))).toBe("2,5");
    typ(na, { [cel("buiten-kennisdeling", MA)]: "1" });
    const mis = await stuur(na);
    expect(zichtbaar(mis.scherm.html)).toContain("Kennisdeling (buiten trajecten) : Zeg waarom er uren af gaan.");
    typ(mis.scherm, { "reden.buiten-kennisdeling": "Was korter." });
    expect((await stuur(mis.scherm)).status).toBe(303);
    expect(personeel.stand.buitenuren[`za-03|${MA}|kennisdeling`]).toBe(1);
  });

  test("een week die open staat is dezelfde zolang er niets is geboekt", async () => {
    const { open, stuur, pagina } = await opstelling();
    const stand = async () => (await pagina("/mijn-werk/uren", "za-03")).antwoord.headers.get("etag");
    const eerst = await stand();
    expect(await stand()).toBe(eerst);
    const scherm = await open();
    typ(scherm, { [cel(EEN, MA)]: "1" });
    await stuur(scherm);
    expect(await stand()).not.toBe(eerst);
  });

  test("iedere cel heeft een naam, en 10.000 rijen komen nergens", async () => {
    const { open, vraag, gestuurd } = await opstelling();
    const scherm = await open();
    const namen = [...scherm.html.matchAll(/<label class="celnaam" for="([^"]+)"/g)].map(([, id]) => id);
    for (const [, id] of scherm.html.matchAll(/<input[^>]*\sid="(u-[^"]+)"[^>]*data-cel/g)) expect(namen).toContain(id);
    const veel = new URLSearchParams({ week: MA });
    for (let i = 0; i < 10_000; i += 1) veel.append("rij", `ZA-2025-${i}`);
    veel.append(cel(EEN, MA), "2");
    const uit = await vraag("/mijn-werk/uren", {
      als: "za-03",
      method: "POST",
      body: veel.toString(),
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    expect(uit.status).toBe(413);
    expect(zichtbaar(await uit.text())).toContain("Dit zijn 10000 rijen; hoogstens 100 kan tegelijk.");
    expect(gestuurd).toEqual([]);
  });
});
