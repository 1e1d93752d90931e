//! The words of street signs, of stops and of addresses: what they are short for, which only say what
//! kind of thing is meant, and which people leave out.

/// What kind of thing a generic word names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// A street of any sort.
    Street,
    /// A square: a street, and often a stop too.
    Square,
    /// A station or a stop.
    Stop,
    /// A quarter.
    Quarter,
    /// A commune.
    Commune,
}

/// Words with what people write for them. A short form may stand for several.
const SHORT: [(&str, &[&str]); 32] = [
    ("saint", &["st", "snt"]),
    ("sainte", &["ste"]),
    ("chaussee", &["ch", "chee", "chauss", "chaus", "chs", "chss", "csee", "chse"]),
    ("avenue", &["av", "ave", "avn"]),
    ("boulevard", &["bd", "bld", "blvd", "boul", "bvd", "bvld", "blv", "bvard"]),
    ("place", &["pl", "plc"]),
    ("plein", &["pl", "pln"]),
    ("rue", &["r", "ru"]),
    ("square", &["sq", "sqr"]),
    ("impasse", &["imp"]),
    ("allee", &["al", "all"]),
    ("chemin", &["ch", "che", "chem", "chm"]),
    ("dreve", &["dr", "drv"]),
    ("clos", &["cl"]),
    ("quartier", &["quart", "qrt"]),
    ("steenweg", &["stwg", "stw", "stg", "stweg", "steenw"]),
    ("straat", &["str", "strt", "st"]),
    ("laan", &["ln"]),
    ("dreef", &["dr"]),
    ("docteur", &["dr", "doct"]),
    ("professeur", &["prof", "pr"]),
    ("monseigneur", &["mgr", "mgnr"]),
    ("general", &["gal", "gnl"]),
    ("commandant", &["cdt", "kdt", "cmdt"]),
    ("capitaine", &["cpt", "kapt"]),
    ("lieutenant", &["lt", "ltn"]),
    ("bourgmestre", &["bgm", "bourgm"]),
    ("burgemeester", &["bgm", "burg", "burgem"]),
    ("bruxelles", &["bxl", "bx", "brux", "brx"]),
    ("brussel", &["bxl", "bru", "brsl"]),
    ("notre", &["n"]),
    ("dame", &["d"]),
];

/// Abbreviations of communes and localities, by the name they stand for.
pub(super) const SHORT_COMMUNES: [(&str, &[&str]); 9] = [
    ("Woluwe-Saint-Lambert", &["WSL", "SLW"]),
    ("Woluwe-Saint-Pierre", &["WSP", "SPW"]),
    ("Saint-Gilles", &["STG", "StGilles", "StGillis"]),
    ("Saint-Josse-ten-Noode", &["SJTN", "STJ", "StJosse", "StJoost"]),
    ("Molenbeek-Saint-Jean", &["MSJ", "SJM"]),
    ("Berchem-Sainte-Agathe", &["BSA", "SAB"]),
    ("Watermael-Boitsfort", &["WB"]),
    ("Neder-Over-Heembeek", &["NOH"]),
    ("Bruxelles", &["BXL", "Brux", "Brussels"]),
];

/// Returns what a word may be short for.
pub(super) fn readings(word: &str) -> impl Iterator<Item = &'static str> {
    let is_short = word.len() <= 6;
    SHORT
        .into_iter()
        .filter(move |(_, short)| is_short && short.contains(&word))
        .map(|(long, _)| long)
}

/// Returns a word in the one spelling of both languages, and Roman numbers as Arabic ones.
pub(super) fn canonical(word: &str) -> &str {
    match word {
        "sint" => "saint",
        "sinte" => "sainte",
        "dokter" | "doctor" | "dokteur" => "docteur",
        "professor" => "professeur",
        "generaal" => "general",
        "kommandant" => "commandant",
        "kapitein" => "capitaine",
        "luitenant" => "lieutenant",
        "ii" => "2",
        "iii" => "3",
        "iv" => "4",
        _ => word,
    }
}

/// Returns what kind of thing a word names, when that is all it says.
pub(super) fn class(word: &str) -> Option<Class> {
    Some(match word {
        "rue" | "avenue" | "chaussee" | "boulevard" | "allee" | "quai" | "chemin" | "clos"
        | "dreve" | "sentier" | "impasse" | "venelle" | "passage" | "galerie" | "promenade"
        | "straat" | "straatje" | "laan" | "steenweg" | "weg" | "dreef" | "kaai" | "pad"
        | "gang" | "galerij" | "steeg" | "route" | "street" => Class::Street,
        "place" | "square" | "parvis" | "plein" | "voorplein" | "plaats" | "placette" => {
            Class::Square
        }
        "gare" | "station" | "halte" | "arret" | "metro" | "premetro" | "tram" | "train"
        | "trein" | "metrostation" | "tramhalte" | "stop" => Class::Stop,
        "quartier" | "wijk" | "buurt" => Class::Quarter,
        "commune" | "gemeente" => Class::Commune,
        _ => return None,
    })
}

/// Returns whether people leave a word out.
pub(super) fn is_small(word: &str) -> bool {
    matches!(
        word,
        "d" | "de"
            | "des"
            | "du"
            | "l"
            | "la"
            | "le"
            | "les"
            | "au"
            | "aux"
            | "a"
            | "en"
            | "et"
            | "sur"
            | "sous"
            | "van"
            | "der"
            | "den"
            | "het"
            | "t"
            | "ter"
            | "ten"
            | "te"
            | "op"
            | "aan"
            | "in"
            | "of"
            | "y"
    )
}

/// Returns whether a word belongs to how an address is said and not to a name: a box, a country,
/// "near", "I live in".
pub(super) fn is_aside(word: &str) -> bool {
    matches!(
        word,
        "belgique"
            | "belgie"
            | "belgium"
            | "be"
            | "region"
            | "gewest"
            | "bus"
            | "bte"
            | "boite"
            | "box"
            | "no"
            | "nr"
            | "num"
            | "numero"
            | "nummer"
            | "etage"
            | "verdieping"
            | "coin"
            | "hoek"
            | "angle"
            | "pres"
            | "proche"
            | "cote"
            | "devant"
            | "vers"
            | "nabij"
            | "bij"
            | "naast"
            | "vlakbij"
            | "j"
            | "habite"
            | "suis"
            | "ik"
            | "woon"
            | "ben"
            | "ville"
            | "stad"
            | "centre"
            | "centrum"
            | "adresse"
            | "adres"
            | "code"
            | "postal"
            | "postcode"
            | "dans"
            | "c"
            | "est"
            | "is"
            | "bis"
            | "hopital"
            | "hospital"
            | "ziekenhuis"
            | "clinique"
            | "kliniek"
            | "campus"
    )
}
