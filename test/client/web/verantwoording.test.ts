import { describe, expect, test } from "vitest";
import { alsJson } from "#domain/verantwoording/als-json.ts";
import type { Keten } from "#domain/journaal/ketens.ts";
import { GEEN_ORGANISATIES, ORGANISATIES_NUMMER, type Organisaties } from "#domain/organisaties/organisatie.ts";
import type { Aanvraag } from "#domain/verantwoording/aanvraag.ts";
import { SCHOOLJAAR } from "#domain/verantwoording/periode.ts";
import { type Keuze, verantwoording, type Verantwoording } from "#domain/verantwoording/tabellen.ts";
import { cijfertabellen, grafieken, VAN_ALLES } from "#test/support/cijfers.ts";
import { leesCsv, leesWerkboek } from "#test/support/rekenblad.ts";
import { ingediend, inUitvoering, maakWeb, zichtbaar } from "./hulp.ts";

async function metCijfers(aanvragen: readonly Aanvraag[] = VAN_ALLES) {
  const { store } = await maakWeb();
  return maakWeb({ store: { ...store, aanvragen: () => Promise.resolve([...aanvragen]) } });
}

/** What `verantwoording --json --alles` says. */
const json = (keuze: Keuze = {}): Verantwoording =>
  JSON.parse(alsJson(verantwoording(VAN_ALLES, GEEN_ORGANISATIES, keuze))) as Verantwoording;

const pct = (getal: number | null) => (getal === null ? "–" : `${getal}%`);
const num = (getal: number | null) => (getal === null ? "–" : String(getal).replace(".", ","));
const som = (getallen: readonly number[]) => getallen.reduce((a, b) => a + b, 0);
const waarden = (deel: object): number[] => Object.values(deel) as number[];
const uit = (deel: Readonly<Record<string, unknown>>, ...sleutels: string[]): string[] =>
  sleutels.map((sleutel) => num(deel[sleutel] as number | null));

/** The months of each year that has hours, row by row. */
function perMaand(j: Verantwoording, wat: "uren" | "dagen", { telling }: Keuze): readonly (readonly string[])[] {
  const { "per jaar": jaren, "per maand": maanden } = j["uren en dagen"]!;
  const vanaf = telling === SCHOOLJAAR ? 8 : 1;
  return Array.from({ length: 12 }, (_, i) =>
    Object.keys(jaren).map((jaar) => {
      const maand = ((vanaf + i - 1) % 12) + 1;
      const inJaar = Number(jaar.slice(0, 4)) + (maand < vanaf ? 1 : 0);
      return num(maanden[`${inJaar}-${String(maand).padStart(2, "0")}`]?.[wat] ?? 0);
    }),
  );
}

