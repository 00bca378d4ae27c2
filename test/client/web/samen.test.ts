import { describe, expect, test } from "vitest";
import type { Trajecten } from "#client/trajecten.ts";
import { gelukt, geweigerd } from "#domain/weigering.ts";
import type { Verloop } from "#test/support/gebeurtenissen.ts";
import { ingediend, inUitvoering, maakWeb, zichtbaar } from "./hulp.ts";

const NU = "2025-05-20T10:00:00.000Z";

/** Two trajecten without a zorgarrangeur, one that has one, and an aanvraag that nobody decided on. */
async function metVier() {
  const toegekend = (nummer: string): Verloop =>
    ingediend(nummer, `School ${nummer}`, "Oost", "2025-04-01")
      .later(2)
      .gebeurt("beoordeling.gestart")
      .gebeurt("plaats.gereserveerd", { periode: "2025" })
      .gebeurt("aanvraag.toegekend");
  const verlopen = new Map(
    [
      toegekend("ZA-2025-001"),
      toegekend("ZA-2025-002"),
      inUitvoering("ZA-2025-003", "School drie", "Oost", 8),
      ingediend("ZA-2025-004", "School vier", "Oost", "2025-03-03"),
    ].map((verloop) => [verloop.dossier.nummer, verloop] as const),
  );
  let weg: string | null = null;
  const stuur: Trajecten["stuur"] = async (nummer, inzendingen, gezien) => {
    if (nummer === weg) throw new Error("Temporal is weg");
    const verloop = verlopen.get(nummer)!;
    verloop.nu = NU;
    const stand = { nieuw: 0 } as unknown as Extract<Awaited<ReturnType<Trajecten["stuur"]>>, { ok: true }>["waarde"];
    if (inzendingen.every(({ id }) => verloop.regels.some((regel) => regel.id === id))) return gelukt(stand);
    if (gezien !== undefined && gezien !== verloop.zaak.kop.volgnummer)
      return geweigerd("traject.veranderd", "Dit traject is intussen veranderd.");
    const eerst = verloop.regels.length;
    const uitkomst = verloop.probeer(...inzendingen);
    if (!uitkomst.ok) return uitkomst;
    await web.store.schrijf(verloop.regels.slice(eerst));
    return gelukt(stand);
  };
  const web = await maakWeb({ leeg: true, stuur, bijFout: () => undefined });
  await web.store.schrijf([...verlopen.values()].flatMap(({ regels }) => regels));
  const post = async (velden: URLSearchParams, als = "pl-1") => {
    const antwoord = await web.vraag("/trajecten/samen", {
      als,
      method: "POST",
      body: velden.toString(),
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    return { status: antwoord.status, html: await antwoord.text() };
  };
  const za = async (nummer: string) => (await web.store.projectie(nummer))?.dossier.za ?? null;
  return { ...web, post, za, verlopen, legPlat: (nummer: string | null) => (weg = nummer) };
}

/** What a browser would send of a page: its hidden fields and what is ticked. */
function velden(html: string, anders: Readonly<Record<string, string>> = {}): URLSearchParams {
  const uit = new URLSearchParams();
  const formulier = /<form class="daad".*?<\/form>/s.exec(html)?.[0] ?? "";
  for (const [invoer] of formulier.matchAll(/<(?:input|button)[^>]*>/g)) {
    const eigenschap = (naam: string) => new RegExp(` ${naam}="([^"]*)"`).exec(invoer)?.[1] ?? "";
    if (/<button/.test(invoer) && /name="_(terug|brief)"/.test(invoer)) continue;
    if (/type="(checkbox|radio)"/.test(invoer) && !/ checked/.test(invoer)) continue;
    if (eigenschap("name") !== "") uit.append(eigenschap("name"), eigenschap("value"));
  }
  for (const [naam, waarde] of Object.entries(anders)) uit.set(naam, waarde);
  return uit;
}

const rij = (html: string, nummer: string): string =>
  zichtbaar(`<${html.split("<tr").find((een) => een.includes(nummer)) ?? ""}`);

const ALLE = "nummer=ZA-2025-001&nummer=ZA-2025-002&nummer=ZA-2025-003&nummer=ZA-2025-004";

test("van meer dan honderd zegt de bladzijde dat er nog zijn", async () => {
  const { pagina } = await metVier();
  const meer = (aantal: number) =>
    pagina(
      `/trajecten/samen?daad=toewijzen${Array.from({ length: aantal }, (_, i) => `&nummer=ZA-2025-${i + 1}`).join("")}`,
    );
  expect((await meer(101)).html).toContain("U koos er 101. Hier staan de eerste 100: doe de andere daarna.");
  expect((await meer(100)).html).not.toContain("doe de andere daarna");
});

test("zonder iets aan te kruisen is er geen daad, maar de weg naar de lijst", async () => {
  const { pagina } = await maakWeb();
  const { html } = await pagina("/trajecten/samen?daad=toewijzen");
  expect(zichtbaar(html)).toContain("Meer trajecten tegelijk U hebt nog geen traject gekozen. Kruis in de lijst aan");
  expect(html).not.toContain("Wijs een zorgarrangeur toe");
});

describe("een zorgarrangeur toewijzen in meer trajecten tegelijk", () => {
  test("kruist u aan in de lijst", async () => {
    const { pagina } = await metVier();
    const { html } = await pagina("/trajecten");
    expect(html).toContain('action="/trajecten/samen"');
    expect(html.match(/type="checkbox"\s+name="nummer"/g)).toHaveLength(4);
    for (const als of ["au-1", "bh-1"])
      expect((await pagina("/trajecten", als)).html).not.toContain("/trajecten/samen");
  });

  test("eerst staat er per traject wat er volgt, dan geldt wat kan, en wat niet kan zegt waarom", async () => {
    const { pagina, post, za } = await metVier();
    const vraag = await pagina(`/trajecten/samen?daad=toewijzen&${ALLE}`);
    const volgt = await post(velden(vraag.html, { za: "za-05" }));
    expect(volgt.status).toBe(200);
    expect(zichtbaar(volgt.html)).toContain("In 2 trajecten kan dit.");
    expect(rij(volgt.html, "ZA-2025-001")).toMatch(/\d (brief|brieven) .*Aan /);
    expect(rij(volgt.html, "ZA-2025-003")).toContain("kan niet Medewerker za-03 doet het traject.");
    expect(rij(volgt.html, "ZA-2025-004")).toContain("kan niet");
    expect(await za("ZA-2025-001")).toBeNull();

    const uitslag = await post(velden(volgt.html));
    expect(zichtbaar(uitslag.html)).toContain("Alles is vastgelegd: 2 van 2.");
    expect([await za("ZA-2025-001"), await za("ZA-2025-002"), await za("ZA-2025-003")]).toEqual([
      "za-05",
      "za-05",
      "za-03",
    ]);
  });

  test("de brieven staan erbij zoals ze gaan, en wie ze niet mag zien ziet alleen hoeveel", async () => {
    const { pagina, post } = await metVier();
    const vraag = await pagina(`/trajecten/samen?daad=toewijzen&${ALLE}`);
    const volgt = await post(velden(vraag.html, { za: "za-05" }));
    expect(volgt.html).toContain('<pre class="mail">');
    const knop = /name="_brief"\s+value="(ZA-2025-001\.\d)"/.exec(volgt.html)![1]!;
    const brief = await post(velden(volgt.html, { _brief: knop, _zeker: "" }));
    expect(brief.html).toContain("<!doctype html>");
  });

  test("'Verander', terug en opnieuw laden geven het formulier zoals het was", async () => {
    const { pagina, post } = await metVier();
    const adres = `/trajecten/samen?daad=overdragen&${ALLE}`;
    const vraag = velden((await pagina(adres)).html, { za: "za-05", reden: "Verlof vanaf mei", _op: "gisteren" });
    vraag.delete("kies");
    for (const nummer of ["ZA-2025-001", "ZA-2025-003"]) vraag.append("kies", nummer);
    const volgt = await post(vraag);
    expect(zichtbaar(volgt.html)).toContain("19 mei 2025");
    const zelfde = (html: string) => {
      expect(html).toContain("Verlof vanaf mei");
      expect(html).toContain('value="gisteren"');
      expect(html).toMatch(/value="za-05"\s+(checked|selected)/);
      expect(velden(html).getAll("kies")).toEqual(["ZA-2025-001", "ZA-2025-003"]);
      expect(velden(html).getAll("aanbod")).toHaveLength(4);
    };
    const terug = velden(volgt.html, { _terug: "ja" });
    terug.delete("_zeker");
    const veranderd = await post(terug);
    zelfde(veranderd.html);
    // Back, to the address of before.
    zelfde((await pagina(adres)).html);
    expect(zichtbaar((await pagina(`${adres}&leeg=ja`)).html)).not.toContain("Verlof");
    expect(zichtbaar((await pagina("/trajecten/samen?daad=overdragen&nummer=ZA-2025-002")).html)).not.toContain(
      "Verlof",
    );
  });

  test("een dag die nog moet komen wordt gezegd", async () => {
    const { pagina, post } = await metVier();
    const vraag = await pagina(`/trajecten/samen?daad=toewijzen&${ALLE}`);
    const mis = await post(velden(vraag.html, { za: "za-05", _op: "morgen" }));
    expect(mis.status).toBe(422);
    expect(zichtbaar(mis.html)).toContain("Er is nog niets vastgelegd.");
  });

  test("wat niet ging staat na afloop klaar om opnieuw te sturen, met de reden, en de rest niet", async () => {
    const { pagina, post, store, legPlat, verlopen } = await metVier();
    const eigen = ["ZA-2025-003"];
    for (const nummer of ["ZA-2025-001", "ZA-2025-002"]) {
      const verloop = verlopen.get(nummer)!;
      await store.schrijf(verloop.gebeurt("za.toegewezen", { za: "za-03" }).regels.slice(-1));
      eigen.push(nummer);
    }
    const adres = `/trajecten/samen?daad=overdragen&${eigen.map((een) => `nummer=${een}`).join("&")}`;
    const volgt = await post(velden((await pagina(adres)).html, { za: "za-05", reden: "Verlof" }));
    legPlat("ZA-2025-002");
    const uitslag = await post(velden(volgt.html));
    expect(zichtbaar(uitslag.html)).toContain("Niet alles is vastgelegd: 2 van 3.");
    const opnieuw = velden(uitslag.html);
    expect([opnieuw.getAll("kies"), opnieuw.get("za")]).toEqual([["ZA-2025-002"], "za-05"]);
    expect(uitslag.html).toMatch(/<textarea[^>]*>Verlof<\/textarea>/);
    legPlat(null);
    const nogEens = await post(velden(uitslag.html, { za: "za-05", reden: "Verlof" }));
    expect(zichtbaar((await post(velden(nogEens.html))).html)).toContain("Alles is vastgelegd: 1 van 1.");
    expect((await store.projectie("ZA-2025-002"))?.dossier.overdracht).toMatchObject({ reden: "Verlof" });
  });

  test("nog eens sturen telt één keer", async () => {
    const { pagina, post, verlopen } = await metVier();
    const vraag = await pagina(`/trajecten/samen?daad=toewijzen&${ALLE}`);
    const zeker = velden((await post(velden(vraag.html, { za: "za-05" }))).html);
    await post(zeker);
    const regels = verlopen.get("ZA-2025-001")!.regels.length;
    expect(zichtbaar((await post(zeker)).html)).toContain("Alles is vastgelegd: 2 van 2.");
    expect(verlopen.get("ZA-2025-001")!.regels).toHaveLength(regels);
  });

  test("wat intussen veranderde wordt niet gedaan, de rest wel; en zonder antwoord staat het er", async () => {
    const { pagina, post, za, store, verlopen, legPlat } = await metVier();
    const vraag = await pagina(`/trajecten/samen?daad=toewijzen&${ALLE}`);
    const zeker = velden((await post(velden(vraag.html, { za: "za-05" }))).html);
    const een = verlopen.get("ZA-2025-001")!;
    await store.schrijf(een.gebeurt("notitie.toegevoegd").regels.slice(-1));
    const uitslag = (await post(zeker)).html;
    expect(zichtbaar(uitslag)).toContain("Niet alles is vastgelegd: 1 van 2.");
    expect(rij(uitslag, "ZA-2025-001")).toContain("niet vastgelegd Dit traject is intussen veranderd.");
    expect(await za("ZA-2025-002")).toBe("za-05");
    legPlat("ZA-2025-001");
    expect(rij((await post(zeker)).html, "ZA-2025-001")).toContain("geeft nu geen antwoord");
  });

  test("wie geen zorgarrangeur kiest, leest dat, en er is niets gedaan", async () => {
    const { pagina, post, za } = await metVier();
    const vraag = await pagina(`/trajecten/samen?daad=toewijzen&${ALLE}`);
    const terug = await post(velden(vraag.html));
    expect(terug.status).toBe(422);
    expect(zichtbaar(terug.html)).toContain("Er is nog niets vastgelegd. Kies een zorgarrangeur.");
    expect(await za("ZA-2025-001")).toBeNull();
  });
});

test("een zorgarrangeur draagt eigen trajecten over, en die van een ander niet", async () => {
  const { pagina, post, store } = await metVier();
  const vraag = await pagina("/trajecten/samen?daad=overdragen&nummer=ZA-2025-003", "za-05");
  const volgt = await post(velden(vraag.html, { za: "za-05", reden: "Verlof" }), "za-05");
  expect(rij(volgt.html, "ZA-2025-003")).toContain("kan niet");
  const eigen = await pagina("/trajecten/samen?daad=overdragen&nummer=ZA-2025-003", "za-03");
  expect((await post(velden(eigen.html, { za: "za-05" }), "za-03")).status).toBe(422);
  const zeker = await post(velden(eigen.html, { za: "za-05", reden: "Verlof" }), "za-03");
  expect(zichtbaar((await post(velden(zeker.html), "za-03")).html)).toContain("Alles is vastgelegd: 1 van 1.");
  expect((await store.projectie("ZA-2025-003"))?.dossier.overdracht).toMatchObject({ naar: "za-05", reden: "Verlof" });
});

test("signalen handelt u in één keer af, en wat u weghaalt blijft staan", async () => {
  const { pagina, post, store } = await metVier();
  const vraag = await pagina(`/trajecten/samen?daad=signalen&${ALLE}`);
  const alle = velden(vraag.html);
  const gekozen = alle.getAll("kies");
  expect(gekozen.length).toBeGreaterThan(1);
  const [eerste, ...rest] = gekozen;
  alle.delete("kies");
  alle.append("kies", eerste!);
  expect(zichtbaar((await post(alle)).html)).toContain("Alles is vastgelegd: 1 van 1.");
  const afgehandeld = (await store.signalen()).filter((een) => een.afgehandeldOp !== null);
  expect(afgehandeld.map(({ nummer, sleutel }) => `${nummer}|${sleutel}`)).toEqual([eerste]);
  const nogEens = velden((await pagina(`/trajecten/samen?daad=signalen&${ALLE}`)).html).getAll("kies");
  expect(nogEens.toSorted()).toEqual(rest.toSorted());
});

test("wie alleen leest of beheert komt er niet", async () => {
  const { pagina } = await metVier();
  for (const als of ["au-1", "bh-1"])
    expect((await pagina(`/trajecten/samen?daad=toewijzen&${ALLE}`, als)).status).toBe(403);
});
