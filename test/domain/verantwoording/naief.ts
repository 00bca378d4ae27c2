import type { Aanvraag } from "#domain/verantwoording/aanvraag.ts";

/**
 * The tables once more, another way: one pass over the aanvragen that fills counters, and rounding by looking at decimals as text.
 * It imports no rule from domain/, so that both would have to be wrong in the same way.
 */
export function naief(aanvragen: readonly Aanvraag[]): unknown {
  const jaren = jaarreeks(aanvragen);
  const soorten = ["OPDC", "SBO", "schakelvoorziening", "(V)SO", "SWV"];
  for (const extra of ["PO", "VO"])
    if (aanvragen.some((a) => a.besluit === "toegekend" && a.soort === extra)) soorten.push(extra);
  const perJaar = leeg(jaren);
  const zelfde = leeg(jaren);
  const perioden: Record<string, { aanvragen: number; toegekend: number; afgewezen: number }> = {};
  const soortJaar = Object.fromEntries(soorten.map((s) => [s, leeg([...jaren, "totaal"])]));
  const soortRegio = Object.fromEntries(
    soorten.map((s) => [s, leeg(["Landelijk", "Midden", "Noord", "Oost", "West", "Zuid", "totaal"])]),
  );
  const typen = leeg([
    "niet bekend",
    "cluster 1",
    "cluster 2",
    "cluster 3",
    "cluster 4",
    "OPDC",
    "PO",
    "SBO",
    "schakelvoorziening",
    "SWV",
    "VO",
  ]);
  const oordelen = leeg(["goed", "onvoldoende", "voldoende", "onbekend", "stopgezet"]);
  const uren: Record<string, (number | null)[]> = { kort: [], middellang: [], lang: [] };
  const alle: (number | null)[] = [];
  const totaal = { aanvragen: 0, toegekend: 0, "toegekend zonder jaar": 0, afgewezen: 0 };
  const verlengingen = { gevraagd: 0, toegekend: 0, afgewezen: 0 };

  for (const a of aanvragen) {
    const jaar = ((a.besluit === "toegekend" ? a.beslotenOp : a.ontvangenOp) ?? "").slice(0, 4);
    totaal.aanvragen++;
    if (jaar !== "") {
      const periode = ["2020", "2021", "2022"].includes(jaar) ? "2020-2022" : jaar;
      const p = (perioden[periode] ??= { aanvragen: 0, toegekend: 0, afgewezen: 0 });
      p.aanvragen++;
      if (a.besluit !== null) p[a.besluit]++;
    }
    if (a.besluit === "afgewezen") totaal.afgewezen++;
    if (a.besluit !== "toegekend") continue;
    plus(soortRegio[a.soort], a.regio);
    plus(soortRegio[a.soort], "totaal");
    for (const type of a.onderwijstypen) plus(typen, type);
    if (a.oordeel !== null) plus(oordelen, a.oordeel);
    if (a.vorm !== null) (uren[a.vorm] ??= []).push(a.uren);
    alle.push(a.uren);
    for (const v of a.verlengingen) {
      verlengingen.gevraagd++;
      if (v.besluit !== null) verlengingen[v.besluit]++;
    }
    if (jaar === "") {
      totaal["toegekend zonder jaar"]++;
      continue;
    }
    totaal.toegekend++;
    plus(perJaar, jaar);
    plus(soortJaar[a.soort], jaar);
    plus(soortJaar[a.soort], "totaal");
    if (a.afgerondOp?.slice(0, 4) === jaar && a.oordeel !== "stopgezet") plus(zelfde, jaar);
  }

  const n = alle.length;
  const aandeel = (deel: number) => ({ n: deel, percentage: procent(deel, n) });
  const typeRijen = Object.fromEntries(Object.entries(typen).map(([type, deel]) => [type, aandeel(deel)]));
  return {
    "3.1": {
      "toegekend per jaar": perJaar,
      "per periode": Object.fromEntries(
        Object.entries(perioden).map(([k, p]) => [
          k,
          { ...p, "percentage toekenning": procent(p.toegekend, p.aanvragen) },
        ]),
      ),
      totaal,
    },
    "3.2": soortJaar,
    "3.3": {
      ...typeRijen,
      totaal: {
        n: Object.values(typen).reduce((x, y) => x + y, 0),
        percentage: n === 0 ? null : Object.values(typeRijen).reduce((x, y) => x + (y.percentage ?? 0), 0),
      },
      onderwijs: n,
    },
    "3.4": soortRegio,
    "3.5": Object.fromEntries(
      [...Object.entries(uren), ["totaal", alle] as const].map(([vorm, lijst]) => [vorm, duur(lijst, n)]),
    ),
    "3.6": Object.fromEntries(Object.entries(oordelen).map(([oordeel, deel]) => [oordeel, aandeel(deel)])),
    verlengingen,
    "zelfde kalenderjaar afgerond": zelfde,
  };
}

const leeg = (sleutels: readonly string[]): Record<string, number> => Object.fromEntries(sleutels.map((s) => [s, 0]));

function plus(teller: Record<string, number> | undefined, sleutel: string): void {
  if (teller?.[sleutel] === undefined) throw new Error(`geen vak voor ${sleutel}`);
  teller[sleutel] += 1;
}

function jaarreeks(aanvragen: readonly Aanvraag[]): string[] {
  const reeks: string[] = [];
  const gezien = new Set(
    aanvragen.filter((a) => a.besluit === "toegekend" && a.beslotenOp !== null).map((a) => a.beslotenOp?.slice(0, 4)),
  );
  let nog = gezien.size;
  for (let jaar = 1900; nog > 0; jaar++) {
    if (gezien.has(String(jaar))) nog--;
    if (reeks.length > 0 || gezien.has(String(jaar))) reeks.push(String(jaar));
  }
  return reeks;
}

/** Rounds by the text of the decimals: fine for the small fractions of a register. */
function naarEven(getal: number): number {
  const [heel = "0", rest = ""] = getal.toFixed(9).split(".");
  if (rest === "500000000") return Number(heel) + (Number(heel) % 2);
  return Number(heel) + (rest >= "5" ? 1 : 0);
}

const procent = (deel: number, geheel: number): number | null =>
  geheel === 0 ? null : naarEven((100 * deel) / geheel);

function duur(lijst: readonly (number | null)[], totaal: number) {
  const uren = lijst.filter((u) => u !== null).toSorted((a, b) => a - b);
  const gemiddelde = uren.reduce((x, y) => x + y, 0) / uren.length;
  const variantie = uren.reduce((som, u) => som + (u - gemiddelde) ** 2, 0) / (uren.length - 1);
  return {
    gemiddelde: uren.length === 0 ? null : naarEven(gemiddelde),
    n: lijst.length,
    percentage: procent(lijst.length, totaal),
    sd: uren.length < 2 ? null : naarEven(100 * Math.sqrt(variantie)) / 100,
    min: uren.at(0) ?? null,
    max: uren.at(-1) ?? null,
  };
}