/** The rows of each table, written out from the JSON by hand: names left out. */
const VERWACHT: Readonly<Record<string, (j: Verantwoording, keuze: Keuze) => readonly (readonly string[])[]>> = {
  volledigheid: (j) => waarden(j.volledigheid).map((n) => [num(n)]),
  "3.1-periode": ({ "3.1": t }) => {
    const perioden = Object.entries(t["per periode"]).toSorted(([a], [b]) => (a < b ? -1 : 1));
    const alle = [t.totaal.aanvragen, t.totaal.toegekend + t.totaal["toegekend zonder jaar"], t.totaal.afgewezen];
    const bekend = (["aanvragen", "toegekend", "afgewezen"] as const).map((wat) =>
      som(perioden.map(([, p]) => p[wat])),
    );
    return [
      ...perioden.map(([, p]) => [
        num(p.aanvragen),
        num(p.toegekend),
        num(p.afgewezen),
        pct(p["percentage toekenning"]),
      ]),
      [...alle.map((n, i) => num(n - bekend[i]!)), ""],
      [...alle.map(num), ""],
    ];
  },
  subsidieperiode: (j) =>
    Object.entries(j["per subsidieperiode"]!)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, p]) => [num(p.aanvragen), num(p.toegekend), num(p.afgewezen), pct(p["percentage toekenning"])]),
  "3.1-jaar": ({ "3.1": t, "zelfde kalenderjaar afgerond": zelfde }) => [
    ...Object.entries(t["toegekend per jaar"]).map(([jaar, n]) => [num(n), num(zelfde[jaar]!)]),
    [num(t.totaal["toegekend zonder jaar"]), "–"],
    [num(t.totaal.toegekend + t.totaal["toegekend zonder jaar"]), num(som(waarden(zelfde)))],
  ],
  "3.2": ({ "3.2": t }) => metTotaal(t),
  "3.4": ({ "3.4": t }) => metTotaal(t),
  "3.3": ({ "3.3": { onderwijs: _onderwijs, ...t } }) =>
    Object.values(t).map(({ n, percentage }) => [num(n), pct(percentage)]),
  "3.5": ({ "3.5": t }) =>
    Object.values(t).map((r) => [num(r.gemiddelde), num(r.n), pct(r.percentage), num(r.sd), num(r.min), num(r.max)]),
  "3.6": ({ "3.6": t }) => Object.values(t).map(({ n, percentage }) => [num(n), pct(percentage)]),
  verlengingen: (j) => waarden(j.verlengingen).map((n) => [num(n)]),
  nazorg: (j) => waarden(j.nazorg!).map((n) => [num(n)]),
  "uren-per-vorm": ({ uren }) => [...Object.values(uren!["per vorm"]), uren!.totaal].map(telling),
  "uren-per-jaar": ({ uren }) => Object.values(uren!["per jaar"]).map((r) => uit(r, "toegekend", "geboekt")),
  "uren-per-zorgarrangeur": ({ uren }) =>
    Object.values(uren!["per zorgarrangeur"]).map((r) => uit(r, "traject", "nazorg", "consultatie", "totaal")),
  "uren-per-aanvrager": ({ uren }) => Object.values(uren!["per aanvrager"]).map(telling),
  "uren-per-onderwijstype": ({ uren }) => Object.values(uren!["per onderwijstype"]).map(telling),
  "uren-en-dagen": (j) => Object.values(j["uren en dagen"]!["per besteding"]).map((r) => [num(r.uren), num(r.dagen)]),
  "uren-en-dagen-per-jaar": (j) =>
    Object.values(j["uren en dagen"]!["per jaar"]).map((r) => [num(r.uren), num(r.dagen)]),
  "maanden-uren": (j, keuze) => perMaand(j, "uren", keuze),
  "maanden-dagen": (j, keuze) => perMaand(j, "dagen", keuze),
  "plan-per-fase": (j) =>
    Object.values(j["uren en dagen"]!["plan per fase"]!).map((r) => [num(r.gepland), num(r.gewerkt)]),
  "uren-per-fase": (j) => waarden(j["uren en dagen"]!["per fase"]).map((n) => [num(n)]),
  ...Object.fromEntries(
    (["afwijzing", "stop", "oordeel", "verlenging", "nazorg"] as const).map((soort) => [
      `redenen-${soort}`,
      (j: Verantwoording) => Object.values(j.redenen![soort]!).map(({ n }) => [num(n)]),
    ]),
  ),
  vertraging: ({ vertraging: v }) =>
    [
      ...waarden(v!["wisselingen contactpersoon"]),
      v!["dagen zonder contactpersoon"],
      v!["dagen gepauzeerd"],
      v!["dagen verloren"],
    ].map((n) => [num(n)]),
  afwijkingen: (j) => waarden(j["afwijkingen van het stappenplan"]!.per).map((n) => [num(n)]),
  "gesloten-zonder": (j) => waarden(j["gesloten zonder"]!.zonder).map((n) => [num(n)]),
  "buiten-de-volgorde": (j) => waarden(j["buiten de volgorde"]!).map((n) => [num(n)]),
  "organisaties-per-jaar": (j) => organisaties(j, "per jaar"),
  "organisaties-per-regio": (j) => organisaties(j, "per regio"),
  "organisaties-per-vorm": (j) => organisaties(j, "per vorm"),
  doorlooptijd: ({ doorlooptijd: { "start tot einde": perVorm, ...stukken } }) =>
    [...Object.values(stukken), ...Object.values(perVorm)].map((r) => [
      num(r.gemiddelde),
      num(r.n),
      num(r.sd),
      num(r.min),
      num(r.max),
    ]),
};

function metTotaal(tabel: Readonly<Record<string, Readonly<Record<string, number>>>>): string[][] {
  const rijen = Object.values(tabel);
  const kolommen = Object.keys(rijen[0]!);
  return [
    ...rijen.map((rij) => kolommen.map((kolom) => num(rij[kolom]!))),
    kolommen.map((kolom) => num(som(rijen.map((rij) => rij[kolom]!)))),
  ];
}

