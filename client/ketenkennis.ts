import type { Ketenkennis, Kop } from "#domain/journaal/keten.ts";
import type { Vastgelegd } from "#domain/journaal/lijn.ts";

/**
 * Lines that this process found whole, known again by being the very same object: the store gives that only for a line of which no sign is
 * other than it was (activities/store/regelgeheugen.ts). Kept as long as the line itself is.
 */
export const KETENKENNIS: Ketenkennis = {
  isHeel(regel, na, zout) {
    const toen = heel.get(regel);
    return toen !== undefined && toen.na.volgnummer === na.volgnummer && toen.na.hash === na.hash && toen.zout === zout;
  },
  onthoud: (regel, na, zout) => void heel.set(regel, { na, zout }),
};

const heel = new WeakMap<Vastgelegd, { readonly na: Kop; readonly zout: unknown }>();
