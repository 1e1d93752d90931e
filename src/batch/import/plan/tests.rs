//! Files as each form tool writes them, with a small bank: what columns are, what rows come to, what is refused.

use std::borrow::Cow;
use std::sync::LazyLock;

use csv::ByteRecord;
use proptest::prelude::*;

use super::*;
use crate::batch::import::{Asked, Layout, Refused, Row, Rows, is_name, long, ndjson, open};
use crate::domain::calendar::parse_date;
use crate::domain::column::{Mapped, Mapping};
use crate::domain::id::ChoiceId;

// The program hands a bank in; only these tests load one here.
#[cfg(test)]
use crate::bank::{BankFile, framework, load, mapping as read_mapping};

const OUTCOMES: &str =
    include_str!("../../../../questions/framework/digcomp-3.0-learning-outcomes.csv");

const BANK: &str = r#"
format: 1
id: small
version: "1"
framework: digcomp-3.0
languages: [fr, nl]
modules: [search]
cuts: {version: "1", provisional: true, thetas: [-1, 0, 1]}
forms:
  - {id: quick, blueprint: {"1": 1}, ratings: false, minimum_answers: 1, minimum_area_answers: 0, precision: range}
"#;

const ITEMS: &str = r#"
format: 1
items:
  - {id: where-click, competence: "1.1", level: 2, kind: single, module: search, device: any, outcomes: [LO1.1.02],
     options: [a, b, c], key: b}
  - {id: tools, competence: "1.1", level: 2, kind: multiple, module: search, device: any, outcomes: [LO1.1.02],
     options: [mail, sms, post], keys: [mail, sms]}
  - {id: steps, competence: "1.1", level: 2, kind: order, module: search, device: any, outcomes: [LO1.1.02],
     options: [a, b, c], sequence: [c, a, b]}
  - {id: pairs, competence: "1.1", level: 2, kind: match, module: search, device: any, outcomes: [LO1.1.02],
     options: [a, b], targets: [x, y], pairs: {a: y, b: x}}
  - {id: price, competence: "1.1", level: 2, kind: number, module: search, device: any, outcomes: [LO1.1.02],
     range: [1234.5, 1234.5]}
  - {id: again, competence: "1.1", level: 2, kind: single, module: search, device: any, outcomes: [LO1.1.02],
     options: [a, b], key: a}
"#;

const FR: &str = r#"
format: 1
items:
  where-click: {stem: "Où cliquez-vous ?", options: {a: "Répondre", b: "Transférer", c: "Oui, effacer"}}
  tools: {stem: "Quels outils prenez-vous ici ?", options: {mail: "E-mail", sms: "SMS, MMS", post: "Lettre; papier"}}
  steps: {stem: "Dans quel ordre ?", options: {a: "Lire", b: "Fermer", c: "Ouvrir"}}
  pairs: {stem: "Que va avec quoi ?", options: {a: "Le chat", b: "Le chien"}, targets: {x: "aboie", y: "miaule"}}
  price: {stem: "Combien coûte cela ?", unit: euros}
  again: {stem: "Où cliquez-vous ?", options: {a: "En haut", b: "En bas"}}
"#;

const NL: &str = r#"
format: 1
items:
  where-click: {stem: "Waar klikt u?", options: {a: "Beantwoorden", b: "Doorsturen", c: "Ja, wissen"}}
  tools: {stem: "Welke middelen neemt u hier?", options: {mail: "E-mail", sms: "Sms, mms", post: "Brief; papier"}}
  steps: {stem: "In welke volgorde?", options: {a: "Lezen", b: "Sluiten", c: "Openen"}}
  pairs: {stem: "Wat hoort bij wat?", options: {a: "De kat", b: "De hond"}, targets: {x: "blaft", y: "miauwt"}}
  price: {stem: "Hoeveel kost dat?", unit: euro}
  again: {stem: "Waar drukt u?", options: {a: "Bovenaan", b: "Onderaan"}}
"#;

