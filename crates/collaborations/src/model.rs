//! What is known of work together: the types, and the rules that need no database.

mod commitment;
mod input;
mod money;
mod rhythm;

pub use self::{commitment::*, input::*, money::*, rhythm::*};

kernel::codes! {
    /// What is made.
    pub enum WorkFormat {
        LongVideo = "long_video" "collaborations-format-long-video",
        ShortVideo = "short_video" "collaborations-format-short-video",
        Post = "post" "collaborations-format-post",
        Story = "story" "collaborations-format-story",
        Stream = "stream" "collaborations-format-stream",
        Podcast = "podcast" "collaborations-format-podcast",
        Article = "article" "collaborations-format-article",
        Event = "event" "collaborations-format-event",
        Product = "product" "collaborations-format-product",
        Advice = "advice" "collaborations-format-advice",
        Other = "other" "collaborations-format-other",
    }

    /// How far it has come.
    pub enum WorkState {
        Planned = "planned" "collaborations-state-planned",
        Done = "done" "collaborations-state-done",
        Cancelled = "cancelled" "collaborations-state-cancelled",
    }

    /// Whose the work is to shape, the creator's share growing from one to the next.
    pub enum Autonomy {
        Scripted = "scripted" "collaborations-autonomy-scripted",
        Guided = "guided" "collaborations-autonomy-guided",
        CoCreated = "co_created" "collaborations-autonomy-co-created",
        CreatorLed = "creator_led" "collaborations-autonomy-creator-led",
        FullOwnership = "full_ownership" "collaborations-autonomy-full-ownership",
    }
}

/// Whether the nth collaboration is one to celebrate: the fifth, then every tenth.
pub fn milestone(nth: i64) -> bool {
    nth == 5 || (nth > 0 && nth % 10 == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tenth_is_a_milestone() {
        let all: Vec<i64> = (0..=32).filter(|&n| milestone(n)).collect();
        assert_eq!(all, [5, 10, 20, 30]);
    }
}
