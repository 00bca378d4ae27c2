/** The model check: does every state that waits for a person have a term, every decision its letter and every evaluatiemoment its reminder? */
import type { Definitie } from "#domain/gebeurtenissen/definitie.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import type { Journaalregel, Opdracht } from "#domain/journaal/lijn.ts";
import type { Termijnsoort } from "#domain/aanmelding/regels.ts";
import type { Rol } from "#domain/rollen.ts";
import type { Termijn } from "#domain/termijnen.ts";
import { openEvaluaties } from "#domain/traject/evaluatiemoment.ts";
import { type Dossier } from "#domain/traject/dossier.ts";

/** Which term runs where somebody waits; null: nobody waits there, or the wait is another part's. A leaf that is not here fails the check. */
export const WACHT: Readonly<Record<string, Termijnsoort | null>> = {
  // Left within the act that opens it.
  nieuw: null,
  "aanmelding.concept": "concept",
  "aanmelding.behandeling.ingediend": "beslissing",
  "aanmelding.behandeling.beoordeling": "beslissing",
  "aanmelding.aanvulling": "aanvulling",
  "aanmelding.wachtlijst": "wachtlijst",
  "aanmelding.plaatsAangeboden": "aanbod",
  afgewezen: "bewaren",
  verwezen: "bewaren",
  geconsulteerd: "bewaren",
  ingetrokken: "bewaren",
  "traject.voortgang.start": "startgesprek",
  "traject.voortgang.verkennen.stap1": "voortgang",
  "traject.voortgang.verkennen.stap2": "voortgang",
  "traject.voortgang.verkennen.stap3": "voortgang",
  "traject.voortgang.betrekken.stap4": "voortgang",
  "traject.voortgang.implementeren.stap5": "voortgang",
  "traject.voortgang.implementeren.stap6": "voortgang",
  "traject.voortgang.stappenGereed": "voortgang",
  "traject.voortgang.afronding.eindverslag": "eindverslag",
  "traject.voortgang.afronding.oordeel": "oordeel",
  // Each partner its own; when all have theirs, closing is what is left.
  "traject.voortgang.afronding.terugkoppeling": "voortgang",
  "traject.looptijd.lopend": null,
  "traject.looptijd.gepauzeerd": "pauze",
  "traject.bezetting.onbezet": "bezetting",
  "traject.bezetting.bezet": null,
  "traject.bezetting.overdracht": "overdracht",
  "traject.contact.vast": null,
  "traject.contact.wisselt": "contactpersoon",
  "traject.verlengen.geen": null,
  "traject.verlengen.gevraagd": "verlengingsbesluit",
  stopgezet: "bewaren",
  gesloten: "bewaren",
  nazorg: "nazorg",
};

interface Knoop {
  readonly states?: Readonly<Record<string, Knoop>> | undefined;
}

/** Every state without states of its own, as the journaal writes it. */
export const bladeren = ({ states = {} }: Knoop, voor = ""): string[] =>
  Object.entries(states).flatMap(([naam, knoop]) => {
    const pad = voor === "" ? naam : `${voor}.${naam}`;
    return knoop.states === undefined ? [pad] : bladeren(knoop, pad);
  });

interface Toestand {
  readonly naar: string;
  readonly dossier: Dossier;
}
type Termijnen = (dossier: Dossier, staatpad: string) => readonly Termijn[];

