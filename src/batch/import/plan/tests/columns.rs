//! What columns are taken for, by their headings, by what somebody asks for, and never by chance.

use super::*;

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
