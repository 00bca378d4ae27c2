export const UITVOERDERS = ["zorgarrangeur", "projectleider"] as const;
