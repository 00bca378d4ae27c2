import { Kalenderschema, voorTermijnen, type Kalender } from "../kalender/kalender.ts";
import { kalenderkenmerk } from "../kalender/kenmerk.ts";
import { gelukt, geweigerd, type Uitkomst } from "../weigering.ts";
import type { Boekhouding } from "./boekhouding.ts";
import type { Feit } from "../journaal/feit.ts";
import { kalenderBijgewerkt } from "./feiten/kalender-bijgewerkt.ts";

/** For offers from now on: one that was made keeps the day that was named in it. */
export function neemKalender(b: Boekhouding, kalender: Kalender): Uitkomst<readonly Feit[]> {
  const gelezen = Kalenderschema.safeParse(kalender);
  if (!gelezen.success) return geweigerd("kalender.ongeldig", "Dit is geen kalender.", "kalender");
  const nieuw = voorTermijnen(gelezen.data);
  return gelukt(
    kalenderkenmerk(nieuw) === kalenderkenmerk(b.kalender) ? [] : [kalenderBijgewerkt.maak({ kalender: nieuw })],
  );
}
