import { lang, partnerveld } from "../velden.ts";

/** Which partner keeps which responsibility, and what was agreed about it [E 4.4]. */
export const afspraakvelden = () => ({
  partner: partnerveld,
  verantwoordelijkheid: lang(1000),
  afspraak: lang(1000),
});
