import type { Bezwaar } from "./fout.ts";
import type { Kolom, RegisterRij } from "./register.ts";

/**
 * What the fields of one row must say together. A column that is absent was not readable, null is not recorded:
 * a rule only speaks when it can read all it needs, so that one slip does not give a string of faults.
 */
export type Leesbaar = { readonly [K in Kolom]?: RegisterRij[K] };
export type Tegenspraak = Bezwaar & { readonly veld: Kolom };

export const tegenspraken = (rij: Leesbaar): Tegenspraak[] => [
  ...volgordeVanDatums(rij),
  ...inhoudBijBesluit(rij),
  ...verlenging(rij),
  ...afronding(rij),
];

const GEBEURD = {
  ontvangen_op: "De ontvangst",
  besloten_op: "Het besluit",
  gestart_op: "De start",
  verlenging_gevraagd_op: "Het verzoek om verlenging",
  afgerond_op: "De afronding",
} as const;
type Dagkolom = keyof typeof GEBEURD;

/** Each day, and the days that can't be later; the same day is fine. */
const NA: readonly (readonly [Dagkolom, readonly Dagkolom[]])[] = [
  ["besloten_op", ["ontvangen_op"]],
  ["gestart_op", ["ontvangen_op", "besloten_op"]],
  ["verlenging_gevraagd_op", ["ontvangen_op", "besloten_op", "gestart_op"]],
  ["afgerond_op", ["ontvangen_op", "besloten_op", "gestart_op"]],
  ["afgerond_op", ["verlenging_gevraagd_op"]],
];

const volgordeVanDatums = (rij: Leesbaar): Tegenspraak[] =>
  NA.flatMap(([kolom, eerdere]) => terugInDeTijd(rij, kolom, eerdere));

/** Against the nearest recorded day only: one wrong day gives one fault. */
function terugInDeTijd(rij: Leesbaar, veld: Dagkolom, eerdere: readonly Dagkolom[]): Tegenspraak[] {
  const vorige = eerdere.findLast((eerder) => rij[eerder]);
  const dag = rij[veld];
  const vorigeDag = vorige && rij[vorige];
  if (!dag || !vorigeDag || dag >= vorigeDag) return [];
  return [
    {
      veld,
      code: "datums_strijdig",
      reden: `${GEBEURD[veld]} (${dag}) ligt voor ${kleineLetter(GEBEURD[vorige])} (${vorigeDag}).`,
    },
  ];
}

const kleineLetter = (tekst: string): string => tekst.charAt(0).toLowerCase() + tekst.slice(1);

const VAN_TOEKENNING: readonly Kolom[] = [
  "trajectvorm",
  "duur",
  "gestart_op",
  "verlenging_gevraagd_op",
  "verlenging_besluit",
  "verlenging_reden",
  "afgerond_op",
  "eindverslag",
  "oordeel",
];
const VAN_BESLUIT: readonly Kolom[] = ["besloten_op", "reden_afwijzing", ...VAN_TOEKENNING];

function inhoudBijBesluit(rij: Leesbaar): Tegenspraak[] {
  if (rij.besluit === undefined) return [];
  if (rij.besluit === null) return gevuld(rij, VAN_BESLUIT, "Er is nog geen besluit, dus dit veld moet leeg zijn.");
  if (rij.besluit === "afgewezen")
    return gevuld(rij, VAN_TOEKENNING, "De aanvraag is afgewezen, dus dit veld moet leeg zijn.");
  const leeg = (["trajectvorm", "duur"] as const).filter((kolom) => rij[kolom] === null);
  return [
    ...gevuld(rij, ["reden_afwijzing"], "De aanvraag is toegekend, dus een reden voor afwijzing hoort er niet bij."),
    ...leeg.map((veld) => ({ veld, code: "ontbreekt", reden: "De aanvraag is toegekend, dus dit veld is verplicht." })),
  ];
}

/** Then all that is filled in about a traject is a fault already. */
const geenTraject = (rij: Leesbaar): boolean => rij.besluit === null || rij.besluit === "afgewezen";

const gevuld = (rij: Leesbaar, kolommen: readonly Kolom[], reden: string): Tegenspraak[] =>
  kolommen
    .filter((kolom) => rij[kolom] !== undefined && rij[kolom] !== null)
    .map((veld) => ({ veld, code: "strijdig_met_besluit", reden }));

/** A besluit without the day of asking is an unknown day, a request without besluit is still open; a reason alone is about nothing. */
function verlenging(rij: Leesbaar): Tegenspraak[] {
  if (geenTraject(rij)) return [];
  if (!rij.verlenging_reden || rij.verlenging_gevraagd_op !== null || rij.verlenging_besluit !== null) return [];
  return [
    {
      veld: "verlenging_reden",
      code: "verlenging_zonder_vraag",
      reden: "Er staat een reden voor verlenging, maar geen dag van aanvragen en geen besluit.",
    },
  ];
}

const RUST_OP_EINDVERSLAG: readonly unknown[] = ["goed", "voldoende", "onvoldoende"];

function afronding(rij: Leesbaar): Tegenspraak[] {
  if (geenTraject(rij)) return [];
  // The oordeel is read from the eindverslag [E table 3.6].
  return rij.eindverslag === false && RUST_OP_EINDVERSLAG.includes(rij.oordeel)
    ? [
        {
          veld: "oordeel",
          code: "oordeel_zonder_eindverslag",
          reden: `Het oordeel "${rij.oordeel}" rust op het eindverslag, maar er is geen eindverslag.`,
        },
      ]
    : [];
}