const telling = (r: object): string[] => uit({ ...r }, "n", "toegekend", "geboekt", "gemiddeld geboekt");

function organisaties(j: Verantwoording, per: "per jaar" | "per regio" | "per vorm"): string[][] {
  const { "niet herkend": _open, ...delen } = j["scholen en samenwerkingsverbanden"];
  return Object.values(delen).map((deel) => [...waarden(deel[per]), deel.totaal].map(num));
}

describe.each([
  ["", {}],
  ["?over=schooljaar", { telling: SCHOOLJAAR }],
] as const)("/verantwoording%s", (vraag, keuze) => {
  test("zegt in iedere cel hetzelfde als de JSON", async () => {
    const { pagina } = await metCijfers();
    const { status, html } = await pagina(`/verantwoording${vraag}`);
    expect(status).toBe(200);
    const op = new Map(
      [...cijfertabellen(html)].map(([id, { rijen }]) => [
        id,
        rijen.map((rij) => rij.slice(1).map(({ tekst }) => tekst)),
      ]),
    );
    const verwacht = Object.entries(VERWACHT).map(([id, maak]) => [id, maak(json(keuze), keuze)] as const);
    expect(Object.fromEntries(op)).toEqual(Object.fromEntries(verwacht));
  });
});

describe("een grafiek", () => {
  const GETEKEND: Readonly<Record<string, readonly string[]>> = {
    "3.1-periode": ["Aanvragen", "Toegekend", "Afgewezen"],
    subsidieperiode: ["Aanvragen", "Toegekend", "Afgewezen"],
    "3.6": ["Aantal"],
    "plan-per-fase": ["Gepland", "Gewerkt"],
    "maanden-uren": ["2025", "2026"],
    "maanden-dagen": ["2025", "2026"],
  };

  test("heeft een naam en een bijschrift, staat bij haar tabel en heeft geen stijl van zichzelf", async () => {
    const { html } = await (await metCijfers()).pagina("/verantwoording");
    const gevonden = grafieken(html);
    expect(gevonden.map(({ tabel }) => tabel).toSorted()).toEqual(Object.keys(GETEKEND).toSorted());
    for (const { naam, bijschrift } of gevonden) {
      expect(naam).toMatch(/^Grafiek: [A-Z]/);
      expect(bijschrift).toBe(`${naam.replace("Grafiek: ", "")}. De getallen staan in de tabel.`);
    }
    expect(html).not.toMatch(/style=/);
  });

  test("zegt niets wat niet in haar tabel staat: balken met hun getal, zo lang als het is", async () => {
    const { html } = await (await metCijfers()).pagina("/verantwoording");
    const tabellen = cijfertabellen(html);
    for (const { tabel, teksten, staven } of grafieken(html).filter(({ tabel: id }) => !id.startsWith("maanden-"))) {
      const { koppen, rijen } = tabellen.get(tabel)!;
      const [kolommen, meer] = [GETEKEND[tabel]!, GETEKEND[tabel]!.length > 1];
      const getekend = rijen.filter(([naam]) => naam!.tekst !== "Totaal");
      const cel = (rij: (typeof rijen)[number], kolom: string) => rij[koppen.indexOf(kolom)]!.tekst;
      expect(teksten).toEqual(
        getekend.flatMap((rij) => [
          rij[0]!.tekst,
          ...kolommen.map((kolom) => `${meer ? `${kolom.toLowerCase()}: ` : ""}${cel(rij, kolom)}`),
        ]),
      );
      const getallen = getekend.flatMap((rij) => kolommen.map((kolom) => Number(cel(rij, kolom).replace(",", "."))));
      const schaal = Math.max(...staven.map(({ breedte }) => breedte)) / Math.max(...getallen);
      for (const [i, getal] of getallen.entries()) expect(staven[i]!.breedte).toBeCloseTo(getal * schaal, 0);
      expect(staven).toHaveLength(getallen.length);
    }
  });

  test.each(["", "?over=schooljaar"])(
    "zet van ieder jaar de maanden naast elkaar, op één schaal (%s)",
    async (vraag) => {
      const { html } = await (await metCijfers()).pagina(`/verantwoording${vraag}`);
      const tabellen = cijfertabellen(html);
      for (const { tabel, teksten, staven } of grafieken(html).filter(({ tabel: id }) => id.startsWith("maanden-"))) {
        const { koppen, rijen } = tabellen.get(tabel)!;
        expect(rijen.map(([maand]) => maand!.tekst)[0]).toBe(vraag === "" ? "Januari" : "Augustus");
        const getallen = koppen
          .slice(1)
          .flatMap((_, jaar) => rijen.map((rij) => Number(rij[jaar + 1]!.tekst.replace(",", "."))));
        const maat = String(Math.ceil(Math.max(...getallen)));
        const maanden = rijen.map(([maand]) => maand!.tekst.slice(0, 3).toLowerCase());
        expect(teksten).toEqual(koppen.slice(1).flatMap((jaar) => [jaar, maat, "0", ...maanden]));
        const hoog = getallen.filter((getal) => getal > 0);
        expect(staven.map(({ hoogte }) => hoogte)).toEqual(
          hoog.map((getal) => Math.round((getal / Number(maat)) * 640) / 10),
        );
      }
    },
  );
});

