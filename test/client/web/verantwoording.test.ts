import { describe, expect, test } from "vitest";
import { alsJson } from "#domain/verantwoording/als-json.ts";
import { GEEN_ORGANISATIES } from "#domain/organisaties/organisatie.ts";
import type { Aanvraag } from "#domain/verantwoording/aanvraag.ts";
import { SCHOOLJAAR } from "#domain/verantwoording/periode.ts";
import { type Keuze, verantwoording, type Verantwoording } from "#domain/verantwoording/tabellen.ts";
import { VAN_ALLES, cijfertabellen } from "#test/support/cijfers.ts";
import { maakWeb } from "./hulp.ts";

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

/** The rows of each table, written out from the JSON by hand: names left out. */
const VERWACHT: Readonly<Record<string, (j: Verantwoording) => readonly (readonly string[])[]>> = {
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
    const verwacht = Object.entries(VERWACHT).map(([id, maak]) => [id, maak(json(keuze))] as const);
    expect(Object.fromEntries(op)).toEqual(Object.fromEntries(verwacht));
  });
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
      ).map(({ nummer }) => nummer),
    );
  });

  test("van de kop van ieder blad leidt ergens heen", async () => {
    const { pagina } = await metCijfers();
    const { html } = await pagina("/verantwoording");
    for (const [id, { rijen }] of cijfertabellen(html))
      for (const cel of (rijen[0] ?? expect.unreachable(id)).filter(({ naar }) => naar !== null)) {
        const { status, html: wie } = await pagina(cel.naar!);
        expect([cel.naar, status]).toEqual([cel.naar, 200]);
        expect(wie).toContain('href="/trajecten/');
      }
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
