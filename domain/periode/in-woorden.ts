import type { Periode } from "../aanmelding/regels.ts";
import { opsomming } from "../tekst/opsomming.ts";
import { DEFAULT_BORGINGSCONTROLES } from "../termijnen/borging.ts";
import { urentreden } from "../uren/treden.ts";

/** Rules of a subsidieperiode as page and command line tell them; what a period leaves out goes by its default. */

export function borgingInWoorden({ borgingscontroles }: Pick<Periode, "borgingscontroles">): string {
  const { tijdens, na } = borgingscontroles ?? DEFAULT_BORGINGSCONTROLES;
  const onderweg =
    tijdens === null
      ? "Terwijl een traject loopt, wordt er niet naar de afspraken gevraagd."
      : `Terwijl een traject loopt, wordt er ${tijdens === 1 ? "elke maand" : `om de ${tijdens} maanden`} naar de afspraken gevraagd.`;
  const erna =
    na.length === 0
      ? "Na het sluiten niet meer."
      : `Na het sluiten nog na ${opsomming(na.map(String))} ${na.length === 1 && na[0] === 1 ? "maand" : "maanden"}.`;
  return `${onderweg} ${erna}`;
}

export function tredenInWoorden(regels: Pick<Periode, "urentreden">): string {
  const treden = urentreden(regels);
  return treden.length === 0
    ? "Over geboekte uren komt geen bericht."
    : `Er komt bericht als ${opsomming(treden.map((trede) => `${trede}%`))} van de uren is geboekt.`;
}
