//! The saved views of the demo: some shared, some private, in both languages, as a team would have them.

use directory::{
    actions::views::{NewView, create},
    query::{DirectoryQuery, QuerySpec, pairs},
};
use jiff::Timestamp;
use kernel::{Result, Tx};

use super::World;

/// Name, owner, whether everybody sees it, and the list as an address has it.
const VIEWS: &[(&str, &str, bool, &str)] = &[
    ("Working together", "maya", true, "f=stage:foundation|deepening|expansion&sort=-tenure"),
    ("Россия", "irina", true, "f=market:RU"),
    ("Candidates", "daniel", true, "f=stage:prospect&sort=-created&cols=market,niches,channels,manager,created"),
    ("Here for years", "maya", true, "f=potential:multi_year&cols=market,stage,tenure,potential,review,manager"),
    ("Мои", "alexey", false, "f=manager:me&cols=city,channels,stage,tenure,tags"),
    ("Mine", "maya", false, "f=manager:me"),
    ("Согласия нет", "tamara", true, "f=consent:-&sort=-created&cols=market,created,created_by,manager"),
    ("Доска", "alexey", false, "f=market:RU&layout=board"),
];

pub(super) fn make(tx: &mut Tx<'_>, world: &World, at: Timestamp) -> Result<()> {
    for (name, owner, shared, address) in VIEWS {
        let query = QuerySpec::from(&DirectoryQuery::of_pairs(&pairs(address))?);
        let scope = world.scope(Some(owner));
        // Sharing is a manager's to do; the analyst's view is shared by the owner of the workspace.
        let scope = if *shared && !scope.can(kernel::Action::Edit) { world.scope(Some("irina")) } else { scope };
        tx.replay(&scope, at, |tx| create(tx, &NewView { name: (*name).to_owned(), shared: *shared, query: query.clone() }))?;
    }
    Ok(())
}
