/**
 * The few fields of a line that are not shown with it, each with the reason. Everything else that is recorded comes back, in `toon` and on the
 * page: a test walks all fields of all gebeurtenissen.
 */
export const NIET_GETOOND: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "dossier.geopend": {
    regels: "de zin noemt de periode en de versie; de regels zelf toont `periode toon`",
    kalender:
      "een lijst van jaren met vrije dagen; die toont `kalender`, en wat een dag verschuift staat bij de termijn",
  },
  "kalender.bijgewerkt": {
    kalender: "de zin noemt de versie en wat er verschuift; de vrije dagen toont `kalender`",
  },
  "signaal.geopend": { sleutel: "de zin noemt het signaal in woorden; de sleutel toont `toon --json`" },
  "signaal.afgehandeld": { sleutel: "de zin noemt het signaal in woorden; de sleutel toont `toon --json`" },
};