fn small() -> &'static (Bank, BankWords) {
    static SMALL: LazyLock<(Bank, BankWords)> = LazyLock::new(|| {
        let texts =
            [("bank.yaml", BANK), ("items/1.yaml", ITEMS), ("fr/1.yaml", FR), ("nl/1.yaml", NL)];
        let file = |(path, text): (&str, &'static str)| {
            let bytes = Cow::Borrowed(text.as_bytes());
            BankFile { name: path.to_owned(), path: path.to_owned(), bytes }
        };
        let files = texts.map(file);
        let framework = framework("outcomes.csv", OUTCOMES).expect("our own table");
        let loaded = load(&files, &framework, parse_date("2026-11-22").expect("a day"));
        loaded.bank.unwrap_or_else(|| panic!("{:?}", loaded.problems))
    });
    &SMALL
}

/// What came of a file: roles by heading, then `id item=code` a person, or the code of a fault.
struct Came {
    plan: Plan<'static>,
    rows: Vec<String>,
}

fn read(text: &str, asked: &Asked) -> Result<Came, Vec<Fault>> {
    let (bank, words) = small();
    let is_name = |name: &str| is_name(name, bank, asked);
    let opened = match open(text.as_bytes(), asked, &is_name) {
        Ok(opened) => opened,
        Err(Refused::Fault(_, fault)) => return Err(vec![*fault]),
        Err(Refused::System(error)) => panic!("memory can be read: {error}"),
    };
    let head = opened.head;
    let plan = Plan::new(&head, bank, words, asked)?;
    let mut reader = plan.reader();
    let Slots::Items(slots) = plan.slots() else { panic!("a bank that measures") };
    let mut codes = vec![0; plan.width()];
    let mut said = |record: &ByteRecord| match reader.row(record, &mut codes) {
        Ok(()) => {
            let id = plan.id().map_or(Cow::Borrowed(""), |at| super::super::carry(&record[at]));
            let cells = slots.iter().zip(&codes).filter(|(_, code)| **code != 255);
            let cells = cells.map(|(item, code)| format!(" {}={code}", bank.items[*item].id));
            format!("{id}{}", cells.collect::<String>())
        }
        Err((column, fault)) => format!("{} {column}", fault.code()),
    };
    let mut rows = Vec::new();
    let mut record = ByteRecord::new();
    match head.shape.layout {
        Layout::Ndjson => {
            for line in text.lines().filter(|line| !line.trim().is_empty()) {
                rows.push(match ndjson::record(line.as_bytes(), &plan, &mut record) {
                    Ok(()) => said(&record),
                    Err(fault) => fault.code().to_owned(),
                });
            }
        }
        Layout::Long(columns) => {
            let inner = Rows::new(opened.body, &head.shape, head.first_line);
            let mut persons = long::LongRows::new(inner, columns, &plan);
            loop {
                match persons.next(&mut record).expect("memory can be read") {
                    long::Person::Record(line) => rows.push(format!("{line}: {}", said(&record))),
                    long::Person::Refused(long::Refused { line, fault, text }) => {
                        let text = String::from_utf8_lossy(&text).into_owned();
                        rows.push(format!("{line}: {} {text:?}", fault.code()))
                    }
                    long::Person::End => break,
                }
            }
        }
        Layout::Wide | Layout::Parquet => {
            let mut inner = Rows::new(opened.body, &head.shape, head.first_line);
            loop {
                match inner.next().expect("memory can be read") {
                    Row::Cells(_, record) => rows.push(said(record)),
                    Row::Refused(_, fault) => rows.push(fault.code().to_owned()),
                    Row::End => break,
                }
            }
        }
    }
    drop(reader);
    Ok(Came { plan, rows })
}

fn rows(text: &str) -> Vec<String> {
    read(text, &Asked::default()).map(|came| came.rows).expect("a plan")
}

