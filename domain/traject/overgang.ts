import { createActor, type ExecutableActionsFrom, type SnapshotFrom, type StateValue } from "xstate";
import type { Machinegebeurtenis } from "../gebeurtenissen/definitie.ts";
import { type Dossier, leegDossier } from "./dossier.ts";
import { trajectMachine } from "./machine.ts";
import { staatpad } from "./staat.ts";

type Momentopname = SnapshotFrom<typeof trajectMachine>;
type Actie = ExecutableActionsFrom<typeof trajectMachine>;

// Never started, and our machine spawns nothing: it only gives the surroundings that a transition asks for.
const actor = createActor(trajectMachine, { input: { nummer: "" } });
const OMGEVING = {
  self: actor,
  system: actor.system,
  id: "",
  sessionId: "",
  logger: () => undefined,
  defer: () => undefined,
  stopChild: () => undefined,
  emit: () => undefined,
};

/** By the state as the journaal writes it, of which there are a few hundred: resolving one anew costs more than a transition. */
const bewaard = new Map<string, Momentopname>();

/** The machine in this state, with this dossier. */
export function momentopname(staat: StateValue, dossier: Dossier): Momentopname {
  const pad = staatpad(staat);
  const eerder = bewaard.get(pad);
  if (eerder !== undefined) return { ...eerder, context: dossier };
  bewaard.set(pad, trajectMachine.resolveState({ value: staat, context: leegDossier("") }));
  return momentopname(staat, dossier);
}

/**
 * The pure transition of XState, which makes an actor with its first snapshot for every single call: a third of the cost of an act.
 * The next snapshot (the same object when nothing happened) and the actions to carry out.
 */
export function overgang(hier: Momentopname, gebeurtenis: Machinegebeurtenis): [Momentopname, Actie[]] {
  const acties: Actie[] = [];
  const omgeving = { ...OMGEVING, actionExecutor: (actie: Actie) => acties.push(actie) };
  const volgende = trajectMachine.transition(
    hier,
    gebeurtenis,
    omgeving as unknown as Parameters<typeof trajectMachine.transition>[2],
  );
  return [volgende, acties];
}
