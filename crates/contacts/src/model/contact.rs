//! The words of a contact, and what a contact counts as.

kernel::codes! {
    /// By what means.
    pub enum Means {
        Email = "email" "contacts-channel-email",
        Telegram = "telegram" "contacts-channel-telegram",
        Vk = "vk" "contacts-channel-vk",
        Whatsapp = "whatsapp" "contacts-channel-whatsapp",
        Phone = "phone" "contacts-channel-phone",
        Video = "video" "contacts-channel-video",
        Meeting = "meeting" "contacts-channel-meeting",
        /// A message inside a platform.
        Direct = "direct" "contacts-channel-direct",
        Sms = "sms" "contacts-channel-sms",
        /// The creator's own pages here.
        Portal = "portal" "contacts-channel-portal",
        Other = "other" "contacts-channel-other",
    }

    /// Who turned to whom.
    pub enum Direction {
        Out = "out" "contacts-direction-out",
        In = "in" "contacts-direction-in",
        /// A call or a meeting: both spoke.
        Both = "both" "contacts-direction-both",
    }

    /// What it was for.
    pub enum Kind {
        CheckIn = "check_in" "contacts-kind-check-in",
        Ask = "ask" "contacts-kind-ask",
        Project = "project" "contacts-kind-project",
        Review = "review" "contacts-kind-review",
        Support = "support" "contacts-kind-support",
        Other = "other" "contacts-kind-other",
    }

    /// Whether the other side answered: the creator what we wrote, or we what the creator wrote.
    pub enum Reply {
        None = "none" "contacts-reply-none",
        Awaited = "awaited" "contacts-reply-awaited",
        Answered = "answered" "contacts-reply-answered",
    }

    /// How it felt.
    pub enum Mood {
        Good = "good" "contacts-mood-good",
        Fine = "fine" "contacts-mood-fine",
        Tense = "tense" "contacts-mood-tense",
        Worried = "worried" "contacts-mood-worried",
    }
}

impl Means {
    /// The direction that is meant when nobody says otherwise: in a call both speak.
    pub fn usual(self) -> Direction {
        match self {
            Self::Phone | Self::Video | Self::Meeting => Direction::Both,
            _ => Direction::Out,
        }
    }

    /// The icon's name.
    pub fn icon(self) -> &'static str {
        match self {
            Self::Email => "mail",
            Self::Phone | Self::Video => "call",
            Self::Meeting => "partners",
            _ => "message",
        }
    }
}

/// As much of a contact as the rules ask for. The rules themselves are the engine's, so that a page and the engine never
/// disagree on what counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    pub direction: Direction,
    pub kind: Kind,
    pub has_request: bool,
    pub about_project: bool,
    pub reply: Reply,
}

impl Shape {
    /// Both sides spoke: in one conversation, or by an answer.
    pub fn is_two_way(self) -> bool {
        self.fact().two_way()
    }

    /// It counts as a check-in: a conversation of two that asked for nothing and was about no project.
    pub fn is_check_in(self) -> bool {
        self.fact().checks_in()
    }

    /// It counts as the review of a quarter.
    pub fn is_review(self) -> bool {
        self.fact().reviews()
    }

    /// We asked for something.
    pub fn is_ask(self) -> bool {
        self.fact().is_ask()
    }

    /// We gave attention or help and wanted nothing.
    pub fn is_gift(self) -> bool {
        self.fact().is_gift()
    }

