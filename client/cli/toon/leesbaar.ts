import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { opEenRegel, type Scherm } from "../scherm.ts";
import type { Beeld, Tijdlijnregel } from "./beeld.ts";

const BREEDTE = 100;
const INSPRINGING = 14;

/** The same for a person at a terminal. */
export function leesbaar(beeld: Beeld, vet: Scherm["vet"]): string {
  const { dossier, op } = beeld;
  const delen = [
    [
      vet(`${beeld.nummer}  ${opEenRegel(dossier.naam)}`),
      ...(op === null ? [] : [`Zoals het was op ${inWoorden(op)}, met wat nu bekend is.`]),
    ],
    kenmerken(beeld),
    ...(beeld.beslishulp === null ? [] : [[vet("Om te beslissen"), ...beslissen(beeld.beslishulp)]]),
    ...(beeld.termijnen.length === 0 ? [] : [[vet("Termijnen"), ...beeld.termijnen.flatMap(termijn)]]),
    ...(op !== null
      ? []
      : [[vet("Wat nu kan"), ...alinea(beeld.toegestaan.map(({ type }) => type).join(", ") || "Niets.", 2)]]),
    [vet("Tijdlijn"), ...beeld.tijdlijn.flatMap(tijdlijn)],
  ];
  return delen.map((regels) => regels.join("\n")).join("\n\n");
}

function kenmerken({ staat, dossier: d }: Beeld): string[] {
  const voortgang = [
    staat.staat,
    staat.fase === null ? null : `fase ${staat.fase}`,
    staat.stap === null ? null : `stap ${staat.stap}`,
    staat.gepauzeerd ? "gepauzeerd" : null,
  ];
  const velden: [string, string | null][] = [
    ["Staat", voortgang.filter((deel) => deel !== null).join(", ")],
    ["Onderwijs", `${d.soort}: ${d.onderwijstypen.join(", ")}; regio ${d.regio}`],
    ["Kernvraag", d.kernvraag],
    ["Periode", d.periode],
    ["Register", d.bron === null ? null : `${d.bron.naam}, nummer ${d.bron.nummer}`],
    ["Partners", d.partners.map(({ partij, naam }) => `${naam} (${partij})`).join(", ")],
    ["Ontvangen", dag(d.ontvangenOp)],
    ["Besluit", d.besluit === null ? null : `${d.besluit.soort}, ${dag(d.besluit.op)}`],
    ["Traject", d.vorm === null ? null : `${d.vorm}, ${d.uren.geboekt} van ${d.uren.budget ?? 0} uur geboekt`],
    ["Zorgarrangeur", d.za],
    ["Gestart", d.vorm === null ? null : dag(d.gestartOp)],
    [
      "Verlenging",
      d.verlengingen.map((v) => `gevraagd ${dag(v.gevraagdOp)}, ${v.besluit ?? "nog geen besluit"}`).join("; "),
    ],
    [
      "Eindverslag",
      d.eindverslag === null ? null : d.eindverslag.aanwezig ? `aanwezig, ${dag(d.eindverslag.op)}` : "geen",
    ],
    ["Oordeel", d.oordeel],
    ["Afgerond", d.oordeel === null && d.afgerondOp === null ? null : dag(d.afgerondOp)],
  ];
  return velden.flatMap(([naam, waarde]) => (waarde === null || waarde === "" ? [] : hangend(naam, waarde)));
}

const beslissen = ({ oordeel, voorrang, vorm, spreiding }: NonNullable<Beeld["beslishulp"]>): string[] => [
  ...hangend("  Advies", `${oordeel.advies}${vorm === null ? "" : `; vorm ${vorm.vorm.naam}: ${vorm.reden}`}`),
  ...oordeel.criteria.flatMap(({ voldaan, titel, reden }) => hangend(voldaan ? "  ja" : "  NEE", `${titel}: ${reden}`)),
  ...hangend("  Voorrang", voorrang.reden),
  ...spreiding.flatMap(({ zin }) => hangend("  Spreiding", zin)),
];

const dag = (datum: Datum | null): string => datum ?? "dag niet bekend";

const termijn = ({ soort, uiterlijk, regels }: Beeld["termijnen"][number]): string[] => [
  ...hangend(`  ${uiterlijk}`, soort),
  ...regels.flatMap(({ regel, bron }) => alinea(`${regel} (${bron})`, INSPRINGING + 2)),
];

const tijdlijn = ({ gebeurdOp, titel, zin, door }: Tijdlijnregel): string[] => [
  ...hangend(gebeurdOp ?? "niet bekend", `${titel} (${door})`),
  ...alinea(zin, INSPRINGING + 2),
];

/** A word in front, and its text in a column beside it. */
function hangend(woord: string, tekst: string): string[] {
  const [eerste = "", ...rest] = alinea(tekst, INSPRINGING);
  return [`${woord.padEnd(INSPRINGING)}${eerste.trimStart()}`, ...rest];
}

/** Broken between words, each line from column `links`. */
function alinea(tekst: string, links: number): string[] {
  const regels: string[] = [];
  let regel = "";
  for (const woord of opEenRegel(tekst).split(" ")) {
    if (regel !== "" && links + regel.length + 1 + woord.length > BREEDTE) {
      regels.push(regel);
      regel = woord;
    } else regel = regel === "" ? woord : `${regel} ${woord}`;
  }
  return [...regels, regel].filter((een) => een !== "").map((een) => " ".repeat(links) + een);
}
