import { veldenVan } from "#domain/beeld/velden.ts";
import { inUren } from "#domain/getal.ts";
import { STAPPEN } from "#domain/fasen.ts";
import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { namenIn } from "#domain/traject/partnerschap.ts";
import { zonderInWoorden } from "#domain/traject/sluiting.ts";
import { alinea, hangend, INSPRINGING } from "../alinea.ts";
import { beslissen, organisaties } from "./beslissen.ts";
import { opEenRegel, type Scherm } from "../scherm.ts";
import type { Beeld, Tijdlijnregel } from "./beeld.ts";
import { aanpak } from "./aanpak.ts";
import { evaluaties } from "./evaluaties.ts";
import { buitenVolgorde, waaromNiet } from "./waarom-niet.ts";
import { termijn } from "./termijn.ts";
import { watKan } from "./wat-kan.ts";
import { plan } from "./plan.ts";
import { contact } from "./contact.ts";
import { veldregels } from "./velden.ts";

/** The same for a person at a terminal. What has to be decided or done stands above what has been. */
export function leesbaar(
  beeld: Beeld,
  vet: Scherm["vet"],
  {
    vandaag,
    uitleg = false,
    gegevens = false,
  }: { readonly vandaag: Datum; readonly uitleg?: boolean; readonly gegevens?: boolean },
): string {
  const { dossier, op } = beeld;
  const delen = [
    [
      vet(`${beeld.nummer}  ${opEenRegel(dossier.naam)}`),
      ...(op === null ? [] : [`Zoals het was op ${inWoorden(op)}, met wat nu bekend is.`]),
    ],
    kenmerken(beeld),
    ...(beeld.organisaties.length === 0 ? [] : [[vet("Organisaties"), ...organisaties(beeld)]]),
    ...(beeld.beslishulp === null ? [] : [[vet("Om te beslissen"), ...beslissen(beeld.beslishulp)]]),
    ...(beeld.termijnen.length === 0
      ? []
      : [
          [
            vet("Termijnen"),
            ...beeld.termijnen.flatMap((een) =>
              termijn(een, {
                vandaag: op ?? vandaag,
                uitleg,
                naam: namenIn(dossier),
                staatStil: beeld.staat.gepauzeerd,
              }),
            ),
            ...alinea(beeld.alsAanvullingVandaagKomt ?? "", 2),
          ],
        ]),
    [vet("Contactpersonen"), ...dossier.partners.flatMap(contact)],
    ...beeld.opzoeken.map(({ kop, op: sinds, velden }) => [
      vet(sinds === null ? kop : `${kop} (${inWoorden(sinds)})`),
      ...veldregels(velden, 2),
    ]),
    [
      vet("Tijdlijn"),
      ...beeld.tijdlijn.flatMap((regel) => [
        ...tijdlijn(regel),
        ...(gegevens ? veldregels(veldenVan(regel, namenIn(dossier)), INSPRINGING) : []),
      ]),
    ],
    ...(op === null ? [[vet("Wat nu kan"), ...watKan(beeld)]] : []),
  ];
  return delen.map((regels) => regels.join("\n")).join("\n\n");
}

