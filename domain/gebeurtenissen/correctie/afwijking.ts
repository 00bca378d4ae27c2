import { reden } from "../velden.ts";

/** The way out that the decision itself has as well. */
export const afwijking = () => reden.optional();

export const afwijkingInWoorden = (waarom: string | undefined): string =>
  waarom === undefined ? "" : ` Afwijking: ${waarom}`;
