import { html } from "hono/html";
import type { Termijn } from "#domain/termijnen.ts";
import { FASEN, STAPPEN } from "#domain/fasen.ts";
import type { Trajectregel } from "#domain/projectie/trajectregel.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { isVergeten, type Medewerker } from "#domain/medewerkers/medewerker.ts";
import { termijnnaam } from "#domain/termijnen/namen.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { namenIn } from "#domain/traject/partnerschap.ts";
import type { Html } from "./bladzijde.ts";
import { gegevens, type Gegeven } from "./gegevens.ts";
import { belt, mailto } from "./opzoeken.ts";
import { partners } from "./partners.ts";
import { urenstand } from "./lijst/cellen.ts";
import { uiterlijk } from "./uiterlijk.ts";
import { dag, hoofdletter } from "./woorden.ts";

/** What somebody wants to know of a traject before anything else. */
export const trajectkop = (
  rij: Trajectregel,
  met: {
    readonly dossier: Dossier;
    readonly za: Medewerker | null;
    readonly volgende: Termijn | undefined;
    readonly vandaag: Datum;
  },
): Html =>
  html`${gegevens([waar(rij), wie(rij, met), eerst(met), ["Uren", urenstand(rij)]])}
    <details class="kop-rest" open data-breed>
      <summary>Vorm, kernvraag en partners</summary>
      ${gegevens(kenmerken(rij), { kort: true })} ${vraag(met.dossier)} ${partners(met.dossier)}
    </details>`;

const vraag = ({ onderwijstypen, kernvraag, regels }: Dossier): Html =>
  html`<p class="vraag">
    ${[
      ["Onderwijs", onderwijstypen.join(", ")],
      ["Kernvraag", kernvraag],
      ["Periode", regels.naam],
    ].map(([kop, waarde]) =>
      waarde == null || waarde === "" ? "" : html`<span class="zacht">${kop}:</span> ${waarde}. `,
    )}
  </p>`;

/** The state in words: the fase and the stap by their names, and whether it stands still. */
const waar = ({ staat, fase, stap, gepauzeerd }: Trajectregel): Gegeven => {
  const naam =
    fase === null ? hoofdletter(staat) : `Fase ${fase}, ${FASEN.find((een) => een.nummer === fase)?.titel ?? staat}`;
  return [
    "Staat",
    html`<strong>${naam}</strong
      >${stapIn(stap)}${gepauzeerd ? html` <span class="label let-op">gepauzeerd</span>` : ""}`,
  ];
};

const stapIn = (stap: number | null): Html | string => {
  const beschrijving = Object.values(STAPPEN).find(({ nummer }) => nummer === stap);
  return beschrijving === undefined ? "" : html`<br />Stap ${stap}, ${beschrijving.titel.toLowerCase()}`;
};

const wie = (
  rij: Trajectregel,
  { dossier: { overdracht }, za }: { readonly dossier: Dossier; readonly za: Medewerker | null },
): Gegeven => [
  "Zorgarrangeur",
  html`${rij.za ?? "–"}${za === null || isVergeten(za) ? "" : html`<br />${za.telefoon === null ? mailto(za.mail) : html`${belt(za.telefoon)}<span class="alleen-breed"><br />${mailto(za.mail)}</span>`}`}${
    overdracht === null ? "" : html`<br /><span class="label met-naam">in overdracht aan ${overdracht.naar}</span>`
  }`,
];

const eerst = ({
  dossier,
  volgende,
  vandaag,
}: {
  readonly dossier: Dossier;
  readonly volgende: Termijn | undefined;
  readonly vandaag: Datum;
}): Gegeven => [
  "Eerstvolgende dag",
  volgende === undefined
    ? null
    : html`${uiterlijk(volgende.uiterlijk, vandaag)}<br /><span class="zacht"
          >${hoofdletter(termijnnaam(volgende, namenIn(dossier)))}</span
        >`,
];

export const kenmerken = (rij: Trajectregel): readonly Gegeven[] => [
  ["Vorm", rij.vorm === null ? "–" : hoofdletter(rij.vorm)],
  ["Aanvraag ontvangen", dag(rij.ontvangenOp)],
  // Of a concept nobody may have said it.
  ["Soort onderwijs", rij.staat === "concept" ? null : rij.soort],
  ["Regio", rij.staat === "concept" ? null : rij.regio],
  [
    "Besluit",
    (rij.besluitDagenTeLaat ?? 0) > 0
      ? `${rij.besluitDagenTeLaat} dagen later dan beloofd (${dag(rij.besluitBeloofdOp)})`
      : null,
  ],
  ["Uit register", rij.bronNaam === null ? null : `${rij.bronNaam}, nummer ${rij.bronNummer}`],
];