#[test]
fn files_of_every_form_tool_give_the_same_codes() {
    for (tool, text, expected) in [
        (
            "canonical",
            "id,where-click,tools,steps,price\n1,b,mail sms,c a b,\"1234,5\"\n",
            &["1 where-click=1 tools=1 steps=1 price=1"][..],
        ),
        (
            "limesurvey",
            "\u{feff}\"id\";\"submitdate\";\"startlanguage\";\"whereclick\";\"tools[SQ001]\";\"tools[SQ002]\";\"tools[SQ003]\";\"tools[other]\"\r\n\"1\";\"2026-05-04 10:02:11\";\"fr\";\"A2\";\"Y\";\"Y\";\"\";\"\"\r\n\"2\";\"\";\"fr\";\"A1\";\"\";\"\";\"\";\"\"\r\n\r\n",
            &["1 where-click=1 tools=1", "2 where-click=0"],
        ),
        (
            "limesurvey texts",
            "id;\"Où cliquez-vous ? [Transférer]\";\"where-click. Où cliquez-vous ?\";\"Quels outils prenez-vous ici ? [E-mail]\";\"Quels outils prenez-vous ici ? [SMS, MMS]\"\n1;;Transférer;Oui;Non\n",
            &["1 where-click=1 tools=0"],
        ),
        (
            "kobo",
            "\"where-click\";\"g/tools\";\"g/tools/mail\";\"g/tools/sms\";\"g/tools/post\";\"_index\"\n\"b\";\"mail sms\";\"1\";\"1\";\"0\";\"1\"\n\"a\";\"\";\"\";\"\";\"\";\"2\"\n",
            &[" where-click=1 tools=1", " where-click=0"],
        ),
        (
            "odk",
            "SubmissionDate,data-where-click,data-tools,KEY\n2026-05-04T10:02:11.000Z,b,sms mail,uuid:1\n",
            &["uuid:1 where-click=1 tools=1"],
        ),
        (
            "ms forms",
            "Id;Heure de début;Heure de fin;Adresse de messagerie;Nom;\"Waar klikt u?\n\";\"Quels outils prenez-vous ici ?\"\r\n1;4/05/26 10:02;4/05/26 10:09;anonymous;;\"Transférer\";\"SMS, MMS;E-mail;\"\r\n2;;;;;Je ne sais pas;Je ne sais pas;\r\n",
            &["1 where-click=1 tools=1", "ragged-row 0"],
        ),
        (
            "google sheet",
            "Horodateur,Quels outils prenez-vous ici ?\n2026/05/04,\"E-mail, SMS, MMS\"\n2026/05/04,\"Lettre; papier, E-mail\"\n",
            &[" tools=1", " tools=0"],
        ),
        (
            "google",
            "\"Timestamp\",\"Welke middelen neemt u hier? *\"\n\"x\",\"E-mail;Sms, mms\"\n",
            &[" tools=1"],
        ),
        (
            "moodle",
            "\u{feff}Surname,\"First name\",State,\"Question 1\",\"Response 1\",\"Right answer 1\",\"Response 2\"\nX,Y,Finished,\"<p>Waar klikt u?</p>\",\"Je ne sais pas\",Doorsturen,-\nX,Y,Finished,Waar klikt u?,Doorsturen&nbsp;,Doorsturen,-\n",
            &[" where-click=0", " where-click=1"],
        ),
        (
            "nextcloud",
            "\u{feff}\"Submission ID\",\"User ID\",\"User display name\",\"Timestamp\",\"Quels outils prenez-vous ici ?\"\n\"submission_id\",\"user_id\",\"user_display_name\",\"timestamp\",\"question-id-7\"\n\"1\",\"\",\"Anonymous user\",\"x\",\"E-mail; SMS, MMS\"\n",
            &["1 tools=1"],
        ),
        (
            "two languages",
            "id,Waar klikt u? / Où cliquez-vous ?,tools\n1,Transférer / Doorsturen,E-mail; Brief; papier\n2,,Je ne sais pas / Ik weet het niet\n",
            &["1 where-click=1 tools=0", "2 tools=0"],
        ),
        (
            "bilingual form",
            "id,where-click,Waar klikt u?\n1,b,\n2,,Doorsturen\n3,b,a\n4,,\n",
            &["1 where-click=1", "2 where-click=1", "answers-differ 2", "4"],
        ),
        (
            "order and pairs",
            "id,steps[1],steps[2],steps[3],pairs[a],pairs[b]\n1,Ouvrir,Lire,Fermer,miaule,x\n2,,,,,\n",
            &["1 steps=1 pairs=1", "2"],
        ),
        (
            "joined",
            "id,Dans quel ordre ?,Que va avec quoi ?\n1,Ouvrir;Lire;Fermer;,Le chat: miaule; Le chien -> aboie\n",
            &["1 steps=1 pairs=1"],
        ),
        ("numbers", "id,price\n1,1 234,5 €\n", &["ragged-row 0"]),
        (
            "numbers",
            "id;price\n1;1 234,5 €\n2;1\u{202f}234,5 euros\n3;12 34\n4;N/A\n",
            &["1 price=1", "2 price=1", "not-an-answer 1", "4"],
        ),
        (
            "damaged",
            "id;where-click\n1;TransfÃ©rer\n2;RÃ©pondre\n",
            &["1 where-click=1", "2 where-click=0"],
        ),
        (
            "json",
            "{\"id\": 1, \"where-click\": \"b\"}\n{\"id\": 2, \"answers\": {\"tools\": [\"mail\", \"sms\"], \"price\": 3}}\n{\"id\": 3, \"steps\": {\"order\": [\"c\", \"a\", \"b\"]}}\n[]\n",
            &["1 where-click=1", "2 tools=1 price=0", "3 steps=1", "not-a-record"],
        ),
        (
            "long",
            "id,item,answer\n1,where-click,b\n1,tools,mail sms\n2,price,3\n1,steps,c a b\n3,nothing,a\n4,steps,a b c\n",
            &[
                "2: 1 where-click=1 tools=1",
                "4: 2 price=0",
                r#"5: person-again "1,steps,c a b""#,
                "6: 3",
                "7: 4 steps=0",
            ],
        ),
    ] {
        assert_eq!(rows(text), expected, "{tool}");
    }
}