test("wat ontbreekt staat vooraan, en zonder gaten staat er dat alles er is", async () => {
  const { html } = await (await metCijfers()).pagina("/verantwoording");
  const eerste = [...html.matchAll(/<h2 id="([^"]+)"/g)][0]?.[1];
  expect(eerste).toBe("volledigheid");
  const heel = await (
    await metCijfers([VAN_ALLES.find(({ nummer }) => nummer === "ZA-2025-001")!])
  ).pagina("/verantwoording");
  expect(heel.html).toContain("er ontbreekt niets");
});

test("een periode en een jaar zijn te kiezen, en wat niet kan staat er in gewone taal", async () => {
  const { pagina } = await metCijfers();
  const aanvragen = async (over: string) => {
    const { html } = await pagina(`/verantwoording?over=${encodeURIComponent(over)}`);
    return cijfertabellen(html)
      .get("3.1-periode")!
      .rijen.map(([naam, eerste]) => `${naam!.tekst} ${eerste!.tekst}`);
  };
  expect(await aanvragen("2023")).toEqual(["2023 56", "Totaal 56"]);
  expect(await aanvragen("2020-2022")).toEqual(["2020-2022 78", "Totaal 78"]);
  expect((await aanvragen("schooljaar 2023-2024")).at(0)).toMatch(/^2023-2024 /);
  for (const [over, zin] of [
    ["2023-2020", "Schrijf een jaar als 2023"],
    ["schooljaar 2023", "Schrijf een schooljaar als 2023-2024"],
    ["<b>", "&#39;&lt;b&gt;&#39; kan niet"],
  ]) {
    const { status, html } = await pagina(`/verantwoording?over=${encodeURIComponent(over!)}`);
    expect(status).toBe(422);
    expect(html).toContain(zin);
  }
});

