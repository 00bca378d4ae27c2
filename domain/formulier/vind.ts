import { padNaar, type Invoer, type Veld } from "./veld.ts";
import { rijen } from "./rijen.ts";

/** Every field of a form that is filled in so, by its path. */
export function bijPad(velden: readonly Veld[], invoer: Invoer): ReadonlyMap<string, Veld> {
  const alle = new Map<string, Veld>();
  const zet = (veld: Veld, pad: string): void => {
    alle.set(pad, veld);
    const { soort } = veld;
    if (soort.soort === "groep") loop(soort.velden, pad);
    if (soort.soort === "lijst")
      for (const [i, plek] of rijen(invoer, pad).entries())
        zet(
          { ...soort.deel, label: `${soort.deel.label === "" ? veld.label : soort.deel.label} ${i + 1}` },
          padNaar(pad, plek),
        );
    if (soort.soort === "vormen") {
      loop([soort.sleutel], pad);
      for (const vorm of soort.vormen) loop(vorm.velden, pad);
    }
  };
  const loop = (delen: readonly Veld[], boven: string): void => {
    for (const veld of delen) zet(veld, padNaar(boven, veld.naam));
  };
  loop(velden, "");
  return alle;
}

/** What was filled in under names that this form does not have: of another release, or by no form at all. */
export function vreemdIn(velden: readonly Veld[], invoer: Invoer): Invoer {
  const alle = bijPad(velden, invoer);
  return new Map([...invoer].filter(([naam]) => !naam.startsWith("_") && !alle.has(naam)));
}

/** The field that this path is of, or the nearest around it; null for none. */
export function veldBij(alle: ReadonlyMap<string, Veld>, pad: string): string | null {
  for (let deel = pad; deel !== ""; deel = deel.slice(0, Math.max(0, deel.lastIndexOf("."))))
    if (alle.has(deel)) return deel;
  return null;
}
