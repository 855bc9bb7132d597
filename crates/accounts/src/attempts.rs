//! How often something may be tried: by account and by address, counted in the database before the attempt is looked at, so that
//! parallel tries, several nodes and restarts all count.

use std::net::IpAddr;

use jiff::{SignedDuration, Timestamp};
use kernel::{Error, Result, Tx, args, statements};

/// What is being tried.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A password for one e-mail address, or by one visitor.
    Password,
    /// A code of the second factor, by person or by half-open session.
    Code,
    /// Mail asked for: a link to sign in, a reset.
    Mail,
    /// A calendar read by its secret address: one calendar, or secrets that open nothing by one visitor.
    Feed,
}

/// On whose account a try is counted.
#[derive(Clone, Debug, PartialEq)]
pub enum Whose {
    /// An e-mail address, a person, one half-open session: what is being opened.
    Account(String),
    /// The network address of who tries.
    Visitor(IpAddr),
}

/// So many tries within so long; the first try opens the window.
#[derive(Clone, Copy, Debug)]
struct Bound {
    tries: i64,
    window: SignedDuration,
}

const fn bound(tries: i64, minutes: i64) -> Bound {
    Bound { tries, window: SignedDuration::from_mins(minutes) }
}

impl Kind {
    fn bound(self, whose: &Whose) -> Bound {
        match (self, whose) {
            (Self::Password, Whose::Account(_)) => bound(10, 15),
            (Self::Password, Whose::Visitor(_)) => bound(50, 15),
            (Self::Code, Whose::Account(_)) => bound(5, 10),
            (Self::Code, Whose::Visitor(_)) => bound(50, 15),
            (Self::Mail, Whose::Account(_)) => bound(4, 15),
            (Self::Mail, Whose::Visitor(_)) => bound(30, 60),
            (Self::Feed, Whose::Account(_)) => bound(120, 15),
            (Self::Feed, Whose::Visitor(_)) => bound(60, 15),
        }
    }

    fn code(self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::Code => "code",
            Self::Mail => "mail",
            Self::Feed => "feed",
        }
    }
}

/// Whether a try may go on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[must_use = "a count that nobody looks at protects nothing"]
pub enum Verdict {
    Go,
    /// Seconds until the window ends.
    Wait(u64),
}

impl Verdict {
    /// The refusal, if it is one. Not made inside the transaction: that would undo the count.
    pub fn check(self) -> Result<()> {
        match self {
            Self::Go => Ok(()),
            Self::Wait(seconds) => Err(Error::TooMany(seconds)),
        }
    }

    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Wait(a), Self::Wait(b)) => Self::Wait(a.max(b)),
            (Self::Wait(a), Self::Go) | (Self::Go, Self::Wait(a)) => Self::Wait(a),
            (Self::Go, Self::Go) => Self::Go,
        }
    }
}

/// Counts one try on every account given. All are counted, whichever is over.
pub fn count(tx: &mut Tx<'_>, kind: Kind, whose: &[Whose]) -> Result<Verdict> {
    let now = tx.now();
    whose.iter().try_fold(Verdict::Go, |verdict, whose| {
        let bound = kind.bound(whose);
        let opened_before = now.checked_sub(bound.window).unwrap_or(Timestamp::MIN);
        let (since, hits): (Timestamp, i64) = tx.one(COUNT, &args![key(kind, whose), now, opened_before])?;
        let over = hits > bound.tries;
        let wait = since.checked_add(bound.window).map_or(1, |end| end.duration_since(now).as_secs().max(0).unsigned_abs() + 1);
        Ok(verdict.and(if over { Verdict::Wait(wait) } else { Verdict::Go }))
    })
}

/// Forgets the tries on an account that has just been opened rightly.
pub fn forget(tx: &mut Tx<'_>, kind: Kind, account: &str) -> Result<()> {
    tx.exec(FORGET, &args![key(kind, &Whose::Account(account.to_owned()))])?;
    Ok(())
}

/// Drops windows that ended a day ago.
pub fn sweep(tx: &mut Tx<'_>) -> Result<u64> {
    let before = tx.now().checked_sub(SignedDuration::from_hours(24)).unwrap_or(Timestamp::MIN);
    Ok(tx.exec(SWEEP, &args![before])?)
}

