//! Cut scores.

use niveau::bank::{Judging, judgements, load};
use niveau::domain::cut::{CutTable, RESPONSE_PROBABILITY};
use niveau::domain::id::Lang;
use niveau::domain::problem::Fault;
use niveau::domain::standard_setting::{Method, set};
use niveau::l10n::L10n;

use crate::common::{bank_files, outcomes, own_bank, today};

/// Bands of competence levels whose least ability lies above their greatest, in a table written by hand: no
/// ability is in such a band. Cuts that fall are refused wherever they come from, in words.
#[test]
fn bands_between_levels_are_inverted() {
    for thetas in [[2.8168, 2.1678, 3.0], [0.0, 0.0, 1.0], [1.0, 2.0, -3.0]] {
        assert_eq!(CutTable::new("1".to_owned(), true, thetas), None, "{thetas:?}");
    }
    let mut files = bank_files("questions/digcomp");
    let file = files.iter_mut().find(|file| file.path == "bank.yaml").expect("a bank");
    let text = String::from_utf8(file.bytes.to_vec()).expect("text");
    let inverted = text.replace("[-1.0379019, 0.1620981, 1.3620981]", "[-1.0, 2.8168, 2.1678]");
    assert_ne!(inverted, text);
    file.bytes = inverted.into_bytes().into();
    let loaded = load(&files, outcomes(), today());
    assert!(loaded.bank.is_none());
    let judges = "judge,cut,item\nA,basic,info-lease-rules\nA,intermediate,info-right-tool\n\
                  A,advanced,info-library-hours\nB,basic,info-lease-rules\n\
                  B,intermediate,info-right-tool\nB,advanced,info-library-hours\n";
    let (bank, _) = own_bank();
    let method = Method::Bookmark;
    let judging = Judging { bank: &bank, method, response_probability: RESPONSE_PROBABILITY };
    let read = judgements("judges.csv", judges, &judging).0.expect("a whole file");
    let obstacles = set(&read.panel).expect_err("no cuts");
    let of_judges = read.obstacles(&obstacles);
    assert_eq!(of_judges.len(), 2);
    let of_bank = loaded.problems.iter().filter(|found| found.fault == Fault::CutsNotIncreasing);
    for problem in of_bank.chain(&of_judges) {
        for l10n in Lang::ALL.map(L10n::new) {
            let words = l10n.problem(&problem.fault);
            assert!(words.message.len() > 20 && words.help.len() > 20, "{words:?}");
        }
    }
}
