//! Documents of each format: what is taken, what is refused, what is left out.

use super::*;
use crate::domain::calendar::parse_date;
use crate::places::fixtures;

fn run(text: &str, source: Option<&str>) -> Imported {
    let importing = Importing {
        known: fixtures::gazetteer(),
        streets: fixtures::streets(),
        format: None,
        source,
        today: parse_date("2026-11-22").expect("a day"),
    };
    import("file", text, &importing, &[])
}

fn codes(imported: &Imported) -> Vec<&'static str> {
    imported.rejects.iter().map(|problem| problem.fault.code()).collect()
}

#[test]
fn overpass_json_is_taken_as_far_as_it_says_the_same() {
    let text = r#"{"version": 0.6, "osm3s": {"timestamp_osm_base": "2026-11-01T00:00:00Z"}, "elements": [
        {"type": "node", "id": 12, "lat": 50.8466, "lon": 4.3517, "tags": {"amenity": "library",
         "name:fr": "Bibliothèque", "name:nl": "Bibliotheek", "addr:street": "Rue du Midi - Zuidstraat",
         "addr:housenumber": "3", "addr:postcode": "1000", "addr:city": "Bruxelles - Brussel",
         "internet_access": "terminal;wlan;yes", "wheelchair": "limited", "phone": "+32 2 123 45 67; x",
         "opening_hours": "Mo-Fr 09:00-17:00", "check_date": "2026-10-01", "brand": "x"}},
        {"type": "way", "id": 13, "center": {"lat": 50.85, "lon": 4.36}, "tags": {"amenity": "cafe"}},
        {"type": "way", "id": 14, "tags": {"amenity": "library", "name": "Sans point"}},
        {"type": "node", "id": 15, "lat": 51.2, "lon": 4.4, "tags": {"amenity": "library", "name": "Anvers"}},
        {"type": "node", "id": 16, "lat": 50.895, "lon": 4.482, "tags": {"amenity": "library", "name": "Zaventem"}}
    ]}"#;
    let imported = run(text, None);
    assert_eq!((codes(&imported), imported.outside), (vec!["not-a-point"], 2));
    assert_eq!(
        imported.left_out.keys().collect::<Vec<_>>(),
        ["amenity=cafe", "brand", "internet_access=yes"]
    );
    let [row] = &imported.rows[..] else { panic!("{imported:?}") };
    for (column, expected) in [
        ("id", "osm-node-12"),
        ("type", "library"),
        ("name_nl", "Bibliotheek"),
        ("street_fr", "Rue du Midi"),
        ("street_nl", "Zuidstraat"),
        ("nis", "21004"),
        ("services", "public_computers;wifi"),
        ("step_free", "partly"),
        ("phone", "+32 2 123 45 67"),
        ("lat", "50.8466"),
        ("source", "https://www.openstreetmap.org/node/12"),
        ("source_date", "2026-11-01"),
        ("checked_on", "2026-10-01"),
        ("labelled", "unknown"),
        ("languages", ""),
    ] {
        assert_eq!(row.get(column), expected, "{column}");
    }
}

const MEDNUM: &str = "id,pivot,nom,commune,code_postal,adresse,latitude,longitude,typologie,telephone,date_maj,\
                      services,frais_a_charge,source,Itinerance,publics_specifiquement_adresses\n";

#[test]
fn the_french_standard_is_taken_by_its_words() {
    let row = "structure-1,434,EPN du Midi,Bruxelles,1000,3 RUE DU MIDI,50.8466,4.3517,ASSO,,2026-06-02,\
               Aide aux démarches administratives|Accès internet et matériel informatique|Loisirs et créations numériques,\
               Gratuit,Hubik,,Jeunes|Étudiants";
    let reims =
        "b,1,Anonymal,Reims,51100,1 rue,,,,,2026-06-02,Aide aux démarches administratives,,,,";
    let imported = run(&format!("{MEDNUM}{row}\n{reims}\n"), None);
    assert_eq!((codes(&imported), imported.outside), (vec![], 1), "{imported:?}");
    let left: Vec<_> = imported.left_out.keys().map(String::as_str).collect();
    assert_eq!(
        left,
        [
            "pivot",
            "publics_specifiquement_adresses: Étudiants",
            "services: Loisirs et créations numériques"
        ]
    );
    let row = &imported.rows[0];
    for (column, expected) in [
        ("id", "structure-1"),
        ("type", "EPN"),
        ("operator_kind", "asbl"),
        ("street_fr", "Rue du Midi"),
        ("street_nl", "Zuidstraat"),
        ("number", "3"),
        ("services", "help_e_procedures;free_access"),
        ("price", "free"),
        ("audiences", "young_people"),
        ("source_date", "2026-06-02"),
    ] {
        assert_eq!(row.get(column), expected, "{column}");
    }
    let json = r#"[{"id": "a", "nom": "A", "code_postal": "1070", "adresse": "Rue Brogniez 54",
                    "services": ["Aide aux démarches administratives"], "source": "x", "date_maj": "2026-01-01"}]"#;
    let imported = run(json, None);
    let row = &imported.rows[0];
    let found = ["number", "street_nl", "nis", "services"].map(|column| row.get(column));
    assert_eq!(found, ["54", "Brogniezstraat", "21001", "help_e_procedures"]);
}