describe("als bestand", () => {
  const bestand = async (achter: string, vraag = "", aanvragen = VAN_ALLES) => {
    const { vraag: haal } = await metCijfers(aanvragen);
    const antwoord = await haal(`/verantwoording/uitvoer/${achter}${vraag}`);
    expect(antwoord.status).toBe(200);
    expect(antwoord.headers.get("content-disposition")).toMatch(
      new RegExp(`^attachment; filename="verantwoording-[0-9-]+\\.${achter}"$`),
    );
    return Buffer.from(await antwoord.arrayBuffer());
  };
  const verwacht = Object.entries(VERWACHT).map(([id, maak]) => [id, maak(json(), {})] as const);
  /** "74%" stands in a file as 74, and what is not there as nothing. */
  const inBestand = (tekst: string): string => (tekst === "–" ? "" : tekst.replace("%", ""));

  test("is de JSON die van de opdracht", async () => {
    expect((await bestand("json")).toString()).toBe(`${alsJson(verantwoording(VAN_ALLES, GEEN_ORGANISATIES))}\n`);
  });

  test("zegt CSV in iedere cel hetzelfde als de JSON", async () => {
    const rijen = leesCsv((await bestand("csv")).toString());
    const blokken: string[][][] = [[]];
    for (const rij of rijen) {
      if (rij.length === 1 && rij[0] === "") blokken.push([]);
      else blokken.at(-1)!.push(rij);
    }
    const gelezen = blokken.map((blok) => blok.slice(2).map((rij) => rij.slice(1)));
    expect(gelezen.toSorted(vergelijk)).toEqual(
      verwacht.map(([, tabel]) => tabel.map((rij) => rij.map(inBestand))).toSorted(vergelijk),
    );
  });

  test("zegt Excel in iedere cel hetzelfde als de JSON, met getallen als getal", async () => {
    const boek = leesWerkboek(await bestand("xlsx"));
    const gelezen = [...boek].map(([naam, [, ...rijen]]) => [naam, rijen.map((rij) => rij.slice(1))]);
    const alsGetal = (tekst: string) => (inBestand(tekst) === "" ? null : Number(inBestand(tekst).replace(",", ".")));
    const zonderStaart = (rij: readonly (number | null)[]) =>
      rij.slice(0, rij.findLastIndex((een) => een !== null) + 1);
    expect(Object.fromEntries(gelezen)).toEqual(
      Object.fromEntries(verwacht.map(([id, tabel]) => [id, tabel.map((rij) => zonderStaart(rij.map(alsGetal)))])),
    );
  });

  test("wordt tekst die een formule lijkt tekst", async () => {
    const reden = { code: "x", naam: '=HYPERLINK("https://kwaad.example";"Klik")' };
    const vals = [{ ...VAN_ALLES.at(-1)!, redenen: { afwijzing: [reden] } }];
    expect(leesCsv((await bestand("csv", "", vals)).toString()).map(([eerste]) => eerste)).toContain(`'${reden.naam}`);
    expect(leesWerkboek(await bestand("xlsx", "", vals)).get("redenen-afwijzing")).toEqual([
      ["Reden", "Aantal"],
      [`'${reden.naam}`, 1],
    ]);
  });

  test("is van wat niet kan niets", async () => {
    const { pagina } = await metCijfers();
    for (const pad of ["/verantwoording/uitvoer/ods", "/verantwoording/uitvoer/csv?over=ooit"])
      expect((await pagina(pad)).status).toBe(404);
  });
});

const vergelijk = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

describe("zoals bekend op een dag", () => {
  const DAG = "2025-05-14";
  /** Received and granted before that day; after it hours of before, hours of after, and a correction. */
  async function metLater() {
    const web = await maakWeb({ leeg: true });
    const verloop = inUitvoering("ZA-2025-001", "De Wissel Breda", "Zuid", 16);
    const boek = (datum: string, uren: number) =>
      verloop.gebeurt("uren.geboekt", { datum, uren, activiteit: "gesprek" });
    verloop.opDag("2025-05-14").gebeurt("uren.geboekt", { datum: "2025-05-14", uren: 1, activiteit: "gesprek" });
    verloop.opDag("2025-05-15");
    boek("2025-05-13", 2.5);
    verloop.opDag("2025-05-16");
    boek("2025-05-16", 4);
    verloop.gebeurt("uren.gecorrigeerd", { datum: "2025-05-14", uren: 0.5, reden: "Dubbel." });
    await web.store.schrijf(verloop.regels);
    await web.store.schrijf(ingediend("ZA-2025-002", "Het Tij", "West", "2025-05-17").regels);
    return web;
  }
  const rij = (html: string, tabel: string, naam: string) =>
    cijfertabellen(html)
      .get(tabel)!
      .rijen.find(([eerste]) => eerste!.tekst === naam)!
      .slice(1);
  const teksten = (cellen: readonly { readonly tekst: string }[]) => cellen.map(({ tekst }) => tekst);

  test("staat toen naast nu, met het verschil en waardoor het komt", async () => {
    const { pagina } = await metLater();
    const { html } = await pagina(`/verantwoording?bekend-op=${DAG}`);
    expect(teksten(rij(html, "3.1-periode", "Totaal"))).toEqual(["toen 1 → nu 2 (+1)", "1", "0", ""]);
    expect(teksten(rij(html, "uren-en-dagen", "Traject"))).toEqual(["toen 17 → nu 23 (+6)", "toen 3 → nu 5 (+2)"]);
    const tekst = zichtbaar(html);
    expect(tekst).toContain("Gecorrigeerd: er stond iets wat anders was: 1 keer, in 1 traject, samen -0,5 uur");
    expect(tekst).toContain(
      "Laat vastgelegd: gebeurd op of voor 14 mei 2025, later ingevoerd: 1 keer, in 1 traject, samen 2,5 uur",
    );
    expect(tekst).toMatch(/Gebeurd na 14 mei 2025: \d+ keer, in 2 trajecten, samen 4 uur/);
  });

  test("zegt een cel wie er toen telde en wie nu", async () => {
    const { pagina } = await metLater();
    const { html } = await pagina(`/verantwoording?bekend-op=${DAG}`);
    const { html: wie } = await pagina(rij(html, "3.1-periode", "Totaal")[0]!.naar!);
    expect(zichtbaar(wie)).toMatch(/ZA-2025-001.*Beide.*ZA-2025-002.*Alleen nu/);
    expect(zichtbaar(wie)).toContain("1 → 2 (+1)");
  });

  test("staat in het bestand iedere kolom drie keer", async () => {
    const { vraag } = await metLater();
    const bytes = await (await vraag(`/verantwoording/uitvoer/csv?bekend-op=${DAG}`)).arrayBuffer();
    const csv = leesCsv(Buffer.from(bytes).toString());
    const kop = csv.findIndex(([eerste]) => eerste === "Waaraan");
    expect(csv.slice(kop, kop + 2)).toEqual([
      ["Waaraan", "Uren, toen", "Uren, nu", "Uren, verschil", "Dagen, toen", "Dagen, nu", "Dagen, verschil"],
      ["Traject", "17", "23", "6", "3", "5", "2"],
    ]);
    const naast = (await (await vraag(`/verantwoording/uitvoer/json?bekend-op=${DAG}`)).json()) as object;
    expect(naast).toMatchObject({
      "bekend op": DAG,
      toen: { "3.1": { totaal: { aanvragen: 1 } } },
      nu: { "3.1": { totaal: { aanvragen: 2 } } },
      "later vastgelegd": { "laat vastgelegd": { keer: 1, uren: 2.5, trajecten: 1 } },
    });
  });

  test.each([
    ["morgen", "21 mei 2025 komt nog"],
    ["31-2-2025", "Deze datum bestaat niet"],
    ["ooit", "Dit is geen datum"],
  ])("kan niet op '%s': dat staat er, met wat er nu bekend is", async (dag, zin) => {
    const { pagina } = await metLater();
    const { status, html } = await pagina(`/verantwoording?bekend-op=${dag}`);
    expect(status).toBe(422);
    expect(html).toContain(zin);
    expect(html).toContain(`value="${dag}"`);
    expect(teksten(rij(html, "3.1-periode", "Totaal"))[0]).toBe("2");
  });
});