/** What is wrong with the waiting states of a machine, given ways into each of them; empty when nothing is. */
export function zonderTermijn(machine: Knoop, toestanden: readonly Toestand[], termijnen: Termijnen): string[] {
  const fouten = bladeren(machine).flatMap((blad) => {
    const soort = WACHT[blad];
    if (soort === undefined) return [`${blad}: niet bekend of hier iemand wacht`];
    if (soort === null) return [];
    const hier = toestanden.filter(({ naar }) => naar.split(" + ").includes(blad));
    if (hier.length === 0) return [`${blad}: hier is geen weg naartoe`];
    return hier.flatMap(({ naar, dossier }) => {
      // A paused traject makes no progress by agreement.
      const verwacht = soort === "voortgang" && naar.includes("looptijd.gepauzeerd") ? "pauze" : soort;
      const termijn = termijnen(dossier, naar).find((een) => een.soort === verwacht);
      if (termijn === undefined) return [`${blad}: geen termijn '${verwacht}'`];
      return termijn.momenten.length === 0 ? [`${blad}: de klok doet niets aan '${verwacht}'`] : [];
    });
  });
  return [...new Set(fouten)];
}

/** The open evaluatiemomenten, as "state: id", of which the clock would remind nobody beforehand or on the day itself. */
export const zonderHerinnering = (toestanden: readonly Toestand[], termijnen: Termijnen): string[] =>
  toestanden
    .filter(({ naar }) => naar.startsWith("traject."))
    .flatMap(({ naar, dossier }) =>
      openEvaluaties(dossier)
        // Nobody can be reminded of what was set on a day that was over.
        .filter(({ gepland, sinds = gepland }) => sinds <= gepland)
        .filter(({ id, gepland }) =>
          termijnen(dossier, naar)
            .filter(({ soort, onderwerp }) => soort === "evaluatiemoment" && onderwerp === id)
            .every(({ momenten }) => momenten.every(({ type, op }) => type !== "termijn.nadert" || op > gepland)),
        )
        .map(({ id }) => `${naar}: ${id}`),
    );

/** A line of the journaal with the kinds of terms that ran before and after it. */
export interface Stap {
  readonly regel: Pick<Journaalregel, "type" | "van" | "naar" | "bron" | "opdrachten">;
  readonly voor: readonly string[];
  readonly na: readonly string[];
}

type Definities = ReadonlyMap<string, Pick<Definitie, "wie" | "besluit">>;

const BESLUITTERMIJNEN = ["beslissing", "verlengingsbesluit", "nazorgbesluit"];
/** Not the school, a partner or the zorgarrangeur, who tells them. */
const BESLISSERS: readonly Rol[] = ["projectleider", "beheerder", "systeem"];

const hoofdstaat = (pad: string) => pad.split(".")[0];

/**
 * What must be a decision, whether or not its definition says so: what ends the term of one and is not the aanvrager's own doing, and what only
 * the foundation may do and leads to another part of the machine (granted, stopped, reopened).
 */
export const ongemerkt = (stappen: readonly Stap[], definities: Definities = GEBEURTENISSEN): string[] => [
  ...new Set(
    stappen
      .filter(({ regel: { type, van, naar, bron }, voor, na }) => {
        const wie = definities.get(type)?.wie ?? [];
        const eindigt = BESLUITTERMIJNEN.some((soort) => voor.includes(soort) && !na.includes(soort));
        const verplaatst = hoofdstaat(van) !== hoofdstaat(naar) && wie.every((rol) => BESLISSERS.includes(rol));
        return bron === null && ((eindigt && !wie.includes("aanvrager")) || verplaatst);
      })
      .map(({ regel }) => regel.type)
      .filter((type) => definities.get(type)?.besluit !== true),
  ),
];

/** The decisions of which the aanvrager gets no letter, or which never come about here; empty when every one is told. */
export function zonderBrief(stappen: readonly Stap[], definities: Definities = GEBEURTENISSEN): string[] {
  const besluiten = [...definities].filter(([, { besluit }]) => besluit === true).map(([type]) => type);
  return besluiten.filter((besluit) => {
    const genomen = stappen.filter(({ regel }) => regel.type === besluit && regel.bron === null);
    return genomen.length === 0 || !genomen.every(({ regel }) => regel.opdrachten.some(aanAanvrager));
  });
}

const aanAanvrager = ({ type, params }: Opdracht): boolean => type === "mail" && params["aan"] === "aanvrager";
