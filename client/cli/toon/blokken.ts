import { doorWie } from "#domain/journaal/door.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import type { Blokid } from "#domain/beeld/blokken.ts";
import { kort } from "#domain/beeld/journaalstand.ts";
import { veldenVan } from "#domain/beeld/velden.ts";
import { inUren } from "#domain/getal.ts";
import { datumOp, inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { namenIn } from "#domain/traject/partnerschap.ts";
import { zonderInWoorden } from "#domain/traject/sluiting.ts";
import { alinea, hangend, INSPRINGING } from "../alinea.ts";
import type { Scherm } from "../scherm.ts";
import { aanpak } from "./aanpak.ts";
import type { Beeld, Tijdlijnregel } from "#domain/beeld/beeld.ts";
import { beslissen, organisaties } from "./beslissen.ts";
import { contact } from "./contact.ts";
import { dag, inDagen, laat, wasLaat } from "./dagen.ts";
import { evaluaties } from "./evaluaties.ts";
import { levenslijn } from "./levensloop.ts";
import { openstaand } from "./openstaand.ts";
import { plan } from "./plan.ts";
import { termijnen } from "./termijn.ts";
import { isAlleenRegister, nazorg, NIETS_BEKEND, uren } from "./uren.ts";
import { brieven, tijdpad, urenverloop } from "./verloop.ts";
import { veldregels } from "./velden.ts";
import { buitenVolgorde, redenenVan } from "./waarom-niet.ts";
import { watKan } from "./wat-kan.ts";

/** The same blocks as the page has, at a terminal: what is told at the head in a line, and what has a heading of its own. */

export interface Blok {
  readonly regels?: (beeld: Beeld) => readonly (readonly [naam: string, waarde: string | null])[];
  readonly delen?: (beeld: Beeld, zo: Zo) => readonly (readonly string[])[];
}

export interface Zo {
  readonly vet: Scherm["vet"];
  /** As of which day. */
  readonly dag: Datum;
  /** Of each term every rule that set its day. */
  readonly uitleg: boolean;
  /** Of each line all that was recorded. */
  readonly gegevens: boolean;
}

export const BLOK: Readonly<Record<Blokid, Blok>> = {
  openstaand: {
    delen: (beeld, zo) => [
      ...onder(zo, "Wat nu openstaat", openstaand(beeld, zo.dag)),
      ...termijnen(beeld, { ...zo, vandaag: zo.dag }),
    ],
  },
  beslissen: {
    delen: ({ beslishulp }, zo) => (beslishulp === null ? [] : onder(zo, "Om te beslissen", beslissen(beslishulp))),
  },
  organisaties: { delen: (beeld, zo) => onder(zo, "Organisaties", organisaties(beeld)) },
  "wat-nu-kan": { delen: (beeld, zo) => (beeld.op === null ? onder(zo, "Wat nu kan", watKan(beeld)) : []) },
  levenslijn: {
    regels: ({ dossier: d }) => [
      // Of what a register stopped nobody knows whether it ever began.
      ["Gestart", d.begonnen || (d.bron !== null && d.afgerondOp !== null) ? dag(d.gestartOp) : null],
      ["Stilgestaan", d.stilgestaan.dagen === 0 ? null : inDagen(d.stilgestaan.dagen)],
    ],
    delen: ({ levensloop }, zo) => onder(zo, "Levensloop", levenslijn(levensloop)),
  },
  stappen: {
    regels: ({ dossier: d }) => [
      ["Stappen", !d.begonnen ? null : isAlleenRegister(d) ? NIETS_BEKEND : stappen(d.stappen)],
      ...aanpak({ stappen: d.perStap, afwijkingen: d.afwijkingen }),
    ],
    delen: (beeld, zo) => opgezocht(beeld, zo, ({ stap }) => stap !== undefined),
  },
  uren: {
    regels: ({ dossier }) => uren(dossier),
    delen: ({ urenverloop: verlopen }, zo) =>
      verlopen
        .filter(({ weken }) => weken.length > 0)
        .flatMap((een) => onder(zo, een.pot === "nazorg" ? "Uren van de nazorg" : "Uren per week", urenverloop(een))),
  },
  tijdpad: { delen: (beeld, zo) => onder(zo, "Gepland en werkelijk", tijdpad(beeld.tijdpad)) },
  evaluaties: { regels: ({ dossier }) => [["Evaluaties", evaluaties(dossier.evaluaties, namenIn(dossier))]] },
  borging: { regels: ({ dossier }) => [["Borging", borging(dossier)]] },
  plan: { regels: ({ dossier }) => plan(dossier.plan, namenIn(dossier)) },
  besluit: {
    regels: (beeld) => [
      ["Besluit", besluit(beeld)],
      ["Waarom", beeld.dossier.besluit === null ? null : redenenVan(beeld.dossier.besluit)],
      ["Toelichting", beeld.dossier.besluit?.toelichting ?? null],
      ["Plaats", beeld.dossier.besluit === null && beeld.dossier.plaats !== "geen" ? beeld.dossier.plaats : null],
      ["Volgorde", buitenVolgorde(beeld.dossier.buitenVolgorde)],
    ],
  },
  verlenging: {
    regels: (beeld) => beeld.dossier.verlengingen.flatMap((v) => verlenging(v, nuLaat(beeld))),
  },
  afronding: {
    regels: ({ dossier: d }) => afronding(d),
    delen: (beeld, zo) => opgezocht(beeld, zo, ({ kop, stap }) => stap === undefined && kop !== AANMELDING),
  },
  nazorg: { regels: (beeld) => nazorg(beeld.dossier, nuLaat(beeld)) },
  partners: {
    regels: ({ dossier: { wissels } }) => [
      [
        "Wisselingen",
        Object.entries(wissels)
          .map(([partij, n]) => `${partij} ${n}`)
          .join(", "),
      ],
    ],
    delen: ({ dossier }, zo) => onder(zo, "Contactpersonen", dossier.partners.flatMap(contact)),
  },
  aanmelding: { delen: (beeld, zo) => opgezocht(beeld, zo, ({ kop }) => kop === AANMELDING) },
  brieven: { delen: (beeld, zo) => onder(zo, "Brieven", brieven(beeld.brieven)) },
  notities: {
    delen: ({ notities }, zo) =>
      onder(
        zo,
        "Notities",
        notities.flatMap(({ op, tekst, door }) => hangend(`  ${op ?? "onbekend"}`, `${tekst} (${door})`)),
      ),
  },
  tijdlijn: {
    delen: ({ tijdlijn, dossier }, zo) =>
      onder(
        zo,
        "Tijdlijn",
        tijdlijn.flatMap((regel) => [
          ...tijdlijnregel(regel),
          ...(zo.gegevens ? veldregels(veldenVan(regel, namenIn(dossier)), INSPRINGING) : []),
        ]),
      ),
  },
  journaal: { delen: (beeld, zo) => onder(zo, "Journaal", journaal(beeld)) },
};

const AANMELDING = "Aanmelding";

const onder = ({ vet }: Zo, kop: string, regels: readonly string[]): readonly (readonly string[])[] =>
  regels.length === 0 ? [] : [[vet(kop), ...regels]];

const opgezocht = (
  { opzoeken }: Beeld,
  zo: Zo,
  welke: (deel: Beeld["opzoeken"][number]) => boolean,
): readonly (readonly string[])[] =>
  opzoeken
    .filter(welke)
    .flatMap(({ kop, op, velden }) =>
      onder(zo, op === null ? kop : `${kop} (${inWoorden(op)})`, veldregels(velden, 2)),
    );

/** How late a decision is that is not there yet. */
const nuLaat = ({ teLaat }: Beeld): string => (teLaat === null ? "" : `, ${laat(teLaat.dagen, teLaat.beloofdOp)}`);

function besluit(beeld: Beeld): string | null {
  const { besluit: genomen } = beeld.dossier;
  if (genomen !== null) return `${genomen.soort}, ${dag(genomen.op)}${wasLaat(genomen)}`;
  return beeld.teLaat === null ? null : `nog geen besluit${nuLaat(beeld)}`;
}

const verlenging = (
  v: Beeld["dossier"]["verlengingen"][number],
  laatNu: string,
): readonly (readonly [string, string])[] => [
  [
    "Verlenging",
    `gevraagd ${dag(v.gevraagdOp)}, ${v.besluit ?? `nog geen besluit${laatNu}`}${v.uren === null ? "" : `, ${inUren(v.uren)}`}${v.beslotenOp === null ? "" : `, ${dag(v.beslotenOp)}`}${wasLaat(v)}`,
  ],
  ["  waarom", [v.reden, ...(v.gekozen ?? []).map(({ naam }) => naam)].join("; ")],
];

const borging = ({ borging: afspraken, borgingsvragen, partners }: Beeld["dossier"]): string => {
  const naam = namenIn({ partners });
  return [
    ...afspraken.map(
      (b) =>
        `${naam(b.partner)}, ${b.verantwoordelijkheid}: ${b.afspraak}: ${NAGEKOMEN[String(b.nagekomen)]}${b.gecontroleerdOp === undefined ? "" : ` (${inWoorden(b.gecontroleerdOp)})`}`,
    ),
    ...borgingsvragen.map(({ partner, op }) => `aan ${naam(partner)} gevraagd op ${inWoorden(op)}, nog geen antwoord`),
  ].join("; ");
};

const NAGEKOMEN: Readonly<Record<string, string>> = {
  true: "nagekomen",
  false: "niet nagekomen",
  null: "nog niet gecontroleerd",
};

function afronding(d: Beeld["dossier"]): readonly (readonly [string, string | null])[] {
  const naam = namenIn(d);
  return [
    ["Eindverslag", d.eindverslag === null ? null : verslag(d.eindverslag)],
    ["Oordeel", d.oordeel],
    [
      "Gesloten zonder",
      d.slotafwijking === null ? null : `${zonderInWoorden(d.slotafwijking.zonder)}. Reden: ${d.slotafwijking.reden}`,
    ],
    ["Waarom niet", d.nietGelukt.map((reden) => reden.naam).join("; ")],
    ["Terugkoppeling", d.terugkoppeling.length === 0 ? null : `aan ${d.terugkoppeling.map(naam).join(", ")}`],
    [
      "Reacties",
      d.terugkoppelreacties
        .flatMap(({ partner, gelezenOp, vragen }) => [
          `${naam(partner)} heeft het gelezen op ${dag(gelezenOp)}`,
          ...vragen.map(
            ({ vraag, op, antwoord }) =>
              `vraag van ${inWoorden(op)}: ${vraag} ${antwoord === null ? "(nog geen antwoord)" : `Antwoord: ${antwoord}`}`,
          ),
        ])
        .join("; "),
    ],
    ["Afgerond", d.oordeel === null && d.afgerondOp === null ? null : dag(d.afgerondOp)],
  ];
}

const verslag = ({ aanwezig, op, correctie }: NonNullable<Beeld["dossier"]["eindverslag"]>): string =>
  aanwezig
    ? `aanwezig, ${dag(op)}${correctie === null ? "" : ` (versie ${correctie.versie}, gecorrigeerd ${inWoorden(correctie.op)})`}`
    : "geen";

/** "1, 2 en 3 voltooid; 4 bezig": in order, those of one status together. */
function stappen(perStap: Beeld["dossier"]["stappen"]): string {
  const perStatus = Map.groupBy(Object.entries(perStap), ([, status]) => status);
  return [...perStatus].map(([status, groep]) => `${groep.map(([stap]) => stap).join(", ")} ${status}`).join("; ");
}

const tijdlijnregel = ({ dag: op, titel, zin, door }: Tijdlijnregel): string[] =>
  hangend(op ?? "niet bekend", `${titel} (${door}). ${zin}`.trimEnd());

function journaal({ journaal: { aantal, fout, laatste } }: Beeld): string[] {
  return [
    ...alinea(
      `${aantal} ${aantal === 1 ? "regel" : "regels"}; ${fout === null ? "de keten is heel" : `de keten is niet heel bij regel ${fout.volgnummer}: ${fout.reden}`}.`,
      2,
    ),
    ...laatste.flatMap(({ volgnummer, vastgelegdOp, type, door, hash, vorigeHash }) =>
      hangend(
        `  ${volgnummer}`,
        `${datumOp(vastgelegdOp)} ${GEBEURTENISSEN.get(type)?.titel ?? type} (${doorWie(door)}), hash ${kort(hash)}, vorige ${kort(vorigeHash)}`,
      ),
    ),
  ];
}
