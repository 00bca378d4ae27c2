import { html } from "hono/html";
import type { Beslishulp } from "#domain/aanmelding/beslishulp.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import type { Trajectregel } from "#domain/projectie/trajectregel.ts";
import type { Organisatiebeeld } from "#domain/organisaties/beeld.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { namenIn } from "#domain/traject/partnerschap.ts";
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
import { stand } from "./stand.ts";
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
}

export function trajectblad(
  { rij, regels, hulp, organisaties, dossier, vandaag, vastgelegd, werker }: Trajectbeeld,
  kader: Kader,
): Html {
  const naam = rij.naam === "" ? "Nog zonder naam" : rij.naam;
  const pad = regels.at(-1)?.naar ?? "";
  return bladzijde(
    {
      titel: `${rij.nummer} ${naam}`,
      menu: "/",
      inhoud: html`<p class="verder"><a href="/">Alle trajecten</a></p>
        ${vastgelegd === null ? "" : watErIsVastgelegd(vastgelegd, regels, namenIn(dossier ?? { partners: [] }))}
        <h1><span class="nummer">${rij.nummer}</span> ${naam}</h1>
        ${gegevens(kenmerken(rij), { kort: true })} ${dossier === null ? "" : watOpenstaat(dossier, pad, vandaag)}
        ${dossier === null ? "" : watKan(dossier, pad, vandaag, werker)} ${levenslijn(regels)}
        ${dossier === null ? "" : stand(dossier, vandaag)} ${dossier === null ? "" : contact(dossier)}
        ${dossier === null ? "" : buitenVolgorde(dossier)} ${dossier === null ? "" : nietGelukt(dossier)}
        ${hulp === null ? "" : beslissing(hulp)} ${wieIsWie(rij.nummer, organisaties.herkenningen)}
        ${dossier === null ? "" : dossierdeel(dossier, regels)}
        ${tijdlijn(regels, namenIn(dossier ?? { partners: [] }))}
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

export const kenmerken = (rij: Trajectregel): readonly (readonly [string, Html])[] => [
  ["Staat", staat(rij)],
  ["Zorgarrangeur", html`${rij.za ?? "–"}`],
  ["Uren", urenstand(rij)],
  ["Vorm", html`${rij.vorm === null ? "–" : hoofdletter(rij.vorm)}`],
  ["Aanvraag ontvangen", html`${dag(rij.ontvangenOp)}`],
  ["Soort onderwijs", html`${rij.soort}`],
  ["Regio", html`${rij.regio}`],
  ...((rij.besluitDagenTeLaat ?? 0) > 0
    ? [["Besluit", html`${rij.besluitDagenTeLaat} dagen later dan beloofd (${dag(rij.besluitBeloofdOp)})`] as const]
    : []),
  ...(rij.bronNaam === null ? [] : [["Uit register", html`${rij.bronNaam}, nummer ${rij.bronNummer}`] as const]),
];
