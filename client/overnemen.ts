import { jaarVan } from "#domain/kalender/datum.ts";
import { rijSleutel } from "#domain/register/gebeurtenis-id.ts";
import type { TeOvernemen } from "#domain/register/toets-rijen.ts";
import type { Door } from "#domain/rollen.ts";
import { gelukt, invariant, type Uitkomst } from "#domain/weigering.ts";
import type { Trajecten } from "./trajecten.ts";

/**
 * One row of a register, taken over by a person. Under the keys of an import, so that the same row by either way, however often, is one
 * traject. Gives its number.
 */
export async function neemOver(
  { vraagPeriode, begin }: Pick<Trajecten, "vraagPeriode" | "begin">,
  register: string,
  { rij, regels, inzendingen }: TeOvernemen,
  door: Door,
): Promise<Uitkomst<string>> {
  const jaar = rij.ontvangen_op === null ? 0 : jaarVan(rij.ontvangen_op);
  const sleutels = [rijSleutel(register, rij.nummer)];
  const nummers = await vraagPeriode(regels.id, { soort: "nummers", jaar, sleutels }, door);
  if (!nummers.ok) return nummers;
  const [nummer] = nummers.waarde.nummers;
  invariant(nummer, "de subsidieperiode gaf geen nummer");
  const begonnen = await begin(nummer, regels, inzendingen);
  if (!begonnen.ok || rij.besluit !== "toegekend") return begonnen.ok ? gelukt(nummer) : begonnen;
  // It had its place: also when the period is full by now.
  const plaats = await vraagPeriode(regels.id, { soort: "overnemen", nummers: [nummer] }, door);
  return plaats.ok ? gelukt(nummer) : plaats;
}