#[test]
fn rows_without_a_record_come_as_they_were() {
    let sound: Vec<String> = (0..2_000).map(|at| format!("p{at},where-click,b")).collect();
    for end in ["\n", "\r\n"] {
        let mut text = ["id,item,answer", &sound.join(end)].join(end) + end;
        for row in [
            "",
            "a,where-click,b",
            "a,price,\"12,5\"",
            "a,price,\"one \"\"two\"\"\"",
            "\"b\",where-click",
            "b,price,3",
            "p1999,price,3",
            "c,where-click,b",
        ] {
            text += &format!("{row}{end}");
        }
        assert_eq!(
            rows(&text)[2_000..],
            [
                format!(
                    "2003: answers-differ {:?}",
                    ["a,where-click,b", "a,price,\"12,5\"", "a,price,\"one \"\"two\"\"\""]
                        .join("\n")
                ),
                format!("2006: ragged-row {:?}", "\"b\",where-click\nb,price,3"),
                "2008: person-again \"p1999,price,3\"".to_owned(),
                "2009: c where-click=1".to_owned(),
            ]
        );
    }
    let (long, shown) = ("9".repeat(3 << 20), "9".repeat((1 << 10) - 8));
    for (end, after) in [("", vec![]), ("\n3,price,3\n", vec!["4: 3 price=0"])] {
        let found = rows(&format!("id,item,answer\n1,where-click,b\n2,price,{long}{end}"));
        let passed = format!("3: row-passed-over \"2,price,{shown}\"");
        let expected = [vec!["2: 1 where-click=1", &*passed], after].concat();
        assert_eq!(found, expected);
    }
    for (text, expected) in [
        // The quote of the second row never closes: the third one is nobody's part.
        (
            "a,where-click,b\na,price,\"3\nb,where-click,\"b\"\n",
            &["2: unclosed-quote \"a,where-click,b\\na,price,\\\"3\"", "4: b where-click=1"][..],
        ),
        (
            "a,where-click,b\n\"a,price,3\nb,where-click,b\n",
            &["3: unclosed-quote \"\\\"a,price,3\"", "2: a where-click=1", "4: b where-click=1"],
        ),
        (
            "a,where-click,b\na,price\nb,price,3\n",
            &["2: ragged-row \"a,where-click,b\\na,price\"", "4: b price=0"],
        ),
        (
            "a,where-click,\"b\"c\nb,price,3\n",
            &["2: text-after-quote \"a,where-click,\\\"b\\\"c\"", "3: b price=0"],
        ),
    ] {
        assert_eq!(rows(&format!("id,item,answer\n{text}")), expected, "{text}");
    }
    let many = "7,where-click,b\n7,price,3\n".repeat(60_000);
    let found = rows(&format!("id,item,answer\n7,steps,a b c\n8,price,3\n{many}"));
    assert_eq!(found.len(), 3);
    let kept = found[2].matches("7,").count() * "7,where-click,b,7,price,3,".len() / 2;
    assert!((1_000_000..=1 << 20).contains(&kept), "{kept}");
}