function kenmerken({ staat, dossier: d, teLaat }: Beeld): string[] {
  const partnernaam = namenIn(d);
  const nuLaat = teLaat === null ? "" : `, ${laat(teLaat.dagen, teLaat.beloofdOp)}`;
  const waar = [
    staat.staat,
    staat.fase === null ? null : `fase ${staat.fase}`,
    staat.stap === null ? null : `stap ${staat.stap} (${STAPPEN[staat.stap].titel.toLowerCase()})`,
    staat.gepauzeerd ? "gepauzeerd" : null,
  ];
  const velden: [string, string | null][] = [
    ["Staat", waar.filter((deel) => deel !== null).join(", ")],
    ["Onderwijs", `${d.soort}: ${d.onderwijstypen.join(", ")}; regio ${d.regio}`],
    ["Kernvraag", d.kernvraag],
    ["Periode", d.periode],
    ["Register", d.bron === null ? null : `${d.bron.naam}, nummer ${d.bron.nummer}`],
    [
      "Partners",
      d.partners
        .filter(({ uitgetredenOp }) => uitgetredenOp === null)
        .map(
          ({ nummer, partij, naam, aanvrager, heette }) =>
            `${naam} (${[partij, nummer, ...(aanvrager ? ["aanvrager"] : []), ...(heette === null ? [] : [`heette ${heette}`])].join(", ")})`,
        )
        .join(", "),
    ],
    ["Ontvangen", dag(d.ontvangenOp)],
    [
      "Besluit",
      d.besluit !== null
        ? `${d.besluit.soort}, ${dag(d.besluit.op)}${wasLaat(d.besluit)}`
        : teLaat === null
          ? null
          : `nog geen besluit${nuLaat}`,
    ],
    ["Plaats", d.besluit === null && d.plaats !== "geen" ? d.plaats : null],
    ["Volgorde", buitenVolgorde(d.buitenVolgorde)],
    [
      "Traject",
      d.vorm === null
        ? null
        : `${d.vorm}${d.vorm === d.vormToegekend ? "" : ` (toegekend als ${d.vormToegekend})`}, ${geboekt(d)}`,
    ],
    ["Consultatie", d.consultaties.map(({ za, uren, op }) => `${inUren(uren)}, door ${za}, ${dag(op)}`).join("; ")],
    ["Meer uren dan mag", d.urenafwijkingen.map(({ bij, op, reden }) => `${bij}, ${dag(op)}: ${reden}`).join("; ")],
    ["Uren per fase", d.uren.geboekt === 0 && d.uren.fasen.every((f) => f.gepland === null) ? null : perFase(d.uren)],
    [
      "Zorgarrangeur",
      d.za === null || d.overdrachtNaar === null ? d.za : `${d.za}, in overdracht aan ${d.overdrachtNaar}`,
    ],
    // Of what a register stopped nobody knows whether it ever began.
    ["Gestart", d.begonnen || (d.bron !== null && d.afgerondOp !== null) ? dag(d.gestartOp) : null],
    ...plan(d.plan, partnernaam),
    ["Stappen", !d.begonnen ? null : isAlleenRegister(d) ? NIETS_BEKEND : stappen(d.stappen)],
    ...aanpak({ stappen: d.perStap, afwijkingen: d.afwijkingen }),
    [
      "Verlenging",
      d.verlengingen
        .map((v) => `gevraagd ${dag(v.gevraagdOp)}, ${v.besluit ?? `nog geen besluit${nuLaat}`}${wasLaat(v)}`)
        .join("; "),
    ],
    [
      "Nazorg gevraagd",
      d.nazorgvragen
        .map(
          (v) =>
            `${dag(v.gevraagdOp)}${v.uren === null ? "" : `, ${inUren(v.uren)}`}: ${v.reden} Besluit: ${v.besluit ?? `nog geen besluit${nuLaat}`}${v.beslotenOp === null ? "" : `, ${dag(v.beslotenOp)}`}${v.waarom === null ? "" : `: ${v.waarom}`}${wasLaat(v)}`,
        )
        .join("; "),
    ],
    ["Evaluaties", evaluaties(d.evaluaties, partnernaam)],
    [
      "Borging",
      d.borging.map((b) => `${partnernaam(b.partner)}, ${b.afspraak}: ${NAGEKOMEN[String(b.nagekomen)]}`).join("; "),
    ],
    ["Eindverslag", d.eindverslag === null ? null : verslag(d.eindverslag)],
    ["Oordeel", d.oordeel],
    [
      "Gesloten zonder",
      d.slotafwijking === null ? null : `${zonderInWoorden(d.slotafwijking.zonder)}. Reden: ${d.slotafwijking.reden}`,
    ],
    ["Waarom niet", waaromNiet(d).join("; ")],
    ["Stilgestaan", d.stilgestaan.dagen === 0 ? null : inDagen(d.stilgestaan.dagen)],
    [
      "Wisselingen",
      Object.entries(d.wissels)
        .map(([partij, n]) => `${partij} ${n}`)
        .join(", "),
    ],
    ["Terugkoppeling", d.terugkoppeling.length === 0 ? null : `aan ${d.terugkoppeling.map(partnernaam).join(", ")}`],
    [
      "Reacties",
      d.terugkoppelreacties
        .flatMap(({ partner, gelezenOp, vragen }) => [
          `${partnernaam(partner)} heeft het gelezen op ${dag(gelezenOp)}`,
          ...vragen.map(
            ({ vraag, antwoord }) =>
              `vraag: ${vraag} ${antwoord === null ? "(nog geen antwoord)" : `Antwoord: ${antwoord}`}`,
          ),
        ])
        .join("; "),
    ],
    ["Afgerond", d.oordeel === null && d.afgerondOp === null ? null : dag(d.afgerondOp)],
    [
      "Nazorg",
      d.nazorg === null
        ? null
        : `${inUren(d.nazorg.geboekt)} geboekt van ${inUren(d.nazorg.uren)}${d.nazorg.loopt ? "" : ", afgerond"}`,
    ],
  ];
  return velden.flatMap(([naam, waarde]) => (waarde === null || waarde === "" ? [] : hangend(naam, waarde, KOLOM)));
}

