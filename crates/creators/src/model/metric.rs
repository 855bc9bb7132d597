//! What was counted at an account on one day. The history only grows; a day observed twice keeps the later word.

use jiff::civil::Date;
use kernel::{Msg, Problems, Result, text};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Typed;

kernel::codes! {
    /// What is counted at an account.
    pub enum Metric {
        Followers = "followers" "creators-metric-followers",
        /// Median views of a post in the 30 days before.
        Views = "views" "creators-metric-views",
        /// Median likes, comments, shares and saves of a post together, in the 30 days before.
        Engagements = "engagements" "creators-metric-engagements",
        /// Posts in the 30 days before.
        Posts = "posts" "creators-metric-posts",
    }

    /// How a number came to be known.
    pub enum Source {
        Manual = "manual" "creators-source-manual",
        Import = "import" "creators-source-import",
        Api = "api" "creators-source-api",
        Platform = "platform" "creators-source-platform",
    }
}

/// An observation as it was sent.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct NewObservation {
    #[schema(value_type = Metric)]
    pub metric: String,
    /// The day on which it was so; never in the future.
    #[schema(value_type = String, format = Date)]
    pub on: String,
    #[schema(value_type = f64)]
    pub value: Typed,
}

kernel::row! {
    /// What was counted on one day.
    #[derive(Clone, Copy, Debug, PartialEq, Serialize, ToSchema)]
    pub struct Observation {
        pub metric: Metric,
        #[schema(value_type = String, format = Date)]
        pub on: Date,
        pub value: f64,
        pub source: Source,
    }
}

impl NewObservation {
    /// `today` is the observer's.
    pub fn validate(&self, source: Source, today: Date) -> Result<Observation> {
        let mut problems = Problems::none();
        let metric = Metric::read("metric", &self.metric, &mut problems);
        let on = text::date("on", &self.on, &mut problems);
        let value = self.value.count("value", &mut problems);
        for (field, missing) in [("metric", metric.is_none()), ("on", on.is_none()), ("value", value.is_none())] {
            if missing && problems.get(field).is_none() {
                problems.add(field, Msg::new("error-required"));
            }
        }
        if on.is_some_and(|on| on > today) {
            problems.add("on", Msg::new("creators-date-ahead"));
        }
        problems.check()?;
        match (metric, on, value) {
            (Some(metric), Some(on), Some(value)) => Ok(Observation { metric, on, value: value as f64, source }),
            _ => Err(kernel::Error::internal("an observation passed its checks without its parts")),
        }
    }
}