/// Wherever a name stands, the people around it come to the same; whoever wants no unknown name says so.
#[test]
fn a_name_that_comes_late_counts_as_one_that_comes_early() {
    let mut text = "{\"id\": 1, \"where-click\": \"b\"}\n".repeat(201);
    text += "{\"id\": 2, \"price\": 1234.5}\n{\"id\": 3, \"stps\": 1, \"Where_Click\": \"b\"}\n{\"id\": 4, \"id\": 5}\n{\"id\": 6, \"Q2\": \"c\"}\n";
    let item = |text: &str| Mapped::Item(ItemId::parse(text).expect("an id"));
    let mapping =
        Mapping { columns: [("Q2".to_owned(), item("again"))].into(), ..Mapping::default() };
    let asked = Asked { mapping: mapping.clone(), ..Asked::default() };
    let came = read(&text, &asked).expect("a plan");
    assert_eq!(
        came.rows[201..],
        ["2 price=1", "3 where-click=1", "duplicate-column", "not-an-answer 2"]
    );
    assert_eq!(came.plan.late(), ["stps"]);
    let strict = Asked { is_strict: true, ..asked.clone() };
    let came = read(&text, &strict).expect("a plan");
    assert_eq!(came.rows[201..203], ["2 price=1", "unknown-column"]);
    let mut text = "id,item,answer\n".to_owned();
    (0..300).for_each(|at| text += &format!("{at},where-click,b\n"));
    text += "x,remarque,oui\nx,price,3\ny,Q2,a\n";
    let came = read(&text, &asked).expect("a plan");
    assert_eq!(came.rows[300..], ["302: x price=0", "304: y again=1"]);
    assert_eq!(came.plan.late(), ["remarque"]);
    assert_eq!(
        read(&text, &strict).expect("a plan").rows[300],
        "302: unknown-item \"x,remarque,oui\\nx,price,3\""
    );
    // In a file that was seen as a whole, a name of the mapping that is nowhere is a slip.
    for text in ["id,item,answer\n1,price,3\n", "{\"id\": 1, \"price\": 3}\n"] {
        assert!(read(text, &asked).is_err(), "{text}");
    }
}

/// A cell of the heading and the texts below it: what may look like answers.
#[test]
fn no_column_becomes_an_answer_by_chance() {
    let column = |heading: &str, named: &str| {
        let mut text = format!("id,{named},{heading}\n");
        (0..8).for_each(|at| text += &format!("{at},b,{}\n", ["En haut", "En bas"][at % 2]));
        let came = read(&text, &Asked::default());
        came.map_or_else(
            |faults| faults[0].code().to_owned(),
            |came| {
                let told = &came.plan.columns()[2];
                format!("{:?} {:?} {}", told.role, told.why, came.plan.is_guessed())
            },
        )
    };
    for (heading, named, expected) in [
        ("Groep", "where-click", "Unmapped Nothing false"),
        ("Atelier", "Jour", "no-items"),
        ("Réponse 3", "where-click", "Unmapped Nothing false"),
        ("Réponse 3", "Jour", "Item(ItemId(\"again\")) Answers true"),
        // The heading is the question of two items.
        ("Où cliquez-vous ?", "price", "Item(ItemId(\"again\")) Answers true"),
    ] {
        assert_eq!(column(heading, named), expected, "{heading} {named}");
    }
}

#[test]
fn a_column_named_exactly_goes_before_others() {
    for (heading, expected) in [
        ("id,where-click,time_where-click", "Unmapped Nothing"),
        ("id,where-click,pretest-where-click", "Unmapped NameElsewhere"),
        ("id,where_click,g/where-click", "Unmapped NameElsewhere"),
        ("id,price,points_where-click", "Unmapped Nothing"),
        ("id,price,g/timing/where-click", "Unmapped Nothing"),
        ("id,price,score-sheet/where-click", "Item(ItemId(\"where-click\")) Group"),
        ("id,where-click,Waar klikt u?", "Item(ItemId(\"where-click\")) Text(Nl)"),
    ] {
        let came = read(&format!("{heading}\n1,3,a\n"), &Asked::default()).expect("a plan");
        let told = &came.plan.columns()[2];
        assert_eq!(format!("{:?} {:?}", told.role, told.why), expected, "{heading}");
    }
}

