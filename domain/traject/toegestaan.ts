import type { StateValue } from "xstate";
import type { Definitie, Gebeurtenis } from "../gebeurtenissen/definitie.ts";
import { type Dossier, leegDossier } from "./dossier.ts";
import { momentopname } from "./overgang.ts";
import { magNiet } from "./opzet.ts";
import { staatbeeld, staatpad } from "./staat.ts";
import type { Weigering } from "../weigering.ts";

/** The machine stayed where it was: a rule of the gebeurtenis says no, or this state does not know it. */
export function waaromNiet(
  definitie: Definitie,
  gebeurtenis: Gebeurtenis,
  snapshot: { value: StateValue; context: Dossier },
): Weigering {
  return magHier(gebeurtenis.type, snapshot.value)
    ? (magNiet(snapshot.context, gebeurtenis) ?? {
        code: "staat.mag-niet",
        reden: `'${definitie.titel}' kan nu niet.`,
      })
    : nietInStaat(definitie, snapshot);
}

/** Its state does not know it. */
export function nietInStaat(
  { titel, nietNu }: Definitie,
  { value, context }: { value: StateValue; context: Dossier },
): Weigering {
  const { staat } = staatbeeld(staatpad(value));
  return { code: "staat.mag-niet", reden: nietNu?.(context) ?? `'${titel}' kan niet in de staat '${staat}'.` };
}

/** Whether the state knows this gebeurtenis at all, whatever its rules say. */
function magHier(type: string, waarde: StateValue): boolean {
  return toegestaan(waarde).has(type);
}

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
