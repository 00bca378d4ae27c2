import type { Dossier } from "../traject/dossier.ts";

/** A register tells that there was a traject, and nothing of what was done in it: that it says nothing is not that nothing was done. */
export const isAlleenRegister = ({
  bron,
  uren,
  stappen,
}: Pick<Dossier, "bron" | "stappen"> & { readonly uren: Pick<Dossier["uren"], "geboekt"> }): boolean =>
  bron !== null && uren.geboekt === 0 && Object.values(stappen).every(({ status }) => status === "open");
