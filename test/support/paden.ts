/**
 * Shortest ways through the machine, found by walking the machine itself with the kandidaten of gebeurtenissen.ts.
 * Each can be sent to `step`, or as updates to a real workflow.
 */
import { transition, type SnapshotFrom } from "xstate";
import { getShortestPaths } from "xstate/graph";
import type { Machinegebeurtenis } from "#domain/gebeurtenissen/definitie.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { trajectMachine } from "#domain/traject/machine.ts";
import { openNazorgvraag } from "#domain/traject/nazorgvraag.ts";
import { staatpad } from "#domain/traject/staat.ts";
import { toegestaan } from "#domain/traject/toegestaan.ts";
import { type Inzending } from "#domain/traject/inzending.ts";
import { DAG, loopEenmaal, Verloop } from "./gebeurtenissen.ts";
import { kandidaten } from "./kandidaten.ts";

export interface Pad {
  /** The state it leads to, as the journaal writes it. */
  readonly naar: string;
  /** From the opening on; ids are unique within the path. */
  readonly inzendingen: readonly Inzending[];
  /** What the model says the dossier is at the end. */
  readonly dossier: Dossier;
}

type Modelgebeurtenis = Machinegebeurtenis & { readonly inzending: Inzending };

const voorDeMachine =
  (dag: Datum, van: string, dossier: Dossier) =>
  (inzending: Inzending): Modelgebeurtenis => {
    const { id, type, door, bron = null } = inzending;
    const definitie = GEBEURTENISSEN.get(type)!;
    const gebeurtenis = {
      id,
      type,
      gegevens: definitie.schema.parse(inzending.gegevens),
      door,
      op: dag,
      dag,
      bron,
      van,
    };
    return { ...gebeurtenis, aangevuld: definitie.vulAan(dossier, gebeurtenis), inzending };
  };

/**
 * What of a dossier decides where it can go, beside its state: a register it came from, a place, the evaluatiemomenten for stap 5 and 6, a
 * verlenging that was decided, nazorg that was asked for.
 * The rest of the dossier is left to the random walks, or there would be no end to it.
 */
function emmer(pad: string, dossier: Dossier): string {
  const gepland = dossier.evaluaties.filter((e) => e.vervallen === undefined).map(({ niveau }) => niveau);
  const stap5 = pad.includes("stap5") ? [...new Set(gepland)].toSorted().join() : null;
  const gehouden = dossier.evaluaties.some(({ oordeel }) => oordeel !== null);
  const stap6 = pad.includes("stap6") ? [gepland.length > 0, gehouden].join() : null;
  const verlengd = pad.includes("stap1") && pad.includes("verlengen.geen") && dossier.verlengingen.length > 0;
  const nooitGestart = dossier.gestartOp === null && pad === "stopgezet";
  const nazorgGevraagd = pad === "gesloten" && openNazorgvraag(dossier) !== undefined;
  return [pad, dossier.bron !== null, dossier.plaats, stap5, stap6, verlengd, nooitGestart, nazorgGevraagd].join("|");
}

/** Where paths have come: most of them begin alike, and what they share is walked once. */
interface Tak {
  readonly snapshot: SnapshotFrom<typeof trajectMachine>;
  readonly verder: Map<Modelgebeurtenis, Tak>;
}

function volgendeTak({ snapshot, verder }: Tak, gebeurtenis: Modelgebeurtenis): Tak {
  const er = verder.get(gebeurtenis);
  if (er !== undefined) return er;
  const nieuw: Tak = { snapshot: transition(trajectMachine, snapshot, gebeurtenis)[0], verder: new Map() };
  verder.set(gebeurtenis, nieuw);
  return nieuw;
}

const bewaard = new Map<Datum, readonly Pad[]>();

/** The shortest path to every combination of state and emmer; all gebeurtenissen happen on `dag`. */
export function paden(dag: Datum = DAG): readonly Pad[] {
  const eerder = bewaard.get(dag);
  if (eerder !== undefined) return eerder;

  const begin = new Verloop({ op: dag });
  const fromState = trajectMachine.resolveState({ value: begin.zaak.staat, context: begin.dossier });
  const gevonden = getShortestPaths(trajectMachine, {
    fromState,
    serializeState: (snapshot) => emmer(staatpad(snapshot.value), snapshot.context),
    serializeEvent: (gebeurtenis) => gebeurtenis.id,
    events: (snapshot) => {
      const kan = toegestaan(snapshot.value);
      // A stap that is taken up again leads to states that are reached without it.
      return kandidaten({ dossier: snapshot.context }, dag)
        .filter(({ type }) => kan.has(type) && type !== "stap.begonnen")
        .map(voorDeMachine(dag, staatpad(snapshot.value), snapshot.context));
    },
    limit: 100_000,
  });
  const begonnen: Tak = { snapshot: fromState, verder: new Map() };
  const alle = gevonden.map(({ steps: [, ...rest] }): Pad => {
    const gebeurtenissen = rest.map(({ event }) => event as Modelgebeurtenis);
    // Many dossiers share one emmer, that of the beginning too; this is the one that this path gives.
    const { snapshot: einde } = gebeurtenissen.reduce(volgendeTak, begonnen);
    const inzendingen = gebeurtenissen.map(({ inzending }, i) => ({ ...inzending, id: `pad-${i + 1}` }));
    loopEenmaal(inzendingen);
    return { naar: staatpad(einde.value), inzendingen: [...begin.inzendingen, ...inzendingen], dossier: einde.context };
  });
  bewaard.set(dag, alle);
  return alle;
}

/** A few of those paths that together end in every state that has no states of its own, none of them from a register. */
export function padenPerKnoop(dag: Datum = DAG): readonly Pad[] {
  const gezien = new Set<string>();
  return paden(dag)
    .filter(({ dossier }) => dossier.bron === null)
    .toSorted((a, b) => a.inzendingen.length - b.inzendingen.length)
    .filter(({ naar }) => {
      const nieuw = naar.split(" + ").filter((deel) => !gezien.has(deel));
      for (const deel of nieuw) gezien.add(deel);
      return nieuw.length > 0;
    });
}