/// Headings, cells, what is asked for; the id, then which columns are personal.
#[test]
fn names_are_no_ids_and_what_is_asked_for_stays_an_answer() {
    let of = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    for (text, keep, id, expected, personal) in [
        (
            "Deelnemer,where-click\nAmina El Idrissi,b\nLuc,a\n",
            &[][..],
            None,
            " where-click=1",
            &["Deelnemer"][..],
        ),
        ("Participant,where-click\nP1,b\nP2,a\n", &[], None, "P1 where-click=1", &[]),
        ("Deelnemer,nr,where-click\nAmina,7,b\n", &[], None, "7 where-click=1", &["Deelnemer"]),
        (
            "Deelnemer,where-click\nAmina,b\n",
            &[],
            Some("Deelnemer"),
            "Amina where-click=1",
            &["Deelnemer"],
        ),
        (
            "participant,question,réponse\nLuc,where-click,b\n",
            &[],
            None,
            "2:  where-click=1",
            &["participant"],
        ),
        ("id,where-click\n7,b\n", &["id", "where-click"], None, "7 where-click=1", &[]),
        ("id,where-click\n7,b\n", &[], Some("where-click"), "b where-click=1", &[]),
    ] {
        let asked = Asked { keep: of(keep), id: id.map(str::to_owned), ..Asked::default() };
        let came = read(text, &asked).expect("a plan");
        assert_eq!(came.rows[0], expected, "{text}");
        let found: Vec<&str> = came.plan.personal().into_iter().map(|(name, _)| name).collect();
        assert_eq!(found, personal, "{text}");
    }
    let asked = Asked { used: of(&["Commune"]), ..Asked::default() };
    let came = read("id,where-click,Commune\n1,b,Evere\n", &asked).expect("a plan");
    assert!(came.plan.unmapped().is_empty());
}

/// The least credit among the answers that an incomplete grid may be.
#[test]
fn an_incomplete_grid_is_an_answer() {
    for (text, expected) in [
        ("id,pairs[a],pairs[b]\n1,miaule,x\n", "1 pairs=1"),
        ("id,pairs[a],pairs[b]\n1,Je ne sais pas,Je ne sais pas\n", "1 pairs=0"),
        ("id,pairs[a],pairs[b]\n1,Je ne sais pas,\n", "1 pairs=0"),
        ("id,pairs[a],pairs[b]\n1,miaule,Weet niet / geen mening\n", "1 pairs=0"),
        ("id,pairs[a],pairs[b]\n1,miaule,\n", "1 pairs=0"),
        ("id,pairs[a],pairs[b]\n1,,\n", "1"),
        ("id,pairs[a]\n1,miaule\n", "not-an-answer 1"),
        ("id,steps[1],steps[2],steps[3]\n1,dont_know,,\n", "1 steps=0"),
        // Of an order the last one follows from the others.
        ("id,steps[1],steps[2],steps[3]\n1,c,a,\n", "1 steps=1"),
        ("id,steps[1],steps[2],steps[3]\n1,c,,\n", "1 steps=0"),
        ("id,steps[1],steps[2],steps[3]\n1,c,a,b\n", "1 steps=1"),
        ("id,steps[1],steps[2],steps[3]\n1,c,c,b\n", "not-an-answer 1"),
        ("id,steps/a,steps/b,steps/c\n1,2,3,1\n", "1 steps=1"),
        ("id,steps/a,steps/b,steps/c\n1,2,,\n", "1 steps=0"),
        ("id;pairs[a];pairs[b]\n1;meow;x\n", "not-a-mark 1"),
    ] {
        assert_eq!(rows(text), [expected], "{text}");
    }
}

#[test]
fn columns_are_told_with_their_reason() {
    let answers = "Onderaan,Bovenaan,Bovenaan,ik weet het niet,Onderaan,Bovenaan".split(',');
    let mut text = "nr,data_where_click,Voornaam,blob,Leeftijd,zip,x,Score\n".to_owned();
    for (at, answer) in answers.enumerate() {
        text += &format!("{at},b,Zoë,{answer},3{at},1080,an{at}@epn.example,7\n");
    }
    let asked = Asked { keep: vec!["zip".to_owned()], ..Asked::default() };
    let came = read(&text, &asked).expect("a plan");
    let told: Vec<String> =
        came.plan.columns().iter().map(|one| format!("{:?} {:?}", one.role, one.why)).collect();
    let expected = [
        "Id Tool",
        "Item(ItemId(\"where-click\")) Group",
        "Personal(Name) Heading",
        "Unmapped Nothing",
        "Unmapped Nothing",
        "Kept Asked",
        "Personal(Email) Cells",
        "Ignored Tool",
    ];
    assert_eq!(told, expected);
    assert_eq!(came.plan.unmapped(), ["blob", "Leeftijd"]);
    let personal = came.plan.personal();
    assert_eq!(personal, [("Voornaam", Personal::Name), ("x", Personal::Email)]);
    // The same question twice in the bank: only the answers tell which one it is.
    let ambiguous =
        read("id,tools,Où cliquez-vous ?\n1,mail,b\n", &Asked::default()).expect("a plan");
    assert_eq!(ambiguous.plan.unmapped(), ["Où cliquez-vous ?"]);
}

