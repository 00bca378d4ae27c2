import { setCurrentDetails, upsertSearchAttributes } from "@temporalio/workflow";
import { lijsttermijn } from "#domain/termijnen.ts";
import { urenbudget } from "#domain/traject/urenstand.ts";
import { staatbeeld, staatpad } from "#domain/traject/staat.ts";
import type { Zaak } from "#domain/traject/zaak.ts";
import { ZOEKVELDEN } from "./messages.ts";

/** What Temporal's own pages show of a traject: search attributes and details, never personal data. */
export class Zichtbaar {
  #velden: string;

  /** `zaak` when a run before this one has shown it already: search attributes go with a traject from run to run. */
  constructor(zaak: Zaak | null) {
    this.#velden = zaak === null ? "" : JSON.stringify(zoekwaarden(zaak));
  }

  /** Search attributes are only written when they change, because each time is an event in the history. */
  toon(zaak: Zaak, botst: boolean): void {
    const { dossier } = zaak;
    const waarden = zoekwaarden(zaak);
    setCurrentDetails(
      `${botst ? "**Het journaal neemt geen regels aan.** " : ""}**${dossier.nummer}** · ${waarden.staat}${waarden.stap === null ? "" : ` · stap ${waarden.stap}`} · ${dossier.uren.geboekt} van ${urenbudget(dossier) ?? 0} uur`,
    );
    const { stap: _, ...gezocht } = waarden;
    const velden = JSON.stringify(gezocht);
    if (velden === this.#velden) return;
    this.#velden = velden;
    upsertSearchAttributes([
      { key: ZOEKVELDEN.staat, value: waarden.staat },
      { key: ZOEKVELDEN.fase, value: waarden.fase },
      { key: ZOEKVELDEN.vorm, value: waarden.vorm },
      { key: ZOEKVELDEN.regio, value: waarden.regio },
      {
        key: ZOEKVELDEN.termijn,
        value: waarden.termijn === null ? null : new Date(`${waarden.termijn}T12:00:00.000Z`),
      },
      { key: ZOEKVELDEN.budget, value: waarden.budget },
    ]);
  }
}

function zoekwaarden({ dossier, staat: waarde }: Zaak) {
  const pad = staatpad(waarde);
  const { staat, fase, stap } = staatbeeld(pad);
  const budget = urenbudget(dossier);
  const deel = budget === null || budget === 0 ? null : (dossier.uren.geboekt / budget) * 100;
  return {
    staat,
    fase,
    stap,
    vorm: dossier.vorm,
    regio: dossier.regio,
    termijn: lijsttermijn(dossier, pad)?.uiterlijk ?? null,
    // In rungs of the alerts, so that an hour entry rarely costs a search attribute.
    budget: deel === null ? null : ([100, 80, 50].find((trede) => deel >= trede) ?? 0),
  };
}
