import { html } from "hono/html";
import type { Beslishulp } from "#domain/aanmelding/beslishulp.ts";
import { levensloop } from "#domain/beeld/levensloop.ts";
import type { Tijdlijnfilter } from "#domain/beeld/tijdlijnfilter.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import type { Trajectregel } from "#domain/projectie/trajectregel.ts";
import type { Organisatiebeeld } from "#domain/organisaties/beeld.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { namenIn } from "#domain/traject/partnerschap.ts";
import { afwijkingen } from "./afwijkingen.ts";
import { besluitblok } from "./besluit.ts";
import { borging } from "./borging.ts";
import { brievenblok } from "./brieven.ts";
import { evaluaties } from "./evaluaties.ts";
import { nazorgvragen } from "./nazorgvragen.ts";
import { notities } from "./notities.ts";
import { partners } from "./partners.ts";
import { plan } from "./plan.ts";
import { stappen } from "./stappen.ts";
import { tijdpadblok } from "./tijdpad.ts";
import { urenPerFase } from "./uren-per-fase.ts";
import { urenverloop } from "./urenverloop.ts";
import { beslissing } from "./beslissing.ts";
import { buitenVolgorde } from "./buiten-volgorde.ts";
import { inMenu } from "./bladzijden.ts";
import { bladzijde, type Html, type Kader } from "./bladzijde.ts";
import { gegevens } from "./gegevens.ts";
import { watOpenstaat } from "./openstaand.ts";
import { contact, dossierdeel } from "./opzoeken.ts";
import { levenslijn } from "./levenslijn.ts";
import { nietGelukt } from "./niet-gelukt.ts";
import { staat, urenstand } from "./overzicht.ts";
import { watErIsVastgelegd } from "./formulier/vastgelegd.ts";
import { tijdlijn } from "./tijdlijn.ts";
import { watKan } from "./wat-nu-kan.ts";
import type { Werker } from "./werker.ts";
import { wieIsWie } from "./organisaties.ts";
import { dag, hoofdletter } from "./woorden.ts";

/** One traject: what it is, what waits, what is agreed, and everything that happened to it. */
export interface Trajectbeeld {
  readonly rij: Trajectregel;
  readonly regels: readonly Journaalregel[];
  /** Null when nothing is to be decided. */
  readonly hulp: Beslishulp | null;
  readonly organisaties: Organisatiebeeld;
  readonly dossier: Dossier | null;
  readonly vandaag: Datum;
  /** The gebeurtenis that somebody just recorded by a form. */
  readonly vastgelegd: string | null;
  readonly werker: Werker;
  /** What of the tijdlijn is looked at. */
  readonly filter: Tijdlijnfilter;
}

export function trajectblad(
  { rij, regels, hulp, organisaties, dossier, vandaag, vastgelegd, werker, filter }: Trajectbeeld,
  kader: Kader,
): Html {
  const naam = rij.naam === "" ? "Nog zonder naam" : rij.naam;
  const partnernaam = namenIn(dossier ?? { partners: [] });
  return bladzijde(
    {
      titel: `${rij.nummer} ${naam}`,
      menu: "/",
      inhoud: html`<p class="verder"><a href="/">Alle trajecten</a></p>
        ${vastgelegd === null ? "" : watErIsVastgelegd(vastgelegd, regels, partnernaam)}
        <h1><span class="nummer">${rij.nummer}</span> ${naam}</h1>
        ${gegevens(kenmerken(rij), { kort: true })}
        ${
          dossier === null
            ? html`${levenslijn(levensloop(regels))} ${tijdlijn(regels, partnernaam, filter)}`
            : blokken({ rij, regels, hulp, organisaties, dossier, vandaag, werker, filter })
        }
        ${
          inMenu("/trajecten/:nummer/inzage", werker)
            ? html`<p class="verder">
                <a href="/trajecten/${rij.nummer}/inzage">Wie de persoonsgegevens van dit traject bekeek</a>
              </p>`
            : ""
        }`,
    },
    kader,
  );
}

/** In the order in which the projectleider reads on a Monday: what is open, what can be done, where it is; then how it goes, what was agreed, and what was. */
function blokken({
  rij,
  regels,
  hulp,
  organisaties,
  dossier,
  vandaag,
  werker,
  filter,
}: Omit<Trajectbeeld, "dossier" | "vastgelegd"> & { readonly dossier: Dossier }): Html {
  const pad = regels.at(-1)?.naar ?? "";
  const naam = namenIn(dossier);
  const loop = levensloop(regels);
  return html`${partners(dossier)} ${watOpenstaat(dossier, pad, vandaag)} ${hulp === null ? "" : beslissing(hulp)}
  ${wieIsWie(rij.nummer, organisaties.herkenningen)} ${watKan(dossier, pad, vandaag, werker)} ${levenslijn(loop)}
  ${stappen(dossier, regels, loop)} ${urenverloop(dossier, vandaag)} ${urenPerFase(dossier)}
  ${tijdpadblok(dossier, loop, { staatpad: pad, vandaag })} ${evaluaties(dossier.evaluaties, vandaag, naam)}
  ${borging(dossier)} ${plan(dossier, vandaag)} ${afwijkingen(dossier)} ${besluitblok(dossier)}
  ${buitenVolgorde(dossier)} ${nietGelukt(dossier)} ${nazorgvragen(dossier)} ${contact(dossier)}
  ${dossierdeel(dossier, regels)} ${brievenblok(regels, naam)} ${notities(regels)} ${tijdlijn(regels, naam, filter)}`;
}

export const kenmerken = (rij: Trajectregel): readonly (readonly [string, Html])[] => [
  ["Staat", staat(rij)],
  ["Zorgarrangeur", html`${rij.za ?? "–"}`],
  ["Uren", urenstand(rij)],
  ["Vorm", html`${rij.vorm === null ? "–" : hoofdletter(rij.vorm)}`],
  ["Aanvraag ontvangen", html`${dag(rij.ontvangenOp)}`],
  // Of a concept nobody may have said it.
  ...(rij.staat === "concept"
    ? []
    : [["Soort onderwijs", html`${rij.soort}`] as const, ["Regio", html`${rij.regio}`] as const]),
  ...((rij.besluitDagenTeLaat ?? 0) > 0
    ? [["Besluit", html`${rij.besluitDagenTeLaat} dagen later dan beloofd (${dag(rij.besluitBeloofdOp)})`] as const]
    : []),
  ...(rij.bronNaam === null ? [] : [["Uit register", html`${rij.bronNaam}, nummer ${rij.bronNummer}`] as const]),
];