#[test]
fn somebody_may_say_what_columns_and_cells_are() {
    let id = |text: &str| ItemId::parse(text).expect("an id");
    let choice = |text: &str| ChoiceId::parse(text).expect("an id");
    let mapping = Mapping {
        columns: [
            ("Q1".to_owned(), Mapped::Item(id("where-click"))),
            ("Q2_a".to_owned(), Mapped::Option(id("tools"), choice("mail"))),
            ("who".to_owned(), Mapped::Id),
            ("tools".to_owned(), Mapped::Ignored),
        ]
        .into(),
        answers: [(id("where-click"), [("Vert".to_owned(), choice("b"))].into())].into(),
        dont_know: vec!["?".to_owned()],
        not_reached: vec!["88".to_owned()],
    };
    let asked = Asked { mapping, ..Asked::default() };
    let text = "who,Q1,Q2_a,tools\n1,vert,1,sms\n2,?,0,\n3,88,,\n4,rouge,1,\n";
    let came = read(text, &asked).expect("a plan");
    assert_eq!(came.rows, ["1 where-click=1 tools=0", "2 where-click=0", "3", "not-an-answer 1"]);
    let missing = read("Q1\nb\n", &asked).err().expect("columns are missing");
    assert_eq!(missing.len(), 3);
    assert_eq!(read("a,b\n1,2\n", &Asked::default()).err(), Some(vec![Fault::NoItems]));
    let numeric = Asked { is_numeric: true, ..Asked::default() };
    let came = read("id,where-click,tools\n1,2,1;2\n2,4,1\n", &numeric).expect("a plan");
    assert_eq!(came.rows, ["1 where-click=1 tools=1", "not-an-answer 1"]);
    let scored = Asked { is_scored: true, ..Asked::default() };
    let came =
        read("id,where-click,tools\n1,1,0\n2,dont_know,1.0\n3,2,0\n", &scored).expect("a plan");
    assert_eq!(came.rows, ["1 where-click=1 tools=0", "2 where-click=0 tools=1", "not-a-credit 1"]);
}

#[test]
fn a_mapping_file_is_read_with_every_fault_at_its_place() {
    let read = |text: &str| {
        let bytes = text.as_bytes().to_vec().into();
        let file = BankFile { name: "map.yaml".to_owned(), path: "map.yaml".to_owned(), bytes };
        read_mapping(&file, &small().0)
    };
    let sound = "format: 1\ncolumns:\n  Q 1: where-click\n  Q2: {item: tools, option: sms}\n  who: id\n  age: ignore\nanswers:\n  again: {\"1\": a, \"En haut !\": a}\ndont_know: [\"?\"]\n";
    let mapping = read(sound).mapping.expect("a sound file");
    assert_eq!((mapping.columns.len(), mapping.answers.len(), mapping.dont_know.len()), (4, 1, 1));
    for (text, expected) in [
        ("format: 1\ncolumns: {a: tool}\n", "unknown-item 2:14"),
        ("format: 1\ncolumns:\n  a: {item: tools, option: fax}\n", "key-not-an-option 3:28"),
        ("format: 1\ncolumns:\n  a: {item: tools}\n", "missing-key 3:7"),
        ("format: 1\ncolumns:\n  a: [b]\n", "wrong-type 3:6"),
        ("format: 1\nanswers:\n  price: {a: b}\n", "key-not-an-option 3:14"),
        ("format: 1\nanswer: {}\n", "unknown-key 2:1"),
        ("format: 2\n", "unknown-format 1:9"),
        ("columns: {}\n", "missing-key 1:1"),
    ] {
        let read = read(text);
        let told = |problem: &crate::domain::problem::Problem| {
            let span = problem.span.expect("a place");
            format!("{} {}:{}", problem.fault.code(), span.line, span.column)
        };
        let told: Vec<String> = read.problems.iter().map(told).collect();
        assert_eq!((told, read.mapping.is_none()), (vec![expected.to_owned()], true), "{text}");
    }
}

