import type { StateValue } from "xstate";
import { leegDossier } from "./dossier.ts";
import { momentopname } from "./overgang.ts";
import { staatpad } from "./staat.ts";

/**
 * Every gebeurtenis that the state knows: what may be offered to a person there, before their role and the rules are looked at. What belongs to
 * this very stap or fase comes first, what can always be done last.
 */
export function toegestaan(waarde: StateValue): ReadonlySet<string> {
  const pad = staatpad(waarde);
  const eerder = bewaard.get(pad);
  if (eerder !== undefined) return eerder;
  const knopen = momentopname(waarde, leegDossier(""))._nodes.toSorted(
    (een, ander) => ander.path.length - een.path.length,
  );
  const kan = new Set(knopen.flatMap((knoop) => knoop.ownEvents as string[]));
  bewaard.set(pad, kan);
  return kan;
}

/** By the state as the journaal writes it. */
const bewaard = new Map<string, ReadonlySet<string>>();
