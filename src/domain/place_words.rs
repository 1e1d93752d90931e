//! The closed lists of words in the directory: kinds of places, services, audiences, prices, venues.
//! Each word has one stable form in files; what people read is said elsewhere.

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
        /// Centre of a neighbourhood, with activities for everybody.
        CommunityCentre "community_centre",
        /// Where adults learn to read and to write.
        LiteracyCentre "literacy_centre",
        /// Somebody who reads and writes for people.
        PublicWriter "public_writer",
        /// Public centre of social welfare of a commune: for its own people, and no computer room.
        WelfareCentre "welfare_centre",
        /// Social service of an association, for help with papers and requests.
        SocialService "social_service",
        /// Team of helpers that comes to where people are.
        MobileTeam "mobile_team",
        /// Somebody who goes along with one person, at home or elsewhere.
        Buddy "buddy",
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
        /// Printing; nothing is said of scanning.
        Printing "printing",
        /// Reader for the electronic identity card.
        EidReader "eid_reader",
        /// Wireless connection for one's own device.
        Wifi "wifi",
        /// Devices that people may take home for a while.
        DeviceLoan "device_loan",
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
        /// Reading and writing: lessons.
        Literacy "literacy",
        /// Reading and writing: somebody does it with people.
        PublicWriting "public_writing",
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

    /// Whether somebody in a wheelchair can come in (`wheelchair` in OpenStreetMap: yes, limited, no).
    StepFree {
        /// Everywhere, without a step.
        Yes "yes",
        /// In part, or with help.
        Partly "partly",
        /// There are steps.
        No "no",
    }

    /// Who runs a place.
    OperatorKind {
        /// The commune.
        Commune "commune",
        /// The public centre of social welfare of a commune.
        WelfareCentre "cpas",
        /// An association.
        Association "asbl",
        /// A library, where no source says whose it is.
        Library "library",
        /// The Flemish Community Commission.
        FlemishCommission "vgc",
        /// Somebody else.
        Other "other",
    }

    /// What happens on certain days.
    EventKind {
        /// Something for everybody, once.
        Event "event",
        /// Meetings of a course or of a helper, in a series.
        Session "session",
        /// A day on which people may come and look.
        OpenDay "open_day",
        /// Learning by doing, once.
        Workshop "workshop",
    }

    /// Whom a place, a training or an event is for.
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
        /// People who have come to the country lately.
        Newcomers "newcomers",
        /// People who help others.
        Helpers "helpers",
        /// Professionals.
        Professionals "professionals",
    }

    /// What it costs.
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

/// What somebody may need: the three services of an EPN, or somebody to read and write with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Need {
    /// A computer and a connection.
    Access,
    /// Help with something that must be done.
    Help,
    /// Learning.
    Learning,
    /// Reading and writing: lessons, or somebody who reads along.
    Reading,
}

impl Need {
    /// Every one there is.
    pub const ALL: &'static [Need] = &[Need::Access, Need::Help, Need::Learning, Need::Reading];

    /// Returns the stable word that people type.
    pub fn code(self) -> &'static str {
        match self {
            Need::Access => "computer",
            Need::Help => "help",
            Need::Learning => "course",
            Need::Reading => "reading",
        }
    }
}

impl Service {
    /// Returns the need that it answers.
    pub fn need(self) -> Need {
        match self {
            Service::FreeAccess
            | Service::FreeAccessYouth
            | Service::PublicComputers
            | Service::PrintScan
            | Service::Printing
            | Service::EidReader
            | Service::Wifi
            | Service::DeviceLoan => Need::Access,
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
            Service::Literacy | Service::PublicWriting => Need::Reading,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_files_are_read_back() {
        for service in Service::ALL {
            assert_eq!(Service::from_code(service.code()), Some(*service));
        }
        assert_eq!(PlaceKind::from_code("epn"), None);
    }
}
