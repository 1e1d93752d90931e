//! Columns that are no answers: who a person is, and what form tools add.

use super::fold::fold;

/// Names of the column that says who a person is, the better ones first; folded, groups taken off.
const IDS: &[&str] = &[
    "id",
    "identifiant",
    "key",
    "_uuid",
    "_id",
    "instanceid",
    "uuid",
    "submission id",
    "response id",
    "responseid",
    "respons-id",
    "respondent id",
    "respondentid",
    "id de réponse",
    "id. de réponse",
    "id de la réponse",
    "antwoord-id",
    "antwoord id",
    "id van antwoord",
    "reactie-id",
    "inzending-id",
    "id de soumission",
    "person",
    "personne",
    "persoon",
    "deelnemer",
    "token",
    "jeton",
    "toegangscode",
    "id number",
    "numéro d'identification",
    "id-nummer",
    "participant",
    "n°",
    "nr",
    "nummer",
];

/// Those of them that may as well head a column of names.
const PERSONS: &[&str] = &["person", "personne", "persoon", "deelnemer", "participant"];

/// Returns whether a heading may stand over codes of persons or over their names.
pub fn is_person(heading: &str) -> bool {
    PERSONS.contains(&fold(heading).as_str())
}

/// Returns the column of the best of the known names.
pub fn id_column(headings: &[String], is_free: impl Fn(usize) -> bool) -> Option<usize> {
    let rank = |heading: &str| {
        let folded = fold(heading);
        let behind = folded.rsplit(['/', ':']).next().unwrap_or(&folded);
        let behind = behind
            .strip_prefix("meta-")
            .or_else(|| behind.rsplit_once("-instanceid").map(|_| "instanceid"))
            .unwrap_or(behind);
        IDS.iter().position(|known| *known == behind)
    };
    let known = headings.iter().enumerate().filter(|(at, _)| is_free(*at));
    let known = known.filter_map(|(at, heading)| Some((rank(heading)?, at)));
    known.min().map(|(_, at)| at)
}

/// Columns that form tools add; folded.
const TOOL: &[&str] = &[
    // LimeSurvey
    "submitdate",
    "lastpage",
    "startlanguage",
    "startdate",
    "datestamp",
    "seed",
    "refurl",
    "date submitted",
    "last page",
    "start language",
    "date started",
    "date last action",
    "date de soumission",
    "dernière page",
    "langue de départ",
    "date de lancement",
    "date de la dernière action",
    "datum ingezonden",
    "laatste pagina",
    "begintaal",
    "datum gestart",
    "datum laatste actie",
    "interviewtime",
    "tête de série",
    "url référente",
    "verwijzende url",
    "referrer url",
    "datum verzonden",
    "starttaal",
    "startdatum",
    "id de la réponse",
    "total time",
    "temps total",
    "totale tijd",
    // KoboToolbox and ODK
    "start",
    "end",
    "today",
    "deviceid",
    "subscriberid",
    "simserial",
    "_submission_time",
    "_validation_status",
    "_notes",
    "_status",
    "__version__",
    "_tags",
    "_index",
    "_xform_id_string",
    "_bamboo_dataset_id",
    "formhub/uuid",
    "meta/rootuuid",
    "_version_",
    "submissiondate",
    "attachmentspresent",
    "attachmentsexpected",
    "reviewstate",
    "edits",
    "formversion",
    "updatedat",
    "instancename",
    "meta-instancename",
    "submitterid",
    "isvalidated",
    "audit",
    "meta-audit",
    // Microsoft Forms
    "start time",
    "completion time",
    "last modified time",
    "heure de début",
    "heure de fin",
    "heure de la dernière modification",
    "begintijd",
    "tijd van voltooien",
    "voltooiingstijd",
    "tijdstip van voltooiing",
    "tijd van laatste wijziging",
    "laatst gewijzigd",
    "total points",
    "total des points",
    "nombre total de points",
    "totaal aantal punten",
    "totaalaantal punten",
    "quiz feedback",
    "commentaires sur le quiz",
    "feedback op quiz",
    // Google Forms, Nextcloud Forms
    "timestamp",
    "horodateur",
    "horodatage",
    "tijdstempel",
    "score",
    // Moodle
    "state",
    "état",
    "status",
    "statut",
    "started",
    "started on",
    "commencé",
    "commencé le",
    "begonnen op",
    "gestart op",
    "completed",
    "terminé",
    "voltooid",
    "time taken",
    "temps utilisé",
    "durée",
    "gebruikte tijd",
    "verstreken tijd",
    // The language of a form
    "language",
    "lang",
    "langue",
    "taal",
    "locale",
    "sprache",
    "submitted at",
    "date",
    "datum",
    "duration",
    "attempt",
];

/// What tools put before the question for what is about it; folded.
const TOOL_PREFIXES: &[&str] = &[
    "points - ",
    "feedback - ",
    "commentaires - ",
    "commentaire - ",
    "punten - ",
    "question ",
    "vraag ",
    "right answer ",
    "bonne réponse ",
    "réponse correcte ",
    "juist antwoord ",
    "correct antwoord ",
    "grade/",
    "note/",
    "cijfer/",
    "evaluatie/",
];

/// Returns whether a form tool gives this heading to a column of its own.
pub fn is_tool(heading: &str) -> bool {
    let folded = fold(heading);
    let behind = folded.rsplit('/').next().unwrap_or(&folded);
    let behind = behind.strip_prefix("meta-").unwrap_or(behind);
    let is_prefixed = |prefix: &&str| {
        folded.strip_prefix(*prefix).is_some_and(|rest| {
            // `Question 3` belongs to a quiz, `Question de confiance` does not.
            prefix.ends_with(['-', '/'])
                || prefix.ends_with("- ")
                || rest.bytes().all(|byte| byte.is_ascii_digit())
        })
    };
    TOOL.contains(&folded.as_str())
        || TOOL.contains(&behind)
        || IDS.contains(&behind)
        || TOOL_PREFIXES.iter().any(is_prefixed)
}

/// Returns the number of a quiz's column: 3 for `Response 3`, in the languages of Moodle.
pub fn quiz_number(heading: &str, kind: Quiz) -> Option<u32> {
    let folded = fold(heading);
    let names: &[&str] = match kind {
        Quiz::Question => &["question ", "vraag "],
        Quiz::Response => &["response ", "réponse ", "antwoord ", "respons ", "reactie "],
    };
    names.iter().find_map(|name| folded.strip_prefix(name)?.trim().parse().ok())
}

/// A column of a quiz.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quiz {
    /// What was asked.
    Question,
    /// What was answered.
    Response,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_name_of_an_id_counts_and_tools_are_known() {
        let id = |headings: &[&str]| {
            let headings: Vec<String> =
                headings.iter().map(|heading| (*heading).to_owned()).collect();
            id_column(&headings, |_| true)
        };
        assert_eq!(id(&["token", "q", "id"]), Some(2));
        assert_eq!(id(&["SubmissionDate", "data-q", "KEY"]), Some(2));
        assert_eq!(id(&["data-meta-instanceID"]), Some(0));
        assert_eq!(id(&["Submission ID", "User ID"]), Some(0));
        assert_eq!(id(&["q", "age"]), None);
        for heading in
            ["Horodateur", "submitdate", "Points - Où ?", "Right answer 2", "_index", "Grade/10,00"]
        {
            assert!(is_tool(heading), "{heading}");
        }
        assert!(!is_tool("Question de confiance") && !is_tool("age"));
        assert_eq!(quiz_number("Réponse 12", Quiz::Response), Some(12));
        assert_eq!(quiz_number("Response time", Quiz::Response), None);
    }
}
