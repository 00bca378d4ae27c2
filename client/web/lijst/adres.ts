import { alsVelden } from "#domain/lijst/lees.ts";
import type { Lijstvraag } from "#domain/lijst/vraag.ts";

/** A view has an address: who keeps it, keeps the view. */

export const LIJST = "/trajecten";

export const alsZoekdeel = (vraag: Lijstvraag): URLSearchParams =>
  new URLSearchParams(alsVelden(vraag).map((paar): [string, string] => [...paar]));

export function lijstadres(vraag: Lijstvraag, anders: Partial<Lijstvraag> = {}, pad: string = LIJST): string {
  // Another choice begins at its first page.
  const deel = alsZoekdeel({ ...vraag, blad: 1, ...anders });
  return deel.size === 0 ? pad : `${pad}?${deel.toString()}`;
}