fn key(kind: Kind, whose: &Whose) -> String {
    match whose {
        Whose::Account(name) => format!("{} of {name}", kind.code()),
        Whose::Visitor(address) => format!("{} by {}", kind.code(), network(*address)),
    }
}

/// One visitor's address: a household has a whole /64 of version six.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => {
            let [a, b, c, d, ..] = v6.segments();
            IpAddr::from([a, b, c, d, 0, 0, 0, 0])
        }
        v4 @ IpAddr::V4(_) => v4,
    }
}

statements! {
    COUNT = "insert into limits (limit_key, since, hits) values ($1, $2, 1)
        on conflict (limit_key) do update set
            hits = case when limits.since <= $3 then 1 else limits.hits + 1 end,
            since = case when limits.since <= $3 then $2 else limits.since end
        returning since, hits";
    FORGET = "delete from limits where limit_key = $1";
    SWEEP = "delete from limits where since < $1";
}

#[cfg(test)]
mod tests {
    use kernel::{Scope, testing::TestDb};

    use super::*;

    async fn tried(db: &TestDb, kind: Kind, whose: Vec<Whose>) -> Verdict {
        db.write(&Scope::system("test"), move |tx| count(tx, kind, &whose)).await.unwrap()
    }

    fn account(name: &str) -> Vec<Whose> {
        vec![Whose::Account(name.into())]
    }

    #[tokio::test]
    async fn the_eleventh_password_waits_until_the_window_ends() {
        TestDb::each(|db| async move {
            for number in 1..=10 {
                assert_eq!(tried(&db, Kind::Password, account("vera@example.com")).await, Verdict::Go, "try {number}");
            }
            db.clock.advance(SignedDuration::from_mins(5));
            assert_eq!(tried(&db, Kind::Password, account("vera@example.com")).await, Verdict::Wait(601));
            assert_eq!(tried(&db, Kind::Password, account("ivan@example.com")).await, Verdict::Go, "another account");
            assert_eq!(tried(&db, Kind::Mail, account("vera@example.com")).await, Verdict::Go, "another door");
            db.clock.advance(SignedDuration::from_mins(10));
            assert_eq!(tried(&db, Kind::Password, account("vera@example.com")).await, Verdict::Go, "a new window");
        })
        .await;
    }

    #[tokio::test]
    async fn an_opened_account_begins_anew_and_a_visitor_does_not() {
        TestDb::each(|db| async move {
            let visitor = Whose::Visitor([198, 51, 100, 7].into());
            for _ in 0..50 {
                let name = Whose::Account("vera@example.com".into());
                assert_eq!(tried(&db, Kind::Password, vec![name, visitor.clone()]).await, Verdict::Go);
                db.write(&Scope::system("test"), |tx| forget(tx, Kind::Password, "vera@example.com")).await.unwrap();
            }
            assert_eq!(tried(&db, Kind::Password, vec![Whose::Account("new@example.com".into()), visitor]).await, Verdict::Wait(901));
        })
        .await;
    }

    #[tokio::test]
    async fn parallel_tries_all_count() {
        TestDb::each(|db| async move {
            let tries = (0..40).map(|_| {
                let db = db.db();
                tokio::spawn(async move { db.write(&Scope::system("test"), |tx| count(tx, Kind::Code, &account("p"))).await.unwrap() })
            });
            let mut went = 0;
            for attempt in tries.collect::<Vec<_>>() {
                went += usize::from(attempt.await.unwrap() == Verdict::Go);
            }
            assert_eq!(went, 5);
        })
        .await;
    }

    #[test]
    fn a_household_is_one_visitor() {
        let a: IpAddr = "2001:db8:1:2:aaaa::1".parse().unwrap();
        let b: IpAddr = "2001:db8:1:2:bbbb::2".parse().unwrap();
        let c: IpAddr = "2001:db8:1:3::1".parse().unwrap();
        assert_eq!(network(a), network(b));
        assert_ne!(network(a), network(c));
        assert_eq!(network("::ffff:10.0.0.1".parse().unwrap()), IpAddr::from([10, 0, 0, 1]));
    }
}