#[test]
fn a_point_has_the_longitude_first() {
    let feature = |geometry: &str, properties: &str| {
        format!(
            r#"{{"type": "FeatureCollection", "features": [{{"type": "Feature", "id": "a-b",
                "geometry": {geometry}, "properties": {{"type": "EPN", "name": "A", "source": "s"{properties}}}}}]}}"#
        )
    };
    let point =
        |lon: &str, lat: &str| format!(r#"{{"type": "Point", "coordinates": [{lon}, {lat}]}}"#);
    let imported = run(&feature(&point("4.3517", "50.8466"), r#", "extra": 1"#), None);
    assert_eq!(imported.rows.len(), 1, "{imported:?}");
    assert_eq!((imported.rows[0].get("lat"), imported.rows[0].get("id")), ("50.8466", "a-b"));
    assert_eq!(imported.left_out.get("extra"), Some(&1));
    for (geometry, outside, expected) in [
        (point("50.8466", "4.3517"), 1, vec![]),
        (r#"{"type": "Polygon", "coordinates": []}"#.to_owned(), 0, vec!["not-a-point"]),
        (point("\"4.35\"", "50.8"), 0, vec!["not-a-point"]),
        ("null".to_owned(), 0, vec!["empty-cell"]),
    ] {
        let imported = run(&feature(&geometry, ""), None);
        assert_eq!((codes(&imported), imported.outside), (expected, outside), "{geometry}");
    }
}

#[test]
fn our_own_rows_need_a_source_and_a_known_place() {
    let heading = "type,name_fr,postcode,phone,source,website";
    for (row, source, expected) in [
        ("EPN,Le Phare,1180,,https://a.be,", None, vec![]),
        ("EPN,Le Phare,1180,,,", None, vec!["no-source"]),
        ("EPN,Le Phare,1180,,,", Some("CABAN"), vec![]),
        ("EPN,,1180,,s,", None, vec!["empty-cell"]),
        (",Le Phare,1180,,s,", None, vec!["empty-cell"]),
        ("cafe,Le Phare,1180,,s,", None, vec!["unknown-word"]),
        ("EPN,Le\u{1b}[2JPhare,1180,,s,", None, vec!["control-character"]),
    ] {
        let imported = run(&format!("{heading}\n{row}\n"), source);
        assert_eq!(codes(&imported), expected, "{row}");
    }
    let imported =
        run(&format!("{heading}\nEPN,Le Phare,1180,,,\nEPN,Le Phare,1180,,,\n"), Some("CABAN"));
    assert_eq!(codes(&imported), ["duplicate-id"]);
    let row = &imported.rows[0];
    let found = ["id", "nis", "source", "source_date", "confidence"].map(|column| row.get(column));
    assert_eq!(found, ["phare", "21016", "CABAN (file)", "2026-11-22", "medium"]);
}

#[test]
fn what_is_no_list_is_told_and_nothing_panics() {
    for text in [
        "",
        "a,b\n1,2",
        "{}",
        "[]",
        "[1]",
        "{\"type\": 1}",
        "{\"elements\": 3}",
        "\u{0}",
        "\"",
        "[[[[",
    ] {
        let imported = run(text, None);
        assert!(imported.rows.is_empty(), "{text}");
    }
    assert_eq!(codes(&run("a,b\n1,2", None)), ["not-places"]);
    assert_eq!(codes(&run("{\"a\": 1, \"a\": 2}", None)), ["not-json"]);
}