/** A mean, a share, a least or a most is of those it is about, and no sum of theirs. */
const isMaat = (kolom: string): boolean => ["Gemiddeld", "SD", "Minst", "Meest", "Deel", "Toekenning"].includes(kolom);

/** Whom a figure leads to, on all its pages, and what they count for together; null where each counts for one. */
async function lijstVan(pagina: (adres: string) => Promise<{ readonly html: string }>, adres: string) {
  const wie: string[] = [];
  let som: number | null = null;
  for (let volgende: string | undefined = adres; volgende !== undefined;) {
    const { html } = await pagina(volgende);
    const tabel = cijfertabellen(html, "trajecten").get("wie") ?? expect.unreachable(volgende);
    const voor = tabel.koppen.indexOf("Telt voor");
    for (const rij of tabel.rijen) {
      wie.push(rij[0]!.tekst);
      if (voor !== -1) som = (som ?? 0) + Number(rij[voor]!.tekst.replace(",", "."));
    }
    volgende = /href="([^"]+)"\s+rel="next"/.exec(html)?.[1]?.replaceAll("&amp;", "&");
  }
  return { wie, som };
}

describe("een getal", () => {
  test("leidt naar de trajecten die het maken, ook bij een keuze", async () => {
    const { pagina } = await metCijfers();
    const { html } = await pagina("/verantwoording?over=2023");
    const tabel = cijfertabellen(html).get("3.2")!;
    const rij = tabel.rijen.find(([naam]) => naam!.tekst === "SWV")!;
    const cel = rij[tabel.koppen.indexOf("2023")]!;
    expect(cel.tekst).toBe("4");
    const { html: wie } = await pagina(cel.naar!);
    const nummers = [...wie.matchAll(/href="\/trajecten\/([^"]+)"/g)].map(([, nummer]) => nummer);
    expect(nummers).toEqual(
      VAN_ALLES.filter(
        ({ soort, besluit, beslotenOp }) =>
          soort === "SWV" && besluit === "toegekend" && beslotenOp?.startsWith("2023") === true,
      )
        .map(({ nummer }) => nummer)
        .toSorted(),
    );
  });

  test.each(["", "?over=schooljaar"])(
    "leidt naar wie het maakt: hun aantal, of waar zij samen voor tellen, is het getal (%s)",
    async (vraag) => {
      const { pagina } = await metCijfers();
      const { html } = await pagina(`/verantwoording${vraag}`);
      const gezien = { aantal: 0, som: 0, maat: 0 };
      for (const [id, { koppen, rijen }] of cijfertabellen(html))
        for (const rij of rijen)
          for (const [i, { tekst, naar }] of rij.entries()) {
            const plek = `${id}, ${rij[0]!.tekst}, ${koppen[i]}`;
            // A figure that is no 0 leads somewhere.
            if (naar === null) {
              if (i > 0) expect([plek, tekst]).toEqual([plek, expect.stringMatching(/^(0|0%|–|)$/)]);
              continue;
            }
            const { wie, som } = await lijstVan(pagina, naar);
            expect([plek, wie.length > 0]).toEqual([plek, true]);
            const getal = Number(tekst.replace("%", "").replace(",", "."));
            const soort = isMaat(koppen[i]!) ? "maat" : som === null ? "aantal" : "som";
            gezien[soort] += 1;
            if (soort !== "maat") expect([plek, som ?? wie.length]).toEqual([plek, getal]);
          }
      for (const [soort, keer] of Object.entries(gezien)) expect([soort, keer > 20]).toEqual([soort, true]);
    },
    60_000,
  );

  test("van verschillende organisaties telt wie in meer aanvragen staat één keer", async () => {
    const { store } = await maakWeb();
    const zelfde = { plek: "partner-1", rol: "aanvrager", soort: "school", naam: "De Wissel" } as const;
    const een = {
      id: "ORG-1",
      namen: ["De Wissel"],
      soort: "school",
      brin: null,
      plaats: null,
      opgegaanIn: null,
    } as const;
    const twee = ["ZA-2025-001", "ZA-2025-002"].map((nummer) => ({
      ...VAN_ALLES.find(({ besluit }) => besluit === "toegekend")!,
      nummer,
      organisaties: [zelfde],
    }));
    const organisaties: Organisaties = {
      ...GEEN_ORGANISATIES,
      organisaties: { "ORG-1": { ...een, volgnummer: 1 } },
      herkend: Object.fromEntries(twee.map(({ nummer }) => [nummer, { "partner-1": "ORG-1" }])),
    };
    const { pagina } = await maakWeb({
      store: {
        ...store,
        aanvragen: () => Promise.resolve(twee),
        stand: <S>(keten: Keten<S>, nummer: string) =>
          nummer === ORGANISATIES_NUMMER ? Promise.resolve(organisaties as S) : store.stand(keten, nummer),
      },
    });
    const { html } = await pagina("/verantwoording");
    const cel = cijfertabellen(html).get("organisaties-per-regio")!.rijen[0]!.at(-1)!;
    expect(cel.tekst).toBe("1");
    const { html: wie } = await pagina(cel.naar!);
    expect(zichtbaar(wie)).toContain(
      "Dit getal komt van 2 aanvragen. Wat in meer aanvragen voorkomt, telt in het getal één keer.",
    );
  });

  test("dat er niet is, is er niet", async () => {
    const { pagina } = await metCijfers();
    const vragen = [
      "",
      "?tabel=3.2&rij=SWV&kolom=1999",
      "?tabel=3.2&rij=SWV&kolom=Soort",
      "?tabel=__proto__&rij=a&kolom=b",
    ];
    for (const vraag of vragen) expect((await pagina(`/verantwoording/trajecten${vraag}`)).status).toBe(404);
  });

  test("waar er veel bij horen gaat per bladzijde verder", async () => {
    const veel = Array.from({ length: 450 }, (_, i) => ({
      ...VAN_ALLES.at(-1)!,
      nummer: `ZA-2030-${String(i).padStart(3, "0")}`,
    }));
    const { pagina } = await metCijfers(veel);
    let adres: string | undefined = "/verantwoording/trajecten?tabel=3.1-periode&rij=Totaal&kolom=Aanvragen";
    const nummers: string[] = [];
    while (adres !== undefined) {
      const { html } = await pagina(adres);
      nummers.push(...[...html.matchAll(/href="\/trajecten\/(ZA-2030-\d+)"/g)].map(([, nummer]) => nummer!));
      adres = /href="([^"]+)"\s+rel="next"/.exec(html)?.[1]?.replaceAll("&amp;", "&");
    }
    expect(nummers).toEqual(veel.map(({ nummer }) => nummer));
  });
});

