import { createActor, type ExecutableActionsFrom, type SnapshotFrom } from "xstate";
import type { Machinegebeurtenis } from "../gebeurtenissen/definitie.ts";
import { trajectMachine } from "./machine.ts";

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

/**
 * The pure transition of XState, which makes an actor with its first snapshot for every single call: a third of the cost of an act.
 * The next snapshot (the same object when nothing happened) and the actions to carry out.
 */
export function overgang(momentopname: Momentopname, gebeurtenis: Machinegebeurtenis): [Momentopname, Actie[]] {
  const acties: Actie[] = [];
  const omgeving = { ...OMGEVING, actionExecutor: (actie: Actie) => acties.push(actie) };
  const volgende = trajectMachine.transition(
    momentopname,
    gebeurtenis,
    omgeving as unknown as Parameters<typeof trajectMachine.transition>[2],
  );
  return [volgende, acties];
}
