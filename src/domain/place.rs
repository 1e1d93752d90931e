//! Where people are helped, what can be learnt, and whom to call: the three lists of the directory.
//! Every entry carries its source and the date of that source; none was checked on site, so an
//! entry says how sure it is and an old one is never presented as certain.

use super::calendar::{Date, PartialDate, months_before};
use super::framework::{Area, Level};
use super::gazetteer::{CommuneName, Names, Position, Postcode};
use super::id::{HelplineId, Lang, PlaceId, TrainingId};

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident $code:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {$($(#[$variant_doc])* $variant,)*}

        impl $name {
            /// Every one there is.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// Returns the stable word used in files.
            pub fn code(self) -> &'static str {
                match self {$($name::$variant => $code,)*}
            }

            /// Reads the word used in files.
            pub fn from_code(code: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|word| word.code() == code)
            }
        }
    )*};
}

words! {
    /// What kind of place it is.
    PlaceKind {
        /// Public computer room: EPN in French, OCR in Dutch.
        Epn "EPN",
        /// Local digital space in social housing.
        MaisonDuNet "maison_du_net",
        /// Help point of the Flemish "Digibanken" programme.
        Digipunt "digipunt",
        /// Library with computers or workshops.
        Library "library",
        /// Weekly drop-in of a public computer helper.
        Permanence "permanence",
        /// Organisation without a place of its own: never suggested.
        Network "network",
    }

    /// What a place does for people.
    Service {
        /// Computers that anybody may use.
        FreeAccess "free_access",
        /// Computers that young people may use.
        FreeAccessYouth "free_access_youth",
        /// Computers in a library.
        PublicComputers "public_computers",
        /// Printing and scanning.
        PrintScan "print_scan",
        /// Somebody helps.
        Guidance "guidance",
        /// Help with online procedures.
        HelpProcedures "help_e_procedures",
        /// Help with payments.
        HelpPayments "help_payments",
        /// Help with the bank.
        HelpBanking "help_banking",
        /// Help with the identity app.
        HelpItsme "help_itsme",
        /// Help with e-mail.
        HelpEmail "help_email",
        /// Help with a CV.
        HelpCv "help_cv",
        /// Help with looking for work.
        JobSearch "job_search",
        /// Help with homework.
        HomeworkHelp "homework_help",
        /// Social help.
        SocialHelp "social_help",
        /// First steps with a computer.
        Initiation "ict_initiation",
        /// Basic course.
        BasicCourse "basic_ict_course",
        /// Courses.
        Training "training",
        /// Office courses.
        TrainingOffice "training_office",
        /// Internet courses.
        TrainingInternet "training_internet",
        /// Courses on a program.
        SoftwareTraining "software_training",
        /// Workshops.
        Workshops "workshops",
        /// Workshops for older people.
        WorkshopSeniors "workshop_seniors",
    }

    /// How sure an entry is.
    Confidence {
        /// The operator's or an authority's own text, and specific.
        High "high",
        /// A real source, but press, undated or without an address.
        Medium "medium",
        /// An old source, an inference, or memory.
        Low "low",
    }

    /// Whether the Region has given its label.
    Label {
        /// A source says so.
        Yes "yes",
        /// A source says that it has none.
        No "no",
        /// No source says.
        Unknown "unknown",
    }

    /// Whom a training is for.
    Audience {
        /// Everybody.
        All "all",
        /// Adults.
        Adults "adults",
        /// Older people.
        Seniors "seniors",
        /// Young people.
        YoungPeople "young_people",
        /// People who look for work.
        Jobseekers "jobseekers",
        /// Women.
        Women "women",
        /// Women who look for work.
        WomenJobseekers "women_jobseekers",
        /// People with a low income.
        LowIncome "low_income",
        /// Adults with little schooling.
        LittleSchooling "little_schooling",
        /// Adults who learn to read and write.
        LiteracyLearners "literacy_learners",
        /// People in social housing.
        SocialHousing "social_housing",
        /// Isolated, homeless or disabled people.
        Isolated "isolated",
        /// People who help others.
        Helpers "helpers",
        /// Professionals.
        Professionals "professionals",
    }

    /// What a training costs.
    Price {
        /// Nothing.
        Free "free",
        /// Nothing for most people.
        MostlyFree "mostly_free",
        /// Nothing for people who look for work.
        FreeForJobseekers "free_for_jobseekers",
        /// A few euros.
        SmallFee "small_fee",
        /// A fee to enrol.
        EnrolmentFee "enrolment_fee",
    }

    /// Where a training is given.
    Venue {
        /// In one place.
        Onsite "onsite",
        /// In several places.
        OnsiteMany "onsite_many",
        /// With people who come to you.
        Mobile "mobile",
        /// Partly in a place, partly online.
        OnsiteAndOnline "onsite_and_online",
        /// Online only.
        Online "online",
    }

    /// What the contact of a helpline is.
    Channel {
        /// A phone number.
        Phone "phone",
        /// An e-mail address.
        Email "email",
        /// A website.
        Website "website",
    }
}