    /// The shape as a fact of the engine, with nothing else known.
    pub(crate) fn fact(self) -> engine::facts::Contact {
        engine::facts::Contact {
            id: engine::facts::Id::default(),
            on: jiff::civil::Date::ZERO,
            direction: match self.direction {
                Direction::Out => engine::facts::Direction::Ours,
                Direction::In => engine::facts::Direction::Theirs,
                Direction::Both => engine::facts::Direction::Both,
            },
            kind: match self.kind {
                Kind::CheckIn => engine::facts::ContactKind::CheckIn,
                Kind::Ask => engine::facts::ContactKind::Ask,
                Kind::Project => engine::facts::ContactKind::Project,
                Kind::Review => engine::facts::ContactKind::Review,
                Kind::Support => engine::facts::ContactKind::Support,
                Kind::Other => engine::facts::ContactKind::Other,
            },
            // A request of theirs is not ours: it is no reason to think that we only write to ask.
            asks: self.has_request && self.direction != Direction::In,
            project: self.about_project,
            replied: self.reply == Reply::Answered,
            channel: 0,
            minutes: 0,
            out_of_hours: false,
            in_their_language: None,
            said_by: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Direction, kind, request, project, reply; and whether it is two-way, a check-in, a review, an ask, a gift.
    #[test]
    fn what_a_contact_counts_as() {
        use self::{Direction::*, Kind::*, Reply::*};
        const YES: bool = true;
        const NO: bool = false;
        let cases = [
            // A call about nothing is what it is all for.
            (Both, CheckIn, NO, NO, None, [YES, YES, NO, NO, YES]),
            // One request in it, and it is an ask.
            (Both, CheckIn, YES, NO, None, [YES, NO, NO, YES, NO]),
            // How is the filming going is a project, however kind.
            (Both, CheckIn, NO, YES, None, [YES, NO, NO, NO, NO]),
            // A letter that nobody answered is not contact.
            (Out, CheckIn, NO, NO, None, [NO, NO, NO, NO, YES]),
            (Out, CheckIn, NO, NO, Awaited, [NO, NO, NO, NO, YES]),
            (Out, CheckIn, NO, NO, Answered, [YES, YES, NO, NO, YES]),
            (Out, CheckIn, YES, NO, Answered, [YES, NO, NO, YES, NO]),
            // They wrote: it counts once we have answered.
            (In, CheckIn, NO, NO, None, [NO, NO, NO, NO, NO]),
            (In, CheckIn, NO, NO, Awaited, [NO, NO, NO, NO, NO]),
            (In, CheckIn, NO, NO, Answered, [YES, YES, NO, NO, NO]),
            // What they ask of us is no ask of ours.
            (In, CheckIn, YES, NO, Answered, [YES, YES, NO, NO, NO]),
            (In, Ask, YES, NO, Answered, [YES, NO, NO, NO, NO]),
            // A review counts as both.
            (Both, Review, NO, NO, None, [YES, YES, YES, NO, YES]),
            (Both, Review, YES, NO, None, [YES, NO, YES, YES, NO]),
            (Both, Review, NO, YES, None, [YES, NO, YES, NO, NO]),
            (Out, Review, NO, NO, Awaited, [NO, NO, NO, NO, YES]),
            // An ask is an ask, whether or not the box was ticked.
            (Both, Ask, NO, NO, None, [YES, NO, NO, YES, NO]),
            (Out, Ask, YES, NO, Answered, [YES, NO, NO, YES, NO]),
            (Out, Ask, NO, NO, None, [NO, NO, NO, YES, NO]),
            (Both, Project, NO, NO, None, [YES, NO, NO, NO, NO]),
            (Both, Project, NO, YES, None, [YES, NO, NO, NO, NO]),
            (Out, Project, YES, YES, Answered, [YES, NO, NO, YES, NO]),
            // Help is a gift and no check-in: we acted, perhaps nobody talked.
            (Out, Support, NO, NO, None, [NO, NO, NO, NO, YES]),
            (Both, Support, NO, NO, None, [YES, NO, NO, NO, YES]),
            (Out, Support, YES, NO, None, [NO, NO, NO, YES, NO]),
            (Both, Other, NO, NO, None, [YES, NO, NO, NO, NO]),
            (In, Other, NO, NO, Answered, [YES, NO, NO, NO, NO]),
        ];
        for (direction, kind, has_request, about_project, reply, counts) in cases {
            let shape = Shape { direction, kind, has_request, about_project, reply };
            let found = [shape.is_two_way(), shape.is_check_in(), shape.is_review(), shape.is_ask(), shape.is_gift()];
            assert_eq!(found, counts, "two-way, check-in, review, ask, gift of {shape:?}");
        }
    }

    #[test]
    fn nothing_with_our_request_in_it_is_ever_a_check_in() {
        for &direction in Direction::ALL.iter().filter(|d| **d != Direction::In) {
            for &kind in Kind::ALL {
                for &reply in Reply::ALL {
                    for about_project in [false, true] {
                        let shape = Shape { direction, kind, has_request: true, about_project, reply };
                        assert!(!shape.is_check_in() && !shape.is_gift(), "{shape:?}");
                    }
                }
            }
        }
    }
}
