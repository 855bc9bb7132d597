//! What a partner can count on, and how much of it is done, booked and still owed. A guarantee counts every project.

use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

/// How a guarantee stands on a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = CommitmentProgress)]
pub struct Progress {
    /// Projects done within its days.
    pub done: i64,
    /// Projects planned within its days.
    pub booked: i64,
    /// Guaranteed, and neither done nor booked.
    pub owed: i64,
    /// Fees of what is done, in the guarantee's currency.
    pub done_minor: i64,
    /// Fees of what is booked, in the guarantee's currency.
    pub booked_minor: i64,
    /// Of the amount, neither earned nor booked.
    pub owed_minor: i64,
}

/// A project as a guarantee sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Project {
    pub on: Date,
    pub done: bool,
    pub fee: Option<(i64, String)>,
}

/// How a guarantee of so many projects and of an amount, from a first to a last day, stands.
pub fn progress(first: Date, last: Date, projects: Option<i64>, amount: Option<(i64, &str)>, all: &[Project]) -> Progress {
    let within = || all.iter().filter(|p| (first..=last).contains(&p.on));
    let count = |done| i64::try_from(within().filter(|p| p.done == done).count()).unwrap_or(i64::MAX);
    let fees = |done| {
        let currency = amount.map_or("", |(_, code)| code);
        within()
            .filter(|p| p.done == done)
            .filter_map(|p| p.fee.as_ref())
            .filter(|(_, code)| code == currency)
            .map(|(minor, _)| minor)
            .sum::<i64>()
    };
    let (done, booked, done_minor, booked_minor) = (count(true), count(false), fees(true), fees(false));
    Progress {
        done,
        booked,
        owed: (projects.unwrap_or(0) - done - booked).max(0),
        done_minor,
        booked_minor,
        owed_minor: (amount.map_or(0, |(minor, _)| minor) - done_minor - booked_minor).max(0),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn project(on: Date, done: bool, rub: i64) -> Project {
        Project { on, done, fee: Some((rub, "RUB".into())) }
    }

    #[test]
    fn done_and_booked_and_what_is_still_owed() {
        let all = [
            project(date(2025, 9, 8), true, 100),
            project(date(2025, 9, 9), true, 100),
            project(date(2026, 9, 8), false, 150),
            project(date(2026, 9, 9), false, 150),
            Project { fee: Some((7, "USD".into())), ..project(date(2026, 1, 1), true, 0) },
        ];
        let year = progress(date(2025, 9, 9), date(2026, 9, 8), Some(5), Some((1_000, "RUB")), &all);
        assert_eq!(year, Progress { done: 2, booked: 1, owed: 2, done_minor: 100, booked_minor: 150, owed_minor: 750 });
        let more_than_said = progress(date(2025, 9, 9), date(2026, 9, 8), Some(2), None, &all);
        assert_eq!((more_than_said.owed, more_than_said.owed_minor), (0, 0));
        assert_eq!(progress(date(2030, 1, 1), date(2030, 12, 31), None, None, &all), Progress::default());
    }
}
