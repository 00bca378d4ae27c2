import { html } from "hono/html";
import type { Beslishulp } from "#domain/aanmelding/beslishulp.ts";
import { BLOKKEN, isOpen, type Blokid } from "#domain/beeld/blokken.ts";
import { levensloop } from "#domain/beeld/levensloop.ts";
import { zinVan } from "#domain/beeld/zin.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import type { Medewerker } from "#domain/medewerkers/medewerker.ts";
import type { Trajectregel } from "#domain/projectie/trajectregel.ts";
import type { Organisatiebeeld } from "#domain/organisaties/beeld.ts";
import { termijnenOp } from "#domain/termijnen.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { namenIn } from "#domain/traject/partnerschap.ts";
import { afronding } from "./afronding.ts";
import { antwoordenVoor } from "./antwoorden.ts";
import { watTeBeslissen } from "#domain/beslissen/wat.ts";
import { beslisknop } from "./beslissen/blad.ts";
import { beslissing } from "./beslissing.ts";
import { besluit, verlenging } from "./besluit.ts";
import { inMenu } from "./bladzijden.ts";
import { bladzijde, type Html, type Kader } from "./bladzijde.ts";
import { blok, type Inhoud } from "./blok.ts";
import { borging } from "./borging.ts";
import { brievenblok } from "./brieven.ts";
import { evaluaties } from "./evaluaties.ts";
import { watErIsVastgelegd } from "./formulier/vastgelegd.ts";
import { journaal } from "./journaal.ts";
import { levenslijn } from "./levenslijn.ts";
import { nazorg } from "./nazorgvragen.ts";
import { notitieblok } from "./notities.ts";
import { watOpenstaat } from "./openstaand.ts";
import { aanmeldingsblok, contact } from "./opzoeken.ts";
import { wieIsWie } from "./organisaties.ts";
import { plan } from "./plan.ts";
import { stappen } from "./stappen.ts";
import { tijdlijn, type Gekozen } from "./tijdlijn.ts";
import { tijdpadblok } from "./tijdpad.ts";
import { trajectkop } from "./trajectkop.ts";
import { uren } from "./uren.ts";
import { watKan } from "./wat-nu-kan.ts";
import type { Werker } from "./werker.ts";
import { vergetenmelding } from "./vergeten.ts";

/** One traject: what it is, what waits, what is agreed, and everything that happened to it. */
export interface Trajectbeeld {
  readonly rij: Trajectregel;
  readonly regels: readonly Journaalregel[];
  /** Null when nothing is to be decided. */
  readonly hulp: Beslishulp | null;
  readonly organisaties: Organisatiebeeld;
  /** Its subsidieperiode has no place for it. */
  readonly vol: boolean;
  readonly dossier: Dossier;
  /** Who has the traject, as somebody who can be called. */
  readonly za: Medewerker | null;
  readonly vandaag: Datum;
  /** The gebeurtenis that somebody just recorded by a form. */
  readonly vastgelegd: string | null;
  readonly werker: Werker;
  /** What of the tijdlijn is looked at. */
  readonly gekozen: Gekozen;
}

