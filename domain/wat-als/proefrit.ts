import type { Datum, Tijdstip } from "../kalender/datum.ts";
import { eersteMoment } from "../termijnen.ts";
import type { Moment } from "../termijnen/termijn.ts";
import type { Dossier } from "../traject/dossier.ts";
import { KLOK } from "../traject/order.ts";
import { metPlaats } from "../traject/plaats.ts";
import { staatpad, staatwaarde } from "../traject/staat.ts";
import { step, type Stapresultaat } from "../traject/step.ts";
import { proefzaak, type Zaak } from "../traject/zaak.ts";
import { invariant, type Uitkomst } from "../weigering.ts";
import type { Daad } from "./daden.ts";

/** A traject to try things on: with the dossier and the state of the real one, and a journaal of its own that nobody keeps. */
export const alsZaak = (dossier: Dossier, pad: string): Zaak => ({
  ...proefzaak(dossier.nummer),
  staat: staatwaarde(pad),
  dossier,
});

export const doe = (zaak: Zaak, { dag, inzendingen }: Daad): Uitkomst<Stapresultaat> =>
  step(
    zaak,
    // Whether there is a place left is for the subsidieperiode to say.
    metPlaats(
      zaak,
      inzendingen.map((inzending, i) => ({ ...inzending, id: `wat-als:${zaak.kop.volgnummer + i}` })),
    ),
    tijdens(dag),
  );

/** What the clock does at a moment. */
export function doeMoment(zaak: Zaak, { type, gegevens }: Moment, dag: Datum): Stapresultaat {
  const uitkomst = doe(zaak, { dag, inzendingen: [{ type, gegevens: { ...gegevens }, door: KLOK }] });
  invariant(uitkomst.ok, `de klok wordt geweigerd: ${type}`);
  return uitkomst.waarde;
}

/** All that the clock does from today until `tot`, when nobody does anything. */
export function naKlok(begin: Zaak, vandaag: Datum, tot: Datum): Zaak {
  let zaak = begin;
  while (vandaag < tot) {
    const eerste = eersteMoment(zaak.dossier, staatpad(zaak.staat));
    if (eerste === null || eerste.moment.op >= tot) break;
    zaak = doeMoment(zaak, eerste.moment, eerste.moment.op > vandaag ? eerste.moment.op : vandaag).zaak;
  }
  return zaak;
}

const tijdens = (dag: Datum): Tijdstip => `${dag}T12:00:00.000Z`;