/// What somebody may need (the three services of an EPN).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Need {
    /// A computer and a connection.
    Access,
    /// Help with something that must be done.
    Help,
    /// Learning.
    Learning,
}

impl Service {
    /// Returns the need that it answers.
    pub fn need(self) -> Need {
        match self {
            Service::FreeAccess
            | Service::FreeAccessYouth
            | Service::PublicComputers
            | Service::PrintScan => Need::Access,
            Service::Guidance
            | Service::HelpProcedures
            | Service::HelpPayments
            | Service::HelpBanking
            | Service::HelpItsme
            | Service::HelpEmail
            | Service::HelpCv
            | Service::JobSearch
            | Service::HomeworkHelp
            | Service::SocialHelp => Need::Help,
            Service::Initiation
            | Service::BasicCourse
            | Service::Training
            | Service::TrainingOffice
            | Service::TrainingInternet
            | Service::SoftwareTraining
            | Service::Workshops
            | Service::WorkshopSeniors => Need::Learning,
        }
    }

    /// Returns whether anybody may come and use a computer.
    pub fn gives_computers_to_all(self) -> bool {
        matches!(self, Service::FreeAccess | Service::PublicComputers)
    }
}

impl Audience {
    /// Returns whether it is the public at large.
    pub fn is_open(self) -> bool {
        matches!(self, Audience::All | Audience::Adults)
    }

    /// Returns whether it is people who help others, not those who look for help.
    pub fn is_helpers(self) -> bool {
        matches!(self, Audience::Helpers | Audience::Professionals)
    }
}

/// Where a place is, as far as its source says. Empty texts are not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The street; both names empty when it is not known.
    pub street: Names,
    /// The house number.
    pub number: String,
    /// The postcode.
    pub postcode: Option<Postcode>,
    /// The commune.
    pub commune: Option<CommuneName>,
}

impl Address {
    /// Returns whether a person could walk there with it.
    pub fn has_street(&self) -> bool {
        self.street.each().next().is_some()
    }
}

/// Where an entry comes from and how sure it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provenance {
    /// The source; empty when there is none.
    pub source: String,
    /// The date of the source, as far as it is known.
    pub date: Option<PartialDate>,
    /// How sure it is.
    pub confidence: Confidence,
}

/// A place where people are helped.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Its name in files.
    pub id: PlaceId,
    /// What kind of place it is.
    pub kind: PlaceKind,
    /// Its name for people.
    pub names: Names,
    /// Who runs it; empty when not known.
    pub operator: String,
    /// Where it is.
    pub address: Address,
    /// Phone; empty when not known.
    pub phone: String,
    /// E-mail; empty when not known.
    pub email: String,
    /// Website; empty when not known.
    pub website: String,
    /// Languages of the people there (mostly the operator's, not a statement of the source).
    pub languages: Vec<Lang>,
    /// What it does for people.
    pub services: Vec<Service>,
    /// Whether the Region has given its label.
    pub label: Label,
    /// Opening hours in the syntax of OpenStreetMap; empty when not known.
    pub opening_hours: String,
    /// What the source says about hours, in English: for staff, not for visitors.
    pub hours_note: String,
    /// Where it is on the map: its own point, or else that of its postcode or commune.
    pub position: Option<Position>,
    /// Where the entry comes from.
    pub provenance: Provenance,
}

impl Place {
    /// Returns whether it answers a need.
    pub fn answers(&self, need: Need) -> bool {
        self.services.iter().any(|service| service.need() == need)
    }