const NIETS_BEKEND = "niet bekend; het register zegt er niets over";

/** A register tells that there was a traject, and nothing of what was done in it: that it says nothing is not that nothing was done. */
const isAlleenRegister = ({ bron, uren, stappen: perStap }: Beeld["dossier"]): boolean =>
  bron !== null && uren.geboekt === 0 && Object.values(perStap).every((status) => status === "open");

const geboekt = (d: Beeld["dossier"]): string =>
  isAlleenRegister(d)
    ? `${inUren(d.uren.budget ?? 0)} toegekend; hoeveel er is geboekt is niet bekend`
    : `${inUren(d.uren.geboekt)} geboekt van ${inUren(d.uren.budget ?? 0)}`;

/** Booked against planned, and the days on which somebody worked on it. */
const perFase = ({ fasen }: Beeld["dossier"]["uren"]): string =>
  fasen
    .map(({ fase, gepland, geboekt }) => {
      const van = gepland === null ? "" : ` van ${inUren(gepland)}`;
      return `${fase}: ${inUren(geboekt.uren)}${van} (${geboekt.dagen} ${geboekt.dagen === 1 ? "dag" : "dagen"})`;
    })
    .join("; ");

const verslag = ({ aanwezig, op, correctie }: NonNullable<Beeld["dossier"]["eindverslag"]>): string =>
  aanwezig
    ? `aanwezig, ${dag(op)}${correctie === null ? "" : ` (versie ${correctie.versie}, gecorrigeerd ${inWoorden(correctie.op)})`}`
    : "geen";

/** Wide enough for every name in front. */
const KOLOM = 16;

const NAGEKOMEN: Readonly<Record<string, string>> = {
  true: "nagekomen",
  false: "niet nagekomen",
  null: "nog niet gecontroleerd",
};

/** "1, 2 en 3 voltooid; 4 bezig": in order, those of one status together. */
function stappen(perStap: Beeld["dossier"]["stappen"]): string {
  const perStatus = Map.groupBy(Object.entries(perStap), ([, status]) => status);
  return [...perStatus].map(([status, groep]) => `${groep.map(([stap]) => stap).join(", ")} ${status}`).join("; ");
}

const inDagen = (dagen: number): string => `${dagen} ${dagen === 1 ? "dag" : "dagen"}`;

const dag = (datum: Datum | null): string => (datum === null ? "dag niet bekend" : inWoorden(datum));

const wasLaat = ({ dagenTeLaat, beloofdOp }: { dagenTeLaat: number | null; beloofdOp?: Datum }): string =>
  beloofdOp === undefined || dagenTeLaat === null || dagenTeLaat === 0 ? "" : `, ${laat(dagenTeLaat, beloofdOp)}`;

const laat = (dagen: number, beloofdOp: Datum): string =>
  `${inDagen(dagen)} te laat (beloofd voor ${inWoorden(beloofdOp)})`;

const tijdlijn = ({ dag: op, titel, zin, door }: Tijdlijnregel): string[] =>
  hangend(op ?? "niet bekend", `${titel} (${door}). ${zin}`.trimEnd());
