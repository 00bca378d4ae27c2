/** What somebody should know before the people of a traject are forgotten, on page and command line. */

export const WAT_BLIJFT =
  "Nummer, dagen, uren, besluiten en cijfers blijven, en de keten is na te rekenen als daarvoor. Bij de organisaties blijft staan welke school meedeed.";

export const WIE_HET_NOG_WEET =
  "De geschiedenis in Temporal en back-ups van daarvoor kennen de namen nog. Temporal wist haar vanzelf na de bewaartermijn van de namespace, zie docs/veiligheid.md.";

export const NIET_TERUG = "Dit is niet terug te draaien.";
