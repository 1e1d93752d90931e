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

mod columnar;
mod columns;

const OUTCOMES: &str =
    include_str!("../../../../questions/framework/digcomp-3.0-learning-outcomes.csv");

const BANK: &str = r#"
format: 1
id: small
version: "1"
framework: digcomp-3.0
languages: [fr, nl]
modules: [search]
dont_know: {fr: ["Chais pas !", "Transférer"], nl: ["'k weet 't niet"]}
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
            let mut records = Vec::new();
            loop {
                match inner.next().expect("memory can be read") {
                    Row::Cells(_, record) => {
                        rows.push(said(record));
                        records.push(record.clone());
                    }
                    Row::Refused(_, fault) => rows.push(fault.code().to_owned()),
                    Row::End => break,
                }
            }
            columnar::is_the_same(&plan, &records);
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
fn a_bank_may_say_who_does_not_know() {
    let text = "id;where-click;tools\n1;chais pas;\n2;Transférer;'k weet 't niet\n3;;Chais pas !\n";
    let expected = ["1 where-click=0", "2 where-click=1 tools=0", "3 tools=0"];
    assert_eq!(rows(text), expected, "an option goes first");
}

/// Who was shown the options and chose none: a tool that writes 0 for what is not ticked writes so for who
/// passed over the question too, so it is no answer. Only an item that may be answered so is.
#[test]
fn options_of_which_none_was_chosen_are_no_answer() {
    let cells = "0,0,0 N,N,N false,false,false 0,,0 ,, non,nee,no".split(' ');
    for none in cells {
        let text =
            format!("id,where-click,tools/mail,tools/sms,tools/post\n1,b,{none}\n2,b,1,1,0\n");
        let found = rows(&text);
        assert_eq!(found[0], "1 where-click=1", "{none}");
        assert_eq!(found[1], "2 where-click=1 tools=1", "{none}");
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