    /// Returns whether a person can reach it with what is known: by street, phone or website.
    pub fn can_be_found(&self) -> bool {
        self.address.has_street() || !self.phone.is_empty() || !self.website.is_empty()
    }
}

/// A training.
#[derive(Clone, Debug, PartialEq)]
pub struct Training {
    /// Its name in files.
    pub id: TrainingId,
    /// Its title for people.
    pub titles: Names,
    /// Who gives it.
    pub provider: String,
    /// What it is, in English: for staff, not for visitors.
    pub description: String,
    /// The areas that it teaches, judged from the description.
    pub areas: Vec<Area>,
    /// The levels that it is for.
    pub levels: Vec<Level>,
    /// Languages in which it is given.
    pub languages: Vec<Lang>,
    /// Whom it is for.
    pub audiences: Vec<Audience>,
    /// What it costs, if a source says.
    pub price: Option<Price>,
    /// Where it is given.
    pub venue: Venue,
    /// The postcodes where it is given, if known.
    pub postcodes: Vec<Postcode>,
    /// The communes where it is given, if known.
    pub communes: Vec<CommuneName>,
    /// Where it is given on the map, if known.
    pub positions: Vec<Position>,
    /// An address as the source writes it; empty when not known.
    pub contact: String,
    /// Website; empty when not known.
    pub website: String,
    /// The last day that it is known to run, if it ends.
    pub until: Option<PartialDate>,
    /// Where the entry comes from.
    pub provenance: Provenance,
}

impl Training {
    /// Returns whether it is given online only.
    pub fn is_online_only(&self) -> bool {
        match self.venue {
            Venue::Online => true,
            Venue::Onsite | Venue::OnsiteMany | Venue::Mobile | Venue::OnsiteAndOnline => false,
        }
    }

    /// Returns whether everybody may come, not only people in one situation.
    pub fn is_open_to_all(&self) -> bool {
        self.audiences.iter().any(|audience| audience.is_open())
    }

    /// Returns whether it has ended.
    pub fn has_ended(&self, today: Date) -> bool {
        self.until.is_some_and(|until| until.latest() < today)
    }
}

/// A number, address or site for one purpose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Helpline {
    /// Its name in files.
    pub id: HelplineId,
    /// Its name for people.
    pub names: Names,
    /// The number, address or site; empty when everybody has their own (the bank).
    pub contact: String,
    /// What the contact is.
    pub channel: Channel,
    /// When it answers, as the source writes it; empty when not known.
    pub hours: String,
    /// What it is for.
    pub purposes: Names,
    /// Where the entry comes from.
    pub provenance: Provenance,
}

impl Helpline {
    /// Returns whether it is sure enough to be shown: a wrong number does harm.
    pub fn can_be_shown(&self) -> bool {
        match self.provenance.confidence {
            Confidence::High | Confidence::Medium => true,
            Confidence::Low => false,
        }
    }
}

/// The three lists.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Directory {
    /// Places, in the order of the file.
    pub places: Vec<Place>,
    /// Trainings, in the order of the file.
    pub trainings: Vec<Training>,
    /// Helplines, in the order of the file.
    pub helplines: Vec<Helpline>,
}

/// Returns whether a source is older than twelve months. A partial date counts from its first day;
/// an unknown one is stale.
pub fn is_stale(date: Option<PartialDate>, today: Date) -> bool {
    is_older_than(date, today, 12)
}

/// Returns whether a source is older than so many months, in the same sense.
pub fn is_older_than(date: Option<PartialDate>, today: Date, months: i32) -> bool {
    date.is_none_or(|date| date.earliest() < months_before(today, months))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::parse_date;

    #[test]
    fn a_source_is_stale_after_twelve_months() {
        let today = parse_date("2026-11-21").expect("a day");
        for (date, stale) in [
            ("2025-11-20", true),
            ("2025-11-21", false),
            ("2025-11", true),
            ("2025-12", false),
            ("2025", true),
            ("2026", false),
            ("2027-01-01", false),
        ] {
            assert_eq!(is_stale(PartialDate::parse(date), today), stale, "{date}");
        }
        assert!(is_stale(None, today));
    }

    #[test]
    fn words_of_files_are_read_back() {
        for service in Service::ALL {
            assert_eq!(Service::from_code(service.code()), Some(*service));
        }
        assert_eq!(PlaceKind::from_code("epn"), None);
    }
}
