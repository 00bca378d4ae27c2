import { randomUUID } from "node:crypto";
import type { Trajecten } from "#client/trajecten.ts";
import { voorTermijnen, type Kalender } from "#domain/kalender/kalender.ts";
import type { Door } from "#domain/rollen.ts";
import type { Weigering } from "#domain/weigering.ts";
import { metEenPaarTegelijk } from "../import/tegelijk.ts";
import { binnenGeduld } from "../plek.ts";
import type { Voortgang } from "../voortgang.ts";
import type { TeDoen } from "./lopend.ts";

export interface Toegepast {
  readonly trajecten: number;
  readonly perioden: number;
  /** By nummer, or by id of the subsidieperiode. */
  readonly geweigerd: readonly (Weigering & { readonly wat: string })[];
}

const TEGELIJK = 8;
const RAAD = "Draait de worker? Kijk met trajecten doctor, en draai dezelfde opdracht daarna opnieuw.";

/** Brings a calendar to trajecten and subsidieperioden. May be stopped anywhere and run again. */
export async function pasToe(
  trajecten: Trajecten,
  {
    teDoen,
    perioden,
    kalender,
    door,
  }: {
    readonly teDoen: readonly TeDoen[];
    readonly perioden: readonly string[];
    readonly kalender: Kalender;
    readonly door: Door;
  },
  voortgang: Voortgang,
): Promise<Toegepast> {
  const gegevens = { kalender: voorTermijnen(kalender) };
  const geweigerd: (Weigering & { wat: string })[] = [];
  const gedaan = { trajecten: 0, perioden: 0 };
  let klaar = 0;
  await metEenPaarTegelijk(TEGELIJK, teDoen, async ({ nummer, id }) => {
    const inzending = { id, type: "kalender.bijgewerkt", gegevens, door };
    const uitkomst = await binnenGeduld(trajecten.stuur(nummer, [inzending]), RAAD);
    // Under this id there can only be this calendar: then somebody else brought it, just now.
    if (uitkomst.ok || uitkomst.weigering.code === "id.andere-inhoud") gedaan.trajecten += 1;
    else geweigerd.push({ wat: nummer, ...uitkomst.weigering });
    voortgang((klaar += 1), teDoen.length);
  });
  const sleutel = randomUUID();
  for (const id of perioden) {
    const uitkomst = await binnenGeduld(
      trajecten.vraagPeriode(id, { soort: "kalender", ...gegevens, sleutel }, door),
      RAAD,
    );
    if (uitkomst.ok) gedaan.perioden += 1;
    else geweigerd.push({ wat: id, ...uitkomst.weigering });
  }
  return { ...gedaan, geweigerd };
}
