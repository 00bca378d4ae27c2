import { reden } from "../velden.ts";
import type { Datum } from "../../kalender/datum.ts";
import type { Dossier } from "../../traject/dossier.ts";
import type { Urenafwijking } from "../../traject/urenstand.ts";
import type { Weigering } from "../../weigering.ts";

/** The way out that the decision itself has as well. */
export const afwijking = () => reden.optional();

export const afwijkingInWoorden = (waarom: string | undefined): string =>
  waarom === undefined ? "" : ` Afwijking: ${waarom}`;

/** What an afwijking passes over, after it. */
export const voorbijAanInWoorden = (bezwaren: readonly string[] | undefined): string =>
  bezwaren === undefined ? "" : ` Zonder afwijking kon dit niet: ${bezwaren.join(" ")}`;

/** Refused, unless there is a reason for it. */
export const metUitweg = (bezwaar: Weigering | null): Weigering | null =>
  bezwaar === null
    ? null
    : { ...bezwaar, reden: `${bezwaar.reden} Geef een afwijking met reden op als het toch moet.` };

/** Told and counted, where something was passed over by it. */
export const metUrenafwijking = (
  dossier: Dossier,
  bij: Urenafwijking["bij"],
  { afwijking: waarom, voorbijAan }: { readonly afwijking?: string | undefined; readonly voorbijAan?: unknown },
  op: Datum,
): Dossier =>
  waarom === undefined || voorbijAan === undefined
    ? dossier
    : { ...dossier, urenafwijkingen: [...dossier.urenafwijkingen, { bij, op, reden: waarom }] };
