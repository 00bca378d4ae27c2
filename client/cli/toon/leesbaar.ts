import { veldenVan } from "#domain/beeld/velden.ts";
import { STAPPEN } from "#domain/fasen.ts";
import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { namenIn } from "#domain/traject/partnerschap.ts";
import { zonderInWoorden } from "#domain/traject/sluiting.ts";
import { hangend, INSPRINGING } from "../alinea.ts";
import { beslissen, organisaties } from "./beslissen.ts";
import { opEenRegel, type Scherm } from "../scherm.ts";
import type { Beeld, Tijdlijnregel } from "./beeld.ts";
import { aanpak } from "./aanpak.ts";
import { evaluaties } from "./evaluaties.ts";
import { buitenVolgorde, waaromNiet } from "./waarom-niet.ts";
import { termijnen } from "./termijn.ts";
import { watKan } from "./wat-kan.ts";
import { dag, inDagen, laat, wasLaat } from "./dagen.ts";
import { levenslijn } from "./levensloop.ts";
import { plan } from "./plan.ts";
import { isAlleenRegister, nazorg, NIETS_BEKEND, uren } from "./uren.ts";
import { contact } from "./contact.ts";
import { brieven, tijdpad, urenverloop } from "./verloop.ts";
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
    ...(beeld.levensloop.length === 0 ? [] : [[vet("Levensloop"), ...levenslijn(beeld.levensloop)]]),
    ...(beeld.organisaties.length === 0 ? [] : [[vet("Organisaties"), ...organisaties(beeld)]]),
    ...(beeld.beslishulp === null ? [] : [[vet("Om te beslissen"), ...beslissen(beeld.beslishulp)]]),
    ...termijnen(beeld, { vandaag: op ?? vandaag, uitleg, vet }),
    ...beeld.urenverloop
      .filter(({ weken }) => weken.length > 0)
      .map((een) => [vet(een.pot === "nazorg" ? "Uren van de nazorg" : "Uren per week"), ...urenverloop(een)]),
    ...(beeld.tijdpad.length === 0 ? [] : [[vet("Gepland en werkelijk"), ...tijdpad(beeld.tijdpad)]]),
    [vet("Contactpersonen"), ...dossier.partners.flatMap(contact)],
    ...beeld.opzoeken.map(({ kop, op: sinds, velden }) => [
      vet(sinds === null ? kop : `${kop} (${inWoorden(sinds)})`),
      ...veldregels(velden, 2),
    ]),
    ...(beeld.brieven.length === 0 ? [] : [[vet("Brieven"), ...brieven(beeld.brieven)]]),
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
  const velden: (readonly [string, string | null])[] = [
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
    ...uren(d),
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
    ...nazorg(d, nuLaat),
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
  ];
  return velden.flatMap(([naam, waarde]) => (waarde === null || waarde === "" ? [] : hangend(naam, waarde, KOLOM)));
}

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

const tijdlijn = ({ dag: op, titel, zin, door }: Tijdlijnregel): string[] =>
  hangend(op ?? "niet bekend", `${titel} (${door}). ${zin}`.trimEnd());
