//! Brands: whom partnerships are with.

use jiff::Timestamp;
use kernel::{Problems, Result, ids::BrandId, text};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

kernel::row! {
    /// A brand.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Brand {
        pub id: BrandId,
        pub name: String,
        /// The same name in the other script.
        pub name_other: Option<String>,
        /// The code of its home market.
        pub market: Option<String>,
        pub website: Option<String>,
        pub about: Option<String>,
        pub archived_at: Option<Timestamp>,
        pub version: i64,
    }
}

/// A brand as the API shows it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct BrandView {
    pub id: BrandId,
    pub name: String,
    pub name_other: Option<String>,
    pub market: Option<String>,
    pub website: Option<String>,
    pub about: Option<String>,
    pub archived: bool,
    pub version: i64,
}

impl From<Brand> for BrandView {
    fn from(b: Brand) -> Self {
        let Brand { id, name, name_other, market, website, about, archived_at, version } = b;
        Self { id, name, name_other, market, website, about, archived: archived_at.is_some(), version }
    }
}

/// A brand as typed or sent.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BrandInput {
    pub name: String,
    /// The same name in the other script.
    #[serde(default)]
    pub name_other: Option<String>,
    /// The code of a market.
    #[serde(default)]
    pub market: Option<String>,
    #[serde(default)]
    pub website: Option<String>,
    #[serde(default)]
    pub about: Option<String>,
}

/// A brand that can be stored, once its market is known to exist.
#[derive(Clone, Debug, PartialEq)]
pub struct ValidBrand {
    pub name: String,
    pub name_other: Option<String>,
    pub market: Option<String>,
    pub website: Option<String>,
    pub about: Option<String>,
}

impl BrandInput {
    pub fn validate(&self) -> Result<ValidBrand> {
        let mut problems = Problems::none();
        let p = &mut problems;
        let given = |raw: &Option<String>| raw.clone().unwrap_or_default();
        let brand = ValidBrand {
            name: text::required_line("name", &self.name, text::limit::NAME, p),
            name_other: text::line("name_other", &given(&self.name_other), text::limit::NAME, p),
            market: text::line("market", &given(&self.market), 8, p),
            website: text::url("website", &given(&self.website), p),
            about: text::paragraph("about", &given(&self.about), text::limit::PARAGRAPH, p),
        };
        problems.check()?;
        Ok(brand)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_brand_needs_a_name_and_its_website_is_one() {
        let whole = BrandInput {
            name: " Tansy  & Rill ".into(),
            website: Some("https://tansy.example".into()),
            about: Some(" ".into()),
            ..BrandInput::default()
        };
        let brand = whole.validate().expect("it is whole");
        assert_eq!((brand.name.as_str(), brand.about), ("Tansy & Rill", None));
        let wrong = BrandInput { website: Some("javascript:alert(1)".into()), ..BrandInput::default() };
        let Err(kernel::Error::Invalid(problems)) = wrong.validate() else { panic!("it is refused") };
        assert_eq!(problems.all().map(|p| p.field.as_str()).collect::<Vec<_>>(), ["name", "website"]);
    }
}
