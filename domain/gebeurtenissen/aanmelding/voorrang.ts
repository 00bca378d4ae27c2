import { meldAanPeriode, type Melding } from "../definitie.ts";
import type { Dossier } from "../../traject/dossier.ts";

/** It was answered that it has to wait. Its partners may come together meanwhile, so it may tell so without being asked. */
export const wacht = ({ opWachtlijst }: Dossier): boolean => opWachtlijst !== null;

/** Who waits may wait elsewhere in the line from now on; who is offered a place has left it. */
export const meldVoorrang = (dossier: Dossier): readonly Melding[] =>
  wacht(dossier) && dossier.plaats === "geen" ? [meldAanPeriode("voorrang", dossier.voorrang)] : [];