export function trajectblad(beeld: Trajectbeeld, kader: Kader): Html {
  const { rij, regels, dossier, vastgelegd, werker } = beeld;
  const naam = rij.naam === "" ? "Nog zonder naam" : rij.naam;
  return bladzijde(
    {
      titel: `${rij.nummer} ${naam}`,
      menu: "/trajecten",
      inhoud: html`<p class="verder"><a href="/trajecten">Alle trajecten</a></p>
        <nav class="alleen-smal sprongen" aria-label="Op deze pagina">
          <a href="#openstaand">Openstaand</a> <a href="#wat-nu-kan">Wat nu kan</a> <a href="#tijdlijn">Tijdlijn</a>
        </nav>
        ${vastgelegd === null ? "" : watErIsVastgelegd(vastgelegd, regels, (regel) => zinVan(regel, namenIn(dossier)))}
        <h1><span class="nummer">${rij.nummer}</span> ${naam}</h1>
        ${vergetenmelding(regels)} ${trajectblokken(beeld)}
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

/** The head, and every block that there is. */
export function trajectblokken({
  rij,
  regels,
  hulp,
  organisaties,
  vol,
  dossier,
  za,
  vandaag,
  werker,
  gekozen,
}: Omit<Trajectbeeld, "vastgelegd">): Html {
  const pad = regels.at(-1)?.naar ?? "";
  const naam = namenIn(dossier);
  const loop = levensloop(regels);
  const teBeslissen = watTeBeslissen(dossier, pad);
  const kan = antwoordenVoor(dossier, pad, vandaag, werker);
  // How long it is kept is no day that somebody waits for.
  const volgende = termijnenOp(dossier, pad, vandaag).find(({ soort }) => soort !== "bewaren");
  const staan: Readonly<Record<Blokid, () => Html | string | { readonly inhoud: Inhoud | null }>> = {
    openstaand: () => watOpenstaat(dossier, { staatpad: pad, vandaag, nummer: rij.nummer, kan }),
    beslissen: () =>
      html`${teBeslissen !== null && inMenu("/trajecten/:nummer/beslissen", werker) ? beslisknop(rij.nummer, teBeslissen) : ""}
      ${hulp === null ? "" : beslissing(hulp)}`,
    organisaties: () => ({ inhoud: wieIsWie(rij.nummer, organisaties.herkenningen, werker) }),
    "wat-nu-kan": () => watKan(kan, { nummer: rij.nummer, pad, vol }),
    levenslijn: () => ({ inhoud: levenslijn(loop) }),
    stappen: () => ({ inhoud: stappen(dossier, regels, loop) }),
    uren: () => ({ inhoud: uren(dossier, vandaag, gekozen) }),
    tijdpad: () => ({ inhoud: tijdpadblok(dossier, loop, { staatpad: pad, vandaag }) }),
    evaluaties: () => ({ inhoud: evaluaties(dossier.evaluaties, vandaag, naam) }),
    borging: () => ({ inhoud: borging(dossier) }),
    plan: () => ({ inhoud: plan(dossier, vandaag) }),
    besluit: () => ({ inhoud: besluit(dossier) }),
    verlenging: () => ({ inhoud: verlenging(dossier) }),
    afronding: () => ({ inhoud: afronding(dossier, regels) }),
    nazorg: () => ({ inhoud: nazorg(dossier) }),
    partners: () => ({ inhoud: contact(dossier) }),
    aanmelding: () => ({ inhoud: aanmeldingsblok(dossier, regels) }),
    brieven: () => ({ inhoud: brievenblok(rij.nummer, regels, naam, gekozen) }),
    notities: () => ({ inhoud: notitieblok(regels, gekozen) }),
    tijdlijn: () => tijdlijn(regels, naam, gekozen),
    journaal: () => ({ inhoud: journaal(regels) }),
  };
  return html`${trajectkop(rij, { dossier, za, volgende, vandaag })}
  ${volgorde(pad).map((id) => {
    const deel = staan[id]();
    return typeof deel === "object" && "inhoud" in deel
      ? blok(id, deel.inhoud, { nummer: rij.nummer, kan, open: isOpen(id, pad) || gekozen.heel === id })
      : deel;
  })}`;
}

/** What waits, what can be done and what came last are reached before a telephone is turned over; all that is looked up comes after. */
function volgorde(pad: string): readonly Blokid[] {
  const vooraan: readonly Blokid[] = [
    "openstaand",
    "beslissen",
    ...(isOpen("organisaties", pad) ? (["organisaties"] as const) : []),
    "wat-nu-kan",
    "tijdlijn",
    "levenslijn",
  ];
  return [...vooraan, ...BLOKKEN.map(({ id }) => id).filter((id) => !vooraan.includes(id))];
}
