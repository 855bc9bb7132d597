//! Dealing from a list without repeating anything until all of it has been dealt.

use crate::rng::Rng;

/// A list in a shuffled order that is shuffled anew each time it runs out.
#[derive(Debug, Clone)]
pub struct Deck<T> {
    cards: Vec<T>,
    dealt: usize,
}

impl<T: Clone> Deck<T> {
    /// `cards` must not be empty.
    pub fn new(cards: Vec<T>) -> Self {
        assert!(!cards.is_empty(), "a deck needs cards");
        Deck { cards, dealt: 0 }
    }

    pub fn deal(&mut self, rng: &mut Rng) -> T {
        if self.dealt == self.cards.len() {
            self.dealt = 0;
        }
        let left = (self.cards.len() - self.dealt) as u64;
        let chosen = self.dealt + rng.below(left) as usize;
        self.cards.swap(self.dealt, chosen);
        self.dealt += 1;
        self.cards[self.dealt - 1].clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deals_everything_once_before_repeating() {
        let mut deck = Deck::new((0..20).collect());
        let mut rng = Rng::new(3);
        for _ in 0..3 {
            let mut round: Vec<i32> = (0..20).map(|_| deck.deal(&mut rng)).collect();
            round.sort_unstable();
            assert_eq!(round, (0..20).collect::<Vec<_>>());
        }
    }
}