#[test]
fn what_cannot_be_read_is_a_fault() {
    for (text, expected) in [
        ("id,where-click\n1,d\n", "not-an-answer 1"),
        ("id,where-click\n1,2\n", "not-an-answer 1"),
        ("id,tools\n1,E-mail; Pigeon\n", "not-an-answer 1"),
        ("id,tools/mail,tools/sms\n1,1,perhaps\n", "not-a-mark 2"),
        ("id,where-click/a,where-click/b\n1,1,1\n", "not-an-answer 1"),
        ("id,where-click\n1\n", "ragged-row 0"),
        ("id,where-click\n1,\"b\nc\"\n", "not-an-answer 1"),
        ("id,where-click\n1,\"b\n", "unclosed-quote"),
        ("id,where-click\n1,\"b\"c\n", "text-after-quote"),
        ("{\"id\": 1, \"where-click\": [\"a\", \"2\"]}\n", "not-an-answer 1"),
        ("id,where-click\n1,b\0\n", "not-an-answer 1"),
    ] {
        assert_eq!(rows(text), [expected], "{text:?}");
    }
    let long = format!("id,tools\n1,{}\n", "E-mail;".repeat(2_000));
    assert_eq!(rows(&long), ["not-an-answer 1"]);
}

#[test]
fn short_cells_have_a_table() {
    let came =
        read("id,where-click,tools/mail,price\n1,a,1,3\n", &Asked::default()).expect("a plan");
    let table = came.plan.one_byte(1).expect("a choice of one");
    assert_eq!((table.slot, table.empty), (0, 255));
    let found = [b'a', b'b', b'-', b' ', b'd', b'"'].map(|byte| table.codes[usize::from(byte)]);
    let expected = [
        Coded::Code(0),
        Coded::Code(1),
        Coded::Code(255),
        Coded::Code(255),
        Coded::Unknown,
        Coded::Unknown,
    ];
    assert_eq!(found, expected);
    assert!(came.plan.one_byte(0).is_none() && came.plan.one_byte(2).is_none());
    assert_eq!((came.plan.feeds(3), came.plan.feeds(0)), (&[2][..], &[][..]));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_written_in_any_form_is_read_alike(
        persons in proptest::collection::vec((0..4_usize, 0..8_usize), 1..20),
        form in 0..4_usize,
    ) {
        let ids = ["a", "b", "c", ""];
        let texts = ["Répondre", "Doorsturen", "Oui, effacer", "-"];
        let (names, said) = (["mail", "sms", "post"], ["E-mail", "SMS, MMS", "Lettre; papier"]);
        let mut text = "id\twhere-click\ttools\n".to_owned();
        let mut expected = Vec::new();
        for (at, (one, many)) in persons.iter().enumerate() {
            let of = |words: &[&str], between: &str| {
                let chosen = words.iter().enumerate().filter(|(option, _)| many >> option & 1 == 1);
                chosen.map(|(_, word)| *word).collect::<Vec<_>>().join(between)
            };
            let (one_cell, many_cell) = match form {
                0 => (ids[*one], of(&names, " ")),
                1 => (texts[*one], of(&said, ";") + ";"),
                2 => (texts[*one], of(&said, ", ")),
                _ => (ids[*one], of(&names, "|")),
            };
            text += &format!("{at}\t{one_cell}\t{}\n", if *many == 0 { String::new() } else { many_cell });
            let mut row = at.to_string();
            if *one < 3 {
                row += &format!(" where-click={}", u8::from(*one == 1));
            }
            if *many > 0 {
                row += &format!(" tools={}", u8::from(*many == 3));
            }
            expected.push(row);
        }
        prop_assert_eq!(rows(&text), expected);
    }

    #[test]
    fn no_text_makes_it_panic(text in "[a-c,;\"\n\\[\\]/0-9 éÃ©'{}:|-]{0,60}") {
        let _ = read(&format!("id,where-click,tools,steps,pairs,price\n{text}\n"), &Asked::default());
        let _ = read(&format!("{text}\n1,2,3\n"), &Asked::default());
    }
}