describe("voor een evaluator", () => {
  test("staat er één rij per toegekend traject, zonder iets wat iemand aanwijst", async () => {
    const { vraag, pagina, store } = await maakWeb();
    const csv = Buffer.from(await (await vraag("/verantwoording/evaluatie/bestand")).arrayBuffer()).toString();
    const [koppen, ...rijen] = leesCsv(csv);
    expect(rijen).toHaveLength(2);
    const rij = Object.fromEntries(koppen!.map((kop, i) => [kop, rijen.find((een) => een.includes("Zuid"))![i]]));
    expect(rij).toMatchObject({
      Regio: "Zuid",
      Vorm: "middellang",
      "Uren toegekend": "100",
      "Uren gewerkt": "37,5",
      "Dagen gewerkt": "5",
      "Stap 1: Data inventariseren": "open",
    });
    const { dossier } = (await store.projectie("ZA-2025-001"))!;
    const namen = dossier.partners.flatMap(({ naam, contactpersoon }) => [
      naam,
      contactpersoon?.naam,
      contactpersoon?.email,
    ]);
    const { html } = await pagina("/verantwoording/evaluatie", "au-1");
    for (const naam of ["ZA-2025", "Breda", ...namen])
      for (const [waar, tekst] of Object.entries({ csv, html }))
        expect(`${waar} ${tekst.includes(naam!)} ${naam}`).toBe(`${waar} false ${naam}`);
    // The same again, and in order of what says nothing.
    expect(Buffer.from(await (await vraag("/verantwoording/evaluatie/bestand")).arrayBuffer()).toString()).toBe(csv);
    expect(rijen.map(([wie]) => wie!)).toEqual(rijen.map(([wie]) => wie!).toSorted());
  });

  test("toont de bladzijde er tien van, en leest er niet meer", async () => {
    const { store } = await maakWeb();
    const regels = Array.from({ length: 12 }, (_, i) => inUitvoering(`ZA-2025-1${i}`, `School ${i}`, "West", 8).regels);
    await store.schrijf(regels.flat());
    const gelezen: string[] = [];
    const { pagina, vraag } = await maakWeb({
      store: { ...store, projectie: (nummer) => (gelezen.push(nummer), store.projectie(nummer)) },
    });
    const { html } = await pagina("/verantwoording/evaluatie");
    expect(zichtbaar(html)).toContain("14 trajecten.");
    expect([html.match(/<summary>T-/g)?.length, gelezen.length]).toEqual([10, 10]);
    const csv = Buffer.from(await (await vraag("/verantwoording/evaluatie/bestand")).arrayBuffer()).toString();
    const kenmerken = leesCsv(csv)
      .slice(1)
      .map(([kenmerk]) => kenmerk);
    expect(kenmerken).toHaveLength(14);
    // The same ones that stand first in the file.
    expect([...html.matchAll(/<summary>(T-\w+)/g)].map(([, kenmerk]) => kenmerk)).toEqual(kenmerken.slice(0, 10));
  });

  test.each(["evaluatie", "uitnodigen"])("is er van een jaar dat niet bestaat geen bestand (%s)", async (welk) => {
    const { vraag } = await maakWeb();
    expect((await vraag(`/verantwoording/${welk}/bestand?over=ooit`)).status).toBe(404);
  });

  test("staat los daarvan wie kan worden uitgenodigd, en is genoteerd wie dat bekeek", async () => {
    const { pagina, inlog, store } = await maakWeb();
    const { html } = await pagina("/verantwoording/uitnodigen");
    const { contactpersoon } = (await store.projectie("ZA-2025-001"))!.dossier.partners[0]!;
    expect(html).toContain(contactpersoon!.email);
    expect(html).not.toContain("ZA-2025");
    for (const nummer of ["ZA-2025-001", "ZA-2025-002"])
      expect(await inlog.inzage.van(nummer)).toMatchObject([{ medewerker: "pl-1" }]);
    expect(await inlog.inzage.van("ZA-2025-005")).toEqual([]);
    expect((await pagina("/verantwoording/uitnodigen", "au-1")).status).toBe(403);
  });
});
